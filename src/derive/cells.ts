// One cell of a sheet as it is shown: text, what the editor opens with, what is wrong or weak about it.

import { cleanCell } from '../book/clean-cell';
import { inputFault } from '../book/compute-inputs';
import type { Row as BookRow, Cell } from '../book/types';
import { defaultOf } from '../engine/defaults';
import { resultOf } from '../engine/evaluate';
import type { Row } from '../engine/row';
import { type Cause, Fault, isNumber, type Value } from '../formula/value';
import type { Lang } from '../model/text';
import { causesOf } from './causes';
import { candidatesAt, doubtOf } from './checks';
import type { SheetColumn } from './columns';
import { causeText, faultText, faultWord } from './fault-text';
import { choiceText } from './labels';
import { BASE_DISPLAY, dateText, numberText, plainText, separated } from './numbers';
import { typedNote } from './typed-note';

export interface SheetCell {
  readonly text: string;
  readonly edit: string;
  /** `warning` and `note` are doubts about an entry that counts all the same. */
  readonly state: 'ok' | 'missing' | 'incomplete' | 'refused' | 'error' | 'warning' | 'note';
  /** `cleaned` and `sum`: the entry is not in the form it was typed in. */
  readonly mark?: 'draft' | 'assumed' | 'default' | 'cleaned' | 'sum';
  readonly note?: string;
}

const BLANK: SheetCell = { text: '', edit: '', state: 'ok' };

/** Inputs whose stand-in is the calculated figure itself: showing it in their place would look like a given one. */
const NO_STAND_IN = new Set(['verifiedEmissions', 'preAllocationGiven', 'plannedSurrender', 'deadlineAveragePrice']);

/** A default that another given value makes needless is not shown. */
const NEEDLESS: Readonly<Record<string, readonly string[]>> = {
  carbonContentPerHeat: ['carbonContent', 'emissionFactor'],
  oxidationFactor: ['emissionFactor'],
};

/** A value as people read it. */
export function valueText(id: string, value: Value, unit: string, lang: Lang, display = BASE_DISPLAY): string {
  if (value instanceof Fault) return faultWord(value, lang);
  if (isNumber(value)) return numberText(value, unit, display);
  return typeof value === 'string' ? dateText(choiceText(id, value, lang), lang) : String(value);
}

/** Inputs of a row that are blank and whose lack leaves a result of the row without value. */
export function missingIn(row: Row): ReadonlyMap<string, Cause> {
  const missing = new Map<string, Cause>();
  const results = row.plan?.slots
    .filter(({ quantity }) => !quantity.step && !quantity.optional && !quantity.unasked)
    .map((slot) => row.values[slot.index]);
  const faults = results ?? (row.refusal ? [row.refusal] : []);
  for (const value of faults)
    if (value instanceof Fault && value.kind === 'incomplete')
      for (const cause of causesOf(value))
        if (cause.at.row === row && cause.code === 'blank' && !missing.has(cause.at.id))
          missing.set(cause.at.id, cause);
  return missing;
}

const READINGS = { zh: '可能是：', en: 'Could be ' } as const;
const MOST_READINGS = 5;
const STOP = { zh: '。', en: '. ' } as const;
const bracketed = (what: string, lang: Lang): string => (lang === 'zh' ? `（${what}）` : ` (${what})`);

function faultyInput(column: SheetColumn, source: BookRow, row: Row | undefined, lang: Lang): SheetCell | undefined {
  const cell = source.cells[column.id] ?? { text: '' };
  const { text } = cell;
  const cleaned = cleanCell(column.entry, text, source.cells.material?.text).fault;
  const rule = row?.plan?.inputs.get(column.id);
  const code = rule ? inputFault(text, rule) : undefined;
  if (!cleaned && !code) return undefined;
  const candidates = candidatesAt(column.entry, source, row);
  const cause: Cause = {
    code: cleaned?.code ?? code ?? 'notANumber',
    at: { row: row ?? null, id: column.id },
    detail: text,
  };
  const readings = candidates.slice(0, MOST_READINGS).map(({ typed, why }) => {
    const words = column.kind === 'choice' ? choiceText(column.id, typed, lang) : typed;
    return why ? `${words}${bracketed(why[lang], lang)}` : words;
  });
  const asked =
    readings.length > 0 ? `${STOP[lang]}${READINGS[lang]}${readings.join(lang === 'zh' ? '、' : ' or ')}` : '';
  return { text, edit: editTextOf(cell), state: 'error', note: `${causeText(cause, lang)}${asked}` };
}

