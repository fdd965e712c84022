// The first-load budget counts what a browser fetches before anything is shown, and nothing else.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUDGET, checkSize, firstLoad } from '../support/size.mjs';

let dist: string;
beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'tanbiao-size-'));
});
afterEach(() => {
  rmSync(dist, { recursive: true, force: true });
});

/** Writes the files of a build. */
function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
}

const PAGE = '<script type="module" crossorigin src="./assets/index.js"></script>';

test('entry, preloads and static imports count, however deep; lazy chunks do not', () => {
  write({
    'index.html': `${PAGE}<link rel="modulepreload" crossorigin href="./assets/pre.js"><link rel="icon" href="./a.svg">`,
    'assets/index.js':
      'import{n as e}from"./one.js";import"./two.js";let t=["assets/late.js"],l=()=>o(()=>import("./lazy.js"),t);',
    'assets/one.js': 'export*from"./deep.js";import{e}from"./index.js";',
    'assets/two.js': 'let a="import nothing";',
    'assets/pre.js': '',
    'assets/deep.js': '',
    'assets/lazy.js': 'import"./behind.js"',
    'assets/behind.js': '',
  });
  const names = firstLoad(dist).map(({ file }) => file.replaceAll('\\', '/'));
  expect(names.sort()).toEqual(['deep', 'index', 'one', 'pre', 'two'].map((name) => `assets/${name}.js`));
});

test('more than the budget is refused', () => {
  // Numbers without a pattern do not shrink much: some four bits for each digit.
  const digits = Array.from({ length: BUDGET }, (_, i) =>
    Math.sin(i + 1)
      .toString(36)
      .slice(4, 8),
  ).join('');
  write({ 'index.html': PAGE, 'assets/index.js': `"${digits}"` });
  expect(checkSize(dist).ok).toBe(false);
  write({ 'assets/index.js': '"small"' });
  expect(checkSize(dist).ok).toBe(true);
});

test('a page without a script, or with one that is missing, is an error', () => {
  write({ 'index.html': '<p></p>' });
  expect(() => checkSize(dist)).toThrow('loads no script');
  write({ 'index.html': PAGE });
  expect(() => checkSize(dist)).toThrow('index.js');
});
