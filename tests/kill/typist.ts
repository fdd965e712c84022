// Somebody who types names of units into a sheet, goes back and forth, clears; and what the sheet must show after each key.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';

/** The names in the first column, top down. */
export type Names = readonly string[];

/** What one key that counts has made of the sheet. */
export interface Moment {
  readonly names: Names;
  /** Number of the last event: two moments may have the same names, and differ in what can be taken back. */
  readonly seq: number;
  readonly done: readonly Names[];
  readonly undone: readonly Names[];
}

/** The sheet before anything was typed. */
export const EMPTY: Moment = { names: [], seq: 0, done: [], undone: [] };

const ROWS = 12;
/** Lines of the grid above the first row, counted from 1. */
const HEADER_LINES = 3;
/** Somebody thinks. */
const LONGEST_PAUSE_MS = 250;
/** How far back is remembered: nobody here takes back more steps in a row. */
const REMEMBERED = 40;

const changed = ({ names, seq, done }: Moment, next: Names): Moment => ({
  names: next,
  seq: seq + 1,
  done: [...done.slice(-REMEMBERED), names],
  undone: [],
});

function typed(moment: Moment, row: number, name: string): Moment {
  const next = [...moment.names];
  next[row] = name;
  return changed(moment, next);
}

function cleared(moment: Moment, row: number): Moment {
  return moment.names[row] ? typed(moment, row, '') : moment;
}

function takenBack(moment: Moment): Moment {
  const { names, seq, done, undone } = moment;
  const before = done.at(-1);
  if (!before) return moment;
  return { names: before, seq: seq + 1, done: done.slice(0, -1), undone: [...undone, names] };
}

function doneAgain(moment: Moment): Moment {
  const { names, seq, done, undone } = moment;
  const next = undone.at(-1);
  if (!next) return moment;
  return { names: next, seq: seq + 1, done: [...done, names], undone: undone.slice(0, -1) };
}

/** Types until the browser is gone; every moment is noted before its key is pressed. */
export class Typist {
  private row = 0;

  constructor(
    private readonly page: Page,
    private readonly moments: Moment[],
    private readonly random: () => number,
    private readonly nextName: () => string,
  ) {}

  private get now(): Moment {
    return this.moments.at(-1) ?? EMPTY;
  }

  private async press(key: string, next: Moment): Promise<void> {
    this.moments.push(next);
    await this.page.keyboard.press(key);
  }

  private async move(key: 'ArrowUp' | 'ArrowDown'): Promise<void> {
    await this.page.keyboard.press(key);
    this.row += key === 'ArrowUp' ? -1 : 1;
  }

  private async type(): Promise<void> {
    const name = this.nextName();
    await this.page.keyboard.insertText(name);
    await this.press('Enter', typed(this.now, this.row, name));
    this.row += 1;
  }

  /** The sheet goes to the cell that a step back or forth has changed. */
  private async back(key: 'Control+z' | 'Control+y', next: Moment): Promise<void> {
    // a row that is taken away would move the others: that is for other tests
    if (next.names.length !== this.now.names.length) return;
    await this.press(key, next);
    const line = await this.page.locator('.sg [role=row]:has(.is-active)').getAttribute('aria-rowindex');
    this.row = Number(line) - HEADER_LINES;
  }

  /** One action of a user. */
  private async step(): Promise<void> {
    const { names } = this.now;
    if (this.row >= ROWS) return this.move('ArrowUp');
    if (names.length < ROWS) return this.row < names.length ? this.move('ArrowDown') : this.type();
    const chance = Math.floor(this.random() * 100);
    if (chance < 62) return this.type();
    if (chance < 72) return this.press('Delete', cleared(this.now, this.row));
    if (chance < 82) return this.back('Control+z', takenBack(this.now));
    if (chance < 88) return this.back('Control+y', doneAgain(this.now));
    if (chance < 94) return void (await pause(LONGEST_PAUSE_MS * this.random()));
    return this.row > 0 ? this.move('ArrowUp') : this.move('ArrowDown');
  }

  async work(): Promise<void> {
    for (;;) await this.step();
  }
}
