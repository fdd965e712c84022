// The page on method and sources: published examples computed anew, and the method as a file.
import { expect, test } from '@playwright/test';
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
