// One writer for each book: other windows follow it live, change nothing and say why, and may take over.
import { expect, type Page, test } from '@playwright/test';
import { TABS_WORDS } from '../../src/ui/words/tabs';
import { App, startApp } from './support/app';
import { expectAccessible } from './support/axe';

const COLUMN = 'electricityGenerated';

/** Another window of the same user, which comes up where the last one was. */
async function openBeside(page: Page): Promise<App> {
  const beside = await page.context().newPage();
  await beside.goto('.');
  await expect(beside.getByRole('grid')).toBeVisible();
  return new App(beside);
}

async function openTwice(page: Page): Promise<{ first: App; second: App }> {
  const first = await startApp(page);
  await first.openExample('coal-gas-2024');
  await first.expectSaved();
  return { first, second: await openBeside(page) };
}

const bar = (app: App) => app.page.getByTestId('reader-bar');
const expectRole = (app: App, role: 'writer' | 'reader') => expect(app.saved).toHaveAttribute('data-role', role);
const takeOver = (app: App) => app.page.getByTestId('edit-here').click();

test('a second window says that it only reads, follows every step, and changes nothing', async ({ page }) => {
  const { first, second } = await openTwice(page);
  await expectRole(first, 'writer');
  await expectRole(second, 'reader');
  await expect(bar(first)).toBeHidden();
  await expect(bar(second)).toContainText(TABS_WORDS.zh.reader);
  await expect(second.saved).toContainText(TABS_WORDS.zh.readOnly);

  await first.grid.type(0, COLUMN, '411000');
  await second.grid.expectText(0, COLUMN, '411,000');
  await first.expectFigure('allowance', (await first.figure('allowance').textContent()) ?? '');
  await second.expectFigure('allowance', (await first.figure('allowance').textContent()) ?? '');
  await page.getByTestId('undo').click();
  await second.grid.expectText(0, COLUMN, '410,400');
  await page.getByTestId('redo').click();
  await second.grid.expectText(0, COLUMN, '411,000');
  await page.locator('.book-name').fill('北河热电');
  await page.locator('.book-name').press('Enter');
  await expect(second.page.locator('.book-name')).toHaveValue('北河热电');

  // steps in haste: some of their messages find the reader reading
  await first.grid.click(1, COLUMN);
  for (let at = 1; at <= 8; at += 1) {
    await page.keyboard.type(String(400_000 + at));
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
  }
  await second.grid.expectText(1, COLUMN, '400,008');

  await second.grid.click(2, COLUMN);
  const before = await (await second.grid.cell(2, COLUMN)).textContent();
  await second.page.keyboard.type('9');
  await expect(bar(second)).toContainText(TABS_WORDS.zh.unchanged);
  for (const keys of [['7', 'Enter'], ['ArrowUp', 'Delete'], ['F2', '5', 'Enter'], ['Control+z']])
    await second.grid.press(...keys);
  await second.grid.paste('1\t2');
  await second.page.getByTestId('undo').click();
  await second.grid.expectText(2, COLUMN, before ?? '');
  await second.grid.expectText(1, COLUMN, '400,008');
  await second.expectSaved();
  await first.expectSaved();
  const html = second.page.locator('html');
  for (const theme of ['dark', 'light'] as const) {
    while ((await html.getAttribute('data-theme')) !== theme) await second.page.getByTestId('theme').click();
    await expectAccessible(second.page, theme);
  }
});

test('a window takes the editing over and gives it back, whatever was being typed', async ({ page }) => {
  const { first, second } = await openTwice(page);
  await first.grid.type(0, COLUMN, '411000');
  await first.grid.click(1, COLUMN);
  await page.keyboard.type('248000');
  await takeOver(second);
  await expectRole(second, 'writer');
  await expect(bar(second)).toBeHidden();
  await expect(second.grid.editor).toBeFocused();
  await expectRole(first, 'reader');
  await expect(bar(first)).toContainText(TABS_WORDS.zh.reader);
  await second.grid.expectText(1, COLUMN, '248,000');
  await second.grid.type(2, COLUMN, '94000');
  await second.expectSaved();
  await first.grid.expectText(2, COLUMN, '94,000');
  await takeOver(first);
  await expectRole(first, 'writer');
  await page.getByTestId('undo').click();
  await page.getByTestId('undo').click();
  await second.grid.expectText(2, COLUMN, /^93/);
  await second.grid.expectText(1, COLUMN, '247,800');
  await second.grid.expectText(0, COLUMN, '411,000');
  await expectRole(second, 'reader');
});

test('the writer is loaded anew and goes on; where it is closed a reader goes on in its place', async ({ page }) => {
  const { first, second } = await openTwice(page);
  await first.grid.type(0, COLUMN, '411000');
  await first.expectSaved();
  await page.reload();
  await expectRole(first, 'writer');
  await expectRole(second, 'reader');
  await first.grid.type(0, COLUMN, '412000');
  await first.expectSaved();
  await page.close();
  await expectRole(second, 'writer');
  await second.grid.expectText(0, COLUMN, '412,000');
  await second.grid.type(0, COLUMN, '413000');
  await second.expectSaved();
});

test('a window that does not answer loses the editing and is told', async ({ page }) => {
  await page.addInitScript(() => {
    BroadcastChannel.prototype.postMessage = () => undefined;
    BroadcastChannel.prototype.addEventListener = () => undefined;
  });
  const { first, second } = await openTwice(page);
  await first.grid.click(1, COLUMN);
  await page.keyboard.type('248000');
  await takeOver(second);
  await expect(bar(second)).toContainText(TABS_WORDS.zh.asking);
  await expectRole(second, 'writer');
  await expectRole(first, 'reader');
  await expect(bar(first)).toBeVisible();
  // what was being typed is not lost, and the window that writes sees it though nobody told it
  await second.grid.expectText(1, COLUMN, '248,000');
  await second.grid.type(2, COLUMN, '94000');
  await second.expectSaved();
  await first.grid.expectText(2, COLUMN, '94,000');
});

test('a window with changes that are not saved keeps the editing until they are', async ({ page }) => {
  const { first, second } = await openTwice(page);
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put }) });
  });
  await first.grid.type(0, COLUMN, '411000');
  await expect(first.saved).toHaveAttribute('data-state', 'failed');
  await takeOver(second);
  await expect(bar(second)).toContainText(TABS_WORDS.zh.refused);
  await expectRole(first, 'writer');
  await second.grid.expectText(0, COLUMN, '410,400');
  // without another step the device is asked again by itself
  await page.evaluate(() => (window as unknown as { makeRoom: () => void }).makeRoom());
  await first.expectSaved();
  await second.grid.expectText(0, COLUMN, '411,000');
  await takeOver(second);
  await expectRole(second, 'writer');
});
