// Doubts about entries: shown in the cell, mended in one click, never in the way of a result; the to-do list leads there.
import { expect, test } from '@playwright/test';
import { TODO_WORDS } from '../../src/ui/words/checks';
import { type App, startApp } from './support/app';
import { expectAccessible } from './support/axe';

const zh = TODO_WORDS.zh;
const doubts = (app: App) => app.page.getByTestId('doubts');
const lines = (app: App, text: string) => app.todo.locator('.todo-line').filter({ hasText: text });

test('a load factor of 60 is an error that one click turns into 0.6, and one undo brings back', async ({ page }) => {
  const app = await startApp(page);
  await app.openExample('air-cooled-chp-2022');
  const before = await app.figure('allowance').textContent();
  await app.grid.type(0, 'loadFactor', '60');
  const cell = await app.grid.cell(0, 'loadFactor');
  await expect(cell).toHaveAttribute('aria-invalid', 'true');
  await expect(cell).toHaveClass(/is-error/);
  await expect(cell).toHaveAttribute('title', /大于 1.*可能是：0\.6（按百分数填写）/);
  await expect(lines(app, '负荷')).toContainText(zh.kinds.error);
  await doubts(app)
    .getByRole('button', { name: zh.put('0.6') })
    .click();
  await app.grid.expectText(0, 'loadFactor', '0.6');
  await expect(doubts(app).getByRole('button')).toHaveCount(0);
  await app.expectNothingToDo();

  await page.keyboard.press('Control+z');
  await app.grid.expectText(0, 'loadFactor', '60');
  await lines(app, '负荷')
    .getByRole('button', { name: zh.put('0.6') })
    .click();
  await app.grid.expectText(0, 'loadFactor', '0.6');
  await expect(page.getByTestId('undo')).toHaveAttribute('title', /更正/);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(app.figure('allowance')).toHaveText(before ?? '');
});

test('a calorific value in kJ/kg is a warning that counts as entered, says what was expected and is mended', async ({
  page,
}) => {
  const app = await startApp(page);
  await app.openExample('coal-gas-2024');
  const before = await app.figure('emissions').textContent();
  await app.show('streams');
  await app.grid.type(0, 'carbonContent', '55');
  const cell = await app.grid.cell(0, 'carbonContent');
  await expect(cell).toHaveClass(/is-warning/);
  await expect(cell).toHaveAttribute('aria-label', /警告/);
  await expect(cell).toHaveAttribute(
    'title',
    /不可能超过一吨.*可能应为 0\.55（按百分数填写）.*不是规则的要求，不影响结果/,
  );
  // it counts all the same
  await expect(app.figure('emissions')).not.toHaveText(before ?? '');
  await expect(app.figure('emissions')).toHaveText(/^[\d,]+$/);
  await app.show('facilities');
  await expect(lines(app, '收到基元素碳含量')).toContainText(zh.kinds.warning);
  await lines(app, '收到基元素碳含量').getByRole('button', { name: '前往' }).click();
  await app.grid.expectActive(0, 'carbonContent');
  await lines(app, '收到基元素碳含量')
    .getByRole('button', { name: zh.put('0.55') })
    .click();
  await app.grid.expectText(0, 'carbonContent', '0.55');
  await app.expectNothingToDo();
  await app.grid.type(0, 'netCalorificValue', '25024');
  await expect(doubts(app)).toContainText('kJ/kg');
  await doubts(app)
    .getByRole('button', { name: zh.put('25.024') })
    .click();
  await app.grid.expectText(0, 'netCalorificValue', '25.024');
});

test('the opened list counts all enterprises, groups by kind and leads to the cell; the legend explains the marks', async ({
  page,
}) => {
  const app = await startApp(page);
  await app.openExample('one-plant-2019-2026');
  await app.grid.type(0, 'operatingHours', '9000');
  await app.grid.type(1, 'electricityGenerated', 'abc');
  await app.todo.locator('[aria-expanded=false]').click();
  await expect(page.getByTestId('todo-who')).toHaveText(/个企业年度中有 \d+ 个有待办/);
  const others = page.locator('.todo-enterprise');
  await others.first().click();
  await expect(lines(app, '超过全年小时数').first()).toContainText(zh.kinds.warning);
  await expectAccessible(page, 'to-do list', '.todo');
  await others.first().press('Escape');
  await expect(page.getByTestId('todo-panel')).toHaveCount(0);
  await page.getByTestId('legend').click();
  await expect(page.getByRole('dialog', { name: zh.legendTitle })).toContainText('看来有误，仍照数计算');
  await expectAccessible(page, 'legend', '.legend');
  await page.keyboard.press('Escape');
  await expect(page.locator('.legend')).toBeHidden();
});
