// An explanation as plain text: for the clipboard, an e-mail, the margin of a report.
import { refIn } from '../book/compute-nodes';
import type { Applied, Explanation } from '../engine/explain';
import type { Row } from '../engine/row';
import { Fault, isNumber, type Value } from '../formula/value';
import type { Citation, Dated } from '../model/pack';
import type { Lang } from '../model/text';
import { citationsText } from './citations';
import { faultText } from './fault-text';
import { formulaWithNumbers, type Substituted } from './formula-numbers';
import { type FormulaLine, formulaInWords, type Piece, roundingText } from './formula-text';
import { rowName } from './labels';
import { shownValue } from './readings';
import { BINDING_WORDS, STATUS_WORDS, yearsText } from './rule-words';

const joined = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.unit ? `${piece.text} ${piece.unit}` : piece.text)).join('');

/** "1,590,866 tCO₂", or the fault in words. */
export function valueWithUnit(row: Row, id: string, value: Value, unit: string, lang: Lang): string {
  const shown = shownValue(row, id, value, unit, lang);
  return shown.unit === '' ? shown.text : `${shown.text} ${shown.unit}`;
}

/** Where a row stands: enterprise, row, year. */
export function placeText(row: Row, lang: Lang): string {
  const { enterprise, facility } = refIn(row);
  const name = rowName(row.ref, lang);
  return facility === '' || enterprise === '' ? name : `${enterprise} · ${name}`;
}

const WORDS = {
  zh: {
    when: '若 ',
    gives: '：',
    otherwise: '否则：',
    holds: '成立',
    fails: '不成立',
    basis: '依据',
    years: '适用年度',
    status: '状态',
    rests: '结果所依据的最弱一环',
    applied: '适用',
    idle: '未触发',
    without: '不适用时为',
    note: '自查估算，非核定。',
    rules: '规则版本',
  },
  en: {
    when: 'if ',
    gives: ': ',
    otherwise: 'otherwise: ',
    holds: 'holds',
    fails: 'does not hold',
    basis: 'Basis',
    years: 'Years',
    status: 'Status',
    rests: 'Weakest thing the result rests on',
    applied: 'applies',
    idle: 'not triggered',
    without: 'without it',
    note: 'A self-check estimate, not a certified figure.',
    rules: 'Rules',
  },
} as const;

function lineText(line: FormulaLine, lang: Lang): string {
  const words = WORDS[lang];
  const head = line.when ? `${words.when}${joined(line.when)}${words.gives}` : line.otherwise ? words.otherwise : '';
  return `${'  '.repeat(line.depth)}${head}${line.value ? joined(line.value) : ''}`;
}

function numbersText(numbers: Substituted, shown: string, lang: Lang): readonly string[] {
  const words = WORDS[lang];
  const conditions = numbers.conditions.map(
    ({ pieces, holds }) => `(${joined(pieces)}${words.gives}${holds ? words.holds : words.fails})`,
  );
  const rounding = numbers.rounding ? ` (${roundingText(numbers.rounding, lang)})` : '';
  const before = numbers.unrounded ? ` = ${numbers.unrounded.text} → ` : ' = ';
  return [...conditions, `${joined(numbers.pieces)}${before}${shown}${rounding}`];
}

/** Whether a floor, cap or limit changed the value. */
export const isApplied = (applied: Applied): boolean => applied.by !== undefined && !applied.by.isZero();

function appliedText(applied: Applied, { row, slot }: Explanation, lang: Lang): string {
  const words = WORDS[lang];
  const { binding, without } = applied;
  const { id, unit } = slot.quantity;
  const name = `${BINDING_WORDS[binding.kind][lang]} · ${binding.name[lang]}`;
  if (!isApplied(applied) || !isNumber(without)) return `${name}${words.gives}${words.idle}`;
  return `${name}${words.gives}${words.applied}; ${words.without} ${valueWithUnit(row, id, without, unit, lang)}`;
}

const basisText = (row: Row, dated: Dated & { readonly cite: readonly Citation[] }, lang: Lang): readonly string[] => {
  const words = WORDS[lang];
  const colon = words.gives;
  return [
    ...(row.plan ? [`${words.basis}${colon}${citationsText(row.plan.registry, dated.cite, lang)}`] : []),
    `${words.years}${colon}${yearsText(dated)}`,
    `${words.status}${colon}${STATUS_WORDS[dated.status].label[lang]}`,
    ...(dated.note ? [dated.note[lang]] : []),
  ];
};

/** The whole explanation of a result, line by line. */
export function explanationText(explanation: Explanation, lang: Lang): string {
  const { row, slot, value, status } = explanation;
  const { plan } = row;
  if (!plan) return '';
  const { id, unit, label } = slot.quantity;
  const words = WORDS[lang];
  const shown = value instanceof Fault ? faultText(value, lang) : valueWithUnit(row, id, value, unit, lang);
  const formula = formulaInWords(plan, id, slot.node, lang, explanation);
  const numbers = formulaWithNumbers(explanation, lang);
  return [
    placeText(row, lang),
    `${label[lang]}${words.gives}${shown}`,
    '',
    ...formula.lines.map((line) => lineText(line, lang)),
    ...(numbers ? numbersText(numbers, shown, lang) : []),
    ...explanation.applied.map((one) => appliedText(one, explanation, lang)),
    '',
    ...basisText(row, slot.version, lang),
    `${words.rests}${words.gives}${STATUS_WORDS[status].label[lang]}`,
    `${words.rules}${words.gives}${plan.pack.label[lang]} ${plan.pack.version}`,
    words.note,
  ].join('\n');
}
