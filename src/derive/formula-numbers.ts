// Formulas with the numbers of a row put in: the branch that applied, and the conditions that decided it.
import type { Explanation, Operand, Trace } from '../engine/explain';
import type { ParameterLine } from '../engine/parameters';
import type { Row } from '../engine/row';
import { printParts } from '../formula/print';
import { type NameNode, type Node, namesIn } from '../formula/tree';
import { Fault, isNumber } from '../formula/value';
import { wordStyle } from '../formula/words';
import type { Lang } from '../model/text';
import { finder, isPointable, type Piece, quoted, type Rounding, roundingOf, wordPiece } from './formula-text';
import { reduced, takenTrace, unbracketed, worded } from './formula-tree';
import { separated } from './numbers';
import { operandLabel, rowUnit, type Shown, shownValue } from './readings';

/** A condition that decided which branch applies. */
export interface Condition {
  readonly pieces: readonly Piece[];
  readonly holds: boolean;
}

export interface Substituted {
  readonly pieces: readonly Piece[];
  readonly conditions: readonly Condition[];
  readonly rounding: Rounding | undefined;
  /** The value before rounding, where that differs. */
  readonly unrounded: Shown | undefined;
}

/** A value of the law with the digits of the law. */
function lineShown(line: ParameterLine, unit: string, row: Row, id: string, lang: Lang): Shown {
  const shown = shownValue(row, id, line.value, unit, lang);
  return isNumber(line.value) ? { ...shown, text: separated(line.text) } : shown;
}

/** The value of an operand as it is read in a formula; undefined for a blank and for rows below. */
export function operandShown(operand: Operand | undefined, explanation: Explanation, lang: Lang): Shown | undefined {
  const { row } = explanation;
  if (operand?.kind === 'result') return shownValue(row, operand.node.id, operand.value, operand.quantity.unit, lang);
  if (operand?.kind === 'input' && operand.value !== undefined)
    return shownValue(row, operand.node.id, operand.value, operand.rule.unit, lang);
  if (operand?.kind === 'parameter' && operand.line)
    return lineShown(operand.line, operand.inYear.parameter.unit, row, operand.node.id, lang);
  return undefined;
}

function numberPieces(node: Node, explanation: Explanation, lang: Lang): readonly Piece[] {
  const { plan } = explanation.row;
  if (!plan) return [];
  const find = finder(explanation.operands);
  const shown = (name: NameNode): Shown | undefined => operandShown(find(name), explanation, lang);
  const style = wordStyle(lang, {
    name: (name) => shown(name)?.text ?? operandLabel(plan, name, lang),
    number: (number) => separated(number.text),
    text: quoted,
  });
  return unbracketed(node, printParts(node, style)).map((part): Piece => {
    if (part.node?.kind === 'number' && part.node.unit !== null)
      return { text: part.text, unit: rowUnit(explanation.row, part.node.unit, lang) };
    const value = part.node?.kind === 'name' ? shown(part.node) : undefined;
    if (part.node?.kind !== 'name' || !value) return { text: part.text };
    return { ...value, ...(isPointable(plan, part.node) ? { id: part.node.id } : {}) };
  });
}

/** A condition of a trace with the label and the value of each name: "Load factor (0.609) < 0.65". */
export function conditionInNumbers(of: Trace, holds: boolean, explanation: Explanation, lang: Lang): readonly Piece[] {
  const { row, slot } = explanation;
  if (!row.plan) return [];
  // a choice that stands in for a blank has no name beside it any more: it is of the name the condition began with
  const about = namesIn(of.node)[0]?.id ?? slot.quantity.id;
  const node = worded(reduced(of, { explanation, lang, named: true }), about, row.plan, lang);
  return conditionPieces(node, holds, explanation, lang);
}

function conditionPieces(node: Node, holds: boolean, explanation: Explanation, lang: Lang): readonly Piece[] {
  const { plan } = explanation.row;
  if (!plan) return [];
  // where a choice is the one asked for, its value stands there already
  const isSaid = holds && node.kind === 'binary' && node.op === '=' && node.right.kind === 'text';
  const find = finder(explanation.operands);
  const style = wordStyle(lang, {
    name: (name) => {
      const label = operandLabel(plan, name, lang);
      const value = isSaid ? undefined : operandShown(find(name), explanation, lang)?.text;
      return value === undefined ? label : lang === 'zh' ? `${label}（${value}）` : `${label} (${value})`;
    },
    number: (number) => separated(number.text),
    text: quoted,
  });
  return unbracketed(node, printParts(node, style)).map((part) => wordPiece(part, plan, undefined, lang));
}

/** The branch that applied, with its numbers; undefined where the result has no value. */
export function formulaWithNumbers(explanation: Explanation, lang: Lang): Substituted | undefined {
  const { row, slot, trace, value } = explanation;
  if (!row.plan || value instanceof Fault) return undefined;
  const { plan } = row;
  const { id, unit } = slot.quantity;
  const { trace: taken, decided } = takenTrace(trace);
  const rounding = roundingOf(taken.node);
  const inner = rounding ? (taken.parts[0] ?? taken) : taken;
  const before = rounding && inner.value !== undefined ? shownValue(row, id, inner.value, unit, lang) : undefined;
  const pieces = numberPieces(worded(reduced(inner, { explanation, lang }), id, plan, lang), explanation, lang);
  const changed = before && before.exact !== shownValue(row, id, value, unit, lang).exact;
  return {
    pieces,
    conditions: decided.map(({ trace: condition, holds }) => ({
      pieces: conditionInNumbers(condition, holds, explanation, lang),
      holds,
    })),
    rounding,
    unrounded: changed && pieces.length > 1 ? before : undefined,
  };
}
