// One cell of a file -> the cell of a sheet: with its unit, its decimal sign, what was asked about its column, or its fault.
import type { Entry } from '../model/vocabulary';
import { cellUnit } from './cell-unit';
import { plainCharacters } from './characters';
import { type CellFault, type CellNote, type CleanedCell, cleanCell, LONGEST_TEXT } from './clean-cell';
import { unguarded } from './csv-quoting';
import { choiceWord } from './import-choices';
import type { DecimalSign } from './import-layout';
import { withUnit } from './import-units';

export type ImportCellFault = CellFault | 'errorCell' | 'damagedText' | 'textTooLong' | 'placeholder';

/** What is asked once for a column: how to read a lone comma or point, a sign for "nothing", or numbers of one shape. */
export interface Doubt {
  readonly kind: 'comma' | 'point' | 'placeholder' | 'shape';
  /** Numbers of one shape are read alike: "#,# 万" or "—". */
  readonly shape: string;
  /** The possible readings, in an order that is the same for the whole shape; '' is blank. */
  readonly readings: readonly string[];
}

export interface ImportedCell {
  readonly cell: CleanedCell['cell'];
  readonly fault?: { readonly code: ImportCellFault; readonly candidates: readonly string[] };
  readonly doubt?: Doubt;
  readonly note?: CellNote | 'converted';
}

/** How the cells of a column are read. */
export interface Reading {
  readonly entry: Entry;
  readonly unit: string;
  readonly decimal: DecimalSign;
}

// what Excel and WPS show in place of a value, also where the file has been saved as CSV
const ERROR_CELL = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|CALC!|SPILL!|GETTING_DATA|FIELD!|BLOCKED!|#+)$/i;
const PLACEHOLDER = /^(?:[-–—－/／\\*]{1,3}|无|缺|空|未知|n\/?a|nil|none|null|nan|na)$/i;
const COMMA_GROUPS = /^[+-]?[1-9]\d{0,2},\d{3}$/;
const POINT_GROUPS = /^[+-]?[1-9]\d{0,2}\.000$/;
const POINT_THREE = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;
const WITH_COMMA = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+),(\d+)$/;
const WITHOUT_COMMA = /^[+-]?\d{1,3}(?:\.\d{3})+$/;
const ONE_POINT = /^[+-]?\d*\.\d+$/;

const fault = (typed: string, code: ImportCellFault): ImportedCell => ({
  cell: { text: typed },
  fault: { code, candidates: [] },
});

/** A number of a table with decimal commas, with a point; undefined where it has a point that is no separator of groups. */
export function pointed(text: string): string | undefined {
  const [, sign = '', whole, decimals] = WITH_COMMA.exec(text) ?? [];
  if (whole !== undefined) return `${sign}${whole.replaceAll('.', '')}.${decimals}`;
  if (WITHOUT_COMMA.test(text)) return text.replaceAll('.', '');
  return ONE_POINT.test(text) ? undefined : text;
}

const doubtful = (typed: string, doubt: Doubt): ImportedCell => ({ cell: { text: typed }, doubt });

/** A lone comma or point that may be either: 1,234 and 1.000; which of the two is asked once for the column. */
function loneSign(text: string): Doubt | undefined {
  if (COMMA_GROUPS.test(text))
    return { kind: 'comma', shape: ',', readings: [text.replace(',', '.'), text.replace(',', '')] };
  if (POINT_GROUPS.test(text))
    return { kind: 'point', shape: '.', readings: [text.replace(/\.000$/, ''), text.replace('.', '')] };
  if (/^[+-]?\d+,\d+$/.test(text)) return { kind: 'comma', shape: ',', readings: [text.replace(',', '.'), ''] };
  return undefined;
}

/** Beside a 1.000 that is a thousand, or a 12,5 with decimals, 1.234 is no plain decimal either. */
function alike(text: string, answerOf: AnswerOf): Doubt | undefined {
  if (!POINT_THREE.test(text)) return undefined;
  const readings = [text, text.replace('.', '')];
  const comma = answerOf({ kind: 'comma', shape: ',', readings: [] }, true);
  const doubt: Doubt = { kind: 'point', shape: '.', readings };
  return comma === 0 || answerOf(doubt, true) === 1 ? doubt : undefined;
}

