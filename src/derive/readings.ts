// Names, values and units of a row as its reader knows them: the words that formulas and explanations are made of.
import type { Plan } from '../engine/plan';
import { SCOPES } from '../engine/registry';
import type { Row } from '../engine/row';
import type { NameNode } from '../formula/tree';
import { isNumber, type Value } from '../formula/value';
import type { Level } from '../model/pack';
import { type Lang, type Text, text } from '../model/text';
import type { Entry } from '../model/vocabulary';
import { MATERIALS } from '../rules/materials';
import { VOCABULARY } from '../rules/vocabulary';
import { valueText } from './cells';
import { choiceText, unitText, vocabularyLabel } from './labels';
import { BASE_DISPLAY, plainText, shownUnit } from './numbers';

/** A unit in words; where it depends on the fuel, that of the fuel of the row. */
export function rowUnit(row: Row | undefined, unit: string, lang: Lang): string {
  const material = row?.inputs.material;
  const own = unit.includes('materialUnit') ? MATERIALS.find((one) => one.id === material)?.unit : undefined;
  if (!own) return unitText(unit, lang);
  return unit
    .split('/')
    .map((part) => unitText(part === 'materialUnit' ? own : part, lang))
    .join('/');
}

/** A value as it is shown: short text, unit, and for numbers all digits. */
export interface Shown {
  readonly text: string;
  readonly unit: string;
  readonly exact: string;
  /** The same with its base unit, where it is shown in another: "1,590,866 tCO₂". */
  readonly base?: string;
}

/** A value of a row in words, in base units unless the reader's `display` says otherwise. Choices, dates, faults have no unit. */
export function shownValue(
  row: Row | undefined,
  id: string,
  value: Value,
  unit: string,
  lang: Lang,
  display = BASE_DISPLAY,
): Shown {
  if (!isNumber(value)) {
    const text = valueText(id, value, unit, lang);
    return { text, unit: '', exact: typeof value === 'string' ? choiceText(id, value, lang) : text };
  }
  const shown = { text: valueText(id, value, unit, lang), unit: rowUnit(row, unit, lang), exact: plainText(value) };
  const other = shownUnit(unit, display);
  if (other === unit) return shown;
  const base = `${shown.text} ${shown.unit}`;
  return { ...shown, text: valueText(id, value, unit, lang, display), unit: rowUnit(row, other, lang), base };
}

const ROWS_BELOW: Readonly<Record<string, Text>> = {
  streams: text('各燃料与物料', 'fuels and materials'),
  facilities: text('各设施', 'facilities'),
  years: text('各年度', 'years'),
};

/** What the rows below are called in a formula. */
export const scopeWord = (scope: string, lang: Lang): string => ROWS_BELOW[scope]?.[lang] ?? scope;

function labelBelow(plan: Plan, level: Level, id: string): Text {
  const known = vocabularyLabel(level, id);
  if (known) return known;
  const quantities = plan.registry.packs.flatMap((pack) => pack.quantities);
  return quantities.find((one) => one.id === id && one.level === level)?.label ?? { zh: id, en: id };
}

/** The label of a quantity, input or parameter that a plan knows. */
export function planLabel(plan: Plan, id: string): Text {
  const slot = plan.slots[plan.indexOf.get(id) ?? -1];
  const known = slot?.quantity.label ?? plan.inputs.get(id)?.label ?? plan.parameters.get(id)?.parameter.label;
  return known ?? vocabularyLabel(plan.level, id) ?? labelBelow(plan, plan.level, id);
}

/** The label of a name in a formula, without saying whose it is. */
export function nameLabelOf(plan: Plan, node: NameNode, lang: Lang): string {
  if (node.scope !== null) return labelBelow(plan, SCOPES[plan.level]?.level ?? plan.level, node.id)[lang];
  return SCOPES[plan.level]?.scope === node.id ? scopeWord(node.id, lang) : planLabel(plan, node.id)[lang];
}

/** The label of a name in a formula; names of rows below say whose they are. */
export function operandLabel(plan: Plan, node: NameNode, lang: Lang): string {
  const label = nameLabelOf(plan, node, lang);
  if (node.scope === null) return label;
  const rows = scopeWord(node.scope, lang);
  return lang === 'zh' ? `${rows}${label}` : `${label} of the ${rows}`;
}

/** The unit of a name of the rows below. */
export function unitBelow(plan: Plan, node: NameNode): string {
  const level = SCOPES[plan.level]?.level;
  const quantities = plan.registry.packs.flatMap((pack) => pack.quantities);
  return quantities.find((one) => one.id === node.id && one.level === level)?.unit ?? '';
}

/** A technical name as it stands in the vocabulary: two words run together. */
const ID = /\b[a-z]+[A-Z][A-Za-z0-9]*\b/g;

/** What an entry of the vocabulary means, with labels in place of ids. */
export const meaningText = (entry: Entry, lang: Lang): string =>
  entry.meaning[lang].replace(ID, (id) => VOCABULARY.find((one) => one.id === id)?.label[lang] ?? id);
