// Rounds of typing that end with the browser being killed: what was shown as saved must be there when it comes up again.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { App } from '../e2e/support/app';
import { type OwnBrowser, startBrowser } from './browser';
import { readKept } from './disk';
import { EMPTY, type Moment, type Names, Typist } from './typist';

export interface Figures {
  readonly rounds: number;
  /** Keys that changed the book. */
  readonly edits: number;
  /** Those after which the page said that everything is saved, before the browser was killed. */
  readonly saved: number;
  /** Those that were on the disk though the page had not said so yet. */
  readonly ahead: number;
  /** Those that were not, and of which the page had not said that they are saved. */
  readonly unsaved: number;
  /** The last events's number. */
  readonly seq: number;
}

type Tell = (line: string) => void;

const LEAST_MS = 120;
const MOST_MS = 1_400;

/** Numbers between 0 and 1 that are the same for the same seed. */
function makeRandom(seed: number): () => number {
  let state = seed % 2_147_483_647 || 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Counts keys that change the book, and reports how many there were whenever the page says that all is saved. */
function watchSaved(): void {
  const page = window as unknown as { reportSaved: (count: number) => void };
  let count = 0;
  const counts = ({ key, ctrlKey }: KeyboardEvent): boolean =>
    key === 'Enter' || key === 'Delete' || (ctrlKey && (key === 'z' || key === 'y'));
  const onKey = (event: KeyboardEvent): void => {
    if (counts(event)) count += 1;
  };
  addEventListener('keydown', onKey, { capture: true });
  const shown = document.querySelector('[data-testid=saved]');
  const look = (): void => {
    if (shown?.getAttribute('data-state') === 'saved') page.reportSaved(count);
  };
  if (shown) new MutationObserver(look).observe(shown, { attributeFilter: ['data-state'] });
}

const namesOf = (kept: Awaited<ReturnType<typeof readKept>>): Names =>
  kept.book.sheets.facilities.map(({ cells }) => cells.facility?.text ?? '');

const same = (a: Names, b: Names): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Brings up the book: where the page was when it was killed, or from the list. A disk that must recover first may take
 * so long that the page shows its list and goes to the book a moment later, or has to be loaded once more, as its user
 * would do. A book that is gone stays gone however often.
 */
export async function openBook(page: Page, url: string, isNew: boolean, tell: Tell = () => undefined): Promise<App> {
  const app = new App(page);
  const grid = page.getByRole('grid');
  const listed = page.locator('.book-open').first();
  let loads = 0;
  if (isNew) {
    await page.goto(url);
    await app.newBook();
  } else
    await expect(async () => {
      loads += 1;
      await page.goto(url);
      await expect(grid.or(listed).first()).toBeVisible({ timeout: 10_000 });
      // the book may come up by itself in the middle of the click
      if (await listed.isVisible()) await listed.click({ timeout: 1_000 }).catch(() => undefined);
      await expect(grid).toBeVisible({ timeout: 10_000 });
    }).toPass({ timeout: 60_000 });
  if (loads > 1) tell(`the page had to be loaded ${loads} times`);
  await app.expectSaved();
  await app.grid.click(0, 'facility');
  return app;
}

/** One life of the browser. `moments` begins with what is on the disk; answers how many of them were shown as saved. */
async function typeUntilKilled(browser: OwnBrowser, moments: Moment[], random: () => number, nextName: () => string) {
  const { page, kill } = browser;
  let saved = 0;
  await page.exposeFunction('reportSaved', (count: number) => {
    saved = Math.max(saved, count);
  });
  await page.evaluate(watchSaved);
  const working = new Typist(page, moments, random, nextName).work().catch(() => undefined);
  await pause(LEAST_MS + random() * (MOST_MS - LEAST_MS));
  await kill();
  await working;
  return saved;
}

/** Runs rounds on a served build; `tell` hears of each. Throws where anything that was shown as saved is gone. */
export async function runRounds(
  url: string,
  rounds: number,
  seed: number,
  tell: Tell = () => undefined,
): Promise<Figures> {
  const random = makeRandom(seed);
  const profile = await mkdtemp(join(tmpdir(), 'tanbiao-kill-'));
  const sum = { rounds, edits: 0, saved: 0, ahead: 0, unsaved: 0, seq: 0 };
  let made = 0;
  const nextName = (): string => {
    made += 1;
    return `K${made}`;
  };
  let moments: Moment[] = [EMPTY];
  let saved = 0;
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const browser = await startBrowser(profile);
      try {
        const app = await openBook(browser.page, url, round === 0, tell);
        const kept = await readKept(browser.page);
        const names = namesOf(kept);
        const at = moments.findLastIndex(({ seq }, index) => index >= saved && seq === kept.seq);
        if (at < 0 || !same(moments[at]?.names ?? [], names))
          throw new Error(
            `round ${round} of seed ${seed}: ${saved} edits were shown as saved, on the disk are ${kept.seq} events and ` +
              `${JSON.stringify(names)}, wanted one of ${JSON.stringify(moments.slice(saved).map(({ seq, names }) => [seq, names]))}`,
          );
        await expect(app.grid.root.locator('[role=row]').nth(2)).toBeVisible();
        sum.edits += moments.length - 1;
        sum.saved += saved;
        sum.ahead += at - saved;
        sum.unsaved += moments.length - 1 - at;
        sum.seq = kept.seq;
        tell(`${round}: ${moments.length - 1} edits, ${saved} shown as saved, ${at} on the disk, event ${kept.seq}`);
        if (round === rounds) break;
        moments = [moments[at] ?? EMPTY];
        saved = await typeUntilKilled(browser, moments, random, nextName);
      } finally {
        await browser.kill();
      }
    }
    return sum;
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
