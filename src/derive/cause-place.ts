// Where a missing or wrong thing is put right: the cell, setting or new fuel row.
import { refIn } from '../book/compute-nodes';
import type { RowSheet } from '../book/types';
import type { Cause } from '../formula/value';
import { isRow } from './causes';
import { lacksFuels } from './fault-text';

/** A cell, or with `scenario` a setting. */
export interface CausePlace {
  readonly sheet: RowSheet | 'scenario';
  /** Id of the row; undefined for settings and for enterprises that the book has no row for. */
  readonly row: number | undefined;
  readonly enterprise: string;
  readonly year: string;
  readonly column: string;
  /** Set where a new fuel row of this unit is wanted. */
  readonly facility?: string;
}

/** The place where a cause is mended; undefined where the rule itself refuses. */
export function causePlace(cause: Cause): CausePlace | undefined {
  const { row, id } = cause.at;
  if (!isRow(row) || row.plan?.inputs.get(id)?.level === 'scenario')
    return { sheet: 'scenario', row: undefined, enterprise: '', year: '', column: id };
  const ref = refIn(row);
  const at = { row: ref.id, enterprise: ref.enterprise, year: ref.year };
  if (lacksFuels(cause)) return { ...at, sheet: 'streams', row: undefined, column: 'material', facility: ref.facility };
  // the names of a row are no inputs of its rules, but cells all the same
  const isMendable = id !== '' && (row.plan?.inputs.has(id) || Object.hasOwn(ref, id) || !row.plan);
  if (ref.sheet === 'cycles' || !isMendable) return undefined;
  return { ...at, sheet: ref.sheet, column: id };
}
