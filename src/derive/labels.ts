// What ids, units and rows are called in Chinese and English.
import type { Computation } from '../book/compute';
import { type RowRef, refIn } from '../book/compute-nodes';
import type { Row } from '../engine/row';
import type { Lang, Text } from '../model/text';
import type { Sheet } from '../model/vocabulary';
import { CASE_CHOICES } from '../rules/cases/words';
import { CHOICE_LABELS } from '../rules/choices';
import { MATERIALS } from '../rules/materials';
import { VOCABULARY } from '../rules/vocabulary';

const UNIT_WORDS: Readonly<Record<string, Text>> = {
  '1': { zh: '', en: '' },
  tCO2: { zh: 'tCO₂', en: 'tCO₂' },
  '10^4 tCO2': { zh: '万tCO₂', en: '10⁴tCO₂' },
  'tCO2/MWh': { zh: 'tCO₂/MWh', en: 'tCO₂/MWh' },
  'tCO2/GJ': { zh: 'tCO₂/GJ', en: 'tCO₂/GJ' },
  'tCO2/t': { zh: 'tCO₂/t', en: 'tCO₂/t' },
  CNY: { zh: '元', en: 'CNY' },
  'CNY/tCO2': { zh: '元/tCO₂', en: 'CNY/tCO₂' },
  '10^4 Nm3': { zh: '万Nm³', en: '10⁴Nm³' },
  't or 10^4 Nm3': { zh: 't / 万Nm³', en: 't / 10⁴Nm³' },
  'GJ/t or GJ/10^4 Nm3': { zh: 'GJ/t 或 GJ/万Nm³', en: 'GJ/t or GJ/10⁴Nm³' },
  'tC/t or tC/10^4 Nm3': { zh: 'tC/t 或 tC/万Nm³', en: 'tC/t or tC/10⁴Nm³' },
  materialUnit: { zh: 't / 万Nm³', en: 't / 10⁴Nm³' },
  'GJ/materialUnit': { zh: 'GJ/t 或 GJ/万Nm³', en: 'GJ/t or GJ/10⁴Nm³' },
  'tC/materialUnit': { zh: 'tC/t 或 tC/万Nm³', en: 'tC/t or tC/10⁴Nm³' },
  'tCO2/materialUnit': { zh: 'tCO₂/t 或 tCO₂/万Nm³', en: 'tCO₂/t or tCO₂/10⁴Nm³' },
  'product unit': { zh: '产品单位', en: 'product unit' },
  'tCO2/product unit': { zh: 'tCO₂/产品单位', en: 'tCO₂/product unit' },
  't/materialUnit': { zh: 't/t 或 t/万Nm³', en: 't/t or t/10⁴Nm³' },
  'tCO2/GWh': { zh: 'tCO₂/GWh', en: 'tCO₂/GWh' },
  month: { zh: '月', en: 'months' },
};

/** A unit as people write it; '' for plain numbers. */
export function unitText(unit: string, lang: Lang): string {
  const word = (part: string): string => UNIT_WORDS[part]?.[lang] ?? part;
  return UNIT_WORDS[unit]?.[lang] ?? unit.split('/').map(word).join('/');
}

/** The label of a vocabulary id on a sheet, or undefined where the vocabulary has none. */
export function vocabularyLabel(sheet: Sheet | 'cycles' | 'cases', id: string): Text | undefined {
  const of = sheet === 'cycles' ? 'enterprises' : sheet;
  return VOCABULARY.find((entry) => entry.id === id && (entry.sheet === of || entry.sheet === 'all'))?.label;
}

/** The label of a quantity, input or parameter of a row. */
export function nameLabel(row: Row, id: string): Text {
  const plan = row.plan;
  const slot = plan?.slots[plan.indexOf.get(id) ?? -1];
  const known = slot?.quantity.label ?? plan?.inputs.get(id)?.label ?? plan?.parameters.get(id)?.parameter.label;
  return known ?? vocabularyLabel(row.level, id) ?? { zh: id, en: id };
}

/** The words of a choice; a material that is none of the list is its own word. */
export function choiceText(id: string, choice: string, lang: Lang): string {
  if (id === 'material') return MATERIALS.find((material) => material.id === choice)?.label[lang] ?? choice;
  const key = CHOICE_KEYS[id] ?? id;
  return (CHOICE_LABELS[key] ?? CASE_CHOICES[key])?.[choice]?.[lang] ?? choice;
}

/** Steps of the working take the words of the input they stand for. */
const CHOICE_KEYS: Readonly<Record<string, string>> = {
  unitCategoryCounted: 'unitCategory',
  offsetUseCounted: 'offsetUse',
  allocationMethodCounted: 'allocationMethod',
  guangdongMethod: 'allocationMethod',
  processCounted: 'process',
  materialGroupCounted: 'materialGroup',
  countedAs: 'materialKind',
  steelMaterialKind: 'materialKind',
  cementMaterialKind: 'materialKind',
  aluminiumMaterialKind: 'materialKind',
};

const isRef = (ref: object): ref is RowRef => 'sheet' in ref && 'enterprise' in ref;

/** What a row is called: "Unit 1 2024", with the fuel before it, or the enterprise. */
export function rowName(ref: object, lang: Lang): string {
  if ('question' in ref) return '';
  if (!isRef(ref)) return lang === 'zh' ? '价格与假设' : 'Prices';
  const name = ref.stream ? `${ref.facility} · ${ref.stream}` : ref.facility || ref.enterprise;
  return [name, ref.year].filter((part) => part !== '').join(' ');
}

/** What a position is called; where the enterprise has one in several markets that year, with the market. */
export function positionName(row: Row, computation: Computation, lang: Lang): string {
  const { enterprise, year, scheme } = refIn(row);
  const name = rowName(row.ref, lang);
  const isOnly = computation.positionsOf(enterprise, year).length < 2;
  return isOnly ? name : `${name} · ${choiceText('scheme', scheme, lang)}`;
}
