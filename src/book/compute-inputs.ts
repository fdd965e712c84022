// Cells of the book -> values of the engine. What cannot be read becomes the error that spreads from this cell.
import type { Inputs } from '../engine/row';
import { Decimal, ONE } from '../formula/decimal';
import { Fault, type Value } from '../formula/value';
import type { InputRule } from '../model/pack';
import { readNumber } from './clean-number';
import type { Row as BookRow } from './types';

export type InputFault = 'notANumber' | 'notAChoice' | 'notADate' | 'belowLimit' | 'aboveLimit';

interface Limits {
  readonly min: Decimal | undefined;
  readonly max: Decimal | undefined;
}

// a limit is a text in the rule, and there are ten thousand numbers to hold against it
const limits = new WeakMap<InputRule, Limits>();

function limitsOf(rule: InputRule): Limits {
  const known = limits.get(rule);
  if (known) return known;
  const read = (text: string | undefined): Decimal | undefined => (text === undefined ? undefined : new Decimal(text));
  const made = { min: read(rule.min), max: read(rule.max) };
  limits.set(rule, made);
  return made;
}

function limitFault(value: Decimal, rule: InputRule): InputFault | undefined {
  const { min, max } = limitsOf(rule);
  if (min && value.lessThan(min)) return 'belowLimit';
  return max && value.greaterThan(max) ? 'aboveLimit' : undefined;
}

const HUNDRED = new Decimal('100');

/** What an entry above its limit was probably meant to be: 60 for a share is 60 %. Undefined where nothing suggests itself. */
export function limitRepair(text: string, rule: InputRule): string | undefined {
  const value = readNumber(text);
  const { max } = limitsOf(rule);
  const isShare = rule.kind === 'number' && rule.unit === '1' && max?.equals(ONE);
  return isShare && value?.greaterThan(ONE) && !value.greaterThan(HUNDRED) ? value.div(HUNDRED).toFixed() : undefined;
}

/** A day that exists, written year, month, day. */
export function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Why a text cannot be the value of an input; undefined where it can. */
export function inputFault(text: string, rule: InputRule): InputFault | undefined {
  if (rule.kind === 'text') return undefined;
  if (rule.kind === 'date') return isDate(text) ? undefined : 'notADate';
  if (rule.kind === 'choice') return rule.choices && !rule.choices.includes(text) ? 'notAChoice' : undefined;
  const value = readNumber(text);
  return value ? limitFault(value, rule) : 'notANumber';
}

function inputValue(text: string, rule: InputRule, row: object): Value {
  const value = rule.kind === 'number' ? readNumber(text) : undefined;
  const code = value ? limitFault(value, rule) : inputFault(text, rule);
  if (code) return new Fault('error', [{ code, at: { row, id: rule.id }, detail: text }]);
  return value ?? text;
}

/** Values of the inputs that a plan reads; blank cells are absent. `row` becomes the origin of faults. */
export function inputsOf(cells: BookRow['cells'], rules: Iterable<InputRule>, row: object): Inputs {
  const inputs: Record<string, Value> = {};
  for (const rule of rules) {
    const cell = cells[rule.id];
    if (cell) inputs[rule.id] = inputValue(cell.text, rule, row);
  }
  return inputs;
}

/** Values of the scenario sheet that the packs read. */
export function scenarioInputs(
  settings: Readonly<Record<string, string>>,
  rules: Iterable<InputRule>,
  row: object,
): Inputs {
  const cells = Object.fromEntries(Object.entries(settings).map(([id, text]) => [id, { text }]));
  return inputsOf(cells, rules, row);
}
