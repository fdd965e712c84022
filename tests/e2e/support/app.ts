// The page as a test works with it: language, books, sheets, answer strip, to-do list, files.
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { VIEWS as ALL_VIEWS, type View as AnyView } from '../../../src/store/preferences';
import { SHELL_WORDS } from '../../../src/ui/words/shell';
import { Grid } from './grid';

export type Lang = 'zh' | 'en';
export type View = Exclude<AnyView, 'home'>;
/** Every view of an open book. */
export const VIEWS = ALL_VIEWS.filter((view): view is View => view !== 'home');
export type Figure =
  | 'emissions'
  | 'allowance'
  | 'floorTopUp'
  | 'shortfall'
  | 'surplus'
  | 'offsetLimit'
  | 'purchaseNeed'
  | 'surrenderDeadline';

export class App {
  readonly grid: Grid;
  readonly saved: Locator;
  readonly explain: Locator;
  readonly todo: Locator;
  readonly unopened: Locator;

  constructor(readonly page: Page) {
    this.grid = new Grid(page);
    this.saved = page.getByTestId('saved');
    this.explain = page.getByTestId('explain');
    this.todo = page.getByTestId('todo');
    this.unopened = page.getByTestId('unopened');
  }

  /** The page in a language; a fresh context speaks Chinese. */
  async start(lang: Lang = 'zh'): Promise<void> {
    await this.page.goto('.');
    await expect(this.page.locator('#content')).toBeVisible();
    if (lang === 'en') await this.page.getByTestId('language').click();
    await expect(this.page.locator('html')).toHaveAttribute('lang', lang === 'zh' ? 'zh-CN' : 'en');
  }

  async newBook(): Promise<void> {
    await this.page.getByTestId('new-book').click();
    await expect(this.page.getByRole('grid')).toBeVisible();
  }

  async openExample(name: string): Promise<void> {
    await this.page.getByTestId(`example-${name}`).click();
    await expect(this.page.getByRole('grid')).toBeVisible();
  }

  /** Hands a file to the file input, as the file dialogue would; from the home page or with a book open. */
  async chooseFile(name: string, content: string | Buffer): Promise<void> {
    const input = this.page.getByTestId('file-input');
    const menu = this.page.getByTestId('file-menu');
    // the first page has it as soon as all of it is loaded
    await expect(input.or(menu).first()).toBeAttached();
    if ((await input.count()) === 0) await menu.click();
    const buffer = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    await input.setInputFiles({ name, mimeType: 'text/csv', buffer });
  }

  async openFile(name: string, content: string): Promise<void> {
    await this.chooseFile(name, content);
    await expect(this.page.getByRole('grid')).toBeVisible();
  }

  async show(view: View): Promise<void> {
    const item = this.page.getByTestId(`nav-${view}`);
    await item.click();
    await expect(item).toHaveAttribute('aria-current', 'page');
  }

  async home(): Promise<void> {
    await this.page.locator('.brand').click();
    await expect(this.page.getByTestId('new-book')).toBeVisible();
  }

  figure(id: Figure): Locator {
    return this.page.getByTestId(`strip-${id}`).locator('b');
  }

  async expectFigure(id: Figure, text: string): Promise<void> {
    await expect(this.figure(id)).toHaveText(text);
  }

  /** Chooses the enterprise and year in view, by the text of the chooser. */
  async choosePosition(label: string): Promise<void> {
    await this.page.getByTestId('chooser').selectOption({ label });
  }

  async explainFigure(id: Figure): Promise<void> {
    await this.page.getByTestId(`strip-${id}`).click();
    await expect(this.explain.getByTestId('explain-value')).toBeVisible();
  }

  async expectSaved(): Promise<void> {
    await expect(this.saved).toHaveAttribute('data-state', 'saved');
  }

  async expectNothingToDo(): Promise<void> {
    await expect(this.todo.locator('.todo-count')).toHaveText(
      new RegExp(`${SHELL_WORDS.zh.todoNone}|${SHELL_WORDS.en.todoNone}`),
    );
  }

  /** Picks an entry of the file menu and answers with the text of the file that it hands out. */
  async download(
    testId: 'export-project' | 'export-scenario' | 'export-results',
  ): Promise<{ name: string; text: string }> {
    await this.page.getByTestId('file-menu').click();
    const [file] = await Promise.all([this.page.waitForEvent('download'), this.page.getByTestId(testId).click()]);
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }
}

/** Opens the page and answers with its model. */
export async function startApp(page: Page, lang: Lang = 'zh'): Promise<App> {
  const app = new App(page);
  await app.start(lang);
  return app;
}
