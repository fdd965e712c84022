// One cell of a sheet as it is shown: text, what the editor opens with, what is wrong or weak about it.

import { cleanCell } from '../book/clean-cell';
import { inputFault } from '../book/compute-inputs';
import type { Row as BookRow } from '../book/types';
import { defaultOf } from '../engine/defaults';
import { resultOf } from '../engine/evaluate';
import type { Row } from '../engine/row';
import { type Cause, Fault, isNumber, type Value } from '../formula/value';
import type { Lang } from '../model/text';
import { causesOf } from './causes';
import type { SheetColumn } from './columns';
import { causeText, faultText, faultWord } from './fault-text';
import { choiceText } from './labels';
import { numberText, plainText, separated } from './numbers';

export interface SheetCell {
  readonly text: string;
  readonly edit: string;
  readonly state: 'ok' | 'missing' | 'incomplete' | 'refused' | 'error';
  readonly mark?: 'draft' | 'assumed' | 'default';
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
export function valueText(id: string, value: Value, unit: string, lang: Lang): string {
  if (value instanceof Fault) return faultWord(value, lang);
  if (isNumber(value)) return numberText(value, unit);
  return typeof value === 'string' ? choiceText(id, value, lang) : String(value);
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

const READINGS = { zh: '读法：', en: 'Could be ' } as const;

function faultyInput(column: SheetColumn, source: BookRow, row: Row | undefined, lang: Lang): SheetCell | undefined {
  const text = source.cells[column.id]?.text ?? '';
  const cleaned = cleanCell(column.entry, text).fault;
  const rule = row?.plan?.inputs.get(column.id);
  const code = rule ? inputFault(text, rule) : undefined;
  if (!cleaned && !code) return undefined;
  const candidates = cleaned?.candidates ?? [];
  const cause: Cause = {
    code: cleaned?.code ?? code ?? 'notANumber',
    at: { row: row ?? null, id: column.id },
    detail: text,
  };
  const asked = candidates.length > 0 ? ` ${READINGS[lang]}${candidates.join(lang === 'zh' ? '、' : ' or ')}` : '';
  return { text, edit: text, state: 'error', note: `${causeText(cause, lang)}${asked}` };
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
  const { text, typed } = cell;
  const shown = shownInput(column, text, lang);
  const note = typed === undefined ? {} : { note: lang === 'zh' ? `输入为 ${typed}` : `typed as ${typed}` };
  // arithmetic is edited as it was written; anything else as the value it stands for
  return { text: shown, edit: typed?.startsWith('=') ? typed : text, state: 'ok', ...note };
}

/** A computed cell. */
export function resultCell(column: SheetColumn, row: Row, lang: Lang): SheetCell {
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
    text: valueText(column.id, value, column.unit, lang),
    edit: plainText(value),
    state: 'ok',
    ...(mark ? { mark } : {}),
  };
}
