// Cells of the book -> values of the engine. What cannot be read becomes the error that spreads from this cell.
import type { Inputs } from '../engine/row';
import { Decimal } from '../formula/decimal';
import { Fault, type Value } from '../formula/value';
import type { InputRule } from '../model/pack';
import type { Row as BookRow } from './types';

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

export type InputFault = 'notANumber' | 'notAChoice' | 'belowLimit' | 'aboveLimit';

/** Why a text cannot be the value of an input; undefined where it can. */
export function inputFault(text: string, rule: InputRule): InputFault | undefined {
  if (rule.kind === 'text') return undefined;
  if (rule.kind === 'choice') return rule.choices && !rule.choices.includes(text) ? 'notAChoice' : undefined;
  if (!PLAIN_NUMBER.test(text)) return 'notANumber';
  const value = new Decimal(text);
  if (rule.min !== undefined && value.lessThan(rule.min)) return 'belowLimit';
  return rule.max !== undefined && value.greaterThan(rule.max) ? 'aboveLimit' : undefined;
}

function inputValue(text: string, rule: InputRule, row: object): Value {
  const code = inputFault(text, rule);
  if (code) return new Fault('error', [{ code, at: { row, id: rule.id }, detail: text }]);
  return rule.kind === 'number' ? new Decimal(text) : text;
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
