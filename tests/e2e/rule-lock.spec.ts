// Rules that change: a book keeps those it was computed with, in a newer app and in files, until its user decides otherwise.
import { rm } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { LOCK_WORDS } from '../../src/ui/words/lock';
import { SHELL_WORDS } from '../../src/ui/words/shell';
import { buildApp, type OtherBuild } from '../support/build-app';
import { LATER_RULES } from '../support/later-rules';
import { type StaticServer, serve } from '../support/serve';
import { App } from './support/app';
import { expectAccessible } from './support/axe';

test.describe.configure({ mode: 'serial' });

let now: StaticServer;
let later: StaticServer;
let build: OtherBuild;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  build = await buildApp('later-rules', LATER_RULES);
  [now, later] = [await serve('dist'), await serve(build.dist)];
});

test.afterAll(async () => {
  await Promise.all([now?.close(), later?.close()]);
  if (build) await rm(build.scratch, { recursive: true });
});

const words = LOCK_WORDS.zh;

async function startAt(page: Page, server: StaticServer): Promise<App> {
  await page.goto(server.url);
  await expect(page.getByTestId('new-book')).toBeVisible();
  return new App(page);
}

const bar = (page: Page) => page.getByTestId('lock-bar');
const footer = (page: Page) => page.getByTestId('footer-rules');

/** The cells of the difference of an enterprise result. */
const difference = (page: Page, quantity: string) =>
  page.locator(`[data-testid=lock-difference][data-quantity=${quantity}] td`);

test('a newer app keeps every number of a book, says what would change and why, and changes it only when told', async ({
  page,
}) => {
  const host = await serve('dist');
  const app = await startAt(page, host);
  await app.openExample('coal-gas-2024');
  await app.expectFigure('floorTopUp', '41,248');
  await expect(footer(page)).toHaveText(SHELL_WORDS.zh.rules('2026.1'));
  await app.expectSaved();
  const before = await app.download('export-results');

  // the same place, the newer app
  host.use(build.dist);
  await page.reload();
  await expect(page.getByRole('grid')).toBeVisible();
  await app.expectFigure('floorTopUp', '41,248');
  await expect(bar(page)).toContainText(words.bar(13, '2026.2'));
  expect((await app.download('export-results')).text).toBe(before.text);
  await app.explainFigure('floorTopUp');
  await expect(app.explain).toContainText('0.80');

  await app.show('position');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.getByTestId('print-head')).toContainText('2026.1');
  await expect(page.getByTestId('print-head')).not.toContainText('2026.2');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));

  await page.getByTestId('lock-look').click();
  await expect(page.locator('#rules-edition h2')).toBeFocused();
  const cause = page.getByTestId('lock-cause');
  await expect(cause).toHaveCount(1);
  await expect(cause).toContainText('0.80');
  await expect(cause).toContainText('0.85');
  await expect(cause).toContainText('仅供测试的改动');
  await expect(cause).toContainText('五（三）');
  await expect(difference(page, 'floorTopUp').nth(1)).toHaveText('41,248');
  await expect(difference(page, 'floorTopUp').nth(2)).toHaveText('80,457');
  await expect(difference(page, 'floorTopUp').nth(3)).toHaveText('+39,209');
  await expectAccessible(page, 'edition of the rules');

  // kept: nothing is asked again, and the decision is a step like any other
  await page.getByTestId('lock-keep').click();
  await expect(bar(page)).toHaveCount(0);
  await expect(page.getByTestId('lock-edition')).toContainText(words.kept('2026.2'));
  await app.expectSaved();
  await page.reload();
  await expect(footer(page)).toHaveText(SHELL_WORDS.zh.rulesBehind('2026.1'));
  await app.expectFigure('floorTopUp', '41,248');
  await expect(page.getByTestId('lock-count')).toBeVisible();
  await expect(bar(page)).toHaveCount(0);

  // taken over, given back, taken over
  await page.getByTestId('lock-take').click();
  await app.expectFigure('floorTopUp', '80,457');
  await expect(footer(page)).toHaveText(SHELL_WORDS.zh.rules('2026.1, 2026.2'));
  await page.keyboard.press('Control+z');
  await app.expectFigure('floorTopUp', '41,248');
  await page.keyboard.press('Control+y');
  await app.expectFigure('floorTopUp', '80,457');
  await app.expectSaved();
  await page.reload();
  await app.expectFigure('floorTopUp', '80,457');
  await host.close();
});

