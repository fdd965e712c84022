// Formulas in words, line by line where there are cases.
import type { Explanation, Operand, Trace } from '../engine/explain';
import type { Plan } from '../engine/plan';
import { type Part, printParts, type Style } from '../formula/print';
import { type CallNode, type NameNode, type Node, namesIn } from '../formula/tree';
import { Fault } from '../formula/value';
import { wordStyle } from '../formula/words';
import type { Lang } from '../model/text';
import { reduced, takenTrace, unbracketed, worded } from './formula-tree';
import { unitText } from './labels';
import { separated } from './numbers';
import { nameLabelOf, scopeWord } from './readings';

/** A piece of a formula. `id` names a result, input or parameter of the same row that can be asked about. */
export interface Piece {
  readonly text: string;
  readonly unit?: string;
  readonly id?: string;
  /** All digits, where `text` is shortened. */
  readonly exact?: string;
  /** The formula waits for this. */
  readonly missing?: boolean;
}

/** A line of a formula: a condition, a value, or both. `taken` is undefined where no row is looked at. */
export interface FormulaLine {
  readonly depth: number;
  readonly when?: readonly Piece[];
  readonly otherwise?: boolean;
  readonly value?: readonly Piece[];
  readonly taken: boolean | undefined;
}

export interface Rounding {
  readonly fn: 'floor' | 'ceil' | 'round';
  readonly places: number;
}

export const quoted = (word: string): string => `“${word}”`;

const plain = (text: string): Part => ({ text });

/** "各设施应发配额合计（仅 行业 = “发电”）": whose rows, what, and which of them. */
function sumParts(node: CallNode, args: readonly (readonly Part[])[], lang: Lang): readonly Part[] {
  const [what = [], only] = args;
  const rows = scopeWord(namesIn(node)[0]?.scope ?? '', lang);
  const head =
    lang === 'zh' ? [plain(rows), ...what, plain('合计')] : [plain('sum of '), ...what, plain(` of the ${rows}`)];
  const condition = node.args[1];
  if (!only || !condition) return head;
  const which = unbracketed(condition, only);
  return [...head, plain(lang === 'zh' ? '（仅 ' : ' (only '), ...which, plain(lang === 'zh' ? '）' : ')')];
}

/** How formulas of a plan are printed in words. */
export function wordsOf(plan: Plan, lang: Lang): Style {
  const style = wordStyle(lang, {
    name: (node) => nameLabelOf(plan, node, lang),
    number: (node) => separated(node.text),
    text: quoted,
  });
  return {
    ...style,
    call: (fn, args, node) => (fn === 'sum' ? sumParts(node, args, lang) : style.call(fn, args, node)),
  };
}

const isMissing = (operand: Operand | undefined): boolean =>
  operand?.kind === 'input'
    ? operand.value === undefined || operand.value instanceof Fault
    : operand?.kind === 'result' && operand.value instanceof Fault;

export type Find = (node: NameNode) => Operand | undefined;

export const finder =
  (operands: readonly Operand[]): Find =>
  (node) =>
    operands.find((one) => one.node.id === node.id && one.node.scope === node.scope);

export const isPointable = (plan: Plan, node: NameNode): boolean =>
  node.scope === null && (plan.indexOf.has(node.id) || plan.inputs.has(node.id) || plan.parameters.has(node.id));

export function wordPiece(part: Part, plan: Plan, find: Find | undefined, lang: Lang): Piece {
  const { node, text } = part;
  if (node?.kind === 'number') return node.unit === null ? { text } : { text, unit: unitText(node.unit, lang) };
  if (node?.kind !== 'name' || !isPointable(plan, node)) return { text };
  return isMissing(find?.(node)) ? { text, id: node.id, missing: true } : { text, id: node.id };
}

interface Printing {
  readonly plan: Plan;
  readonly style: Style;
  readonly find: Find | undefined;
  readonly lang: Lang;
}

const inWords = (node: Node, { plan, style, find, lang }: Printing): readonly Piece[] =>
  unbracketed(node, printParts(node, style)).map((part) => wordPiece(part, plan, find, lang));

/** A blank whose stand-in is itself a list of cases. */
const isFilledElse = (node: CallNode): boolean => {
  const other = node.fn === 'ifBlank' ? node.args[1] : undefined;
  return other?.kind === 'call' && (other.fn === 'if' || other.fn === 'ifs');
};

const FILLED = { zh: ' 已填写', en: ' is given' } as const;

