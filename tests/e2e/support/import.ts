// The import wizard as a test works with it.
import { expect, type Locator, type Page } from '@playwright/test';

export class ImportWizard {
  readonly root: Locator;
  readonly effect: Locator;
  readonly faults: Locator;
  readonly done: Locator;

  constructor(readonly page: Page) {
    this.root = page.getByTestId('import');
    this.effect = page.getByTestId('import-effect');
    this.faults = page.getByTestId('import-fault');
    this.done = page.getByTestId('import-done');
  }

  /** Waits until the file is read and its rows are checked. */
  async expectChecked(): Promise<void> {
    await expect(this.page.getByTestId('import-columns')).toBeVisible();
    await expect(this.page.getByTestId('import-progress')).toHaveAttribute('data-busy', '', { timeout: 90_000 });
  }

  column(at: number): Locator {
    return this.page.getByTestId(`import-column-${at}`);
  }

  unit(at: number): Locator {
    return this.page.getByTestId(`import-unit-${at}`);
  }

  /** Where the columns of the file go, in their order; '' = left out. */
  async expectColumns(ids: readonly string[]): Promise<void> {
    for (const [at, id] of ids.entries()) await expect(this.column(at), `column ${at}`).toHaveValue(id);
  }

  async give(column: string, value: string): Promise<void> {
    const field = this.page.getByTestId(`import-constant-${column}`);
    if ((await field.evaluate((node) => node.tagName)) === 'SELECT') await field.selectOption(value);
    else {
      await field.fill(value);
      await field.press('Tab');
    }
  }

  /** Imports, and waits for the sheet. */
  async import(): Promise<void> {
    await this.expectChecked();
    await expect(this.done).toHaveAttribute('aria-disabled', 'false');
    await this.done.click();
    await expect(this.page.getByRole('grid')).toBeVisible({ timeout: 90_000 });
    await expect(this.root).toHaveCount(0);
    // the sheet has settled which columns are in use
    await expect(this.page.getByTestId('saved')).toHaveAttribute('data-state', 'saved');
  }
}
