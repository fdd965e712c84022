// Faults in words: what is missing or wrong, where, and why there is no value.

import { isOutside } from '../book/compute-plans';
import type { Cause, Fault } from '../formula/value';
import type { Lang } from '../model/text';
import { causesOf, isRow } from './causes';
import { choiceText, nameLabel, rowName, unitText, vocabularyLabel } from './labels';
import { separated } from './numbers';
import { refinedCause, unitFaultText } from './unit-fault';

type Say = (cause: Cause, lang: Lang) => string;

/** Causes that are put into words: a sum over thousands of rows has thousands, and nobody reads them in one line. */
const MOST_WORDED = 50;

/** The label of what a cause points at. */
export function causeLabel(cause: Cause, lang: Lang): string {
  return isRow(cause.at.row) ? nameLabel(cause.at.row, cause.at.id)[lang] : scenarioLabel(cause.at.id, lang);
}

const scenarioLabel = (id: string, lang: Lang): string => vocabularyLabel('scenario', id)?.[lang] ?? id;

const list = (words: readonly string[], lang: Lang): string => words.join(lang === 'zh' ? '和' : ' and ');
const quote = (cause: Cause, lang: Lang): string =>
  lang === 'zh' ? `“${cause.detail ?? ''}”` : `"${cause.detail ?? ''}"`;

/** Whether a blank is a figure that fuels would give as well, and the unit has none. */
export const lacksFuels = (cause: Cause): boolean =>
  cause.alternatives?.some((other) => other.code === 'noRows' && other.detail === 'streams') ?? false;

/** What would mend a blank: the input itself, or all of its alternatives. */
function wanted(cause: Cause, lang: Lang): string {
  const own = isOpenParameter(cause) ? openLabel(cause, lang) : causeLabel(cause, lang);
  if (lacksFuels(cause)) return lang === 'zh' ? `燃料与物料，或${own}` : `fuels, or ${own}`;
  const alternatives = (cause.alternatives ?? []).slice(0, MOST_WORDED);
  const others = alternatives.filter((other) => other.code === 'blank' && canBeGiven(other));
  if (others.length === 0) return own;
  const words = list([...new Set(others.map((other) => wanted(other, lang)))], lang);
  return lang === 'zh' ? `${own}，或${words}` : `${own}, or ${words}`;
}

const parameterOf = (cause: Cause) =>
  isRow(cause.at.row) ? cause.at.row.plan?.parameters.get(cause.at.id) : undefined;

/** Whether a cause points at a value of the law that nobody has read and the user can give. */
export const isOpenParameter = (cause: Cause): boolean => parameterOf(cause)?.version.open ?? false;

/** A default that the rules of the year do not have is not something a user can give; an open value is. */
const canBeGiven = (cause: Cause): boolean => parameterOf(cause) === undefined || isOpenParameter(cause);

function openLabel(cause: Cause, lang: Lang): string {
  const label = causeLabel(cause, lang);
  return lang === 'zh' ? `${label}（规则值未知，可自填）` : `${label} (not known: give your own value)`;
}

function packText(cause: Cause, lang: Lang): string {
  const row = isRow(cause.at.row) ? cause.at.row : undefined;
  if (cause.code === 'reason') return row?.plan?.pack.reasons[cause.detail ?? '']?.[lang] ?? '';
  return row?.plan?.exclusions[Number(cause.detail)]?.rule.reason[lang] ?? '';
}

function limitText(cause: Cause, lang: Lang, side: 'min' | 'max'): string {
  const row = isRow(cause.at.row) ? cause.at.row : undefined;
  const rule = row?.plan?.inputs.get(cause.at.id);
  const limit = `${rule?.[side] ?? (side === 'min' ? '0' : '')} ${unitText(rule?.unit ?? '', lang)}`.trim();
  const label = causeLabel(cause, lang);
  if (side === 'min')
    return lang === 'zh'
      ? `${label}${quote(cause, lang)}小于 ${limit}`
      : `${label} ${quote(cause, lang)} is below ${limit}`;
  return lang === 'zh'
    ? `${label}${quote(cause, lang)}大于 ${limit}`
    : `${label} ${quote(cause, lang)} is above ${limit}`;
}

const sayUnit: Say = (cause, lang) =>
  [causeLabel(cause, lang), quote(cause, lang), unitFaultText(cause, lang)].join(lang === 'zh' ? '' : ' ');

