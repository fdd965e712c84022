// What is written into a chart: the dashed line of a limit with its words, and the figure at the end of a bar.
import type { Chart, Plugin, Scale } from 'chart.js';
import type { ChartModel, End, Mark } from './chart-model';
import type { Palette } from './palette';

const DASH = [5, 4];
const GAP = 6;
const SIZE = 12;

const valueScale = (chart: Chart, model: ChartModel, axis?: 'second'): Scale | undefined =>
  chart.scales[(model.direction === 'across' ? 'x' : 'y') + (axis === 'second' ? '2' : '')];
const nameScale = (chart: Chart, model: ChartModel): Scale | undefined =>
  chart.scales[model.direction === 'across' ? 'y' : 'x'];

/** A text with paper around its letters, so that it can be read on any bar. */
function write(chart: Chart, palette: Palette, text: string, x: number, y: number): void {
  const { ctx } = chart;
  ctx.strokeStyle = palette.paper;
  ctx.lineWidth = 4;
  ctx.lineJoin = 'round';
  ctx.strokeText(text, x, y);
  ctx.fillStyle = palette.ink;
  ctx.fillText(text, x, y);
}

function drawMark(chart: Chart, model: ChartModel, palette: Palette, mark: Mark): void {
  const scale = valueScale(chart, model);
  if (!scale) return;
  const { ctx, chartArea } = chart;
  const at = scale.getPixelForValue(mark.at.toNumber());
  const isAcross = model.direction === 'across';
  ctx.beginPath();
  ctx.moveTo(isAcross ? at : chartArea.left, isAcross ? chartArea.top - GAP : at);
  ctx.lineTo(isAcross ? at : chartArea.right, isAcross ? chartArea.bottom : at);
  // paper below the dashes: the line is seen on dark bars too
  ctx.lineWidth = 4;
  ctx.strokeStyle = palette.paper;
  ctx.stroke();
  ctx.setLineDash(DASH);
  ctx.lineWidth = 2;
  ctx.strokeStyle = palette.ink;
  ctx.stroke();
  ctx.setLineDash([]);
  // towards the middle, where there is room
  const toLeft = isAcross && at > (chartArea.left + chartArea.right) / 2;
  ctx.textAlign = toLeft ? 'right' : 'left';
  ctx.textBaseline = 'bottom';
  const x = isAcross ? at + (toLeft ? -GAP : GAP) : chartArea.left + GAP;
  write(chart, palette, mark.text, x, isAcross ? chartArea.top : at - GAP);
}

function drawEnd(chart: Chart, model: ChartModel, palette: Palette, end: End, index: number): void {
  const values = valueScale(chart, model, end.axis);
  const names = nameScale(chart, model);
  if (!values || !names) return;
  const { ctx } = chart;
  const value = values.getPixelForValue(end.at.toNumber());
  const name = names.getPixelForValue(index);
  if (model.direction === 'up') {
    ctx.textAlign = 'center';
    ctx.textBaseline = 'bottom';
    // a figure wider than its column is shortened; the table has it in full
    const fits = ctx.measureText(end.text).width + GAP < names.width / Math.max(1, model.categories.length);
    write(chart, palette, fits ? end.text : model.tick(end.at.toNumber()), name, value - GAP / 2);
    return;
  }
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  write(chart, palette, end.text, value + GAP, name);
}

const fontOf = (palette: Palette): string => `600 ${SIZE}px ${palette.font}`;

/** Room right of the bars for the words at their ends. */
export function endRoom(model: ChartModel, palette: Palette): number {
  const ctx = document.createElement('canvas').getContext('2d');
  if (!ctx) return 0;
  ctx.font = fontOf(palette);
  return Math.max(0, ...model.ends.map((end) => (end ? ctx.measureText(end.text).width + 2 * GAP : 0)));
}

export interface Marks {
  readonly plugin: Plugin<'bar' | 'line', object>;
  readonly set: (model: ChartModel, palette: Palette) => void;
}

/** The plugin, and the way to give it another model or palette. */
export function marksPlugin(first: ChartModel, firstPalette: Palette): Marks {
  let model = first;
  let palette = firstPalette;
  const plugin: Plugin<'bar' | 'line', object> = {
    id: 'marks',
    afterDatasetsDraw(chart) {
      chart.ctx.save();
      chart.ctx.font = fontOf(palette);
      for (const mark of model.marks) drawMark(chart as Chart, model, palette, mark);
      for (const [index, end] of model.ends.entries()) if (end) drawEnd(chart as Chart, model, palette, end, index);
      chart.ctx.restore();
    },
  };
  return {
    plugin,
    set: (nextModel: ChartModel, nextPalette: Palette): void => {
      model = nextModel;
      palette = nextPalette;
    },
  };
}
