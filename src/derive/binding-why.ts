// Why a floor, cap, limit or correction did nothing: the condition that kept it from working, and how far away it was.
import { type Applied, type Explanation, explain, type Trace } from '../engine/explain';
import type { Plan } from '../engine/plan';
import type { Row } from '../engine/row';
import type { Decimal } from '../formula/decimal';
import { print } from '../formula/print';
import { childrenOf, type Node, namesIn } from '../formula/tree';
import { isNumber } from '../formula/value';
import type { Lang } from '../model/text';
import { COLON, SAY } from './explanation-words';
import { conditionInNumbers } from './formula-numbers';
import type { Piece } from './formula-text';
import { takenTrace } from './formula-tree';
import { readersAround } from './operand-list';
import { shownValue, unitBelow } from './readings';

/** Pieces of a formula as one text. */
export const plainPieces = (pieces: readonly Piece[]): string =>
  pieces.map(({ text, unit }) => (unit ? `${text} ${unit}` : text)).join('');

const keysIn = (node: Node): readonly string[] =>
  node.kind === 'name' ? [`${node.scope ?? ''}.${node.id}`] : childrenOf(node).flatMap(keysIn);

/** How often a formula names each thing. */
function counted(node: Node): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const key of keysIn(node)) found.set(key, (found.get(key) ?? 0) + 1);
  return found;
}

/** The names that a formula reads for the sake of a rule: those it has more often than it has without the rule. */
export function ruleNames({ row, slot }: Explanation, without: string): ReadonlySet<string> {
  const plain = row.plan ? counted(row.plan.registry.tree(without)) : undefined;
  return new Set([...counted(slot.node)].flatMap(([key, times]) => (times > (plain?.get(key) ?? 0) ? [key] : [])));
}

/** How far the argument of a rule was from being the one that is taken; undefined where nothing was chosen. */
function gapOfChoice(trace: Trace, fn: 'min' | 'max', isOfRule: (node: Node) => boolean): Decimal | undefined {
  const { node, value, parts } = trace;
  if (node.kind === 'call' && node.fn === fn && isNumber(value)) {
    const away = parts.flatMap((part) =>
      isNumber(part.value) && isOfRule(part.node) ? [part.value.minus(value).abs()] : [],
    );
    return away.sort((a, b) => a.comparedTo(b))[0];
  }
  for (const part of parts) {
    const found = part.value === undefined ? undefined : gapOfChoice(part, fn, isOfRule);
    if (found) return found;
  }
  return undefined;
}

type Comparisons = readonly string[];
const UPWARD: Comparisons = ['>', '>='];
const DOWNWARD: Comparisons = ['<', '<='];

interface Gap {
  readonly by: Decimal;
  readonly unit: string;
  readonly isAbove: boolean;
}

const hasQuotient = (node: Node): boolean =>
  (node.kind === 'binary' && node.op === '/') || childrenOf(node).some(hasQuotient);

/** The unit of a side of a comparison; undefined where it is no plain one. */
function unitOfSide(node: Node, plan: Plan): string | undefined {
  if (hasQuotient(node)) return undefined;
  if (node.kind === 'number') return node.unit ?? '';
  const [name] = namesIn(node);
  if (!name) return undefined;
  if (name.scope) return unitBelow(plan, name);
  const quantity = plan.slots[plan.indexOf.get(name.id) ?? -1]?.quantity;
  return quantity?.unit ?? plan.inputs.get(name.id)?.unit ?? plan.parameters.get(name.id)?.parameter.unit;
}

/** How far apart the two sides of a comparison are; undefined where they have no order, or are both nothing. */
function gapOfCondition({ node, parts }: Trace, plan: Plan): Gap | undefined {
  const [left, right] = parts;
  if (node.kind !== 'binary' || ![...UPWARD, ...DOWNWARD].includes(node.op)) return undefined;
  if (!isNumber(left?.value) || !isNumber(right?.value)) return undefined;
  if (left.value.isZero() && right.value.isZero()) return undefined;
  const unit = unitOfSide(left.node, plan) ?? unitOfSide(right.node, plan);
  const by = left.value.minus(right.value);
  return unit === undefined ? undefined : { by: by.abs(), unit, isAbove: by.isPositive() };
}

