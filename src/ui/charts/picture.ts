// A chart as a picture for slides and reports: on white, in the colours of paper, with title, unit, legend and source.
import { type ChartModel, type Look, legendOf } from './chart-model';
import { drawChart } from './draw';
import { type Palette, readPalette } from './palette';
import { fillOf } from './patterns';
import { PICTURE_RATIO, PICTURE_WIDTH } from './picture-size';

const MARGIN = 32;
const INNER = PICTURE_WIDTH - 2 * MARGIN;
const TITLE = 20;
const TEXT = 13;
const SMALL = 11;
const KEY = 12;
const GAP = 8;
const BETWEEN = 22;
const LEADING = 18;

interface Key {
  readonly label: string;
  readonly look: Look;
}

interface Placed extends Key {
  readonly x: number;
  readonly line: number;
}

/** Text in lines no wider than the picture; broken at spaces, and anywhere between Chinese characters. */
function linesOf(ctx: CanvasRenderingContext2D, text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+\s*|\s+/g) ?? []) {
    if (line !== '' && ctx.measureText(line + piece).width > INNER) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return line === '' ? lines : [...lines, line];
}

function placeKeys(ctx: CanvasRenderingContext2D, keys: readonly Key[]): readonly Placed[] {
  let x = 0;
  let line = 0;
  return keys.map((key) => {
    const width = KEY + GAP + ctx.measureText(key.label).width;
    if (x > 0 && x + width > INNER) {
      x = 0;
      line += 1;
    }
    const placed = { ...key, x: MARGIN + x, line };
    x += width + BETWEEN;
    return placed;
  });
}

const fontOf = (palette: Palette, size: number, weight = 400): string => `${weight} ${size}px ${palette.font}`;

function chartCanvas(model: ChartModel, palette: Palette): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = INNER;
  canvas.height = model.height;
  drawChart(canvas, model, { palette, animate: false, ratio: PICTURE_RATIO });
  return canvas;
}

interface Layout {
  readonly keys: readonly Placed[];
  readonly source: readonly string[];
  readonly chartTop: number;
  readonly keysTop: number;
  readonly sourceTop: number;
  readonly height: number;
}

function layoutOf(ctx: CanvasRenderingContext2D, model: ChartModel, palette: Palette): Layout {
  ctx.font = fontOf(palette, TEXT);
  const keys = placeKeys(ctx, legendOf(model));
  ctx.font = fontOf(palette, SMALL);
  const source = linesOf(ctx, model.source);
  const chartTop = MARGIN + TITLE + LEADING + BETWEEN;
  const keysTop = chartTop + model.height + BETWEEN;
  const sourceTop = keysTop + (keys.length > 0 ? ((keys.at(-1)?.line ?? 0) + 1) * LEADING + GAP : 0);
  return { keys, source, chartTop, keysTop, sourceTop, height: sourceTop + source.length * LEADING + MARGIN };
}

function writeWords(ctx: CanvasRenderingContext2D, model: ChartModel, palette: Palette, layout: Layout): void {
  ctx.textBaseline = 'top';
  ctx.fillStyle = palette.ink;
  ctx.font = fontOf(palette, TITLE, 600);
  ctx.fillText(model.title, MARGIN, MARGIN, INNER);
  ctx.fillStyle = palette.ink2;
  ctx.font = fontOf(palette, TEXT);
  const units = model.secondUnit ? `${model.unit} / ${model.secondUnit}` : model.unit;
  ctx.fillText(`${model.subject} · ${units}`, MARGIN, MARGIN + TITLE + GAP, INNER);
  for (const { label, look, x, line } of layout.keys) {
    const y = layout.keysTop + line * LEADING;
    ctx.fillStyle = fillOf(palette, look, PICTURE_RATIO);
    ctx.fillRect(x, y, KEY, KEY);
    ctx.strokeStyle = palette.of(look).ink;
    ctx.lineWidth = 1;
    ctx.strokeRect(x, y, KEY, KEY);
    ctx.fillStyle = palette.ink;
    ctx.fillText(label, x + KEY + GAP, y - 1);
  }
  ctx.fillStyle = palette.ink3;
  ctx.font = fontOf(palette, SMALL);
  for (const [index, line] of layout.source.entries()) ctx.fillText(line, MARGIN, layout.sourceTop + index * LEADING);
}

/** The picture; undefined where the browser cannot make one. */
export function pictureOf(model: ChartModel): Promise<Blob | undefined> {
  const palette = readPalette('paper');
  const canvas = document.createElement('canvas');
  const ctx = canvas.getContext('2d');
  if (!ctx) return Promise.resolve(undefined);
  const layout = layoutOf(ctx, model, palette);
  canvas.width = PICTURE_WIDTH * PICTURE_RATIO;
  canvas.height = layout.height * PICTURE_RATIO;
  ctx.scale(PICTURE_RATIO, PICTURE_RATIO);
  ctx.fillStyle = palette.paper;
  ctx.fillRect(0, 0, PICTURE_WIDTH, layout.height);
  ctx.drawImage(chartCanvas(model, palette), MARGIN, layout.chartTop, INNER, model.height);
  writeWords(ctx, model, palette, layout);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), 'image/png'));
}
