// Nothing is lost: reload, closing and reopening without a network, undo, deleted books, two windows on one book.
import { expect, type Page, test } from '@playwright/test';
import { HOME_WORDS } from '../../src/ui/words/home';
import { SHELL_WORDS } from '../../src/ui/words/shell';
import { App, startApp } from './support/app';

test.use({ serviceWorkers: 'allow' });

const untilOffline = (page: Page) => expect(page.locator('html[data-offline=ready]')).toBeAttached();

/** A page of the same user, coming up where the last one was. */
async function comeBack(page: Page): Promise<App> {
  await page.goto('.');
  await expect(page.getByRole('grid')).toBeVisible();
  return new App(page);
}

test('a reload keeps book, sheet, language and appearance', async ({ page }) => {
  const app = await startApp(page, 'en');
  await app.openExample('coal-gas-2024');
  await page.locator('.book-name').fill('North River');
  await page.locator('.book-name').press('Enter');
  await app.show('enterprises');
  const theme = page.getByTestId('theme');
  while ((await page.locator('html').getAttribute('data-theme')) !== 'dark') await theme.click();
  await app.expectSaved();

  await page.reload();
  await expect(page.getByTestId('nav-enterprises')).toHaveAttribute('aria-current', 'page');
  await expect(page.locator('.book-name')).toHaveValue('North River');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await app.expectFigure('floorTopUp', '41,248');
});

for (const view of ['streams', 'prices', 'position', 'rules'] as const) {
  test(`a reload comes back to the view ${view}`, async ({ page }) => {
    const app = await startApp(page);
    await app.openExample('gas-chp-2023');
    await app.show(view);
    await expect(page.locator('main')).toHaveText(/\S/);
    const text = (await page.locator('main').textContent()) ?? '';
    await page.reload();
    await expect(page.getByTestId(`nav-${view}`)).toHaveAttribute('aria-current', 'page');
    await expect(page.locator('main')).toHaveText(text);
  });
}

test('every edit that is shown as saved is there after a reload', async ({ page }) => {
  const app = await startApp(page);
  await app.openExample('coal-gas-2024');
  for (const [row, text] of [
    [0, '411000'],
    [1, '248000'],
    [2, '94000'],
  ] as const) {
    await app.grid.type(row, 'electricityGenerated', text);
    await app.expectSaved();
  }
  const emissions = await app.figure('allowance').textContent();
  await page.reload();
  for (const [row, text] of [
    [0, '411,000'],
    [1, '248,000'],
    [2, '94,000'],
  ] as const)
    await app.grid.expectText(row, 'electricityGenerated', text);
  await app.expectFigure('allowance', emissions ?? '');
});

test('sixty edits are all there after a reload, and the last can be undone', async ({ page }) => {
  const app = await startApp(page);
  await app.newBook();
  await app.grid.click(0, 'facility');
  for (let at = 1; at <= 60; at += 1) {
    await page.keyboard.insertText(`机组${at}`);
    await page.keyboard.press('Enter');
  }
  await app.expectSaved();
  await page.reload();
  await app.grid.expectRows(60);
  await app.grid.expectText(0, 'facility', '机组1');
  await page.getByTestId('undo').click();
  await app.grid.expectRows(59);
});

test('a closed page comes back from cold start without a network, with all that was typed', async ({
  page,
  context,
}) => {
  const app = await startApp(page);
  await untilOffline(page);
  await app.openExample('coal-gas-2024');
  await app.grid.type(0, 'electricityGenerated', '400000');
  await app.expectSaved();
  const allowance = (await app.figure('allowance').textContent()) ?? '';
  await page.close();
  await context.setOffline(true);

  const later = await comeBack(await context.newPage());
  await later.grid.expectText(0, 'electricityGenerated', '400,000');
  await later.expectFigure('allowance', allowance);
  await later.show('position');
  await later.show('facilities');
  await later.grid.type(0, 'electricityGenerated', '410400');
  await later.expectSaved();
  await later.expectFigure('floorTopUp', '41,248');
  await later.home();
  await later.openExample('gas-chp-2023');
  await later.expectFigure('allowance', '283,617');
});

test('closing the page takes along what is being typed, and asks only while something is not saved', async ({
  page,
  context,
}) => {
  const app = await startApp(page);
  await app.openExample('coal-gas-2024');
  await app.grid.click(0, 'electricityGenerated');
  await page.keyboard.type('411000');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.close({ runBeforeUnload: true });
  await app.grid.expectText(0, 'electricityGenerated', '411,000');
  await app.expectSaved();
  expect(asked).toEqual(['beforeunload']);
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(asked).toHaveLength(1);
  const later = await comeBack(await context.newPage());
  await later.grid.expectText(0, 'electricityGenerated', '411,000');
});

