// How a sheet is shown: sorted, filtered, with columns hidden, folded, widened; undone exactly and kept with the book.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { GRID_WORDS } from '../../src/ui/words/sheets';
import { type App, startApp } from './support/app';
import { expectAccessible } from './support/axe';

const UNIT = ',national,power,conventionalCoalAbove300,600,5200,';
/** Eight units of two enterprises; what each of them generates, one left blank. */
const GENERATED = ['2000000', '900000', '', '2000000', '1500000', '10', '3100000', '1200000'];
const CSV = [
  '#tanbiao,1',
  '#facilities',
  'enterprise,facility,year,scheme,sector,unitCategory,installedCapacity,operatingHours,electricityGenerated',
  ...GENERATED.map((value, at) => `${at < 4 ? '珠江' : '北江'},Unit ${at + 3},2024${UNIT}${value}`),
  '',
].join('\r\n');

async function start(page: Page, lang: 'zh' | 'en' = 'en'): Promise<App> {
  const app = await startApp(page, lang);
  await app.openFile('units.csv', CSV);
  return app;
}

/** The names of the units as they stand on the screen. */
const unitsOf = (page: Page): Promise<readonly string[]> =>
  page.locator('[role=gridcell][aria-colindex="2"]').allInnerTexts();

const expectUnits = (page: Page, ...units: readonly number[]): Promise<void> =>
  expect(async () => {
    expect((await unitsOf(page)).slice(0, -1)).toEqual(units.map((unit) => `Unit ${unit}`));
  }).toPass({ timeout: 3000 });

/** Opens the menu of a column by the keyboard. */
async function menuOf(app: App, column: string): Promise<Locator> {
  await app.grid.click(0, column);
  await app.grid.press('Control+Shift+L');
  const menu = app.page.locator('.sg-column-menu');
  await expect(menu).toBeVisible();
  return menu;
}

const header = (page: Page, name: string): Locator =>
  page.locator('.sg-head').filter({ has: page.locator('.sg-head-name', { hasText: new RegExp(`^${name}$`) }) });

test('sorting puts the rows in order, changes no result and is taken back to the last byte', async ({ page }) => {
  const app = await start(page);
  const before = await app.download('export-scenario');
  const results = await app.download('export-results');
  const menu = await menuOf(app, 'electricityGenerated');
  await expectAccessible(page, 'the menu of a column', '.sg-column-menu');
  await menu.getByRole('button', { name: 'Sort smallest to largest' }).click();
  await expectUnits(page, 8, 4, 10, 7, 3, 6, 9, 5);
  await expect(app.grid.editor).toBeFocused();
  await expect(header(page, 'Electricity generated')).toHaveAttribute('aria-sort', 'ascending');
  // who is named first where something is missing follows the order of the rows; what counts does not
  const lines = (text: string) =>
    text
      .replace(/,incomplete,.*/g, ',incomplete')
      .split('\r\n')
      .sort();
  expect(lines((await app.download('export-results')).text)).toEqual(lines(results.text));
  await app.grid.click(0, 'facility');
  await app.grid.press('Control+Z');
  await expectUnits(page, 3, 4, 5, 6, 7, 8, 9, 10);
  expect((await app.download('export-scenario')).text).toBe(before.text);

  // words with numbers in them by the keyboard alone; then by a right click on the header
  await menuOf(app, 'facility');
  await app.grid.press('ArrowDown', 'Enter');
  await expectUnits(page, 10, 9, 8, 7, 6, 5, 4, 3);
  await (await app.grid.cell(0, 'enterprise')).scrollIntoViewIfNeeded();
  await header(page, 'Enterprise').click({ button: 'right' });
  await page.getByRole('button', { name: 'Sort A to Z' }).click();
  await expect(header(page, 'Enterprise')).toHaveAttribute('aria-sort', 'ascending');
  const again = await app.download('export-scenario');
  expect(lines(again.text)).toEqual(lines(before.text));
});

