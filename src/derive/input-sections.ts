// Inputs and values of the rules as headed lists of lines, for the clipboard and for paper.
import type { Book } from '../book/types';
import type { ParameterInYear } from '../engine/parameters';
import type { Row } from '../engine/row';
import type { Dated, Parameter, ParameterVersion } from '../model/pack';
import type { Lang } from '../model/text';
import { valueText } from './cells';
import { citationsText } from './citations';
import { basisLines, type ExplanationDoc, placeText, reachLines, section, valueWithUnit } from './explanation-sections';
import { COLON, inBrackets } from './explanation-words';
import { type InputFacts, inputFacts, lineFor } from './input-facts';
import { choiceText, rowName } from './labels';
import { dateText, separated } from './numbers';
import { readersAround } from './operand-list';
import { meaningText, planLabel, rowUnit } from './readings';
import { STATUS_WORDS, yearsText } from './rule-words';
import { HEADINGS } from './section-words';

const withUnit = (text: string, unit: string): string => (unit === '' ? text : `${text} ${unit}`);

function givenText(row: Row, id: string, facts: InputFacts, lang: Lang): string {
  const { cell, rule, entry } = facts;
  if (!cell) return HEADINGS[lang].blank;
  const isNumeric = rule ? rule.kind === 'number' : entry?.kind === 'input';
  if (!isNumeric) return choiceText(id, cell.text, lang);
  const text = id === 'year' ? cell.text : separated(cell.text);
  return withUnit(text, rowUnit(row, rule?.unit ?? entry?.unit ?? '', lang));
}

/** The limits of an input in words; '' where it has none. */
export function limitsText(row: Row, { rule }: InputFacts, lang: Lang): string {
  if (!rule) return '';
  const words = HEADINGS[lang];
  const unit = rowUnit(row, rule.unit, lang);
  const least = rule.min === undefined ? [] : [`${words.atLeast} ${withUnit(separated(rule.min), unit)}`];
  const most = rule.max === undefined ? [] : [`${words.atMost} ${withUnit(separated(rule.max), unit)}`];
  return [...least, ...most].join(lang === 'zh' ? '，' : ', ');
}

function standInLines(row: Row, id: string, facts: InputFacts, lang: Lang): readonly string[] {
  const { standIn, rule } = facts;
  if (!standIn || !row.plan) return [];
  const name = standIn.parameter;
  const value = valueWithUnit(row, name ?? id, standIn.value, rule?.unit ?? '', lang);
  const cite = standIn.line ? inBrackets(citationsText(row.plan.registry, standIn.line.cite, lang), lang) : '';
  const label = name === undefined ? '' : `${planLabel(row.plan, name)[lang]} `;
  const status = standIn.line ? `${lang === 'zh' ? '，' : ', '}${STATUS_WORDS[standIn.line.status].label[lang]}` : '';
  return [`${label}${value}${status}${cite}`];
}

/** Results that read the name directly; those of the row above with the name of their row. */
const usedLines = (row: Row, id: string, lang: Lang): readonly string[] =>
  readersAround(row, id).map((one) => {
    const own = one.row.plan ? planLabel(one.row.plan, one.id)[lang] : one.id;
    return one.row === row ? own : `${rowName(one.row.ref, lang)} ${own}`;
  });

/** Everything that is said about an input of a row or a setting. */
export function inputDoc(book: Book, row: Row, id: string, lang: Lang): ExplanationDoc {
  const facts = inputFacts(book, row, id);
  const words = HEADINGS[lang];
  const { entry, rule, cell } = facts;
  const choices = rule?.choices ?? entry?.choices ?? [];
  const limits = limitsText(row, facts, lang);
  return {
    place: placeText(row, lang),
    title: (rule?.label ?? entry?.label)?.[lang] ?? id,
    value: givenText(row, id, facts, lang),
    sections: [
      ...section('value', '', [words.input, ...(cell?.typed === undefined ? [] : [`${words.typed} ${cell.typed}`])]),
      ...section('meaning', words.meaning, entry ? [meaningText(entry, lang)] : []),
      ...section('limits', words.limits, limits === '' ? [] : [limits]),
      ...section(
        'choices',
        words.choices,
        choices.map((choice) => valueText(id, choice, '', lang)),
      ),
      ...section('standIn', words.standIn, standInLines(row, id, facts, lang)),
      ...section('usedBy', words.usedBy, usedLines(row, id, lang)),
      ...section('reach', words.reach, reachLines(row, id, lang)),
      ...section('note', '', [words.estimate]),
    ],
  };
}

/** Why there is no value of the rules: nobody has read one, or it hangs on a choice that the row has not made. */
function unknownText(row: Row, { by }: Parameter, { open }: ParameterVersion, lang: Lang): string {
  const words = HEADINGS[lang];
  if (open || by === undefined || !row.plan) return words.unknown;
  return `${words.dependsOn}${planLabel(row.plan, by)[lang]}`;
}

/** Everything that is said about a value of the rules as it holds for a row. */
export function parameterDoc(row: Row, { parameter, version }: ParameterInYear, lang: Lang): ExplanationDoc {
  const words = HEADINGS[lang];
  const line = lineFor(row, parameter.id);
  const unit = parameter.kind === 'number' ? rowUnit(row, parameter.unit, lang) : '';
  const read = (text: string): string =>
    parameter.kind === 'number' ? separated(text) : dateText(choiceText(parameter.id, text, lang), lang);
  const key = line?.key ?? '';
  const dated: Dated = { ...version, ...(line ? { status: line.status, cite: line.cite } : {}) };
  const { note: _note, ...bare } = dated;
  const byYear = parameter.versions.flatMap((one) => {
    const value = one.table ? one.table[key] : one.value;
    return value === undefined ? [] : [`${yearsText(one)}${COLON[lang]}${withUnit(read(value), unit)}`];
  });
  return {
    place: placeText(row, lang),
    title: parameter.label[lang],
    value: line ? withUnit(read(line.text), unit) : unknownText(row, parameter, version, lang),
    sections: [
      ...section('value', '', [
        words.parameter,
        ...(key === '' ? [] : [choiceText(parameter.by ?? '', key, lang)]),
        ...(line?.overridden ? [words.own] : []),
      ]),
      ...section('basis', words.basis, basisLines(row, line?.note ? { ...bare, note: line.note } : bare, lang)),
      ...section('byYear', words.byYear, byYear),
      ...section('usedBy', words.usedBy, usedLines(row, parameter.id, lang)),
      ...section('note', '', [words.estimate]),
    ],
  };
}