const SAY: Readonly<Record<string, Say>> = {
  blank: (cause, lang) => (lang === 'zh' ? `缺少${wanted(cause, lang)}` : `needs ${wanted(cause, lang)}`),
  noRows: (cause, lang) =>
    cause.detail === 'streams'
      ? lang === 'zh'
        ? '缺少燃料与物料，或经核查排放量'
        : 'needs fuels, or verified emissions'
      : lang === 'zh'
        ? '没有下级行'
        : 'has no rows below',
  yearNotCovered: (cause, lang) =>
    lang === 'zh' ? `没有适用于 ${cause.detail} 年度的规则` : `no rule covers ${cause.detail}`,
  outside: (cause, lang) => (isOutside(cause) ? cause.reason[lang] : ''),
  schemeUnknown: (cause, lang) =>
    lang === 'zh'
      ? `本版本没有${choiceText('scheme', cause.detail ?? '', lang)}的规则`
      : `this version has no rules for ${choiceText('scheme', cause.detail ?? '', lang)}`,
  sectorUnknown: (cause, lang) =>
    lang === 'zh'
      ? `本版本没有${choiceText('sector', cause.detail ?? '', lang)}行业的规则`
      : `this version has no rules for ${choiceText('sector', cause.detail ?? '', lang)}`,
  editionUnknown: (cause, lang) =>
    lang === 'zh'
      ? `本表使用规则版本 ${cause.detail}，本程序不认识，同意改用现有版本前不计算`
      : `this book keeps to version ${cause.detail} of the rules, which this app does not know; nothing is computed until you agree to another`,
  notAYear: (cause, lang) =>
    lang === 'zh' ? `年度${quote(cause, lang)}应为四位数字` : `year ${quote(cause, lang)} should have four digits`,
  duplicateKey: (_cause, lang) =>
    lang === 'zh'
      ? '同名同年度的行重复，请改名或删除其一'
      : 'stands twice with the same name and year; rename or delete one',
  noFacility: (_cause, lang) =>
    lang === 'zh' ? '设施表中没有对应的设施和年度' : 'the facilities sheet has no such facility and year',
  notANumber: (cause, lang) =>
    lang === 'zh'
      ? `${causeLabel(cause, lang)}${quote(cause, lang)}不是可读的数字`
      : `${causeLabel(cause, lang)} ${quote(cause, lang)} cannot be read as a number`,
  notAChoice: (cause, lang) =>
    lang === 'zh'
      ? `${causeLabel(cause, lang)}${quote(cause, lang)}不在可选项中`
      : `${causeLabel(cause, lang)} ${quote(cause, lang)} is none of the choices`,
  notADate: (cause, lang) =>
    lang === 'zh'
      ? `${causeLabel(cause, lang)}${quote(cause, lang)}不是日期，应写作 2024-12-31`
      : `${causeLabel(cause, lang)} ${quote(cause, lang)} is no date; write it like 2024-12-31`,
  ambiguous: (cause, lang) =>
    lang === 'zh'
      ? `${causeLabel(cause, lang)}${quote(cause, lang)}有几种读法`
      : `${causeLabel(cause, lang)} ${quote(cause, lang)} can be read in several ways`,
  percent: (cause, lang) =>
    lang === 'zh'
      ? `${causeLabel(cause, lang)}${quote(cause, lang)}不应是百分数`
      : `${causeLabel(cause, lang)} ${quote(cause, lang)} should be no percentage`,
  otherUnit: sayUnit,
  coalEquivalent: sayUnit,
  unknownUnit: sayUnit,
  arithmetic: (cause, lang) =>
    lang === 'zh'
      ? `${causeLabel(cause, lang)}的算式${quote(cause, lang)}没有结果`
      : `${causeLabel(cause, lang)}: the sum ${quote(cause, lang)} has no value`,
  tooLong: (cause, lang) =>
    lang === 'zh' ? `${causeLabel(cause, lang)}过长，不是数字` : `${causeLabel(cause, lang)} is too long for a number`,
  tooLarge: (cause, lang) =>
    lang === 'zh'
      ? `${causeLabel(cause, lang)}${quote(cause, lang)}超出任何可能的数量`
      : `${causeLabel(cause, lang)} ${quote(cause, lang)} is beyond any quantity`,
  belowLimit: (cause, lang) => limitText(cause, lang, 'min'),
  aboveLimit: (cause, lang) => limitText(cause, lang, 'max'),
  divisionByZero: (_cause, lang) => (lang === 'zh' ? '除数为 0' : 'division by zero'),
  excluded: packText,
  reason: packText,
};

/** One cause without its place: "needs Load factor, or Installed capacity and Operating hours". */
export function causeText(cause: Cause, lang: Lang): string {
  const known = refinedCause(cause);
  return SAY[known.code]?.(known, lang) ?? (lang === 'zh' ? '无法计算' : 'cannot be computed');
}

/** One cause with its place. */
export function placedCause(cause: Cause, lang: Lang): string {
  const place = isRow(cause.at.row) ? rowName(cause.at.row.ref, lang) : rowName({}, lang);
  if (place === '') return causeText(cause, lang);
  return lang === 'zh' ? `${place}：${causeText(cause, lang)}` : `${place}: ${causeText(cause, lang)}`;
}

const MOST_TOLD = 12;

/** Causes of a fault with their places, and how many there are; what two parts wait for is told once. */
function told(fault: Fault, lang: Lang): { readonly texts: readonly string[]; readonly count: number } {
  const causes = causesOf(fault);
  const texts = [...new Set(causes.slice(0, MOST_WORDED).map((cause) => placedCause(cause, lang)))];
  return { texts, count: texts.length + Math.max(0, causes.length - MOST_WORDED) };
}

/** What stands at the end of a list that does not go on: "and 7 more". */
export const moreText = (rest: number, lang: Lang): string =>
  lang === 'zh' ? `另有 ${separated(String(rest))} 项` : `and ${separated(String(rest))} more`;

/** The causes of a fault in one line; of many the first, and how many more there are. */
export function faultText(fault: Fault, lang: Lang): string {
  const { texts, count } = told(fault, lang);
  const shown = texts.slice(0, MOST_TOLD);
  const more = count > shown.length ? [moreText(count - shown.length, lang)] : [];
  return [...shown, ...more].join(lang === 'zh' ? '；' : '; ');
}

/** Whether nothing is computed because the book wants an edition of the rules that is not known here. */
export const isUnknownEdition = (fault: Fault): boolean => fault.causes[0]?.code === 'editionUnknown';

/** What is shown in the cell of a result without value. */
export function faultWord(fault: Fault, lang: Lang): string {
  if (isUnknownEdition(fault)) return lang === 'zh' ? '待确认' : 'on hold';
  if (fault.kind === 'refused') return lang === 'zh' ? '不适用' : 'refused';
  if (fault.kind === 'error') return lang === 'zh' ? '有误' : 'error';
  const { count } = told(fault, lang);
  return lang === 'zh' ? `缺 ${count} 项` : `needs ${count}`;
}
