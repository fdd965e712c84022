// What comes into the cells: pasted blocks, numbers as people write them, names that others refer to.
import { expect, test } from '@playwright/test';
import { GRID_WORDS } from '../../src/ui/words/sheets';
import { type App, startApp } from './support/app';

let app: App;
test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  app = await startApp(page);
  await app.openExample('coal-gas-2024');
});

const GENERATED = 'electricityGenerated';

test.describe('pasting', () => {
  test('a block with the line break that Excel adds leaves the cell below as it was', async () => {
    const { grid } = app;
    await grid.click(0, 'operatingHours');
    await grid.paste('5701\t410401\r\n5902\t247802\r\n');
    await grid.expectText(0, GENERATED, '410,401');
    await grid.expectText(1, 'operatingHours', '5,902');
    await grid.expectText(2, 'operatingHours', '2,200');
    await grid.expectText(2, GENERATED, '93,600');
    await grid.press('Control+z');
    await grid.expectText(0, GENERATED, '410,400');
    await grid.expectText(1, 'operatingHours', '5,900');
  });

  test('quoted cells keep their quotes, a line break in a name becomes a space', async () => {
    const { grid } = app;
    await grid.click(0, 'facility');
    await grid.paste('"机组 ""甲""\n一期"\r\n');
    await grid.expectText(0, 'facility', '机组 "甲" 一期');
    await grid.expectText(1, 'facility', '2号燃煤机组');
  });

  test('one cell fills a selection of many', async () => {
    const { grid } = app;
    await grid.click(0, GENERATED);
    await grid.press('Shift+ArrowDown', 'Shift+ArrowDown');
    await grid.paste('200000');
    for (const row of [0, 1, 2]) await grid.expectText(row, GENERATED, '200,000');
  });

  test('a block that goes beyond the end adds rows once that is agreed to, and one undo removes them', async () => {
    const { grid } = app;
    await grid.click(2, 'facility');
    await grid.paste('甲\t2024\r\n乙\t2024\r\n丙\t2025\r\n');
    await expect(app.page.getByRole('alertdialog')).toContainText(GRID_WORDS.zh.hands.ask.question(2));
    await grid.press('Enter');
    await grid.expectRows(5);
    await grid.expectText(2, 'facility', '甲');
    await grid.expectText(4, 'facility', '丙');
    await grid.expectText(4, 'year', '2025');
    await grid.expectText(4, 'enterprise', '示例北江电力');
    await grid.press('Control+z');
    await grid.expectRows(3);
    await grid.expectText(2, 'facility', '3号燃气机组');
  });

  test('result columns that a block touches stay as they are, which is said', async ({ page }) => {
    const { grid } = app;
    await grid.click(0, 'emissions');
    await grid.paste('1\t2\t3');
    await grid.expectText(0, 'emissions', '444,643');
    await expect(page.locator('.sg-note')).toHaveText(GRID_WORDS.zh.skipped.replace('{n}', '3'));
    await expect(page.getByTestId('undo')).toBeDisabled();
  });

  test('what is copied has full precision, and is the same again where it is pasted', async () => {
    const { grid } = app;
    await grid.click(0, 'installedCapacity');
    await grid.press('Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+c');
    expect(await grid.copied()).toBe('100\t5700\t410400\r\n60\t5900\t247800');
    await grid.click(1, 'installedCapacity');
    await grid.press('Control+v');
    await grid.expectText(1, GENERATED, '410,400');
    await grid.expectText(2, GENERATED, '247,800');
  });
});

