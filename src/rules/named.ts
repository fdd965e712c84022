// Short forms in which rules are written, so that a file of law reads line by line: year, value, place, status.
import type {
  Advice,
  Binding,
  Citation,
  Dated,
  FormulaVersion,
  InputRule,
  Level,
  Omission,
  Parameter,
  ParameterVersion,
  Quantity,
} from '../model/pack';
import type { Status } from '../model/status';
import type { Text } from '../model/text';
import type { Entry } from '../model/vocabulary';
import { VOCABULARY } from './vocabulary';

/** A place in a source. */
export const at = (source: string, zh: string, en: string): Citation => ({ source, place: { zh, en } });

type Years = number | readonly [number, number];
type Basis = Citation | readonly Citation[];

function dated(years: Years, status: Status, basis: Basis, note?: Text): Dated {
  const [from, to] = typeof years === 'number' ? [years, years] : years;
  const cite = 'source' in basis ? [basis] : basis;
  return note ? { from, to, status, cite, note } : { from, to, status, cite };
}

/** One value for some years. */
export const value = (years: Years, status: Status, basis: Basis, what: string, note?: Text): ParameterVersion => ({
  ...dated(years, status, basis, note),
  value: what,
});

/** A table of values for some years; `lines` are founded differently from the rest. */
export const table = (
  years: Years,
  status: Status,
  basis: Basis,
  what: Readonly<Record<string, string>>,
  extra: { note?: Text; lines?: ParameterVersion['lines'] } = {},
): ParameterVersion => ({
  ...dated(years, status, basis, extra.note),
  table: what,
  ...(extra.lines ? { lines: extra.lines } : {}),
});

/** A value that the law has and no document read states: the user must give it, and the app says so. */
export const unknown = (years: Years, basis: Basis, note: Text): ParameterVersion => ({
  ...dated(years, 'assumed', basis, note),
  open: true,
});

/** Advice on rows of a level for some years: told where `when` is true, and no more than that. */
export const advise = (
  level: Level,
  years: Years,
  status: Status,
  basis: Basis,
  when: string,
  words: Text,
): Advice => ({ ...dated(years, status, basis), level, when, text: words });

/** Something the law says and a pack leaves out: years, what, why, and where it stands. */
export const omission = (from: number, to: number, what: Text, why: Text, ...cite: readonly Citation[]): Omission => ({
  from,
  to,
  what,
  why,
  cite,
});

/** An input of a single question to the rules; it has no place in the sheets. Numbers are not negative. */
export function asked(
  id: string,
  kind: 'number' | 'choice' | 'date',
  unit: string,
  label: Text,
  extra: Partial<Pick<InputRule, 'choices' | 'min' | 'max' | 'replaces'>> = {},
): InputRule {
  return { id, level: 'cases', kind, unit, label, ...(kind === 'number' ? { min: '0' } : {}), ...extra };
}

/** A formula for some years. */
export const rule = (years: Years, status: Status, basis: Basis, formula: string, note?: Text): FormulaVersion => ({
  ...dated(years, status, basis, note),
  formula,
});

/** A floor, cap, limit, top-up or correction for some years; `without` is the value it changes. */
export const binding = (
  kind: Binding['kind'],
  name: Text,
  years: Years,
  status: Status,
  basis: Basis,
  without: string,
): Binding => ({ ...dated(years, status, basis), kind, name, without });

export const parameter = (
  id: string,
  unit: string,
  label: Text,
  versions: readonly ParameterVersion[],
  extra: Partial<Pick<Parameter, 'by' | 'kind' | 'choices'>> = {},
): Parameter => ({ id, unit, label, kind: 'number', versions, ...extra });

/** The vocabulary entry of an id on a sheet. Throws where the vocabulary has none. */
export function entryOf(sheet: Entry['sheet'], id: string): Entry {
  const found = VOCABULARY.find((entry) => entry.id === id && (entry.sheet === sheet || entry.sheet === 'all'));
  if (!found) throw new Error(`${sheet}.${id} is not in the vocabulary`);
  return found;
}

type Extra = Partial<Pick<Quantity, 'bindings' | 'kind' | 'unit' | 'optional' | 'unasked' | 'printedAs'>>;

/** A result of the vocabulary, with its formulas. */
export function result(
  level: Exclude<Level, 'cases'>,
  id: string,
  versions: readonly FormulaVersion[],
  extra: Extra = {},
): Quantity {
  const entry = entryOf(level === 'cycles' ? 'enterprises' : level, id);
  return { id, level, kind: 'number', unit: entry.unit, label: entry.label, versions, ...extra };
}

/** A step of the working that the vocabulary has no name for. */
export const step = (
  level: Level,
  id: string,
  unit: string,
  label: Text,
  versions: readonly FormulaVersion[],
  extra: Extra = {},
): Quantity => ({ id, level, kind: 'number', unit, label, versions, step: true, ...extra });

/** What a single question to the rules comes to. */
export const answer = (
  id: string,
  unit: string,
  label: Text,
  versions: readonly FormulaVersion[],
  extra: Extra = {},
): Quantity => ({ id, level: 'cases', kind: 'number', unit, label, versions, ...extra });

type InputExtra = Partial<Pick<InputRule, 'unit' | 'min' | 'max' | 'replaces'>>;

/** An input of the vocabulary. Numbers are not negative unless the rule says so. */
export function input(level: Exclude<InputRule['level'], 'cases'>, id: string, extra: InputExtra = {}): InputRule {
  const { kind, unit, label, choices } = entryOf(level === 'cycles' ? 'enterprises' : level, id);
  if (kind === 'choice' || kind === 'text')
    return {
      id,
      level,
      kind: kind === 'choice' && choices ? 'choice' : 'text',
      unit: '',
      label,
      ...(choices ? { choices } : {}),
    };
  return { id, level, kind: 'number', unit, label, min: '0', ...extra };
}
