// The unit of a column of a file: what it does to the numbers below it, or why it cannot be taken.
import type { Entry } from '../model/vocabulary';
import { cellUnit } from './cell-unit';
import { plainCharacters } from './characters';
import { readMagnitude, readTypedUnit, typedUnit, type UnitRefusal } from './number-units';

/** `assumed`: the file says nothing, so the unit of the column holds; `doubtful`: one must say what is meant. */
export type UnitState = 'fits' | 'assumed' | 'doubtful' | UnitRefusal;

const PERCENT = '%';
const OPEN = /^[(（[【<]+|[)）\]】>]+$/g;
/** Ways to say that a column has no unit. */
const NONE = new Set(['', '-', '--', '/', '—', '——', '无', '1', '无量纲', 'dimensionless', 'n/a', 'ratio']);

/** A unit as it stands in a header or unit row, without brackets and the word for it. */
export function bareUnit(text: string): string {
  const plain = plainCharacters(text).replace(OPEN, '').trim();
  const unit = plain.replace(/^(?:单位|unit)\s*[:：]?\s*/i, '').trim();
  return NONE.has(unit.toLowerCase()) ? '' : unit;
}

/** Units of a column that are open until the material of a row settles them. */
const alternatives = (unit: string): readonly string[] =>
  unit.includes('materialUnit')
    ? ['t', '10^4 Nm3'].map((one) => unit.replace('materialUnit', one))
    : unit.split(' or ').map((one) => one.trim());

/** "t或万Nm3" names the two units of a column, each of which is one of its own. */
function isItself(unit: string, entry: Entry): boolean {
  const parts = unit.split(/\s*(?:或者?|\bor\b|、|\s\/\s)\s*/);
  const wanted = alternatives(entry.unit);
  if (parts.length < 2) return unit === entry.unit;
  return parts.every((part) =>
    wanted.some((own) => {
      const reading = readTypedUnit(part, own);
      return 'places' in reading && reading.places.length === 1 && reading.places[0] === 0;
    }),
  );
}

/** Whether a text is a unit of anything, as the cells of a row of units are. */
export function isUnit(text: string): boolean {
  const unit = bareUnit(text);
  if (unit === PERCENT) return true;
  if (unit === '' || /^[\d.,+-]+$/.test(unit)) return false;
  const reading = readTypedUnit(unit, 't');
  return !('refused' in reading) || reading.refused !== 'unknownUnit' || /(?:或|\bor\b)/.test(unit);
}

/** How a unit suits a column; a unit of another kind says so here, once, and not in every cell. */
export function unitState(unit: string, entry: Entry): UnitState {
  if (unit === '' || isItself(unit, entry))
    return unit === '' && entry.unit !== '' && entry.unit !== '1' ? 'assumed' : 'fits';
  if (unit === PERCENT) return entry.unit === '1' ? 'fits' : 'otherUnit';
  const product = entry.unit.includes('product unit');
  // a product is counted in what the product is counted in: nothing here can check it
  if (product) return 'refused' in readTypedUnit(unit, entry.unit) ? 'doubtful' : 'fits';
  const own = entry.id === 'standardCoal' ? ['tce'] : alternatives(entry.unit);
  const states = own.map((one): UnitState => {
    const reading = readTypedUnit(unit, one);
    if ('refused' in reading) return reading.refused;
    return reading.doubtful || reading.places.length > 1 ? 'doubtful' : 'fits';
  });
  return (
    states.find((state) => state === 'fits') ??
    states.find((state) => state === 'doubtful') ??
    states[0] ??
    'unknownUnit'
  );
}

const BRACKETED = /^\((.*)\)$/;

/**
 * A number of a column with the unit of its header, the way a person would type it: "12.5万" under kWh is "12.5万 kWh".
 * A number that brings a unit of its own keeps it.
 */
export function withUnit(typed: string, unit: string, entry: Entry, material: string): string {
  if (unit === '' || isItself(unit, entry)) return typed;
  const plain = plainCharacters(typed);
  if (unit === PERCENT) return /[%‰]/.test(plain) ? typed : `${plain}%`;
  const inner = BRACKETED.exec(plain)?.[1];
  const number = inner ?? plain;
  const tail = typedUnit(number);
  const own = cellUnit(entry, material);
  if (tail !== '' && !readMagnitude(tail, own)) return typed;
  const counted = tail === '' ? `${number} ${unit}` : `${number}${unit}`;
  return inner === undefined ? counted : `(${counted})`;
}
