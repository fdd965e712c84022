// Where a missing or wrong thing is put right: the cell, setting, new fuel row or value of the rules.
import { refIn } from '../book/compute-nodes';
import type { RowSheet } from '../book/types';
import type { Row } from '../engine/row';
import type { Cause } from '../formula/value';
import { isRow } from './causes';
import { isOpenParameter, lacksFuels } from './fault-text';

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
  /** Set where `column` is a value of the rules that the user can give: a row in whose explanation it stands. */
  readonly parameter?: Row;
}

/** A value of the rules that is open, or an own one that cannot be read. It is the same for all rows of the year. */
function parameterPlace(cause: Cause, row: Row): CausePlace | undefined {
  const isOwnFault = cause.code === 'notANumber' || cause.code === 'notAChoice';
  if (!row.plan?.parameters.has(cause.at.id) || !(isOpenParameter(cause) || isOwnFault)) return undefined;
  const sheet = row.level === 'streams' || row.level === 'facilities' ? row.level : 'enterprises';
  return { sheet, row: undefined, enterprise: '', year: `${row.plan.year}`, column: cause.at.id, parameter: row };
}

/** The place where a cause is mended; undefined where the rule itself refuses. */
export function causePlace(cause: Cause): CausePlace | undefined {
  const { row, id } = cause.at;
  if (!isRow(row) || row.plan?.inputs.get(id)?.level === 'scenario')
    return { sheet: 'scenario', row: undefined, enterprise: '', year: '', column: id };
  const given = parameterPlace(cause, row);
  if (given) return given;
  const ref = refIn(row);
  const at = { row: ref.id, enterprise: ref.enterprise, year: ref.year };
  if (lacksFuels(cause)) return { ...at, sheet: 'streams', row: undefined, column: 'material', facility: ref.facility };
  // the names of a row are no inputs of its rules, but cells all the same
  const isMendable = id !== '' && (row.plan?.inputs.has(id) || Object.hasOwn(ref, id) || !row.plan);
  if (ref.sheet === 'cycles' || !isMendable) return undefined;
  return { ...at, sheet: ref.sheet, column: id };
}
