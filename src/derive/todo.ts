// What a position still lacks: one line per blank, error or refusal, with the cell it leads to.
import { cleanCell } from '../book/clean-cell';
import type { Computation } from '../book/compute';
import { refIn } from '../book/compute-nodes';
import type { Book } from '../book/types';
import { ensureFresh } from '../engine/evaluate';
import type { Row } from '../engine/row';
import { Fault, type FaultKind } from '../formula/value';
import type { Lang } from '../model/text';
import { VOCABULARY } from '../rules/vocabulary';
import { type CausePlace, causePlace } from './cause-place';
import { causesOf } from './causes';
import { placedCause } from './fault-text';

export interface Todo {
  readonly kind: FaultKind;
  readonly text: string;
  /** Undefined where nothing can be filled in. */
  readonly target: CausePlace | undefined;
  /** Readings of an ambiguous entry, to choose from. */
  readonly candidates: readonly string[];
}

const MOST = 200;

function candidatesOf(book: Book, target: CausePlace | undefined): readonly string[] {
  if (!target || target.sheet === 'scenario') return [];
  const cell = book.sheets[target.sheet].find((row) => row.id === target.row)?.cells[target.column];
  const entry = VOCABULARY.find((one) => one.id === target.column && one.sheet === target.sheet);
  return cell && entry ? (cleanCell(entry, cell.text).fault?.candidates ?? []) : [];
}

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

function collect(faults: readonly Fault[], book: Book, lang: Lang): readonly Todo[] {
  const found = new Map<string, Todo>();
  for (const fault of faults)
    for (const cause of causesOf(fault)) {
      const target = causePlace(cause);
      const key = target ? Object.values(target).join(' ') : placedCause(cause, lang);
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

/** A unit that names no enterprise is part of no position. */
function namelessFault(row: Row): readonly Fault[] {
  if (row.level !== 'facilities' || refIn(row).enterprise !== '') return [];
  return [new Fault('incomplete', [{ code: 'blank', at: { row, id: 'enterprise' } }])];
}

/** Everything that keeps a position from being complete, units and fuels first, then the enterprise, then prices. */
export function todosOf(position: Row | undefined, book: Book, computation: Computation, lang: Lang): readonly Todo[] {
  const units = position?.children ?? [];
  const rows = [...units.flatMap((unit) => unit.children), ...units, ...(position ? [position] : [])];
  const faults = [
    ...rows.flatMap(faultsOf),
    ...computation.strays.flatMap((row) => [...faultsOf(row), ...namelessFault(row)]),
  ];
  return collect(faults, book, lang);
}
