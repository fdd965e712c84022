// The fills of the bars: a colour with a pattern, sharp at any resolution.
import type { Look } from './chart-model';
import type { Palette, Pattern } from './palette';

const SIZE = 8;
const STROKE = 3;
const DOT = 2;
const THIN = 1;

type Line = readonly [x1: number, y1: number, x2: number, y2: number];

const HALF = SIZE / 2;
const RISING: readonly Line[] = [
  [-SIZE, SIZE, SIZE, -SIZE],
  [0, SIZE, SIZE, 0],
  [0, SIZE * 2, SIZE * 2, 0],
];
const FALLING: readonly Line[] = [
  [-SIZE, -SIZE, SIZE * 2, SIZE * 2],
  [0, -SIZE, SIZE * 2, SIZE],
  [-SIZE, 0, SIZE, SIZE * 2],
];
const LINES: Readonly<Partial<Record<Pattern, readonly Line[]>>> = {
  upright: [[HALF, 0, HALF, SIZE]],
  level: [[0, HALF, SIZE, HALF]],
  rising: RISING,
  falling: FALLING,
  cross: RISING,
};

function paint(tile: CanvasRenderingContext2D, pattern: Pattern, ink: string, ground: string): void {
  const isCross = pattern === 'cross';
  tile.fillStyle = isCross ? ink : ground;
  tile.fillRect(0, 0, SIZE, SIZE);
  tile.strokeStyle = isCross ? ground : ink;
  tile.fillStyle = ink;
  tile.lineWidth = isCross ? THIN : STROKE;
  if (pattern === 'dots')
    for (const [x, y] of [
      [DOT, DOT],
      [DOT + HALF, DOT + HALF],
    ] as const) {
      tile.beginPath();
      tile.arc(x, y, DOT, 0, Math.PI * 2);
      tile.fill();
    }
  for (const [x1, y1, x2, y2] of LINES[pattern] ?? []) {
    tile.beginPath();
    tile.moveTo(x1, y1);
    tile.lineTo(x2, y2);
    tile.stroke();
  }
}

/** The fill of a look. `ratio` is the number of device pixels per pixel of the canvas it is for. */
export function fillOf(palette: Palette, look: Look, ratio: number): string | CanvasPattern {
  const { ink, ground, pattern } = palette.of(look);
  if (pattern === 'solid') return ink;
  const canvas = document.createElement('canvas');
  canvas.width = SIZE * ratio;
  canvas.height = SIZE * ratio;
  const tile = canvas.getContext('2d');
  if (!tile) return ink;
  tile.scale(ratio, ratio);
  paint(tile, pattern, ink, ground);
  const fill = tile.createPattern(canvas, 'repeat');
  fill?.setTransform(new DOMMatrix().scale(1 / ratio));
  return fill ?? ink;
}
