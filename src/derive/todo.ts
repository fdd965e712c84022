// What a position still lacks: one line per blank, error or refusal, with the cell it leads to.
import { cleanCell } from '../book/clean-cell';
import type { Computation } from '../book/compute';
import { refIn } from '../book/compute-nodes';
import type { Book, RowSheet } from '../book/types';
import { ensureFresh } from '../engine/evaluate';
import type { Row } from '../engine/row';
import { type Cause, Fault, type FaultKind } from '../formula/value';
import type { Lang } from '../model/text';
import { VOCABULARY } from '../rules/vocabulary';
import { placedCause } from './fault-text';

export interface TodoTarget {
  readonly sheet: RowSheet | 'scenario';
  readonly row: number | undefined;
  readonly enterprise: string;
  readonly year: string;
  readonly column: string;
}

export interface Todo {
  readonly kind: FaultKind;
  readonly text: string;
  readonly target: TodoTarget;
  /** Readings of an ambiguous entry, to choose from. */
  readonly candidates: readonly string[];
}

const MOST = 200;

const isRow = (row: object | null): row is Row => row !== null && 'level' in row;

/** Where a missing thing is to be filled in; fuels that a unit lacks are filled in on their own sheet. */
function targetOf(cause: Cause): TodoTarget {
  if (!isRow(cause.at.row)) return { sheet: 'scenario', row: undefined, enterprise: '', year: '', column: cause.at.id };
  const ref = refIn(cause.at.row);
  const sheet = cause.at.row.level === 'cycles' ? 'enterprises' : cause.at.row.level;
  const own = { enterprise: ref.enterprise, year: ref.year };
  if (cause.code === 'noRows' && sheet === 'facilities')
    return { sheet, row: ref.id, ...own, column: 'verifiedEmissions' };
  return { sheet, row: ref.id, ...own, column: cause.at.id || 'facility' };
}

function candidatesOf(book: Book, target: TodoTarget): readonly string[] {
  if (target.sheet === 'scenario') return [];
  const cell = book.sheets[target.sheet].find((row) => row.id === target.row)?.cells[target.column];
  const entry = VOCABULARY.find((one) => one.id === target.column && one.sheet === target.sheet);
  return cell && entry ? (cleanCell(entry, cell.text).fault?.candidates ?? []) : [];
}

function faultsOf(row: Row): readonly Fault[] {
  ensureFresh(row);
  if (!row.plan) return row.refusal ? [row.refusal] : [];
  const { plan } = row;
  const counted = plan.slots.filter((slot) => !slot.quantity.optional);
  const faults = counted.map((slot) => row.values[slot.index]).filter((value) => value instanceof Fault);
  // what a unit lacks by the rule itself is asked of the enterprise, where it can be given
  return row.level === 'facilities'
    ? faults.filter((fault) => fault.causes.some((cause) => cause.code !== 'reason'))
    : faults;
}

function collect(rows: readonly Row[], book: Book, lang: Lang): readonly Todo[] {
  const found = new Map<string, Todo>();
  for (const fault of rows.flatMap(faultsOf))
    for (const cause of fault.causes) {
      const target = targetOf(cause);
      const key = `${cause.code} ${target.sheet} ${target.row} ${target.enterprise} ${target.year} ${cause.at.id}`;
      if (found.has(key) || found.size >= MOST) continue;
      found.set(key, {
        kind: fault.kind,
        text: placedCause(cause, lang),
        target,
        candidates: candidatesOf(book, target),
      });
    }
  return [...found.values()];
}

/** Rows that belong to no position because their own names are missing or lead nowhere. */
function strayRows(book: Book, computation: Computation): readonly Row[] {
  const facilities = book.sheets.facilities.flatMap((row) => computation.rowOf('facilities', row.id) ?? []);
  const streams = book.sheets.streams.flatMap((row) => computation.rowOf('streams', row.id) ?? []);
  return [...facilities, ...streams].filter((row) => row.parent === null);
}

/** Everything that keeps a position from being complete, units and fuels first, then the enterprise, then prices. */
export function todosOf(position: Row | undefined, book: Book, computation: Computation, lang: Lang): readonly Todo[] {
  const units = position?.children ?? [];
  const rows = [...units.flatMap((unit) => unit.children), ...units, ...(position ? [position] : [])];
  return collect([...rows, ...strayRows(book, computation)], book, lang);
}