test('a filter shows some rows, keeps their numbers and all results, and an edited row until it is applied again', async ({
  page,
}) => {
  const app = await start(page);
  const allowance = await app.figure('allowance').innerText();
  let menu = await menuOf(app, 'electricityGenerated');
  await menu.getByLabel('Condition for numbers').selectOption('between');
  await menu.getByLabel('Number', { exact: true }).first().fill('1,200,000');
  await menu.getByLabel('Number', { exact: true }).last().fill('200万');
  await menu.getByRole('button', { name: 'OK' }).click();
  await expectUnits(page, 3, 6, 7, 10);
  await expect(page.getByTestId('rows-shown')).toContainText('4 of 8 rows shown');
  await expect(page.locator('.sg-gutter')).toHaveText(['1', '4', '5', '8', '+']);
  await expect(app.figure('allowance')).toHaveText(allowance);

  // sums are those of the rows shown
  await app.grid.click(0, 'electricityGenerated');
  await app.grid.press('Control+Shift+ArrowDown');
  await expect(page.getByTestId('stats')).toContainText('6,700,000');

  // what no longer fits stays until the filter is applied again; a new row is there at once
  await app.grid.type(1, 'electricityGenerated', '5');
  await expectUnits(page, 3, 6, 7, 10);
  await app.grid.type(4, 'facility', 'Unit 11');
  await expectUnits(page, 3, 6, 7, 10, 11);
  await page.getByRole('button', { name: 'Reapply' }).click();
  await expectUnits(page, 3, 7, 10);
  await expect(app.grid.editor).toBeFocused();

  // ticking values of another column narrows further
  menu = await menuOf(app, 'facility');
  await expect(menu.getByRole('checkbox')).toHaveCount(4);
  await menu.getByRole('searchbox').fill('unit 1');
  await app.grid.press('Enter');
  await expectUnits(page, 10);
  await app.grid.press('Control+Z');
  await expectUnits(page, 3, 7, 10);
  await page.getByTestId('clear-filter').click();
  await expectUnits(page, 3, 4, 5, 6, 7, 8, 9, 10, 11);
});

test('hidden, folded and widened columns survive a reload and can be had back', async ({ page }) => {
  const app = await start(page);
  const wide = header(page, 'Installed capacity');
  await app.grid.click(0, 'installedCapacity');
  const box = await wide.boundingBox();
  if (!box) throw new Error('no header');
  await page.mouse.move(box.x + box.width - 1, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 30, box.y + 20, { steps: 4 });
  await page.mouse.move(box.x + box.width + 59, box.y + 20, { steps: 4 });
  await page.mouse.up();
  await expect(wide).toHaveCSS('width', `${box.width + 60}px`);
  await menuOf(app, 'operatingHours');
  await page.getByRole('button', { name: 'Hide columns' }).click();
  await expect(header(page, 'Operating hours')).toHaveCount(0);
  await page.getByRole('button', { name: 'Fold “Kind”' }).click();
  await expect(header(page, 'Unit category')).toHaveCount(0);
  await app.expectSaved();

  await page.reload();
  await expect(page.getByRole('grid')).toBeVisible();
  await expect(wide).toHaveCSS('width', `${box.width + 60}px`);
  await expect(header(page, 'Operating hours')).toHaveCount(0);
  await expectAccessible(page, 'a sheet with a folded group', '.sheet');
  // the double line between the neighbours brings the hidden column back, the stub its group
  await app.grid.click(0, 'installedCapacity');
  const edge = await wide.boundingBox();
  if (!edge) throw new Error('no header');
  await page.mouse.dblclick(edge.x + edge.width, edge.y + 20);
  await expect(header(page, 'Operating hours')).toBeVisible();
  await page.getByRole('button', { name: 'Unfold “Kind”' }).click();
  await expect(header(page, 'Unit category')).toBeVisible();
  // one step for the whole drag
  for (let step = 0; step < 5; step += 1) await app.grid.press('Control+Z');
  await expect(wide).toHaveCSS('width', `${box.width}px`);
  await expect(page.getByTestId('undo')).toBeDisabled();
});

