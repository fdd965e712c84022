// Prints how long the national market takes in the browser: opening, an edit until it is painted, an arrow key.
import { expect, type Page, test } from '@playwright/test';
import { startApp } from './support/app';

const UNITS = 10_000;
const ENTERPRISES = 3_600;
const EDITS = 10;

/** Units of an enterprise follow each other. */
const enterpriseOf = (unit: number): number => Math.floor((unit * ENTERPRISES) / UNITS);

/** A scenario of the size of the national power market: a stream to each unit. */
function nationalCsv(): string {
  const unit = (at: number) => `E${enterpriseOf(at)},U${at},2024`;
  const all = Array.from({ length: UNITS }, (_, at) => at);
  return [
    '#tanbiao,1',
    '#facilities',
    'enterprise,facility,year,scheme,sector,unitCategory,installedCapacity,operatingHours,electricityGenerated,heatSupplied',
    ...all.map((at) => `${unit(at)},national,power,conventionalCoalAbove300,600,5200,${1_900_000 + at},400000`),
    '#streams',
    'enterprise,facility,year,stream,material,quantity,carbonContent',
    ...all.map((at) => `${unit(at)},coal,bituminous,${810_000 + at},0.5731`),
    '',
  ].join('\r\n');
}

/** Begins to wait for a key; `timed` of the window becomes the promise of the time until its effect was painted. */
function waitForKey([wanted = '', path = '']: readonly string[]): void {
  const state = () => document.querySelector(path)?.outerHTML;
  const before = state();
  const timed = new Promise<number>((done) => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== wanted) return;
      removeEventListener('keydown', onKey, true);
      const look = () => {
        if (state() === before) requestAnimationFrame(look);
        else requestAnimationFrame(() => done(performance.now() - event.timeStamp));
      };
      requestAnimationFrame(look);
    };
    addEventListener('keydown', onKey, true);
  });
  Object.assign(window, { timed });
}

/** Milliseconds from a key to the frame after the first element of a selector has changed. */
async function timeKey(page: Page, key: string, selector: string): Promise<number> {
  await page.evaluate(waitForKey, [key, selector]);
  await page.keyboard.press(key);
  return page.evaluate<number>(() => Reflect.get(window, 'timed'));
}

function printTimes(name: string, times: readonly number[]): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  process.stdout.write(`${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms (${times.length} times, ${UNITS} rows)\n`);
}

test('a book of the national market opens, and edits are painted (times are printed)', async ({ page }) => {
  test.setTimeout(120_000);
  const app = await startApp(page);
  const csv = nationalCsv();
  const start = Date.now();
  await app.chooseFile('national.csv', csv);
  await app.grid.expectRows(UNITS);
  await expect(app.figure('allowance')).toHaveText(/\d/, { timeout: 60_000 });
  process.stdout.write(`opening ${(csv.length / 1e6).toFixed(1)} MB of scenario: ${Date.now() - start} ms\n`);
  await app.expectSaved();

  // rows whose next row belongs to the same enterprise, so that its figure changes by the edit alone
  const rows = Array.from({ length: 40 }, (_, at) => at).filter((at) => enterpriseOf(at) === enterpriseOf(at + 1));
  const edits: number[] = [];
  for (const row of rows.slice(0, EDITS)) {
    await app.grid.click(row, 'electricityGenerated');
    await page.keyboard.type(String(1_800_000 + row));
    edits.push(await timeKey(page, 'Enter', '[data-testid=strip-allowance] b'));
  }
  printTimes('edit to repaint', edits);

  await app.grid.click(5, 'electricityGenerated');
  const arrows: number[] = [];
  for (let row = 6; row < 6 + EDITS; row += 1) {
    const id = await (await app.grid.cell(row, 'electricityGenerated')).getAttribute('id');
    arrows.push(await timeKey(page, 'ArrowDown', `[id="${id}"]`));
  }
  printTimes('arrow key', arrows);
});
