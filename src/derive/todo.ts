// What a position still lacks or should look at again: one line per blank, error, refusal and doubt, with its cell.
import type { Computation } from '../book/compute';
import { refIn } from '../book/compute-nodes';
import { rowAt } from '../book/row-index';
import type { Book } from '../book/types';
import { type Finding, findingsOf } from '../engine/checks';
import { ensureFresh } from '../engine/evaluate';
import type { Row } from '../engine/row';
import { type Cause, Fault } from '../formula/value';
import type { Lang } from '../model/text';
import { VOCABULARY } from '../rules/vocabulary';
import { type CausePlace, causePlace } from './cause-place';
import { causesOf } from './causes';
import { type Candidate, candidatesAt, findingText } from './checks';
import { placedCause } from './fault-text';
import { rowName } from './labels';

/** In the order in which they are listed: what cannot be read, what is blank, what is refused, what looks wrong. */
export const TODO_KINDS = ['error', 'incomplete', 'refused', 'warning'] as const;
export type TodoKind = (typeof TODO_KINDS)[number];

export interface Todo {
  readonly kind: TodoKind;
  readonly text: string;
  /** Undefined where nothing can be filled in. */
  readonly target: CausePlace | undefined;
  /** What could be put into the cell, to choose from. */
  readonly candidates: readonly Candidate[];
}

/** How many lines there are of each kind. */
export type TodoCounts = Readonly<Record<TodoKind, number>>;

/** A line before it is put into words: thousands are counted, and only those in view are read. */
interface Piece {
  readonly kind: TodoKind;
  readonly target: CausePlace | undefined;
  readonly words: (lang: Lang) => string;
}

/** A list of more helps nobody; what is beyond it comes up as the first lines are mended. */
const MOST = 1000;

function faultsOf(row: Row): readonly Fault[] {
  ensureFresh(row);
  if (!row.plan) return row.refusal ? [row.refusal] : [];
  const { plan } = row;
  // a step that lacks something matters where a result needs it, and then the result says so
  const counted = plan.slots.filter(({ quantity }) => !quantity.optional && !quantity.unasked && !quantity.step);
  const faults = counted.map((slot) => row.values[slot.index]).filter((value) => value instanceof Fault);
  // what a unit lacks by the rule itself is asked of the enterprise, where it can be given
  return row.level === 'facilities'
    ? faults.filter((fault) => fault.causes.some((cause) => cause.code !== 'reason'))
    : faults;
}

/** Entries that cannot be read or lie outside their limits. */
const unreadInputs = (row: Row): readonly Fault[] =>
  Object.values(row.inputs).filter((value): value is Fault => value instanceof Fault);

/** A unit that names no enterprise is part of no position. */
function namelessFault(row: Row): readonly Fault[] {
  if (row.level !== 'facilities' || refIn(row).enterprise !== '') return [];
  return [new Fault('incomplete', [{ code: 'blank', at: { row, id: 'enterprise' } }])];
}

/** The cell of an entry that looks wrong. */
function placeOf(row: Row, column: string): CausePlace | undefined {
  const { sheet, id, enterprise, year } = refIn(row);
  return sheet === 'cycles' ? undefined : { sheet, row: id, enterprise, year, column };
}

function doubtWords(row: Row, finding: Finding): Piece['words'] {
  return (lang) => {
    const place = rowName(row.ref, lang);
    const text = findingText(row, finding, lang, true);
    return place === '' ? text : `${place}${lang === 'zh' ? '：' : ': '}${text}`;
  };
}

/** Gathers pieces, each place once: what is wrong about a cell comes before what is doubtful. */
class Pieces {
  readonly found = new Map<string, Piece>();
  /** What units lack is what their enterprise lacks, in each of its results again. */
  private readonly seen = new Set<Cause>();

  /** Looks at rows one after the other, at no more of them than the list has room for. */
  look(rows: readonly Row[], at: (row: Row) => void): void {
    for (const row of rows) {
      if (this.found.size >= MOST) return;
      at(row);
    }
  }

  faults(faults: readonly Fault[]): void {
    for (const fault of faults) for (const cause of causesOf(fault)) this.cause(fault, cause);
  }

