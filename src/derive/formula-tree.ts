// Trees made fit for printing: choices in words, branches that did not apply left out, sums as their values.

import type { Explanation, Operand, Trace } from '../engine/explain';
import type { Plan } from '../engine/plan';
import { type Part, printParts } from '../formula/print';
import { type CallNode, type NameNode, type Node, type NumberNode, namesIn } from '../formula/tree';
import { Fault, isNumber, type Value } from '../formula/value';
import { wordStyle } from '../formula/words';
import type { Lang } from '../model/text';
import { choiceText } from './labels';
import { numberText } from './numbers';
import { nameLabelOf, operandLabel, unitBelow } from './readings';

/** At most so many rows below are written out as a + b + c. */
const WRITTEN_OUT = 4;

const comparedName = (left: Node, right: Node): string | undefined => (namesIn(left)[0] ?? namesIn(right)[0])?.id;

function wordedCall(node: CallNode, of: string, plan: Plan, lang: Lang): Node {
  const [first] = node.args;
  if ((node.fn === 'refuse' || node.fn === 'need') && first?.kind === 'text')
    return { ...node, args: [{ ...first, text: plan.pack.reasons[first.text]?.[lang] ?? first.text }] };
  return { ...node, args: node.args.map((arg) => worded(arg, of, plan, lang)) };
}

/** The tree with every choice in words: of the name it is compared with, else of the quantity `of` itself. */
export function worded(node: Node, of: string, plan: Plan, lang: Lang): Node {
  switch (node.kind) {
    case 'text':
      return { ...node, text: choiceText(of, node.text, lang) };
    case 'negate':
      return { ...node, of: worded(node.of, of, plan, lang) };
    case 'binary': {
      const about = node.op === '=' || node.op === '<>' ? (comparedName(node.left, node.right) ?? of) : of;
      return { ...node, left: worded(node.left, about, plan, lang), right: worded(node.right, about, plan, lang) };
    }
    case 'call':
      return wordedCall(node, of, plan, lang);
    default:
      return node;
  }
}

/** Brackets around a whole condition say nothing, nor do quotes around a whole word. */
export function unbracketed(node: Node, parts: readonly Part[]): readonly Part[] {
  if (node.kind === 'text') return [{ text: node.text }];
  const whole = node.kind === 'call' && (node.fn === 'and' || node.fn === 'or' || node.fn === 'ifBlank');
  return whole && parts[0]?.text === '(' && parts.at(-1)?.text === ')' ? parts.slice(1, -1) : parts;
}

interface Decided {
  readonly trace: Trace;
  readonly holds: boolean;
}

const isCases = (node: Node): boolean => node.kind === 'call' && (node.fn === 'if' || node.fn === 'ifs');

/** The value of an if that applied, and the condition that held, or those that did not. */
function chosen(trace: Trace): { readonly branch: Trace; readonly decided: readonly Decided[] } | undefined {
  const at = trace.parts.findLastIndex((part) => part.value !== undefined);
  const branch = trace.parts[at];
  if (!branch) return undefined;
  if (at % 2 === 1) {
    const condition = trace.parts[at - 1];
    return { branch, decided: condition ? [{ trace: condition, holds: true }] : [] };
  }
  if (at !== trace.parts.length - 1) return undefined; // a condition without value
  const conditions = trace.parts.slice(0, -1).filter((_, index) => index % 2 === 0);
  return { branch, decided: conditions.map((condition) => ({ trace: condition, holds: false })) };
}

/** The part of a formula that applied, once every if and blank at its head is decided. */
export function takenTrace(trace: Trace): { readonly trace: Trace; readonly decided: readonly Decided[] } {
  const { node } = trace;
  if (isCases(node)) {
    const found = chosen(trace);
    if (!found) return { trace, decided: [] };
    const next = takenTrace(found.branch);
    return { trace: next.trace, decided: [...found.decided, ...next.decided] };
  }
  if (node.kind === 'call' && node.fn === 'ifBlank') {
    const used = trace.parts.find((part) => part.value !== undefined);
    return used ? takenTrace(used) : { trace, decided: [] };
  }
  return { trace, decided: [] };
}

/** How sums are written: with the values of an explanation, in conditions after their names. */
export interface SumText {
  readonly explanation: Explanation;
  readonly lang: Lang;
  readonly named?: boolean;
}

const SUMMED = {
  zh: (label: string, total: string, only: string) => `${label}合计（${only === '' ? '' : `仅 ${only}；`}${total}）`,
  en: (label: string, total: string, only: string) =>
    `sum of ${label} (${only === '' ? '' : `only ${only}; `}${total})`,
} as const;
const COUNTED = {
  zh: (label: string, total: string, only: string) => `${label}个数（${only === '' ? '' : `仅 ${only}；`}${total}）`,
  en: (label: string, total: string, only: string) =>
    `number of ${label} (${only === '' ? '' : `only ${only}; `}${total})`,
} as const;