function blankInput(column: SheetColumn, row: Row, missing: ReadonlyMap<string, Cause>, lang: Lang): SheetCell {
  const cause = missing.get(column.id);
  if (cause) return { ...BLANK, state: 'missing', note: causeText(cause, lang) };
  const needless = NO_STAND_IN.has(column.id) || NEEDLESS[column.id]?.some((id) => row.inputs[id] !== undefined);
  const standIn = needless ? undefined : defaultOf(row, column.id);
  if (standIn === undefined || standIn === '') return BLANK;
  const note = lang === 'zh' ? '留空，按规则取此值' : 'left blank; the rules give this value';
  return { text: valueText(column.id, standIn, column.unit, lang), edit: '', state: 'ok', mark: 'default', note };
}

function shownInput(column: SheetColumn, text: string, lang: Lang): string {
  if (column.kind === 'choice') return choiceText(column.id, text, lang);
  // a year is a name, not a quantity
  return column.kind === 'number' && column.id !== 'year' ? separated(text) : text;
}

/** What the editor of a cell opens with: arithmetic as it was written, anything else as the value it stands for. */
export const editTextOf = ({ text, typed }: Cell): string => (typed?.startsWith('=') ? typed : text);

/** Notes one after another; the full stop of an earlier one gives way to the sign between them. */
const inOneLine = (notes: readonly string[], lang: Lang): string =>
  notes
    .map((note, at) => (at < notes.length - 1 ? note.replace(/[.。]$/, '') : note))
    .join(lang === 'zh' ? '；' : '; ');

/** A cell the user fills in. `row` is the calculation behind it, where there is one. */
export function inputCell(
  column: SheetColumn,
  source: BookRow | undefined,
  row: Row | undefined,
  missing: ReadonlyMap<string, Cause>,
  lang: Lang,
): SheetCell {
  const cell = source?.cells[column.id];
  if (!source || !cell) return row ? blankInput(column, row, missing, lang) : BLANK;
  const faulty = faultyInput(column, source, row, lang);
  if (faulty) return faulty;
  const shown = shownInput(column, cell.text, lang);
  const doubt = row && column.kind === 'number' ? doubtOf(row, column.id, lang) : undefined;
  const asTyped = typedNote(column, source, lang);
  const notes = [...(doubt ? [doubt.text] : []), ...(asTyped ? [asTyped.text] : [])];
  const note = notes.length > 0 ? { note: inOneLine(notes, lang) } : {};
  const mark = asTyped ? { mark: asTyped.mark } : {};
  return { text: shown, edit: editTextOf(cell), state: doubt?.kind ?? 'ok', ...mark, ...note };
}

/** A computed cell. */
export function resultCell(column: SheetColumn, row: Row, lang: Lang, display = BASE_DISPLAY): SheetCell {
  const result = resultOf(row, column.id);
  if (!result) return BLANK;
  const { value, status } = result;
  if (value instanceof Fault) {
    const slot = row.plan?.slots[row.plan.indexOf.get(column.id) ?? -1];
    if (slot?.quantity.optional && value.kind === 'incomplete') return BLANK;
    return { text: faultWord(value, lang), edit: '', state: value.kind, note: faultText(value, lang) };
  }
  const own = row.plan?.slots[row.plan.indexOf.get(column.id) ?? -1]?.version.status;
  const mark = status === 'draft' ? 'draft' : own === 'assumed' ? 'assumed' : undefined;
  return {
    text: valueText(column.id, value, column.unit, lang, display),
    edit: plainText(value),
    state: 'ok',
    ...(mark ? { mark } : {}),
  };
}
