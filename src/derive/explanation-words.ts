// Words and phrases of explanations, in Chinese and English.
import type { Lang } from '../model/text';

export const COLON = { zh: '：', en: ': ' } as const;
export const BETWEEN = { zh: '；', en: '; ' } as const;
const BRACKETS = { zh: ['（', '）'], en: [' (', ')'] } as const;

/** A text in brackets of the language, with the space before them where the language has one. */
export const inBrackets = (text: string, lang: Lang): string => `${BRACKETS[lang][0]}${text}${BRACKETS[lang][1]}`;

/** Labels that are no nouns, as a sentence names what they are about. */
const AS_NOUNS: Readonly<Record<string, string>> = {
  Borrowed: 'the amount borrowed',
  Unsurrendered: 'the amount not surrendered',
  'To be bought': 'the amount to be bought',
  'Left after surrender': 'what is left after surrender',
};

/** A label inside an English sentence begins small, unless it is an abbreviation. */
export function inSentence(label: string, lang: Lang): string {
  if (lang !== 'en' || !/^[A-Z][a-z]/.test(label)) return label;
  return AS_NOUNS[label] ?? `the ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** "Shortfall limit: allowance at least 80 %" inside a sentence: what stands after the colon goes into brackets. */
export function nameInSentence(name: string, lang: Lang): string {
  const [head = name, ...rest] = name.split(lang === 'zh' ? '：' : ': ');
  return rest.length === 0 ? head : `${head}${inBrackets(rest.join(COLON[lang]), lang)}`;
}

/** Changes of a value as one sentence without its full stop. */
export interface Change {
  readonly name: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly by: string;
  readonly isMore: boolean;
}

/** "The floor raised the allowance from 2,100,000 to 2,180,172 tCO₂, by 80,172 tCO₂". */
export function changeSentence({ name, label, before, after, by, isMore }: Change, lang: Lang): string {
  if (lang === 'zh')
    return isMore
      ? `${name}使${label}由 ${before} 增至 ${after}，增加 ${by}`
      : `${name}使${label}由 ${before} 减至 ${after}，减少 ${by}`;
  return `${name} ${isMore ? 'raised' : 'lowered'} ${inSentence(label, lang)} from ${before} to ${after}, by ${by}`;
}

export const SAY = {
  zh: {
    idle: (name: string, label: string) => `${name}没有改变${label}`,
    above: (by: string) => `高于界限 ${by}`,
    below: (by: string) => `低于界限 ${by}`,
    isNow: (label: string, value: string) => `${label}为 ${value}`,
    limitOfRules: '规则所定的限额',
    sets: (name: string, label: string, value: string) => `${label}按${name}取值：${value}`,
    awayFrom: (by: string) => `距触发还差 ${by}`,
    exactly: '恰好达到界限',
    needless: (name: string, label: string) => `没有${name}，就得不出${label}`,
    fails: '不成立',
    holds: '成立',
    earlier: '前面的情形已经适用',
    notValue: (what: string) => `因此不取 ${what}`,
    notFormula: (what: string) => `因此不按下式计算：${what}`,
    otherYears: (years: string) => `${years} 年度适用另一条规则`,
    onlyYears: (name: string, years: string) => `${name}只适用于 ${years} 年度`,
    optional: '这一项只在填写了它所需的数据后才计算，其他结果不等待它',
    leftOut: (row: string) => `${row} 不计入`,
    noSuch: (row: string) => `${row} 所属行业的规则没有此项，不计入`,
    rowsAddUp: (count: number, total: string) => `${count} 项相加得 ${total}，与结果一致`,
    rowsDiffer: (count: number, sum: string, total: string) => `${count} 项相加得 ${sum}，与结果 ${total} 不一致`,
    again: (total: string) => `按各项的完整数值重新计算，得 ${total}，与结果一致`,
    againDiffers: (sum: string, total: string) => `按各项的完整数值重新计算，得 ${sum}，与结果 ${total} 不一致`,
    rounding: (by: string) => `取整使结果变化 ${by}`,
    shortened: (by: string) => `显示的数字已舍入，按显示的数字相加会相差 ${by}`,
    chain: '履约各项相抵',
    chainHolds: '等式成立',
    chainFails: '等式不成立',
  },
  en: {
    idle: (name: string, label: string) => `${name} does not change ${label}`,
    above: (by: string) => `${by} above the limit`,
    below: (by: string) => `${by} below the limit`,
    isNow: (label: string, value: string) => `${label} is ${value}`,
    limitOfRules: 'The limit in the rules',
    sets: (name: string, label: string, value: string) => `${name} sets ${label}: ${value}`,
    awayFrom: (by: string) => `${by} away from taking effect`,
    exactly: 'exactly at the limit',
    needless: (name: string, label: string) => `Without ${name} there would be no value for ${label}`,
    fails: 'does not hold',
    holds: 'holds',
    earlier: 'an earlier case applies',
    notValue: (what: string) => `so it is not ${what}`,
    notFormula: (what: string) => `so this is not used: ${what}`,
    otherYears: (years: string) => `Another rule holds in ${years}`,
    onlyYears: (name: string, years: string) => `${name} holds in ${years} only`,
    optional: 'Computed only once the data it needs are given; no other result waits for it',
    leftOut: (row: string) => `${row} is left out`,
    noSuch: (row: string) => `${row} is left out: the rules of its sector do not have this item`,
    rowsAddUp: (count: number, total: string) => `${count} parts add up to ${total}, as shown`,
    rowsDiffer: (count: number, sum: string, total: string) => `${count} parts add up to ${sum}, not to ${total}`,
    again: (total: string) => `Worked out again from all digits: ${total}, as shown`,
    againDiffers: (sum: string, total: string) => `Worked out again from all digits: ${sum}, not ${total}`,
    rounding: (by: string) => `rounding changes it by ${by}`,
    shortened: (by: string) => `the figures shown are rounded, so adding them up as shown is off by ${by}`,
    chain: 'What covers the obligation',
    chainHolds: 'the two sides are equal',
    chainFails: 'the two sides are not equal',
  },
} as const;
