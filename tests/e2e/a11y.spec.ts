// For everybody: no violations of WCAG 2.2 AA anywhere, the keyboard alone suffices, zoom and reduced motion work.
import { expect, type Page, test } from '@playwright/test';
import { type App, startApp, VIEWS } from './support/app';
import { expectAccessible } from './support/axe';

const HALF = Math.ceil(VIEWS.length / 2);
const VIEW_HALVES = { 'sheets and position': VIEWS.slice(0, HALF), 'tools and method': VIEWS.slice(HALF) };

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('the home page has no violations, also with the faults of a file and a deleted book', async ({ page }) => {
      const app = await startApp(page);
      await expectAccessible(page, 'home');
      await app.openExample('gas-chp-2023');
      await app.home();
      await page.locator('.book-line .button').click();
      await expectAccessible(page, 'home with a deleted book');
      await app.chooseFile('broken.csv', '#tanbiao,1\n#oops\n');
      await expect(app.unopened).toBeVisible();
      await expectAccessible(page, 'the faults of a file');
    });

    // the frame is the same around every view: it is looked at once
    for (const [name, views] of Object.entries(VIEW_HALVES))
      test(`no view has violations: ${name}`, async ({ page }) => {
        const app = await startApp(page);
        await app.openExample('coal-gas-2024');
        for (const view of views) {
          await app.show(view);
          await expect(page.locator('main')).toHaveText(/\S/);
          await expectAccessible(page, view, view === views[0] ? 'html' : 'main');
          // a view scrolls within the frame; texts for screen readers alone must not make the page longer
          const beyond = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
          expect(beyond, view).toBeLessThanOrEqual(0);
        }
      });

    test('a sheet has no violations with list, menu, faults and to-do list open', async ({ page }) => {
      const app = await startApp(page);
      await app.openExample('coal-gas-2024');
      await app.grid.click(0, 'unitCategory');
      await app.grid.press('Alt+ArrowDown');
      await expect(app.grid.choices.first()).toBeVisible();
      await expectAccessible(page, 'choice list', '.sg');
      await app.grid.press('Escape', 'Shift+F10');
      await expect(app.grid.menu).toBeVisible();
      await expectAccessible(page, 'context menu', '.sg');
      await app.grid.press('Escape');
      await page.getByTestId('file-menu').click();
      await expectAccessible(page, 'file menu', '.menu');
      await page.keyboard.press('Escape');
      await app.grid.type(0, 'electricityGenerated', '1.000');
      await app.grid.type(1, 'electricityGenerated', '-5');
      await app.grid.click(2, 'electricityGenerated');
      await app.grid.press('Delete');
      await app.todo.locator('[aria-expanded=false]').click();
      await expectAccessible(page, 'faults in cells');
    });

    test('the explanations of a result, a value of the rules and an input have no violations', async ({ page }) => {
      const app = await startApp(page);
      await app.openExample('coal-gas-2024');
      await app.grid.click(0, 'electricityAllowance');
      await expectAccessible(page, 'result', '.explain');
      const operands = app.explain.locator('.xp-box').getByRole('button');
      await operands.filter({ hasText: '基准' }).first().click();
      await operands
        .filter({ hasText: /^发（供）电基准值$/ })
        .first()
        .click();
      await expect(app.explain.getByTestId('explain-cite').first()).toBeVisible();
      await expectAccessible(page, 'value of the rules', '.explain');
      await app.grid.click(0, 'electricityGenerated');
      await expectAccessible(page, 'input', '.explain');
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 780 } });

  test('no view has violations or scrolls sideways as a whole', async ({ page }) => {
    const app = await startApp(page);
    await expectAccessible(page, 'home');
    await app.openExample('coal-gas-2024');
    for (const view of VIEWS) {
      await app.show(view);
      await expect(page.locator('main')).toHaveText(/\S/);
      await expectAccessible(page, view, view === VIEWS[0] ? 'html' : 'main');
      expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(390);
    }
    await app.explainFigure('allowance');
    await expectAccessible(page, 'explanation', '.explain');
  });
});