test('undo and redo go on after a reload', async ({ page }) => {
  const app = await startApp(page);
  await app.openExample('coal-gas-2024');
  await app.grid.type(0, 'electricityGenerated', '1');
  await app.grid.type(0, 'electricityGenerated', '2');
  await app.expectSaved();
  await page.reload();
  await page.getByTestId('undo').click();
  await app.grid.expectText(0, 'electricityGenerated', '1');
  await app.expectSaved();
  await page.reload();
  await app.grid.expectText(0, 'electricityGenerated', '1');
  await page.getByTestId('redo').click();
  await app.grid.expectText(0, 'electricityGenerated', '2');
  await page.getByTestId('undo').click();
  await page.getByTestId('undo').click();
  await app.grid.expectText(0, 'electricityGenerated', '410,400');
  await expect(page.getByTestId('undo')).toBeDisabled();
});

test('a deleted book can be brought back as it was', async ({ page }) => {
  const words = HOME_WORDS.zh;
  const app = await startApp(page);
  await app.openExample('coal-gas-2024');
  await app.grid.type(0, 'electricityGenerated', '411000');
  await app.expectSaved();
  await app.home();
  const line = page.locator('.book-line').filter({ hasText: words.titles['coal-gas-2024'] });
  await line.getByRole('button', { name: words.remove }).click();
  await expect(line).toHaveCount(0);
  await page.getByRole('button', { name: words.restore }).click();
  await line.locator('.book-open').click();
  await app.grid.expectText(0, 'electricityGenerated', '411,000');
  await page.getByTestId('undo').click();
  await app.grid.expectText(0, 'electricityGenerated', '410,400');
});

test.describe('two windows on the same book in a browser that knows no locks', () => {
  async function openTwice(page: Page): Promise<{ first: App; second: App }> {
    await page.context().addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
      Object.defineProperty(window, 'BroadcastChannel', { value: undefined });
      // nor does it follow what it does not hear of: only the numbers of events are left
      Object.defineProperty(Document.prototype, 'visibilityState', { value: 'hidden' });
    });
    const first = await startApp(page);
    await first.openExample('coal-gas-2024');
    await first.expectSaved();
    const second = await comeBack(await page.context().newPage());
    return { first, second };
  }

  const expectConflict = async (app: App) => {
    await expect(app.saved).toHaveAttribute('data-state', 'conflict');
    await expect(app.saved).toContainText(SHELL_WORDS.zh.saved.conflict);
  };

  test('the second writer is told, and what the first wrote stays', async ({ page }) => {
    const { first, second } = await openTwice(page);
    await first.grid.type(0, 'electricityGenerated', '411000');
    await first.expectSaved();
    await second.grid.type(1, 'electricityGenerated', '248000');
    await expectConflict(second);
    // still on the screen, to be exported or noted down
    await second.grid.expectText(1, 'electricityGenerated', '248,000');
    const { text } = await second.download('export-scenario');
    expect(text).toContain('248000');

    await first.grid.type(2, 'electricityGenerated', '94000');
    await first.expectSaved();
    await second.saved.getByRole('button', { name: SHELL_WORDS.zh.reload }).click();
    await second.grid.expectText(0, 'electricityGenerated', '411,000');
    await second.grid.expectText(1, 'electricityGenerated', '247,800');
    await second.grid.expectText(2, 'electricityGenerated', '94,000');
    await second.expectSaved();
  });

  test('a window that was left behind by more than fifty steps is told as well', async ({ page }) => {
    const { first, second } = await openTwice(page);
    await first.grid.click(0, 'electricityGenerated');
    for (let at = 1; at <= 55; at += 1) {
      await page.keyboard.type(String(400_000 + at));
      await page.keyboard.press('Enter');
      await page.keyboard.press('ArrowUp');
    }
    await first.expectSaved();
    await second.grid.type(1, 'electricityGenerated', '248000');
    await expectConflict(second);
    await page.reload();
    await first.grid.expectText(0, 'electricityGenerated', '400,055');
    await first.grid.expectText(1, 'electricityGenerated', '247,800');
  });

  test('steps made in haste do not slip in behind the other window', async ({ page }) => {
    const { first, second } = await openTwice(page);
    await first.grid.type(0, 'electricityGenerated', '411000');
    await first.expectSaved();
    await second.grid.click(1, 'electricityGenerated');
    // all keys in one go: the first step is not written yet when the next is made
    await second.page.evaluate(() => {
      for (let at = 0; at < 3; at += 1)
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key: at === 1 ? 'z' : 'Delete', ctrlKey: at === 1, bubbles: true }),
        );
    });
    await expectConflict(second);
    await second.page.reload();
    await second.grid.expectText(0, 'electricityGenerated', '411,000');
    await second.grid.expectText(1, 'electricityGenerated', '247,800');
  });
});