test('the decision travels in the file', async ({ page, browser }) => {
  const app = await startAt(page, now);
  await app.openExample('coal-gas-2024');
  const file = await app.download('export-scenario');

  await startAt(page, later);
  const further = '#scenario\r\nid,value\r\nname,另一情景\r\nallowancePrice,100\r\n';
  await app.openFile('from-before.csv', file.text + further);
  await app.expectFigure('floorTopUp', '41,248');
  await expect(bar(page)).toContainText(words.bar(26, '2026.2'));
  await page.getByTestId('lock-look').click();
  await expect(page.getByTestId('lock-edition').getByText('另一情景').first()).toBeVisible();
  await page.getByTestId('lock-keep').click();
  const kept = await app.download('export-scenario');
  await page.getByTestId('lock-take').click();
  await app.expectFigure('floorTopUp', '80,457');
  const taken = await app.download('export-scenario');

  const other = await (await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' })).newPage();
  const colleague = await startAt(other, later);
  await colleague.openFile('kept.csv', kept.text);
  await colleague.expectFigure('floorTopUp', '41,248');
  await footer(other).click();
  await expect(other.getByTestId('lock-edition')).toContainText(words.kept('2026.2'));
  await expect(bar(other)).toHaveCount(0);
  await colleague.openFile('taken.csv', taken.text);
  await colleague.expectFigure('floorTopUp', '80,457');
  await other.context().close();
});

test('a book whose numbers no later rule touches is left in peace', async ({ page }) => {
  const app = await startAt(page, now);
  await app.openExample('guangdong-ceramics-2023-2025');
  const file = await app.download('export-scenario');
  await startAt(page, later);
  await app.openFile('ceramics.csv', file.text);
  await expect(footer(page)).toHaveText(SHELL_WORDS.zh.rulesBehind('2026.1'));
  await footer(page).click();
  await expect(page.getByTestId('lock-nothing')).toHaveText(`✓ ${words.nothing}`);
  await expect(bar(page)).toHaveCount(0);
});

test('an app that does not know the rules of a book says so, computes only when allowed to, and keeps what the book says', async ({
  page,
}) => {
  const app = await startAt(page, later);
  await app.openExample('coal-gas-2024');
  await app.expectFigure('floorTopUp', '80,457');
  const file = await app.download('export-scenario');

  await startAt(page, now);
  await app.openFile('from-later.csv', file.text);
  await expect(bar(page)).toContainText(words.unknownBar('2026.2'));
  await expect(page.getByTestId('strip-allowance')).not.toContainText('627,338');
  await expect(footer(page)).toHaveText(SHELL_WORDS.zh.rulesUnknown('2026.1'));
  await page.getByTestId('lock-look').click();
  await expectAccessible(page, 'rules that are not known');
  await page.getByTestId('lock-agree').click();
  await app.expectFigure('floorTopUp', '41,248');
  await expect(bar(page)).toContainText(words.agreed('2026.2', '2026.1'));

  const results = await app.download('export-results');
  expect(results.text).toContain('\r\npack,version,computed\r\n');
  expect(results.text).toContain('\r\nnational.enterprise,2026.2,2026.1\r\n');
  await page.reload();
  await expect(bar(page)).toContainText(words.unknownBar('2026.2'));
  expect((await app.download('export-scenario')).text).toBe(file.text);

  await page.getByTestId('lock-take').click();
  await app.expectFigure('floorTopUp', '41,248');
  await expect(bar(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(bar(page)).toContainText(words.unknownBar('2026.2'));
});
