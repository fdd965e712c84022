// What a formula can come to, and what stands in place of a value that cannot be had.
import { Decimal } from './decimal';

/** Strongest first: a result that is both refused and incomplete is refused. */
export const FAULT_KINDS = ['refused', 'error', 'incomplete'] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** The cell or rule where a fault began. `row` is whatever the caller counts as a row. */
export interface Origin {
  readonly row: object | null;
  readonly id: string;
}

/** One reason of a fault. `alternatives` are what could be given instead of the blank at `at`. */
export interface Cause {
  readonly code: string;
  readonly at: Origin;
  readonly detail?: string;
  readonly alternatives?: readonly Cause[];
}

/** A value that cannot be had, with all its causes. It spreads through every formula that needs it. */
export class Fault {
  /** Causes may be given as how to find them: a sum over thousands of rows has thousands, and few are ever read. */
  constructor(
    readonly kind: FaultKind,
    private found: readonly Cause[] | (() => readonly Cause[]),
  ) {}

  get causes(): readonly Cause[] {
    if (typeof this.found === 'function') this.found = this.found();
    return this.found;
  }
}

export type Value = Decimal | string | boolean | Fault;

/** Reads a value of row `F`. */
export type Eval<F> = (frame: F) => Value;

export const isNumber = (value: unknown): value is Decimal => value instanceof Decimal;

const sameOrigin = (a: Cause, b: Cause): boolean =>
  a.code === b.code && a.at.row === b.at.row && a.at.id === b.at.id && a.detail === b.detail;

/** More causes than these are sorted by their rows, for a sum over thousands of rows has thousands of them. */
const FEW_CAUSES = 16;

function joinMany(causes: readonly Cause[]): readonly Cause[] {
  const ofRow = new Map<object | null, Cause[]>();
  return causes.filter((cause) => {
    const known = ofRow.get(cause.at.row) ?? [];
    if (known.some((other) => sameOrigin(other, cause))) return false;
    known.push(cause);
    if (known.length === 1) ofRow.set(cause.at.row, known);
    return true;
  });
}

function joinFew(causes: readonly Cause[]): readonly Cause[] {
  const joined: Cause[] = [];
  for (const cause of causes) if (!joined.some((known) => sameOrigin(known, cause))) joined.push(cause);
  return joined;
}

/** Joins causes, each origin once. Where one list has all of them, the answer is that list itself. */
export function joinCauses(lists: readonly (readonly Cause[])[]): readonly Cause[] {
  // operands of one formula often have the very same list
  const different = [...new Set(lists)];
  const causes = different.flat();
  const joined = causes.length > FEW_CAUSES ? joinMany(causes) : joinFew(causes);
  return different[0]?.length === joined.length ? different[0] : joined;
}

/** One fault out of several: the strongest kind, with the causes of that kind. */
export function joinFaults(faults: readonly Fault[]): Fault {
  const kind = FAULT_KINDS.find((k) => faults.some((fault) => fault.kind === k)) ?? 'error';
  const strongest = faults.filter((fault) => fault.kind === kind);
  const [first] = strongest;
  if (first && strongest.every((fault) => fault === first)) return first;
  return new Fault(kind, () => joinCauses(strongest.map(({ causes }) => causes)));
}

/** The fault among operands of which at least one is a fault or of the wrong type. */
export function spread(values: readonly Value[], self: Origin): Fault {
  const faults = values.filter((value) => value instanceof Fault);
  if (faults.length > 0) return joinFaults(faults);
  return new Fault('error', [{ code: 'wrongType', at: self }]);
}

/** The fault of a blank that a formula needs. */
export const blankAt = (at: Origin): Fault => new Fault('incomplete', [{ code: 'blank', at }]);
