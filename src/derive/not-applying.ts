// What does not apply to a number and why: cases that did not hold, rules of other years, rows left out, refusals.
import type { Explanation, Trace } from '../engine/explain';
import type { Plan } from '../engine/plan';
import { versionIn } from '../engine/registry';
import type { Row } from '../engine/row';
import { compile } from '../formula/compile';
import { printParts } from '../formula/print';
import { type CallNode, childrenOf, type Node, namesIn } from '../formula/tree';
import { Fault } from '../formula/value';
import type { Binding, Citation, Dated } from '../model/pack';
import type { Lang } from '../model/text';
import { plainPieces } from './binding-text';
import { causesOf, isRow } from './causes';
import { COLON, inBrackets, nameInSentence, SAY } from './explanation-words';
import { conditionInNumbers } from './formula-numbers';
import { quoted, wordsOf } from './formula-text';
import { takenTrace, unbracketed, worded } from './formula-tree';
import { rowName } from './labels';
import { yearsText } from './rule-words';

/** One reason, with the article it rests on where that is not the article of the number itself. */
export interface NotApplying {
  readonly kind: 'case' | 'years' | 'optional' | 'row' | 'refused';
  readonly text: string;
  readonly cite: readonly Citation[];
}

const isCases = (node: Node): node is CallNode => node.kind === 'call' && (node.fn === 'if' || node.fn === 'ifs');

interface Untaken {
  readonly condition: Trace;
  readonly value: Node;
}

/** Cases whose condition was looked at and did not hold, down the branch that applied. */
function untaken(trace: Trace): readonly Untaken[] {
  const { node, parts } = trace;
  if (!isCases(node)) {
    const { trace: taken } = takenTrace(trace);
    return taken === trace ? parts.filter((part) => part.value !== undefined).flatMap(untaken) : untaken(taken);
  }
  const own = parts.flatMap((condition, index): readonly Untaken[] => {
    const value = node.args[index + 1];
    return index % 2 === 0 && value && condition.value === false ? [{ condition, value }] : [];
  });
  const branch = parts.findLast(
    (part, index) => part.value !== undefined && (index % 2 === 1 || index === parts.length - 1),
  );
  return branch ? [...own, ...untaken(branch)] : own;
}

/** Longer values are named by their condition alone. */
const LONG = 60;

function textOfNode(node: Node, of: string, plan: Plan, lang: Lang): string {
  const spoken = worded(node, of, plan, lang);
  return unbracketed(spoken, printParts(spoken, wordsOf(plan, lang)))
    .map(({ text }) => text)
    .join('');
}

/** What the result would have been: a number as it stands, a word or a name in quotes, a formula in full; '' for none. */
function valueText(value: Node, explanation: Explanation, plan: Plan, lang: Lang): string {
  if (value.kind === 'call' && ['if', 'ifs', 'need', 'refuse'].includes(value.fn)) return '';
  const words = textOfNode(value, explanation.slot.quantity.id, plan, lang);
  if (words.length > LONG) return '';
  if (value.kind === 'number') return SAY[lang].notValue(words);
  const bare = value.kind === 'negate' ? value.of : value;
  return bare.kind === 'text' || bare.kind === 'name' ? SAY[lang].notValue(quoted(words)) : SAY[lang].notFormula(words);
}

function caseText({ condition, value }: Untaken, explanation: Explanation, lang: Lang): string {
  const { plan } = explanation.row;
  if (!plan) return '';
  const said = plainPieces(conditionInNumbers(condition, false, explanation, lang));
  const verdict = `${said}${COLON[lang]}${SAY[lang].fails}`;
  const what = valueText(value, explanation, plan, lang);
  return what === '' ? verdict : `${verdict}${lang === 'zh' ? '，' : ', '}${what}`;
}

interface Kept extends Dated {
  readonly name: string;
}

/** Rules of one name, one after the other, as one that holds from the first year to the last. */
function joined(bindings: readonly Binding[], lang: Lang): readonly Kept[] {
  const kept: Kept[] = [];
  for (const { name, ...one } of bindings) {
    const at = kept.findIndex((other) => other.name === name[lang] && other.to + 1 === one.from);
    const before = kept[at];
    if (before) kept[at] = { ...before, to: one.to, cite: [...before.cite, ...one.cite] };
    else kept.push({ ...one, name: name[lang] });
  }
  return kept;
}

