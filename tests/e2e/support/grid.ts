// A sheet of the page as a test works with it: cells by row and column id, real keys, the real clipboard.
import { expect, type Locator, type Page } from '@playwright/test';
import { VOCABULARY } from '../../../src/rules/vocabulary';

/** Rows count from 0, as on the screen; a column is named by its id of the vocabulary. */
export interface Place {
  readonly row: number;
  readonly column: string;
}

const NO_COLUMN = -1;

/** Headers in both languages that a column id may stand under. */
const headersOf = (id: string): readonly string[] => [
  ...new Set(VOCABULARY.filter((entry) => entry.id === id).flatMap(({ label }) => [label.zh, label.en])),
];

/** Scrolls sideways until a column is drawn right of the frozen ones; answers its number, -1 where there is none. */
function showColumn(scroller: Element, headers: readonly string[]): number {
  const found = (): Element | undefined =>
    [...scroller.querySelectorAll('.sg-head')].find((head) =>
      headers.includes(head.querySelector('.sg-head-name')?.textContent ?? ''),
    );
  const step = Math.max(100, scroller.clientWidth / 3);
  const look = (): Element | undefined => {
    scroller.dispatchEvent(new Event('scroll'));
    return found();
  };
  let head = look();
  for (let left = 0; !head && left <= scroller.scrollWidth; left += step) {
    scroller.scrollLeft = left;
    head = look();
  }
  if (!head) return -1;
  const frozen = scroller.querySelector('.sg-head-row .sg-frozen')?.getBoundingClientRect().right ?? 0;
  const box = head.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  const isFrozen = head.closest('.sg-frozen') !== null;
  if (!isFrozen && (box.left < frozen || box.right > view.right - 20)) scroller.scrollLeft += box.left - frozen;
  scroller.dispatchEvent(new Event('scroll'));
  return Number(found()?.getAttribute('aria-colindex'));
}

export class Grid {
  readonly root: Locator;
  readonly editor: Locator;
  readonly active: Locator;
  readonly choices: Locator;
  readonly menu: Locator;
  readonly selected: Locator;

  constructor(readonly page: Page) {
    this.root = page.locator('.sg');
    this.editor = page.locator('.sg-text');
    this.active = page.locator('[role=gridcell].is-active');
    this.selected = page.locator('[role=gridcell][aria-selected=true]');
    this.choices = page.locator('.sg-choice');
    this.menu = page.getByRole('menu');
  }

  private async number(column: string): Promise<number> {
    const scroller = this.root.locator('.sg-scroller');
    const at = await scroller.evaluate(showColumn, headersOf(column));
    if (at === NO_COLUMN) throw new Error(`the sheet has no column ${column}`);
    return at;
  }

  /** Whether a column is on the sheet. */
  async has(column: string): Promise<boolean> {
    return (await this.root.locator('.sg-scroller').evaluate(showColumn, headersOf(column))) !== NO_COLUMN;
  }

  /** The cell, with its column scrolled into view. */
  async cell(row: number, column: string): Promise<Locator> {
    const at = await this.number(column);
    return this.root.locator(`[role=row][aria-rowindex="${row + 3}"] [role=gridcell][aria-colindex="${at}"]`);
  }

  /** Selects a cell with the mouse. */
  async click(row: number, column: string): Promise<void> {
    await (await this.cell(row, column)).click();
    await this.expectActive(row, column);
  }

  async type(row: number, column: string, text: string): Promise<void> {
    await this.click(row, column);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Header above the active cell; the active column is always drawn. */
  private async activeHeader(): Promise<string> {
    return this.root.evaluate((root) => {
      const at = root.querySelector('[role=gridcell].is-active')?.getAttribute('aria-colindex');
      return root.querySelector(`.sg-head[aria-colindex="${at}"] .sg-head-name`)?.textContent ?? '';
    });
  }

  /** Presses Tab until the active cell lies in a column. */
  async tabTo(column: string): Promise<void> {
    const headers = headersOf(column);
    const seen = new Set<string>();
    for (let header = await this.activeHeader(); !headers.includes(header); header = await this.activeHeader()) {
      if (seen.has(header)) throw new Error(`Tab does not come to ${column}, only to ${[...seen].join(', ')}`);
      seen.add(header);
      await this.page.keyboard.press('Tab');
    }
  }

  async paste(text: string): Promise<void> {
    await this.page.evaluate((block) => navigator.clipboard.writeText(block), text);
    await this.page.keyboard.press('Control+v');
  }

  async copied(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async expectText(row: number, column: string, text: string | RegExp): Promise<void> {
    await expect(await this.cell(row, column)).toHaveText(text);
  }

  async expectActive(row: number, column: string): Promise<void> {
    await expect(await this.cell(row, column)).toHaveClass(/is-active/);
  }

  /** Data rows, without the empty one at the end. */
  async expectRows(count: number): Promise<void> {
    await expect(this.page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(count + 3));
  }

  /** A notice below the grid on how an entry was read. */
  get notices(): Locator {
    return this.page.locator('.notice');
  }
}
