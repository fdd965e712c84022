// Floors, caps, limits and corrections as sentences: what each did to a number, or how far it was from doing anything.
import { type Applied, type Explanation, explain } from '../engine/explain';
import type { Row } from '../engine/row';
import { isNumber, type Value } from '../formula/value';
import type { Dated } from '../model/pack';
import type { Lang } from '../model/text';
import { idleWhy, isSetBy, ownResults, ruleNames } from './binding-why';
import { changeSentence, inSentence, nameInSentence, SAY } from './explanation-words';
import { readersAround } from './operand-list';
import { planLabel, shownValue } from './readings';

export { plainPieces } from './binding-why';

/** What a floor, cap, limit or correction did, in words. */
export interface BindingLine {
  /** The number it worked on; not always the one explained. */
  readonly row: Row;
  readonly id: string;
  readonly kind: Applied['binding']['kind'];
  readonly name: string;
  readonly applied: boolean;
  /** One sentence without its full stop. */
  readonly text: string;
  /** Why it did nothing and how far away it was; '' where that cannot be told. */
  readonly why: string;
  readonly dated: Dated;
}

/** Whether a floor, cap or limit changed the value. */
export const isApplied = (applied: Applied): boolean => applied.by !== undefined && !applied.by.isZero();

function textOf(explanation: Explanation, applied: Applied, lang: Lang): string {
  const { row, slot, value } = explanation;
  const { binding, without, by } = applied;
  const { id, unit, label } = slot.quantity;
  const say = (one: Value): string => {
    const { text, unit: word } = shownValue(row, id, one, unit, lang);
    return word === '' ? text : `${text} ${word}`;
  };
  const own = nameInSentence(binding.name[lang], lang);
  // "the banking limit lowered the banking limit" would say nothing
  const isNamesake = label[lang].toLowerCase().includes(own.toLowerCase());
  const name = isNamesake ? SAY[lang].limitOfRules : own;
  const number = inSentence(label[lang], lang);
  if (!isNumber(without)) return SAY[lang].needless(name, number);
  if (isSetBy(explanation, applied)) return SAY[lang].sets(name, number, say(value));
  if (!by || by.isZero()) return SAY[lang].idle(name, number);
  const before = shownValue(row, id, without, unit, lang).text;
  const isMore = by.isPositive();
  return changeSentence({ name, label: label[lang], before, after: say(value), by: say(by.abs()), isMore }, lang);
}

function lineOf(explanation: Explanation, applied: Applied, lang: Lang): BindingLine {
  const { binding } = applied;
  const done = isApplied(applied) || (isNumber(applied.without) && isSetBy(explanation, applied));
  return {
    row: explanation.row,
    id: explanation.slot.quantity.id,
    kind: binding.kind,
    name: binding.name[lang],
    applied: done,
    text: textOf(explanation, applied, lang),
    why: done || !isNumber(applied.without) ? '' : idleWhy(explanation, applied, lang),
    dated: binding,
  };
}

/** Rules of a reader that work through this number: the floor on the allowance explains its own top-up. */
function through({ row, slot }: Explanation, lang: Lang): readonly BindingLine[] {
  const { id } = slot.quantity;
  return readersAround(row, id).flatMap((reader) => {
    const version = reader.row.plan?.slots[reader.row.plan.indexOf.get(reader.id) ?? -1]?.quantity;
    if (!version?.bindings || reader.row !== row) return [];
    const other = explain(row, reader.id);
    if (!other || !isNumber(other.value)) return [];
    return other.applied
      .filter(({ binding }) => ownResults(other, ruleNames(other, binding.without)).includes(id))
      .map((applied) => lineOf(other, applied, lang));
  });
}

/** What worked on a number: first the rules that changed it, then those that did not. */
export function bindingLines(explanation: Explanation, lang: Lang): readonly BindingLine[] {
  if (!isNumber(explanation.value)) return [];
  const own = explanation.applied.map((applied) => lineOf(explanation, applied, lang));
  const lines = own.length > 0 ? own : through(explanation, lang);
  return [...lines].sort((a, b) => Number(b.applied) - Number(a.applied));
}

/** The label of the number that a line is about. */
export const boundLabel = ({ row, id }: BindingLine, lang: Lang): string =>
  row.plan ? planLabel(row.plan, id)[lang] : id;
