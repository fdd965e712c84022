// A page of single questions as a test works with it: fields by the input they are for, answers by their quantity.
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { type App, type Lang, startApp, type View } from './app';

export class Tool {
  readonly page: Page;

  constructor(readonly app: App) {
    this.page = app.page;
  }

  field(id: string): Locator {
    return this.page.getByTestId(`field-${id}`);
  }

  answer(id: string): Locator {
    return this.page.getByTestId(`answer-${id}`);
  }

  /** Types into a field and leaves it: what was typed is taken over then. */
  async type(id: string, text: string): Promise<void> {
    await this.field(id).fill(text);
    await this.field(id).blur();
  }

  /** Fills several fields one after another. */
  async typeAll(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [id, text] of Object.entries(fields)) await this.type(id, text);
  }

  async choose(id: string, value: string): Promise<void> {
    await this.field(id).selectOption(value);
  }

  async expectAnswer(id: string, text: string | RegExp): Promise<void> {
    await expect(this.answer(id).locator('.tool-value')).toHaveText(text);
  }
}

/** Opens an example and goes to a view of it. */
export async function openTool(page: Page, example: string, view: View, lang: Lang = 'en'): Promise<Tool> {
  const app = await startApp(page, lang);
  await app.openExample(example);
  await app.show(view);
  return new Tool(app);
}

/** Presses something that hands out a file; answers with its name and text. */
export async function downloaded(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}