  private cause({ kind }: Fault, cause: Cause): void {
    if (this.found.size >= MOST || this.seen.has(cause)) return;
    this.seen.add(cause);
    const target = causePlace(cause);
    const key = target ? keyOf(target) : placedCause(cause, 'en');
    if (!this.found.has(key)) this.found.set(key, { kind, target, words: (lang) => placedCause(cause, lang) });
  }

  doubt(row: Row, finding: Finding): void {
    const target = placeOf(row, finding.check.input);
    if (finding.check.kind !== 'warning' || !target || this.found.size >= MOST) return;
    const key = keyOf(target);
    if (!this.found.has(key)) this.found.set(key, { kind: 'warning', target, words: doubtWords(row, finding) });
  }

  sorted(): readonly Piece[] {
    const all = [...this.found.values()];
    return TODO_KINDS.flatMap((kind) => all.filter((piece) => piece.kind === kind));
  }
}

const keyOf = ({ sheet, row, enterprise, year, column, facility }: CausePlace): string =>
  [sheet, row, enterprise, year, column, facility].join('\u0000');

function piecesOf(position: Row | undefined, strays: readonly Row[]): readonly Piece[] {
  const units = position?.children ?? [];
  const rows = [...units.flatMap((unit) => unit.children), ...units, ...(position ? [position] : [])];
  const pieces = new Pieces();
  pieces.look(rows, (row) => pieces.faults(faultsOf(row)));
  pieces.look(strays, (row) => pieces.faults([...faultsOf(row), ...namelessFault(row)]));
  // an entry that nothing needs may be wrong all the same
  pieces.look([...rows, ...strays], (row) => pieces.faults(unreadInputs(row)));
  pieces.look([...rows, ...strays], (row) => {
    for (const finding of findingsOf(row)) pieces.doubt(row, finding);
  });
  return pieces.sorted();
}

function candidatesOf(book: Book, computation: Computation, target: CausePlace | undefined): readonly Candidate[] {
  if (!target || target.sheet === 'scenario' || target.row === undefined) return [];
  const { sheet, row, column } = target;
  const source = book.sheets[sheet][rowAt(book.sheets[sheet], row) ?? -1];
  const entry = VOCABULARY.find((one) => one.id === column && (one.sheet === sheet || one.sheet === 'all'));
  const computed =
    sheet === 'enterprises'
      ? computation.positionsOf(target.enterprise, target.year)[0]
      : computation.rowOf(sheet, row);
  return source && entry ? candidatesAt(entry, source, computed) : [];
}

/** Everything that keeps a position from being complete, and every entry of it that looks wrong, sorted by kind. */
export function todosOf(position: Row | undefined, book: Book, computation: Computation, lang: Lang): readonly Todo[] {
  return piecesOf(position, computation.strays).map(({ kind, target, words }) => ({
    kind,
    target,
    // of a long list only what is in view is put into words
    get text() {
      return words(lang);
    },
    get candidates() {
      return candidatesOf(book, computation, target);
    },
  }));
}

interface Known {
  readonly plan: Row['plan'];
  readonly inputs: Row['inputs'];
  readonly values: Row['values'];
  readonly counts: TodoCounts;
}

const known = new WeakMap<Row, Known>();

/**
 * How many lines a position has of each kind, strays left out. Remembered until the position is computed anew, as it
 * is after every change of a row below it.
 */
export function todoCounts(position: Row): TodoCounts {
  ensureFresh(position);
  const { plan, inputs, values } = position;
  const before = known.get(position);
  const isKnown = before?.plan === plan && before.inputs === inputs;
  if (isKnown && values.every((value, index) => value === before.values[index])) return before.counts;
  const pieces = piecesOf(position, []);
  const count = (kind: TodoKind): number => pieces.filter((piece) => piece.kind === kind).length;
  const counts = {
    error: count('error'),
    incomplete: count('incomplete'),
    refused: count('refused'),
    warning: count('warning'),
  };
  known.set(position, { plan, inputs, values: [...values], counts });
  return counts;
}

/** The number of lines of all kinds. */
export const todoTotal = (counts: TodoCounts): number => TODO_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