/** Other formulas of the same number, and floors, caps and limits that hold in other years only. */
function otherYears({ row, slot }: Explanation, lang: Lang): readonly NotApplying[] {
  const year = row.plan?.year ?? 0;
  const { versions, bindings = [] } = slot.quantity;
  const others = versions.filter(
    (one) => versionIn([one], year) === undefined && one.formula !== slot.version.formula && one.to >= one.from,
  );
  const now = new Set(bindings.filter((one) => versionIn([one], year)).map(({ name }) => name[lang]));
  const past = joined(bindings, lang).filter((one) => !now.has(one.name));
  return [
    ...past.map((one) => ({
      kind: 'years' as const,
      text: SAY[lang].onlyYears(nameInSentence(one.name, lang), yearsText(one)),
      cite: [...new Set(one.cite)],
    })),
    ...others.map((one) => {
      // a note that the rule of this year has as well tells them apart in nothing
      const note = one.note && one.note[lang] !== slot.version.note?.[lang] ? `${COLON[lang]}${one.note[lang]}` : '';
      return { kind: 'years' as const, text: `${SAY[lang].otherYears(yearsText(one))}${note}`, cite: one.cite };
    }),
  ];
}

function sumsIn(node: Node): readonly CallNode[] {
  const own = node.kind === 'call' && (node.fn === 'sum' || node.fn === 'count') ? [node] : [];
  return [...own, ...childrenOf(node).flatMap(sumsIn)];
}

/** At most so many rows are named. */
const ROWS = 12;

/** Why rows below take no part in a sum, each once. */
function leftOutOf(node: CallNode, row: Row, lang: Lang, texts: Set<string>): void {
  const scope = namesIn(node)[0]?.scope;
  const { plan } = row;
  if (!plan || !scope) return;
  const { linker, of } = plan.linker.rows(
    scope,
    namesIn(node).map(({ id }) => id),
  );
  const taken = new Set(of(row));
  const only = node.args[1];
  const holds = only ? compile(only, linker) : () => true;
  const condition = only ? textOfNode(only, '', plan, lang) : '';
  for (const child of row.children) {
    if (texts.size >= ROWS) return;
    const name = rowName(child.ref, lang);
    if (!taken.has(child)) texts.add(SAY[lang].noSuch(name));
    else if (holds(child) === false)
      texts.add(`${SAY[lang].leftOut(name)}${inBrackets(`${condition}${COLON[lang]}${SAY[lang].fails}`, lang)}`);
  }
}

function rowsLeftOut({ row, trace }: Explanation, lang: Lang): readonly NotApplying[] {
  const texts = new Set<string>();
  for (const node of sumsIn(takenTrace(trace).trace.node)) leftOutOf(node, row, lang, texts);
  return [...texts].map((text) => ({ kind: 'row', text, cite: [] }));
}

/** The articles behind a refusal, besides that of the number itself. */
function refusals({ value }: Explanation, lang: Lang): readonly NotApplying[] {
  if (!(value instanceof Fault) || value.kind !== 'refused') return [];
  return causesOf(value).flatMap((cause): readonly NotApplying[] => {
    const plan = isRow(cause.at.row) ? cause.at.row.plan : null;
    const rule = cause.code === 'excluded' ? plan?.exclusions[Number(cause.detail)]?.rule : undefined;
    return rule ? [{ kind: 'refused', text: rule.reason[lang], cite: rule.cite }] : [];
  });
}

/** Everything that does not apply to a number, the nearest reason first. */
export function notApplying(explanation: Explanation, lang: Lang): readonly NotApplying[] {
  const { value, slot } = explanation;
  const waits = value instanceof Fault && value.kind === 'incomplete' && slot.quantity.optional === true;
  const seen = new Set<string>();
  const cases = untaken(explanation.trace).flatMap((one): readonly NotApplying[] => {
    const text = caseText(one, explanation, lang);
    if (text === '' || seen.has(text)) return [];
    seen.add(text);
    return [{ kind: 'case', text, cite: [] }];
  });
  return [
    ...(waits ? [{ kind: 'optional' as const, text: SAY[lang].optional, cite: [] }] : []),
    ...refusals(explanation, lang),
    ...cases,
    ...rowsLeftOut(explanation, lang),
    ...otherYears(explanation, lang),
  ];
}

/** The years whose rules have a number that those of the row's own year lack; '' where none has. */
export function yearsWith({ plan, level }: Row, id: string): string {
  const found = plan?.pack.quantities.find((one) => one.id === id && one.level === level)?.versions ?? [];
  return found.map(yearsText).join(', ');
}