test.describe('numbers as people write them', () => {
  for (const [typed, shown] of [
    ['１２３．５', '123.5'],
    ['1,234.50', '1,234.5'],
    ['1 234', '1,234'],
    ['12.5万', '125,000'],
    ['1.2e5', '120,000'],
    ['=1200*0.93', '1,116'],
  ] as const)
    test(`${typed} is ${shown}, and how it was typed can be seen`, async () => {
      const { grid } = app;
      await grid.type(0, GENERATED, typed);
      await grid.expectText(0, GENERATED, shown);
      // a plausibility warning may stand before it
      const note = `输入为 ${typed}，读作 ${shown} MWh`.replace(/[.*+]/g, '\\$&');
      await expect(await grid.cell(0, GENERATED)).toHaveAttribute('title', new RegExp(`${note}$`));
      await expect(app.explain).not.toContainText('NaN');
    });

  test('a percentage is a fraction where a fraction is meant', async () => {
    const { grid } = app;
    await grid.type(0, 'loadFactor', '85%');
    await grid.expectText(0, 'loadFactor', '0.85');
    await expect(await grid.cell(0, 'loadFactor')).not.toHaveAttribute('aria-invalid', 'true');
  });

  test('arithmetic stays in the cell as it was written', async () => {
    const { grid } = app;
    await grid.type(0, GENERATED, '=1200*0.93');
    await grid.click(0, GENERATED);
    await grid.press('F2');
    await expect(grid.editor).toHaveValue('=1200*0.93');
  });

  test('a negative quantity is refused in its cell, and only what depends on it has no value', async () => {
    const { grid } = app;
    await grid.type(0, GENERATED, '-110.7');
    const cell = await grid.cell(0, GENERATED);
    await expect(cell).toHaveAttribute('aria-invalid', 'true');
    await expect(cell).toHaveText('-110.7');
    await expect(cell).toHaveAttribute('title', /小于 0/);
    await expect(await grid.cell(0, 'allowance')).toHaveClass(/is-error/);
    await grid.expectText(0, 'emissions', '444,643');
    await grid.expectText(1, 'allowance', '214,949');
    await app.expectFigure('emissions', '784,173');
    await expect(app.figure('allowance')).not.toHaveText(/\d{3},\d{3}/);
    await grid.press('Control+z');
    await app.expectFigure('allowance', '627,338');
  });

  test('1.000 is never silently 1: it asks, and a click on a reading settles it', async () => {
    const { grid } = app;
    await grid.type(0, GENERATED, '1.000');
    await expect(await grid.cell(0, GENERATED)).toHaveAttribute('aria-invalid', 'true');
    const buttons = grid.notices.getByRole('button');
    await expect(buttons).toContainText(['1', '1000']);
    await expect(app.figure('allowance')).not.toHaveText(/\d{3},\d{3}/);
    await buttons.filter({ hasText: '1000' }).click();
    await grid.expectText(0, GENERATED, '1,000');
    await expect(await grid.cell(0, GENERATED)).not.toHaveAttribute('aria-invalid', 'true');
    await expect(grid.notices).toHaveCount(0);
    await expect(app.todo.locator('.todo-line').filter({ hasText: '1.000' })).toHaveCount(0);
  });

  test('1.000 asks in the to-do list as well, where it can be settled later', async () => {
    const { grid } = app;
    await grid.type(0, GENERATED, '1.000');
    const line = app.todo.locator('.todo-line').filter({ hasText: '1.000' }).first();
    await line.getByRole('button', { name: '1000', exact: true }).click();
    await grid.expectText(0, GENERATED, '1,000');
    await expect(app.todo.locator('.todo-line').filter({ hasText: '1.000' })).toHaveCount(0);
  });

  test('a text in a number cell stays as it was typed and says what is wrong', async () => {
    const { grid } = app;
    await grid.type(0, GENERATED, 'abc');
    const cell = await grid.cell(0, GENERATED);
    await expect(cell).toHaveText('abc');
    await expect(cell).toHaveAttribute('title', /不是可读的数字/);
    await expect(app.todo).toContainText('abc');
  });
});

test.describe('names', () => {
  test('renaming a unit takes its fuels along', async () => {
    const { grid } = app;
    await grid.type(0, 'facility', '甲机组');
    await app.expectFigure('emissions', '784,173');
    await app.show('streams');
    await grid.expectText(0, 'facility', '甲机组');
    await grid.expectText(1, 'facility', '2号燃煤机组');
  });

  test('deleting a unit takes its fuels along, and undo brings both back', async () => {
    const { grid } = app;
    await grid.click(0, 'facility');
    await grid.press('Shift+F10');
    await grid.menu.getByRole('menuitem', { name: GRID_WORDS.zh.menu.deleteRows }).click();
    await grid.expectRows(2);
    await app.expectFigure('emissions', '339,530');
    await app.show('streams');
    await grid.expectRows(2);
    await app.page.getByTestId('undo').click();
    await grid.expectRows(3);
    await app.show('facilities');
    await grid.expectRows(3);
    await grid.expectText(0, 'facility', '1号燃煤机组');
    await app.expectFigure('emissions', '784,173');
  });
});
