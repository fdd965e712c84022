// The first quarter of an hour: an empty book, one coal unit with its fuel typed by keyboard, and the figures explained.
import { expect, type Page, test } from '@playwright/test';
import { CHOICE_LABELS } from '../../src/rules/choices';
import { MATERIALS } from '../../src/rules/materials';
import { VOCABULARY } from '../../src/rules/vocabulary';
import { SHELL_WORDS } from '../../src/ui/words/shell';
import { type App, type Lang, startApp } from './support/app';

/** Worked out by hand from the plan for 2023 and 2024 (T2324) and the fuel's measured carbon content. */
const BY_HAND = {
  // 810,000 t x 0.5731 tC/t x 99 % x 44/12, whole tonnes
  emissions: Math.round((810_000 * 0.5731 * 0.99 * 44) / 12),
  // 0.7910 t/MWh, load 1,900,000 / (600 x 5,200) below 65 %: 1.015 to the power 16 - 20 x load, rounded down
  electricity: Math.floor(1_900_000 * 0.791 * 1.015 ** (16 - (20 * 1_900_000) / (600 * 5_200))),
  // 400,000 GJ x 0.1033 t/GJ
  heat: Math.floor(400_000 * 0.1033),
};
const allowance = BY_HAND.electricity + BY_HAND.heat;
const written = (tonnes: number): string => tonnes.toLocaleString('en-US');

const UNIT = { zh: '1号机组', en: 'Unit 1' } as const;
const FUEL = { zh: '入炉煤', en: 'Coal' } as const;

/** Types into the active cell and goes on with Tab to a column. */
async function typeInto(app: App, column: string, text: string): Promise<void> {
  await app.grid.tabTo(column);
  await app.page.keyboard.type(text);
}

async function typeUnit(app: App, lang: Lang): Promise<void> {
  const { grid } = app;
  await grid.click(0, 'facility');
  await app.page.keyboard.type(UNIT[lang]);
  await typeInto(app, 'year', '2024');
  await grid.tabTo('unitCategory');
  await grid.press('Alt+ArrowDown');
  const wanted = CHOICE_LABELS.unitCategory?.conventionalCoalAbove300?.[lang] ?? '';
  await expect(grid.choices.filter({ hasText: wanted })).toBeVisible();
  while (!(await grid.page.locator('.sg-choice.is-highlighted').allTextContents()).includes(wanted))
    await grid.press('ArrowDown');
  await grid.press('Enter');
  await grid.expectText(0, 'unitCategory', wanted);
  for (const [column, text] of [
    ['installedCapacity', '600'],
    ['operatingHours', '5200'],
    ['electricityGenerated', '1900000'],
    ['heatSupplied', '400000'],
  ] as const)
    await typeInto(app, column, text);
  await grid.press('Enter');
  await grid.expectText(0, 'electricityGenerated', '1,900,000');
}

async function typeFuel(app: App, lang: Lang): Promise<void> {
  await app.show('streams');
  await app.grid.click(0, 'stream');
  await app.page.keyboard.type(FUEL[lang]);
  await typeInto(app, 'material', MATERIALS.find(({ id }) => id === 'bituminous')?.label[lang] ?? '');
  await typeInto(app, 'quantity', '810000');
  await typeInto(app, 'carbonContent', '0.5731');
  await app.grid.press('Enter');
  await app.grid.expectText(0, 'facility', UNIT[lang]);
}

async function enterAll(page: Page, lang: Lang): Promise<App> {
  const app = await startApp(page, lang);
  await app.newBook();
  await typeUnit(app, lang);
  await typeFuel(app, lang);
  return app;
}

for (const lang of ['zh', 'en'] as const) {
  test(`a new user (${lang}) types a coal unit and its fuel and reads emissions and allowance`, async ({ page }) => {
    const app = await enterAll(page, lang);
    await app.expectFigure('emissions', written(BY_HAND.emissions));
    await app.expectFigure('allowance', written(allowance));
    await app.expectFigure('shortfall', written(BY_HAND.emissions - allowance));
    // 52,900 of 1,685,086 tonnes
    await expect(app.page.getByTestId('strip-shortfall')).toContainText('3.14%');
    await app.expectSaved();
  });

  test(`a missing input is in the to-do list (${lang}), which leads to its cell`, async ({ page }) => {
    const app = await enterAll(page, lang);
    const words = SHELL_WORDS[lang];
    await app.show('facilities');
    await app.grid.click(0, 'electricityGenerated');
    await app.grid.press('Delete');
    await expect(app.figure('allowance')).not.toHaveText(written(allowance));

    // the load factor stands in the list too: it could be given instead of what it is worked out from
    const label = lang === 'zh' ? /缺少发电量/ : /needs Electricity generated/;
    const line = app.todo.locator('.todo-line').filter({ hasText: label });
    await app.todo.locator('[aria-expanded=false]').click();
    await expect(line).toContainText(UNIT[lang]);
    await expect(line).toContainText(words.kinds.incomplete);
    await app.show('streams');
    await line.getByRole('button', { name: words.goTo }).click();
    await app.grid.expectActive(0, 'electricityGenerated');

    await page.keyboard.type('1900000');
    await app.grid.press('Enter');
    await expect(line).toHaveCount(0);
    await app.expectFigure('allowance', written(allowance));
  });

  test(`the allowance leads by its operands to the benchmark, its article, and back (${lang})`, async ({ page }) => {
    const app = await enterAll(page, lang);
    const { explain } = app;
    const value = explain.getByTestId('explain-value');
    const operands = explain.locator('.xp-box, .xp-rows');
    const begins = (name: string) => new RegExp(`^${name.replace(/[()（）]/g, '\\$&')}`);
    const follow = (name: string) =>
      operands
        .getByRole('button', { name: begins(name) })
        .first()
        .click();
    await app.explainFigure('allowance');
    await expect(value).toContainText(written(allowance));

    const label = (id: string) => VOCABULARY.find((entry) => entry.id === id)?.label[lang] ?? id;
    await follow(label('calculatedAllowance'));
    await follow(UNIT[lang]);
    await follow(label('calculatedAllowance'));
    await follow(label('electricityAllowance'));
    await expect(value).toContainText(written(BY_HAND.electricity));
    await follow(lang === 'zh' ? '适用的发（供）电基准值' : 'Electricity benchmark applied');
    await follow(lang === 'zh' ? '发（供）电基准值' : 'Electricity benchmark');
    await expect(value).toContainText('0.791');
    await expect(explain.getByTestId('explain-cite').first()).toContainText(lang === 'zh' ? '附2' : 'annex 2');

    const back = explain.locator('.xp-back');
    // the panel follows the click a frame later, so the button may be gone by the time it is pressed again
    await expect(async () => {
      if ((await back.count()) > 0) await back.click({ timeout: 1000 });
      await expect(back).toHaveCount(0, { timeout: 500 });
    }).toPass();
    await expect(value).toContainText(written(allowance));
  });
}