function filledLines(node: CallNode, trace: Trace | undefined, depth: number, printing: Printing): FormulaLine[] {
  const [name, other] = node.args;
  if (!name || !other) return [];
  const [given, stand] = trace?.parts ?? [];
  const value = inWords(name, printing);
  const when = [...value, { text: FILLED[printing.lang] }];
  return [
    { depth, when, value, taken: trace ? given?.value !== undefined : undefined },
    { depth, otherwise: true, taken: trace ? stand?.value !== undefined : undefined },
    ...linesOf(other, stand, depth + 1, printing),
  ];
}

function linesOf(node: Node, trace: Trace | undefined, depth: number, printing: Printing): readonly FormulaLine[] {
  const taken = trace ? trace.value !== undefined : undefined;
  if (node.kind === 'call' && isFilledElse(node)) return filledLines(node, trace, depth, printing);
  if (node.kind !== 'call' || (node.fn !== 'if' && node.fn !== 'ifs'))
    return [{ depth, value: inWords(node, printing), taken }];
  return node.args.flatMap((arg, index) => {
    const last = index === node.args.length - 1;
    if (index % 2 === 0 && !last) return [];
    const part = trace?.parts[index];
    const chosen = trace ? part?.value !== undefined : undefined;
    const when = node.args[index - 1];
    const head = index % 2 === 1 && when ? { when: inWords(when, printing) } : { otherwise: true };
    const below = linesOf(arg, part, depth + 1, printing);
    const [only] = below;
    return below.length === 1 && only?.value && !only.when
      ? [{ depth, ...head, value: only.value, taken: chosen }]
      : [{ depth, ...head, taken: chosen }, ...below];
  });
}

/** The rounding a formula ends in. */
export function roundingOf(node: Node): Rounding | undefined {
  if (node.kind !== 'call' || (node.fn !== 'floor' && node.fn !== 'ceil' && node.fn !== 'round')) return undefined;
  const places = node.args[1];
  return { fn: node.fn, places: places?.kind === 'number' ? Number(places.text) : 0 };
}

/** A rounding in words. */
export function roundingText({ fn, places }: Rounding, lang: Lang): string {
  const word = {
    floor: { zh: '向下取整', en: 'rounded down' },
    ceil: { zh: '向上取整', en: 'rounded up' },
    round: { zh: '四舍五入', en: 'rounded half up' },
  }[fn][lang];
  if (places === 0) return lang === 'zh' ? `${word}至整数` : `${word} to a whole number`;
  return lang === 'zh' ? `${word}至 ${places} 位小数` : `${word} to ${places} decimals`;
}

/** An excluded row has a value without any part of the formula being looked at. */
const isTraced = ({ trace, value }: Explanation): boolean => trace.parts.length > 0 || !(value instanceof Fault);

/** The formula of a quantity in words; the outermost rounding apart. With an explanation the branch taken is marked. */
export function formulaInWords(
  plan: Plan,
  id: string,
  node: Node,
  lang: Lang,
  explanation?: Explanation,
): { readonly lines: readonly FormulaLine[]; readonly rounding: Rounding | undefined } {
  const rounding = roundingOf(node);
  const waits = explanation?.value instanceof Fault;
  const find = explanation && waits ? finder(explanation.operands) : undefined;
  const printing: Printing = { plan, style: wordsOf(plan, lang), find, lang };
  const spoken = worded(node, id, plan, lang);
  const trace = explanation && isTraced(explanation) ? explanation.trace : undefined;
  const inner = rounding && spoken.kind === 'call' ? (spoken.args[0] ?? spoken) : spoken;
  return { lines: linesOf(inner, rounding ? trace?.parts[0] : trace, 0, printing), rounding };
}

/** The branch that applied in words, without its outermost rounding: one line; '' where none could be chosen. */
export function branchInWords(explanation: Explanation, lang: Lang): string {
  const { row, slot, trace } = explanation;
  if (!row.plan) return '';
  const { trace: taken } = takenTrace(trace);
  if (taken.node.kind === 'call' && (taken.node.fn === 'if' || taken.node.fn === 'ifs')) return '';
  const inner = roundingOf(taken.node) ? (taken.parts[0] ?? taken) : taken;
  const node = worded(reduced(inner, undefined), slot.quantity.id, row.plan, lang);
  return unbracketed(node, printParts(node, wordsOf(row.plan, lang)))
    .map((part) => part.text)
    .join('');
}