const span = { from: 0, to: 0 } as const;
const numberNode = (text: string, unit: string | null): NumberNode => ({ ...span, kind: 'number', text, unit });

const rowsOf = (name: NameNode, operands: readonly Operand[]): readonly (Value | undefined)[] => {
  const found = operands.find((one) => one.node.scope === name.scope && one.node.id === name.id);
  return found?.kind === 'rows' ? found.rows.map((row) => row.value) : [];
};

/** Which rows a sum takes: "Sector = “Power”"; '' where it takes all. */
function onlyText(condition: Node | undefined, plan: Plan, lang: Lang): string {
  if (!condition) return '';
  const style = wordStyle(lang, {
    name: (name) => nameLabelOf(plan, name, lang),
    number: ({ text }) => text,
    text: (word) => `“${word}”`,
  });
  const node = worded(condition, '', plan, lang);
  return unbracketed(node, printParts(node, style))
    .map(({ text }) => text)
    .join('');
}

function sumNode(node: CallNode, value: Value | undefined, sums: SumText): Node {
  const { explanation, lang, named } = sums;
  const [first] = node.args;
  const { plan } = explanation.row;
  if (value === undefined || value instanceof Fault || !plan || !isNumber(value)) return node;
  const unit = first?.kind === 'name' ? unitBelow(plan, first) : '';
  const total = numberText(value, unit);
  if (first?.kind !== 'name') return numberNode(total, null);
  if (named) {
    const label = operandLabel(plan, first, lang);
    const words = node.fn === 'count' ? COUNTED[lang] : SUMMED[lang];
    return numberNode(words(label, total, onlyText(node.args[1], plan, lang)), null);
  }
  if (node.fn === 'count') return numberNode(total, null);
  const values = node.args.length === 1 ? rowsOf(first, explanation.operands) : [];
  const numbers = values.filter(isNumber);
  if (numbers.length < 2 || numbers.length !== values.length || numbers.length > WRITTEN_OUT)
    return numberNode(total, unit);
  return numbers
    .map((one): Node => numberNode(numberText(one, unit), unit))
    .reduce((left, right): Node => ({ ...span, kind: 'binary', op: '+', left, right }));
}

/** One true part makes an "or" true, one false part an "and" false; the others need not be told. */
function decisivePart(node: CallNode, trace: Trace): Trace | undefined {
  const wanted = node.fn === 'or' ? true : node.fn === 'and' ? false : undefined;
  return wanted !== undefined && trace.value === wanted ? trace.parts.find((part) => part.value === wanted) : undefined;
}

/** A word that stands in for a blank says whose it is: "Offset use (None)". */
function standIn({ fn, args: [of] }: CallNode, taken: Node, { explanation, lang }: SumText): Node | undefined {
  const { plan } = explanation.row;
  if (fn !== 'ifBlank' || of?.kind !== 'name' || taken.kind !== 'text' || !plan) return undefined;
  const [label, word] = [operandLabel(plan, of, lang), choiceText(of.id, taken.text, lang)];
  return numberNode(lang === 'zh' ? `${label}（${word}）` : `${label} (${word})`, null);
}

function reducedCall(node: CallNode, trace: Trace, sums: SumText | undefined): Node {
  if (node.fn === 'sum' || node.fn === 'count') return sums ? sumNode(node, trace.value, sums) : node;
  if (node.fn === 'if' || node.fn === 'ifs' || node.fn === 'ifBlank') {
    const taken = takenTrace(trace).trace;
    if (taken === trace) return node;
    return (sums?.named ? standIn(node, taken.node, sums) : undefined) ?? reduced(taken, sums);
  }
  if (node.fn === 'isBlank') return node;
  const decisive = decisivePart(node, trace);
  if (decisive) return reduced(decisive, sums);
  return { ...node, args: trace.parts.map((part) => reduced(part, sums)) };
}

/** The tree of what was needed for a value; with `sums` the rows below as numbers. */
export function reduced(trace: Trace, sums: SumText | undefined): Node {
  const { node, parts } = trace;
  const [first, second] = parts;
  if (!first) return node;
  if (node.kind === 'negate') return { ...node, of: reduced(first, sums) };
  if (node.kind === 'binary' && second) return { ...node, left: reduced(first, sums), right: reduced(second, sums) };
  return node.kind === 'call' ? reducedCall(node, trace, sums) : node;
}
