// How fast the page is with a national market of 10,000 unit-years, on the production build (npm run bench:browser).
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { writeScenario } from '../../src/book/csv';
import type { Book } from '../../src/book/types';
import { VOCABULARY } from '../../src/rules/vocabulary';
import { type App, startApp } from '../e2e/support/app';
import { launchOptions } from '../support/chromium.mjs';
import { serve } from '../support/serve';
import { printFigure, printHead, printTiming, timingOf } from './measure';
import { nationalBook } from './national-book';
import { type Took, timeClick, timeKey, timeScrolling, withCpu } from './page-timing';

const UNITS = 10_000;
const TIMES = 60;
const FRAMES = 180;
const PASTED_ROWS = 1_000;
const PASTED_COLUMNS = 20;
const COLUMN = 'electricitySupplied';
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

type Measured = Took & { readonly cpu: number };

/** Something timed, with the work that it makes for the main thread. */
async function measured(page: Page, act: () => Promise<Took>): Promise<Measured> {
  const { done, cpu } = await withCpu(page, act);
  return { ...done, cpu };
}

function printTimes(what: string, times: readonly Measured[]): void {
  printTiming(`${what}, until painted`, timingOf(times.map((time) => time.painted)));
  printTiming('  work of the main thread for it', timingOf(times.map((time) => time.cpu)));
}

const saved = ({ page }: App): Promise<void> => page.locator('[data-testid=saved][data-state=saved]').waitFor();

async function benchOpening(app: App, book: Book): Promise<void> {
  const text = writeScenario(book);
  const start = performance.now();
  await app.chooseFile('national.csv', text);
  await app.page.locator(`[role=grid][aria-rowcount="${UNITS + 3}"]`).waitFor();
  await app.figure('allowance').filter({ hasText: /\d/ }).waitFor();
  printHead(`the page with ${UNITS} unit-years, ms`);
  printTiming(`open a file of ${(text.length / 2 ** 20).toFixed(1)} MiB`, timingOf([performance.now() - start]));
  await saved(app);
}

async function benchKeys(app: App): Promise<void> {
  const { page, grid } = app;
  await grid.click(0, COLUMN);
  const edits: Measured[] = [];
  for (let at = 0; at < TIMES; at += 1) {
    const before = await app.figure('allowance').textContent();
    await page.keyboard.type(String(1_800_000 + 7 * at));
    edits.push(await measured(page, () => timeKey(page, 'Enter')));
    await page.keyboard.press('ArrowUp');
    if ((await app.figure('allowance').textContent()) === before) throw new Error('an edit changed nothing');
  }
  printTimes('edit', edits);
  printTiming('  handlers of the page', timingOf(edits.map((time) => time.handled)));
  const undone: Measured[] = [];
  for (let at = 0; at < TIMES / 2; at += 1) undone.push(await measured(page, () => timeKey(page, 'Control+z', 'z')));
  printTimes('undo', undone);
  const arrows: Measured[] = [];
  for (let at = 0; at < TIMES; at += 1)
    arrows.push(await measured(page, () => timeKey(page, at % 20 < 10 ? 'ArrowDown' : 'ArrowRight')));
  printTimes('arrow key', arrows);
}

/** Ids of the columns from one to the right, as many as are shown. */
async function columnsFrom(page: Page, first: string, count: number): Promise<readonly string[]> {
  const heads = await page.locator('.sg-head').evaluateAll((all) =>
    all
      .map((head) => [
        Number(head.getAttribute('aria-colindex')),
        head.querySelector('.sg-head-name')?.textContent ?? '',
      ])
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, name]) => String(name)),
  );
  const ids = heads.map((name) => VOCABULARY.find(({ label }) => label.zh === name)?.id ?? '');
  return ids.slice(ids.indexOf(first), ids.indexOf(first) + count);
}

/** Pastes cells of rows further down over the first ones, so that every cell is valid and nearly all change. */
async function benchPaste(app: App, book: Book): Promise<void> {
  const { page, grid } = app;
  await page.setViewportSize({ width: 3200, height: 900 });
  await grid.press('Control+Home');
  await grid.click(0, 'scheme');
  const columns = await columnsFrom(page, 'scheme', PASTED_COLUMNS);
  await page.setViewportSize({ width: 1366, height: 768 });
  const times: Measured[] = [];
  for (let at = 1; at <= 5; at += 1) {
    const rows = book.sheets.facilities.slice(at * PASTED_ROWS, (at + 1) * PASTED_ROWS);
    const block = rows.map(({ cells }) => columns.map((id) => cells[id]?.text ?? '').join('\t')).join('\r\n');
    await page.evaluate((text) => navigator.clipboard.writeText(text), `${block}\r\n`);
    await grid.click(0, 'scheme');
    times.push(await measured(page, () => timeKey(page, 'Control+v', 'v')));
    await saved(app);
  }
  printTimes(`paste of ${PASTED_ROWS} x ${columns.length} cells`, times);
}

/** Sorts by a number, then lets one of two words through, each with the menu of its column. */
async function benchLooks({ page, grid }: App): Promise<void> {
  const menu = page.locator('.sg-column-menu');
  const open = async (column: string): Promise<Measured> => {
    await grid.click(0, column);
    const at = await grid.active.getAttribute('aria-colindex');
    return measured(page, () => timeClick(page.locator(`.sg-head[aria-colindex="${at}"]`), 'right'));
  };
  const opened: Measured[] = [];
  const sorted: Measured[] = [];
  const filtered: Measured[] = [];
  for (const button of [0, 1, 0]) {
    opened.push(await open(COLUMN));
    sorted.push(await measured(page, () => timeClick(menu.getByRole('button').nth(button))));
  }
  for (let run = 0; run < 2; run += 1) {
    opened.push(await open('cogeneration'));
    await menu.locator('.sg-check input').nth(1).click();
    filtered.push(await measured(page, () => timeClick(menu.locator('[type=submit]'))));
    await grid.press('Control+z');
  }
  printTimes('menu of a column', opened);
  printTimes(`sort ${UNITS} rows`, sorted);
  printTimes(`filter ${UNITS} rows`, filtered);
}

async function benchScrolling(app: App): Promise<void> {
  const of = (pixels: number) => timeScrolling(app.page, { pixels, frames: FRAMES });
  console.log('');
  for (const pixels of [30, 300]) {
    const { frames, blank, late, cpu } = await of(pixels);
    printFigure(`scrolling ${pixels} px a frame: work a frame, ms`, cpu.toFixed(1));
    printFigure(`  frames with blank cells, of ${frames}`, String(blank));
    printFigure('  frames late by one or more', String(late));
  }
}

async function bench(page: Page): Promise<void> {
  // the transpiler names inner functions by a helper that the page does not have
  await page.addInitScript({ content: 'globalThis.__name = (made) => made' });
  const book = nationalBook(UNITS, 1);
  const app = await startApp(page);
  await benchOpening(app, book);
  await benchKeys(app);
  await benchPaste(app, book);
  await benchLooks(app);
  await benchScrolling(app);
}

if (!existsSync(DIST)) throw new Error('there is no build: npm run build');
const server = await serve(DIST);
const browser = await chromium.launch(launchOptions());
try {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const viewport = { width: 1366, height: 768 };
  await bench(await browser.newPage({ baseURL: server.url, locale: 'zh-CN', viewport, permissions }));
} finally {
  await browser.close();
  await server.close();
}