/** Results that serve nothing but the rule: it works through them. */
export function ownResults({ row, slot }: Explanation, names: ReadonlySet<string>): readonly string[] {
  const { plan } = row;
  if (!plan) return [];
  return namesIn(slot.node).flatMap(({ scope, id }) => {
    const isOwn = scope === null && names.has(`.${id}`) && plan.indexOf.has(id);
    // a cycle only adds its years up
    const readers = isOwn ? readersAround(row, id).filter((reader) => reader.row.level !== 'cycles') : [];
    return readers.length === 1 && readers[0]?.id === slot.quantity.id ? [id] : [];
  });
}

const gapText = (by: Decimal, unit: string, row: Row, id: string, lang: Lang): string => {
  const { text, unit: word } = shownValue(row, id, by, unit, lang);
  return word === '' ? text : `${text} ${word}`;
};

const isComparison = ({ node }: Trace, among: Comparisons): boolean =>
  node.kind === 'binary' && among.includes(node.op);

/** The condition that kept a rule from working, with its numbers and how far it was from the other way. */
function conditionWhy(explanation: Explanation, lang: Lang, among?: Comparisons): string {
  const { row, slot, trace } = explanation;
  const last = takenTrace(trace).decided.findLast((one) => !among || (!one.holds && isComparison(one.trace, among)));
  if (!last || !row.plan) return '';
  const said = plainPieces(conditionInNumbers(last.trace, last.holds, explanation, lang));
  const verdict = `${said}${COLON[lang]}${last.holds ? SAY[lang].holds : SAY[lang].fails}`;
  const gap = gapOfCondition(last.trace, row.plan);
  if (!gap) return verdict;
  const away = gapText(gap.by, gap.unit, row, slot.quantity.id, lang);
  const side = gap.by.isZero() ? SAY[lang].exactly : SAY[lang][gap.isAbove ? 'above' : 'below'](away);
  return `${verdict}${lang === 'zh' ? '，' : ', '}${side}`;
}

const CHOICE = { cap: 'min', limit: 'min', floor: 'max', topUp: 'max', correction: undefined } as const;

/** How far a rule was from taking effect, where it is one of the arguments of a choice. */
function choiceWhy(explanation: Explanation, { binding }: Applied, lang: Lang): string {
  const { row, slot, trace, value } = explanation;
  const fn = CHOICE[binding.kind];
  if (!fn || !row.plan || !isNumber(value)) return '';
  const names = ruleNames(explanation, binding.without);
  const plain = print(row.plan.registry.tree(binding.without));
  const isOfRule = (node: Node): boolean => print(node) !== plain && keysIn(node).some((key) => names.has(key));
  const by = gapOfChoice(takenTrace(trace).trace, fn, isOfRule);
  if (!by || (by.isZero() && value.isZero())) return '';
  return by.isZero()
    ? SAY[lang].exactly
    : SAY[lang].awayFrom(gapText(by, slot.quantity.unit, row, slot.quantity.id, lang));
}

/** Why the step a rule works through leaves everything as it is. */
function stepWhy(other: Explanation, lang: Lang): string {
  const { row, slot, trace, value } = other;
  const { id, unit, label } = slot.quantity;
  const { trace: taken, decided } = takenTrace(trace);
  if (taken.node.kind === 'number' && decided.length > 0) return conditionWhy(other, lang);
  if (!isNumber(value)) return '';
  const by = gapOfChoice(taken, 'max', ({ kind }) => kind !== 'number');
  if (by && value.isZero() && !by.isZero()) return SAY[lang].awayFrom(gapText(by, unit, row, id, lang));
  return SAY[lang].isNow(label[lang], gapText(value, unit, row, id, lang));
}

/** Why a rule did nothing, as far as the formula tells. */
export function idleWhy(explanation: Explanation, applied: Applied, lang: Lang): string {
  const { binding } = applied;
  const chosen = choiceWhy(explanation, applied, lang);
  if (chosen !== '') return chosen;
  const among = binding.kind === 'cap' ? UPWARD : binding.kind === 'floor' ? DOWNWARD : undefined;
  const own = (among && conditionWhy(explanation, lang, among)) || conditionWhy(explanation, lang);
  if (own !== '') return own;
  for (const id of ownResults(explanation, ruleNames(explanation, binding.without))) {
    const other = explain(explanation.row, id);
    const why = other ? stepWhy(other, lang) : '';
    if (why !== '') return why;
  }
  return '';
}

/** Whether the number is what the rule allows at most: nothing else was asked for. */
export function isSetBy(explanation: Explanation, { binding }: Applied): boolean {
  const { node } = takenTrace(explanation.trace).trace;
  return (
    binding.kind === 'limit' &&
    node.kind === 'name' &&
    ruleNames(explanation, binding.without).has(`${node.scope ?? ''}.${node.id}`)
  );
}