/** Presses a key until what is focused fulfils a condition. */
async function pressUntil(page: Page, key: string, isThere: () => Promise<boolean>): Promise<void> {
  for (let at = 0; at < 80; at += 1) {
    if (await isThere()) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead there`);
}

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? '');

const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

test('from loading to a computed allowance and its explanation without a mouse', async ({ page }) => {
  const app: App = await startApp(page);
  const { grid } = app;
  await pressUntil(page, 'Tab', async () => (await focusedId(page)) === 'new-book');
  await page.keyboard.press('Enter');
  await expect(grid.editor).toBeFocused();
  const type = async (column: string, text: string) => {
    await grid.tabTo(column);
    await page.keyboard.insertText(text);
  };
  await page.keyboard.insertText('1号机组');
  await type('year', '2024');
  await type('unitCategory', '燃气机组');
  await type('electricityGenerated', '100000');
  await type('heatSupplied', '0');
  await type('verifiedEmissions', '30000');
  await grid.press('Enter', 'Escape', 'Shift+Tab');
  await pressUntil(page, 'Shift+Tab', async () => (await focusedId(page)) === 'strip-allowance');
  await page.keyboard.press('Enter');
  // 100,000 MWh x 0.3288 t/MWh
  await expect(app.explain.getByTestId('explain-value')).toHaveText(/^32,880/);
  // the sheet lies in between, and is left with Escape and Tab
  await pressUntil(page, 'Tab', () => grid.editor.evaluate((node) => node === document.activeElement));
  await grid.press('Escape', 'Tab');
  await pressUntil(page, 'Tab', async () => (await focusedText(page)).startsWith('核算配额'));
  await page.keyboard.press('Enter');
  await expect(app.explain.locator('h2')).toHaveText('核算配额');
  await expect(app.explain.getByTestId('explain-value')).toHaveText(/^32,880/);
});

test('what has the focus can be seen', async ({ page }) => {
  const app = await startApp(page);
  await app.openExample('coal-gas-2024');
  await app.grid.press('Escape', 'Tab');
  for (let at = 0; at < 25; at += 1) {
    await page.keyboard.press('Tab');
    const look = await page.evaluate(() => {
      const node = document.activeElement;
      if (!node || node === document.body || node.matches('.sg-text')) return 'seen';
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node);
      const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
      return outlined || boxShadow !== 'none' ? 'seen' : node.outerHTML.slice(0, 120);
    });
    expect(look).toBe('seen');
  }
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('a changed result does not flash, and nothing else moves', async ({ page }) => {
    const app = await startApp(page);
    await app.openExample('coal-gas-2024');
    await app.grid.type(0, 'electricityGenerated', '411000');
    const moving = await page.evaluate(() =>
      document
        .getAnimations()
        .filter((one) => Number(one.effect?.getComputedTiming().duration ?? 0) > 1)
        .map((one) => String(one.effect?.getComputedTiming().duration)),
    );
    expect(moving).toEqual([]);
  });
});

test.describe('at 200 % zoom', () => {
  test.use({ viewport: { width: 683, height: 384 } });

  test('every control can be reached and some rows of the sheet stay in view', async ({ page }) => {
    const app = await startApp(page);
    await app.openExample('coal-gas-2024');
    for (const id of ['file-menu', 'undo', 'redo', 'language', 'theme', 'saved', 'chooser', 'strip-surrenderDeadline'])
      await reach(page, id);
    for (const view of VIEWS) {
      await app.show(view);
      await reach(page, `nav-${view}`);
      await expect(page.locator('main')).toHaveText(/\S/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), view).toBeLessThanOrEqual(683);
      // what is last on a page can be brought into view
      const last = page.locator('main :is(button, a, input):not([tabindex="-1"]):visible').last();
      await last.scrollIntoViewIfNeeded();
      await expect(last, view).toBeInViewport();
    }
    await app.show('facilities');
    await app.grid.type(0, 'electricityGenerated', '411000');
    await app.grid.expectText(0, 'electricityGenerated', '411,000');
    await expect(await app.grid.cell(1, 'electricityGenerated')).toBeInViewport();
    await app.explainFigure('allowance');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(683);
  });

  async function reach(page: Page, id: string): Promise<void> {
    const control = page.getByTestId(id);
    await control.scrollIntoViewIfNeeded();
    await expect(control, id).toBeInViewport();
  }
});
