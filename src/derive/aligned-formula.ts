// A formula as a row of pairs: each figure with the name of what it is under it, so that words and numbers match.
import type { Explanation, Trace } from '../engine/explain';
import { type Part, printParts } from '../formula/print';
import type { NameNode, Node } from '../formula/tree';
import { Fault, isNumber, type Value } from '../formula/value';
import { wordStyle } from '../formula/words';
import type { Lang } from '../model/text';
import { operandShown } from './formula-numbers';
import { finder, isPointable, quoted, roundingOf } from './formula-text';
import { reduced, takenTrace, unbracketed, worded } from './formula-tree';
import { numberText, separated } from './numbers';
import { operandLabel, rowUnit, unitBelow } from './readings';

/** A figure with its name, or a sign between two of them (`label` is '' then). */
export interface Pair {
  readonly text: string;
  readonly unit: string;
  readonly label: string;
  readonly exact: string;
  /** The result, input or parameter of the row; undefined for a sum of rows below. */
  readonly id: string | undefined;
}

type Totals = Map<NameNode, Value>;

/** The tree of what was needed, with each sum of rows below as one name that stands for its total. */
function named(trace: Trace, totals: Totals): Node {
  const { node, parts, value } = trace;
  if (node.kind === 'call' && (node.fn === 'sum' || node.fn === 'count') && value !== undefined) {
    const [first] = node.args;
    if (first?.kind !== 'name') return node;
    const total: NameNode = { ...first };
    totals.set(total, value);
    return total;
  }
  const [first, second] = parts;
  if (!first) return node;
  if (node.kind === 'negate') return { ...node, of: named(first, totals) };
  if (node.kind === 'binary' && second) return { ...node, left: named(first, totals), right: named(second, totals) };
  if (node.kind !== 'call') return node;
  const taken = takenTrace(trace).trace;
  if (taken !== trace) return named(taken, totals);
  return node.fn === 'if' || node.fn === 'ifs' || node.fn === 'ifBlank'
    ? reduced(trace, undefined)
    : { ...node, args: parts.map((part) => named(part, totals)) };
}

const sign = (text: string): Pair => ({ text, unit: '', label: '', exact: '', id: undefined });

const sumLabel = (label: string, lang: Lang): string => (lang === 'zh' ? `${label}合计` : `sum: ${label}`);

function pairOf(part: Part, explanation: Explanation, totals: Totals, lang: Lang): Pair {
  const { row, operands } = explanation;
  const { node, text } = part;
  if (!row.plan || !node) return sign(text);
  if (node.kind === 'number')
    return { ...sign(text), unit: node.unit === null ? '' : rowUnit(row, node.unit, lang), exact: node.text };
  const total = totals.get(node);
  if (isNumber(total)) {
    const unit = node.scope === null ? '' : unitBelow(row.plan, node);
    const label = sumLabel(operandLabel(row.plan, node, lang), lang);
    return {
      text: numberText(total, unit),
      unit: rowUnit(row, unit, lang),
      label,
      exact: total.toFixed(),
      id: undefined,
    };
  }
  const shown = operandShown(finder(operands)(node), explanation, lang);
  const label = operandLabel(row.plan, node, lang);
  if (!shown) return sign(text);
  return { ...shown, label, id: isPointable(row.plan, node) ? node.id : undefined };
}

/** The branch that applied as pairs, without its outermost rounding; undefined where the result has no value. */
export function alignedFormula(explanation: Explanation, lang: Lang): readonly Pair[] | undefined {
  const { row, slot, value } = explanation;
  if (!row.plan || value instanceof Fault) return undefined;
  const { plan } = row;
  const { trace: taken } = takenTrace(explanation.trace);
  const inner = roundingOf(taken.node) ? (taken.parts[0] ?? taken) : taken;
  const totals: Totals = new Map();
  const node = worded(named(inner, totals), slot.quantity.id, plan, lang);
  const style = wordStyle(lang, {
    name: (name) => operandLabel(plan, name, lang),
    number: (number) => separated(number.text),
    text: quoted,
  });
  const parts = unbracketed(node, printParts(node, style));
  return parts.map((part) => pairOf(part, explanation, totals, lang));
}
