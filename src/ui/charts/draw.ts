// Draws a chart with Chart.js: only the parts of it that our charts need. Loaded when the first chart is shown.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartData,
  type ChartOptions,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { Bar, ChartModel, Series } from './chart-model';
import { endRoom, marksPlugin } from './marks';
import type { Palette } from './palette';
import { fillOf } from './patterns';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

const BAR_WIDTH = 44;
const POINT = 4;
const TICKS = 6;
/** No longer than other motion of the page. */
const MOTION = 120;

type Kind = 'bar' | 'line';
type Point = number | [number, number] | null;
type Names = string | string[];
type Drawn = Chart<Kind, Point[], Names>;

/** Letters of a name that stand side by side; a Chinese character counts as two. */
const NAME_WIDTH = 21;
const CHINESE = /[\u3000-\u9fff\uff00-\uffef]/;

/** A name in lines that are not too long: broken at spaces and between Chinese characters. */
function wrapped(name: string): Names {
  const lines: string[] = [];
  let width = 0;
  for (const piece of name.match(/[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+\s*|\s+/g) ?? []) {
    const more = CHINESE.test(piece) ? 2 : piece.length;
    if (lines.length === 0 || (width + more > NAME_WIDTH && piece.trim() !== '')) {
      lines.push('');
      width = 0;
    }
    lines[lines.length - 1] += piece;
    width += more;
  }
  return lines.length > 0 ? lines.map((line) => line.trim()) : name;
}

/** Drawing needs plain numbers; nothing that is read comes from them. */
const pointOf = (bar: Bar | undefined): Point => {
  if (!bar) return null;
  return bar.from ? [bar.from.toNumber(), bar.to.toNumber()] : bar.to.toNumber();
};

const axisOf = (model: ChartModel, series: Series): string => {
  const value = model.direction === 'across' ? 'x' : 'y';
  return series.axis === 'second' ? `${value}2` : value;
};

function dataOf(model: ChartModel, palette: Palette, ratio: number): ChartData<Kind, Point[], Names> {
  const datasets = model.series.map((series) => {
    const { ink } = palette.of(series.look);
    const axis = model.direction === 'across' ? { xAxisID: axisOf(model, series) } : { yAxisID: axisOf(model, series) };
    const common = { label: series.label, data: series.bars.map(pointOf), borderColor: ink, ...axis };
    if (series.kind !== 'bar')
      return {
        ...common,
        type: 'line' as const,
        showLine: series.kind === 'line',
        pointStyle: series.kind === 'line' ? ('circle' as const) : ('rectRot' as const),
        borderWidth: 2,
        borderDash: [5, 4],
        pointRadius: POINT,
        order: -1,
        stack: series.label,
        pointBackgroundColor: palette.paper,
        pointBorderWidth: 2,
      };
    return {
      ...common,
      type: 'bar' as const,
      backgroundColor: fillOf(palette, series.look, ratio),
      borderWidth: 1,
      maxBarThickness: BAR_WIDTH,
      // waterfalls float: each bar is drawn by itself, in the place of its category
      grouped: false,
    };
  });
  // Chart.js writes a list as lines, one below the other
  return { labels: model.categories.map((name) => wrapped(name)), datasets };
}

function valueAxis(model: ChartModel, palette: Palette, unit: string, tick: (value: number) => string) {
  const isUp = model.direction === 'up';
  return {
    stacked: model.stacked,
    beginAtZero: true,
    // room for the words above a column
    ...(isUp ? { grace: '8%' } : {}),
    border: { display: false },
    grid: { color: palette.line },
    title: { display: true, text: unit, color: palette.ink3 },
    ticks: {
      color: palette.ink2,
      maxTicksLimit: TICKS,
      maxRotation: 0,
      autoSkipPadding: 14,
      callback: (value: string | number) => tick(Number(value)),
    },
  };
}

function scalesOf(model: ChartModel, palette: Palette): NonNullable<ChartOptions<Kind>['scales']> {
  const names = {
    stacked: model.stacked,
    border: { color: palette.line },
    grid: { display: false },
    title: { display: model.namesTitle !== undefined, text: model.namesTitle ?? '', color: palette.ink3 },
    ticks: { color: palette.ink, autoSkip: false, maxRotation: 0 },
  };
  const first = valueAxis(model, palette, model.unit, model.tick);
  const isAcross = model.direction === 'across';
  if (!model.secondTick) return isAcross ? { x: first, y: names } : { x: names, y: first };
  const second = valueAxis(model, palette, model.secondUnit ?? '', model.secondTick);
  const apart = { ...second, grid: { display: false } };
  if (isAcross) return { x: first, y: names, x2: { ...apart, position: 'top' } };
  return { x: names, y: first, y2: { ...apart, position: 'right' } };
}

export interface DrawSettings {
  readonly palette: Palette;
  readonly animate: boolean;
  /** Pixels per pixel for a picture; undefined on the screen, where the chart follows its box. */
  readonly ratio?: number;
}

function optionsOf(model: ChartModel, { palette, animate, ratio }: DrawSettings): ChartOptions<Kind> {
  const isAcross = model.direction === 'across';
  return {
    indexAxis: isAcross ? 'y' : 'x',
    responsive: ratio === undefined,
    maintainAspectRatio: false,
    ...(ratio === undefined ? {} : { devicePixelRatio: ratio }),
    animation: animate ? { duration: MOTION } : false,
    font: { family: palette.font, size: 12 },
    color: palette.ink,
    layout: {
      padding: isAcross ? { right: endRoom(model, palette), top: model.marks.length > 0 ? 20 : 4 } : { top: 22 },
    },
    scales: scalesOf(model, palette),
    interaction: { mode: 'nearest', intersect: true },
    plugins: {
      tooltip: {
        backgroundColor: palette.ink,
        titleColor: palette.paper,
        bodyColor: palette.paper,
        footerColor: palette.paper,
        displayColors: false,
        callbacks: {
          label: ({ datasetIndex, dataIndex }) => {
            const series = model.series[datasetIndex];
            return `${series?.label ?? ''} ${series?.bars[dataIndex]?.text ?? ''}`;
          },
        },
      },
    },
  };
}

export interface ChartOnCanvas {
  readonly redraw: (model: ChartModel, settings: DrawSettings) => void;
  /** Gives the drawing a width of its own; undefined: that of its box again. */
  readonly fit: (width: number | undefined) => void;
  readonly destroy: () => void;
}

const ratioOf = ({ ratio }: DrawSettings): number => ratio ?? Math.max(1, Math.round(window.devicePixelRatio));

/** Draws a chart onto a canvas. */
export function drawChart(canvas: HTMLCanvasElement, model: ChartModel, settings: DrawSettings): ChartOnCanvas {
  const marks = marksPlugin(model, settings.palette);
  const chart: Drawn = new Chart<Kind, Point[], Names>(canvas, {
    type: 'bar',
    data: dataOf(model, settings.palette, ratioOf(settings)),
    options: optionsOf(model, settings),
    plugins: [marks.plugin],
  });
  return {
    redraw: (next, now) => {
      marks.set(next, now.palette);
      chart.data = dataOf(next, now.palette, ratioOf(now));
      chart.options = optionsOf(next, now);
      chart.update(now.animate ? undefined : 'none');
    },
    fit: (width) => (width === undefined ? chart.resize() : chart.resize(width, canvas.clientHeight)),
    destroy: () => chart.destroy(),
  };
}