test('a list switches columns on and off, a group header selects its columns, a tip gives both terms', async ({
  page,
}) => {
  const app = await start(page, 'zh');
  await page.getByTestId('columns').click();
  const list = page.locator('.columns-panel');
  await expectAccessible(page, 'the list of columns', '.columns-panel');
  await list.getByRole('checkbox', { name: '生产' }).click();
  await list.getByRole('checkbox', { name: '装机容量' }).click();
  await expect(list.getByRole('checkbox', { name: '设施/机组' })).toBeDisabled();
  await app.grid.press('Escape');
  await expect(app.grid.editor).toBeFocused();
  await expect(header(page, '发电量')).toHaveCount(0);
  await expect(header(page, '装机容量')).toBeVisible();
  await app.grid.press('Control+Z', 'Control+Z');
  await expect(header(page, '运行小时数')).toBeVisible();

  await page.locator('.sg-group', { hasText: '类别' }).click({ position: { x: 12, y: 12 } });
  await expect(app.grid.selected).toHaveCount(3 * GENERATED.length);
  await header(page, '行业').hover();
  const tip = page.getByRole('tooltip');
  await expect(tip).toContainText('行业');
  await expect(tip.locator('[lang=en]')).toHaveText('Sector');

  // frozen up to a column of one's own choice
  await menuOf(app, 'scheme');
  await page.getByRole('button', { name: '冻结至此列' }).click();
  await expect(page.locator('.sg-head-row .sg-frozen .sg-head')).toHaveCount(3);
});

test('the selection stays on its cells while columns come and go, what is hidden is not pasted over, and steps are named', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const app = await start(page);
  const { grid } = app;
  await grid.click(1, 'operatingHours');
  await grid.root.locator('.sg-scroller').evaluate((node) => node.scrollTo(0, 0));
  await page.getByRole('button', { name: 'Fold “Kind”' }).click();
  await grid.expectActive(1, 'operatingHours');
  await grid.press('Control+Shift+L');
  await page.getByRole('button', { name: 'Hide columns' }).click();
  await expect(header(page, 'Operating hours')).toHaveCount(0);
  await grid.click(0, 'installedCapacity');
  await grid.paste('700\t3000000');
  await grid.expectText(0, 'electricityGenerated', '3,000,000');
  await expect(page.locator('.sg-note')).toHaveText(GRID_WORDS.en.hands.notes.hiddenLeftAlone(1));
  // a run of Tabs over hidden columns, and Enter back to where it began
  await grid.click(0, 'installedCapacity');
  await page.keyboard.type('650');
  await grid.press('Tab');
  await grid.expectActive(0, 'electricityGenerated');
  await page.keyboard.type('5');
  await grid.press('Enter');
  await grid.expectActive(1, 'installedCapacity');
  await menuOf(app, 'electricityGenerated');
  await page.getByRole('button', { name: 'Sort largest to smallest' }).click();
  await page.getByTestId('history').click();
  for (const step of [
    'Facilities, by Electricity generated, descending',
    'Facilities, Operating hours hidden',
    'Facilities, group folded',
  ])
    await expect(page.getByText(step)).toBeVisible();
  await grid.press('Escape');
  await grid.click(0, 'facility');
  for (let step = 0; step < 5; step += 1) await grid.press('Control+Z');
  await grid.expectText(0, 'operatingHours', '5,200');
  await grid.expectText(0, 'installedCapacity', '600');
});

test('names and choices are as wide as what they hold, so that numbers are in view beside an open explanation', async ({
  page,
}) => {
  const app = await startApp(page);
  await app.openExample('coal-gas-2024');
  await expect(app.explain).toBeVisible();
  const generated = header(page, '发电量');
  await expect(generated).toBeInViewport({ ratio: 0.7 });
  await expect(await app.grid.cell(0, 'unitCategory')).toHaveAttribute('title', /300MW等级及以下常规燃煤机组/);
  const before = await header(page, '行业').boundingBox();
  await app.grid.type(0, 'sector', '水泥');
  await expect(header(page, '行业')).toHaveCSS('width', `${before?.width}px`);
});
