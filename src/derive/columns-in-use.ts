// Which rules and inputs the rows of a sheet use, kept in step with its edits: ten thousand rows are not asked each time.
import type { Computation } from '../book/compute';
import { atOnce, makePace, type Paced } from '../book/paced';
import type { RowSheet } from '../book/types';
import { ensureFresh } from '../engine/evaluate';
import type { Plan } from '../engine/plan';
import { inputsInPlay } from '../engine/reads';
import type { Inputs, Row } from '../engine/row';

/** Rows looked at for the inputs they need: beyond that many, the columns of the first ones will do. */
const MOST_ROWS = 2000;

/** How many rows have each of some things. */
class Tally<T> {
  private readonly counts = new Map<T, number>();

  /** Counts rows more or less; true where a thing came that nobody had, or the last one with it went. */
  add(thing: T, by: 1 | -1): boolean {
    const count = (this.counts.get(thing) ?? 0) + by;
    if (count === 0) return this.counts.delete(thing);
    this.counts.set(thing, count);
    return by === 1 && count === 1;
  }

  get things(): readonly T[] {
    return [...this.counts.keys()];
  }
}

/** What a row was when it was last looked at. */
interface Seen {
  readonly row: Row;
  readonly inputs: Inputs;
  readonly plan: Plan | null;
  readonly runs: number;
  /** Its kind among the first rows, for later rows ''. */
  readonly kind: string;
}

const isSame = ({ row, inputs, plan, runs, kind }: Seen, now: Row): boolean =>
  row === now && inputs === now.inputs && plan === now.plan && (kind === '' || (now.fresh && runs === now.runs));

/** Rows alike in rules, in what is filled in and in every choice, given or derived, need the same inputs. */
function kindOf({ inputs, values }: Row, plan: Plan): string {
  let kind = `${plan.pack.id} ${plan.year}`;
  for (const id in inputs) kind += ` ${id}${typeof inputs[id] === 'string' ? `=${inputs[id]}` : ''}`;
  for (const { index, quantity } of plan.slots) {
    if (quantity.kind !== 'choice') continue;
    const value = values[index];
    kind += ` ${typeof value === 'string' ? value : '?'}`;
  }
  return kind;
}

/** What the rows of one sheet use. */
export class InUse {
  private readonly planTally = new Tally<Plan>();
  private readonly givenTally = new Tally<string>();
  private readonly kindTally = new Tally<string>();
  private readonly neededBy = new Map<string, ReadonlySet<string>>();
  private seen: Seen[] = [];
  private rows: readonly Row[] | undefined;
  private places: ReadonlyMap<Row, number> = new Map();
  /** How many versions of the book had been there when the rows were last looked at; -1 where that was left halfway. */
  private followed = -1;
  private changed = false;

  /** Looks at the rows of a calculation again, or at those of them that its changes have reached. */
  *following(sheet: RowSheet, computation: Computation): Paced<void> {
    const pause = makePace();
    const rows = sheet === 'enterprises' ? computation.positions : computation.rowsOf(sheet);
    const reached = this.rows === rows ? computation.reachedSince(this.followed) : undefined;
    const { count } = computation;
    this.followed = -1;
    if (reached)
      for (const row of reached) {
        const at = this.places.get(row);
        if (at !== undefined) this.lookAgain(row, at);
      }
    else {
      if (this.rows !== rows) this.places = new Map(rows.map((row, at) => [row, at]));
      this.rows = rows;
      for (const [at, row] of rows.entries()) {
        this.lookAgain(row, at);
        if (!pause()) continue;
        yield;
        // somebody who could not wait has looked at all of them
        if (this.followed !== -1) return;
      }
      for (const gone of this.seen.splice(rows.length)) this.count(gone, -1);
    }
    this.followed = count;
  }

  /** Whether the rows may use another set than when this was last asked. */
  askChanged(): boolean {
    const { changed } = this;
    this.changed = false;
    return changed;
  }

  /** The plans by which the rows are computed, in an order that does not depend on what was edited first. */
  get plans(): readonly Plan[] {
    const name = ({ pack, year }: Plan): string => `${pack.id} ${year}`;
    return this.planTally.things.toSorted((a, b) => (name(a) < name(b) ? -1 : 1));
  }

  /** Inputs that the rows need as they stand, and those that some row has although nothing reads them. */
  get inputs(): ReadonlySet<string> {
    const needed = this.kindTally.things.flatMap((kind) => [...(this.neededBy.get(kind) ?? [])]);
    return new Set([...this.givenTally.things, ...needed]);
  }

  private lookAgain(row: Row, at: number): void {
    const before = this.seen[at];
    if (before && isSame(before, row)) return;
    const seen = this.look(row, at);
    this.seen[at] = seen;
    // first what it has now: what it had before as well does not go in between
    this.count(seen, 1);
    if (before) this.count(before, -1);
  }

  private look(row: Row, at: number): Seen {
    const { inputs, plan } = row;
    if (!plan || at >= MOST_ROWS) return { row, inputs, plan, runs: 0, kind: '' };
    ensureFresh(row);
    const kind = kindOf(row, plan);
    if (!this.neededBy.has(kind)) this.neededBy.set(kind, inputsInPlay(row));
    return { row, inputs, plan, runs: row.runs, kind };
  }

  private count({ inputs, plan, kind }: Seen, by: 1 | -1): void {
    if (plan) this.changed = this.planTally.add(plan, by) || this.changed;
    for (const id in inputs) this.changed = this.givenTally.add(id, by) || this.changed;
    if (kind === '') return;
    const isOther = this.kindTally.add(kind, by);
    if (isOther && by === -1) this.neededBy.delete(kind);
    this.changed = isOther || this.changed;
  }
}

const known = new WeakMap<Computation, Partial<Record<RowSheet, InUse>>>();

function inUseOf(sheet: RowSheet, computation: Computation): InUse {
  const sheets = known.get(computation) ?? {};
  known.set(computation, sheets);
  const now = sheets[sheet] ?? new InUse();
  sheets[sheet] = now;
  return now;
}

/** Looks with pauses at what `inUse` looks at, so that it has only later changes left. */
export const lookAhead = (sheet: RowSheet, computation: Computation): Paced<void> =>
  inUseOf(sheet, computation).following(sheet, computation);

/**
 * What the rows of a sheet use, and whether that may be another set than the last time this was asked. After an edit
 * only the rows that it has reached are looked at.
 */
export function inUse(sheet: RowSheet, computation: Computation): { readonly now: InUse; readonly changed: boolean } {
  const now = inUseOf(sheet, computation);
  atOnce(now.following(sheet, computation));
  return { now, changed: now.askChanged() };
}
