// The page on method and sources: one search over all rules, all years side by side, changes, examples, the file.
import { expect, test } from '@playwright/test';
import { RULES_WORDS } from '../../src/ui/words/rules-page';
import { expectAccessible } from './support/axe';
import { downloaded, openTool } from './support/tool';

test('every published example agrees with what the rules make of it', async ({ page }) => {
  await openTool(page, 'coal-gas-2024', 'rules');
  const examples = page.getByTestId('examples');
  await expect(examples.locator('.ex-verdict')).toHaveCount(0);
  await examples.locator('summary').click();
  await expect(page.getByTestId('examples-count')).toHaveText(/^([1-9]\d*) of \1 agree$/);
  await examples.locator('.ex-derived > summary').click();
  await expect(examples.locator('.ex-derived > summary')).toHaveText(/: ([1-9]\d*) of \1 agree$/);
  const verdicts = examples.locator('.ex-verdict');
  expect(await verdicts.count()).toBeGreaterThan(50);
  await expect(verdicts.filter({ hasNotText: 'agrees' })).toHaveCount(0);
  await expect(examples.getByText('NI-D6').first()).toBeVisible();
});

for (const [lang, words] of [
  ['zh', ['碳', '第二十九条']],
  ['en', ['allowance', 'article 29']],
] as const)
  test(`the method of a market is handed out as a text (${lang})`, async ({ page }) => {
    await openTool(page, 'coal-gas-2024', 'rules', lang);
    const { name, text } = await downloaded(page, page.getByTestId('methodology'));
    expect(name).toBe(`tanbiao-national-2023-2024.${lang}.md`);
    expect(text).toMatch(/^# /);
    for (const word of words) expect(text).toContain(word);
  });

test('a value of the law is found by its digits, and Enter leads to it among all the years', async ({ page }) => {
  await openTool(page, 'coal-gas-2024', 'rules');
  const search = page.getByTestId('rule-search');
  const box = search.getByRole('combobox');
  await box.fill('0.8049');
  const options = search.getByRole('option');
  await expect(options).toHaveCount(1);
  await expect(options).toContainText('Electricity benchmark');
  await expect(options.locator('mark')).toHaveText('0.8049');
  await box.press('ArrowDown');
  await expect(options).toHaveAttribute('aria-selected', 'true');
  await expect(box).toHaveAttribute('aria-activedescendant', (await options.getAttribute('id')) ?? '');
  await box.press('Enter');
  await expect(options).toHaveCount(0);
  const place = page.locator('#rule-parameter-electricityBenchmark');
  await expect(place).toBeFocused();
  await expect(place).toHaveClass(/is-found/);
  await expect(place).toBeInViewport();
  const row = place.locator('tbody tr').nth(1);
  for (const value of ['0.979', '0.8773', '0.8729', '0.8090', '0.8049']) await expect(row).toContainText(value);
  await expect(row.locator('td.is-now')).toHaveText(/^0\.8049\s*Legal text$/);
  await expect(place.locator('thead th')).toHaveCount(9);
});

test('the search goes over all rules, in both languages, and comes to another set of rules', async ({ page }) => {
  await openTool(page, 'coal-gas-2024', 'rules', 'zh');
  const search = page.getByTestId('rule-search');
  const box = search.getByRole('combobox');
  await box.fill('clinker');
  await expect(search.getByRole('option').first()).toBeVisible();
  await box.fill('抵销上限');
  const guangdong = search.getByRole('group', { name: /广东/ });
  await guangdong.getByRole('option').first().click();
  await expect(page.locator('.rules-tools select').first().locator('option:checked')).toContainText('广东');
  await expect(page.locator('.is-found')).toContainText('抵销上限');
  await expect(page.locator('.is-found .rules-other')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.is-found .rules-other')).toHaveText('Offset limit');
  await box.fill('无此内容甲乙丙');
  await expect(search.getByRole('status')).toHaveText(RULES_WORDS.zh.found(0, 0));
  await box.press('Escape');
  await box.press('Escape');
  await expect(box).toHaveValue('');
});

test('the page lists checks, data and changes of the rules, and its contents lead there', async ({ page }) => {
  await openTool(page, 'coal-gas-2024', 'rules');
  const contents = page.getByRole('navigation', { name: RULES_WORDS.en.contents });
  await contents.getByRole('button', { name: RULES_WORDS.en.sections.changes }).click();
  const changes = page.getByTestId('rule-changes');
  await expect(changes.getByRole('heading', { name: RULES_WORDS.en.changes })).toBeFocused();
  await expect(changes.locator('article')).not.toHaveCount(0);
  await expect(changes).toContainText('2026.1');
  for (const name of ['formulas', 'parameters', 'inputs', 'checks', 'omitted', 'sources'] as const)
    await expect(contents.getByRole('button', { name: RULES_WORDS.en.sections[name], exact: true })).toBeVisible();
  await expect(page.locator('#rules-checks')).toContainText(RULES_WORDS.en.checksLead);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the search with its hits has no violations in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openTool(page, 'coal-gas-2024', 'rules', 'zh');
    const box = page.getByTestId('rule-search').getByRole('combobox');
    await box.fill('基准值 0.8');
    await box.press('ArrowDown');
    await expect(page.getByTestId('rule-search').getByRole('option').first()).toBeVisible();
    await expectAccessible(page, 'search', '.search');
    await box.fill('0.8049');
    await box.press('Enter');
    await expect(page.locator('.is-found td').first()).toBeVisible();
    await expectAccessible(page, 'a place that was found', '.is-found');
  });
