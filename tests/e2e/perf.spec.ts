// A national market of 10,000 unit-years opens in the page, scrolls without blank cells, and is edited at once.
import { expect, test } from '@playwright/test';
import { writeScenario } from '../../src/book/csv';
import { nationalBook } from '../bench/national-book';
import { timeKey, timeScrolling } from '../bench/page-timing';
import { startApp } from './support/app';

const UNITS = 10_000;
const FRAMES = 60;
const EDITED = 'electricitySupplied';

test('ten thousand rows open, scroll without a blank cell, and an edit is painted (times are printed)', async ({
  page,
}) => {
  const app = await startApp(page);
  const start = Date.now();
  await app.chooseFile('national.csv', writeScenario(nationalBook(UNITS, 1)));
  await app.grid.expectRows(UNITS);
  await expect(app.figure('allowance')).toHaveText(/\d/);
  process.stdout.write(`opening ${UNITS} unit-years: ${Date.now() - start} ms\n`);

  await app.grid.click(0, EDITED);
  const before = (await app.figure('allowance').textContent()) ?? '';
  await page.keyboard.type('1234567');
  const { painted, handled } = await timeKey(page, 'Enter');
  await page.keyboard.press('ArrowUp');
  await expect(app.figure('allowance')).not.toHaveText(before);
  await app.grid.expectText(0, EDITED, '1,234,567');
  process.stdout.write(`edit until painted: ${painted.toFixed(1)} ms, of these ${handled.toFixed(1)} ms of the page\n`);

  for (const pixels of [30, 300]) {
    const { frames, blank, cpu } = await timeScrolling(page, { pixels, frames: FRAMES });
    expect(frames).toBe(FRAMES);
    expect(blank, `frames with blank cells at ${pixels} px a frame`).toBe(0);
    process.stdout.write(`scrolling ${pixels} px a frame: ${cpu.toFixed(1)} ms of work a frame\n`);
  }
});