function cleanNumberCell(reading: Reading, typed: string, material: string): ImportedCell {
  const { entry, unit } = reading;
  const cleaned = cleanCell(entry, withUnit(typed, unit, entry, material), material);
  const { code, candidates } = cleaned.fault ?? { candidates: [] };
  const [only, ...others] = candidates;
  // the unit of the column was settled before: what is left in doubt about it is no doubt any more
  if (
    code === 'ambiguous' &&
    only !== undefined &&
    others.length === 0 &&
    unit !== '' &&
    cleanCell(entry, typed, material).fault === undefined
  )
    return { cell: { text: only, typed: withUnit(typed, unit, entry, material) }, note: 'converted' };
  if (code === 'ambiguous' && candidates.length > 0)
    return doubtful(typed, { kind: 'shape', shape: plainCharacters(typed).replace(/\d+/g, '#'), readings: candidates });
  if (cleaned.fault) return { cell: { text: typed }, fault: cleaned.fault };
  if (cleaned.note === undefined) return { cell: cleaned.cell };
  const note = unit !== '' && (cleaned.note === 'unit' || cleaned.note === 'percent') ? 'converted' : cleaned.note;
  return { cell: cleaned.cell, note };
}

/** A number: its decimal sign first, then what may be read two ways, then its unit. `answer` picks among the readings. */
function importNumber(reading: Reading, typed: string, material: string, answerOf: AnswerOf): ImportedCell {
  const plain = plainCharacters(typed);
  if (PLACEHOLDER.test(plain)) {
    const doubt: Doubt = { kind: 'placeholder', shape: plain.toLowerCase(), readings: [''] };
    return answerOf(doubt) === 0 ? { cell: null } : doubtful(typed, doubt);
  }
  const text = reading.decimal === ',' ? pointed(plain) : plain;
  const lone =
    text === undefined ? { kind: 'point' as const, shape: '.', readings: [plain, plain.replace('.', '')] } : undefined;
  const doubt = lone ?? (reading.decimal === '.' ? (loneSign(plain) ?? alike(plain, answerOf)) : undefined);
  if (doubt) {
    const answer = answerOf(doubt);
    const chosen = answer === undefined ? undefined : doubt.readings[answer];
    if (answer === undefined) return doubtful(typed, doubt);
    // 12,5 is no number with separators of thousands, whatever the rest of the column is
    if (!chosen) return fault(typed, 'notANumber');
    return { ...cleanNumberCell(reading, chosen, material), note: 'thousands' };
  }
  const read = cleanNumberCell(reading, text === plain ? typed : (text ?? typed), material);
  const chosen = read.doubt && answerOf(read.doubt);
  if (!read.doubt || chosen === undefined)
    return text === plain || read.note || read.fault || read.doubt ? read : { ...read, note: 'thousands' };
  return { cell: { text: read.doubt.readings[chosen] ?? '', typed: typed.trim() }, note: 'converted' };
}

/**
 * Index of the reading that was chosen for a doubt; undefined where nobody has chosen yet. `quiet`: nobody is asked, but
 * what was chosen for others holds.
 */
export type AnswerOf = (doubt: Doubt, quiet?: boolean) => number | undefined;

const NO_ANSWER: AnswerOf = () => undefined;

/** Reads a cell of a column. `material` is that of the row. Blank gives `cell: null`. */
export function importCell(reading: Reading, typed: string, material = '', answerOf = NO_ANSWER): ImportedCell {
  const text = typed.trim();
  if (text === '') return { cell: null };
  if (typed.includes('\ufffd')) return fault(typed, 'damagedText');
  if (ERROR_CELL.test(text)) return fault(typed, 'errorCell');
  const { entry } = reading;
  if (entry.kind === 'input' && entry.id !== 'year') return importNumber(reading, typed, material, answerOf);
  const cleaned = cleanCell(entry, choiceWord(entry.id, unguarded(text)), material);
  if (cleaned.note === 'cut') return fault(typed, 'textTooLong');
  if (cleaned.fault) return { cell: { text: typed }, fault: cleaned.fault };
  return cleaned.note ? { cell: cleaned.cell, note: cleaned.note } : { cell: cleaned.cell };
}

/** Longest text of a cell, for words about it. */
export { LONGEST_TEXT };

/** The unit a number of a row is wanted in, for words about its fault. */
export const wantedUnit = (entry: Entry, material: string): string => cellUnit(entry, material);
