// Words of the methodology document, and the Markdown that its parts have in common.
import type { Registry } from '../engine/registry';
import type { Citation, Dated, InputRule, Level } from '../model/pack';
import type { Lang } from '../model/text';
import type { Piece } from './formula-text';
import { unitText } from './labels';
import { STATUS_WORDS, yearsText } from './rule-words';

type LevelWords = Readonly<Record<Level | 'scenario', string>>;

const LEVELS_ZH: LevelWords = {
  scenario: '价格与假设',
  streams: '燃料与物料',
  facilities: '设施',
  enterprises: '企业',
  cycles: '履约周期',
  cases: '单项查询',
};

const LEVELS_EN: LevelWords = {
  scenario: 'Prices and assumptions',
  streams: 'Fuels and materials',
  facilities: 'Facilities',
  enterprises: 'Enterprises',
  cycles: 'Compliance cycles',
  cases: 'Single questions',
};

const zh = {
  title: (scheme: string, years: string) => `${scheme} ${years}年度 计算方法`,
  lead: '本文由计算所用的同一份规则生成，供对照法规原文阅读。自查估算，非核定。',
  statuses: '各项规定的依据状态',
  version: (version: string, years: string) => `规则版本 ${version}，适用年度 ${years}。`,
  levels: LEVELS_ZH,
  inputs: '填写项',
  name: '名称',
  unit: '单位',
  entry: '填写',
  meaning: '含义',
  rules: '规则',
  quantities: '计算',
  formula: '公式',
  when: '若 ',
  gives: '：',
  otherwise: '否则：',
  rounding: '取整',
  note: '说明',
  basis: '依据',
  without: '无此规定时',
  exclusions: '不予计算的情形',
  outside: '不在此碳市场的年度',
  advice: '提示',
  checks: '数据检查',
  checksLead:
    '以下是本程序对所填数据的合理性检查，不是规则的要求：只作提示，不影响任何结果。具有所列填写项的行业均适用；未注明依据的为恒等关系或本程序自定的容差。',
  told: '提示内容',
  perhaps: '可能的原因',
  condition: '条件',
  parameters: '参数',
  usedIn: '适用于',
  kind: '类别',
  value: '数值',
  status: '状态',
  open: '数值未见文本，须自行填写',
  omitted: '规则有规定而未计入的事项',
  why: '原因',
  sources: '出处',
  document: '文件',
  number: '文号',
  issuer: '发布单位',
  date: '日期',
  undated: '日期不详',
  same: (pack: string, names: string) => `与“${pack}”相同：${names}。`,
  options: (count: number) => `选项，共 ${count} 项`,
  kinds: { number: '数值', choice: '选项', text: '文字', date: '日期' },
  atLeast: (min: string) => `不小于 ${min}`,
  between: (min: string, max: string) => `${min} 至 ${max}`,
  replaces: '填写后替代规则值',
  list: '、',
  comma: '，',
  colon: '：',
  part: '；',
} as const;

type Words = { readonly [K in keyof typeof zh]: (typeof zh)[K] extends string ? string : (typeof zh)[K] };

const en: Omit<Words, 'kinds'> & { readonly kinds: Readonly<Record<InputRule['kind'], string>> } = {
  title: (scheme, years) => `${scheme}, ${years}: method of calculation`,
  lead: 'Generated from the same rules that compute the results, to be read beside the legal texts. A self-check estimate, not certified.',
  statuses: 'How well a rule is founded',
  version: (version, years) => `Version of the rules ${version}, years ${years}.`,
  levels: LEVELS_EN,
  inputs: 'Inputs',
  name: 'Name',
  unit: 'Unit',
  entry: 'Entry',
  meaning: 'Meaning',
  rules: 'Rules',
  quantities: 'Calculation',
  formula: 'Formula',
  when: 'if ',
  gives: ': ',
  otherwise: 'otherwise: ',
  rounding: 'Rounding',
  note: 'Note',
  basis: 'Basis',
  without: 'without this rule',
  exclusions: 'What is not computed',
  outside: 'Years outside this market',
  advice: 'Advice',
  checks: 'Checks of entries',
  checksLead:
    'These are plausibility checks of this program and no rules of law: they point at an entry and change no result. They are made in every sector that has the entry. Where no basis stands, a check is an identity or has a tolerance of its own.',
  told: 'What is told',
  perhaps: 'Possible cause',
  condition: 'Condition',
  parameters: 'Parameters',
  usedIn: 'Used in',
  kind: 'Kind',
  value: 'Value',
  status: 'Status',
  open: 'no document read states the value; it has to be given',
  omitted: 'What the rules say and this calculation leaves out',
  why: 'Why',
  sources: 'Sources',
  document: 'Document',
  number: 'Number',
  issuer: 'Issuer',
  date: 'Date',
  undated: 'undated',
  same: (pack, names) => `As in “${pack}”: ${names}.`,
  options: (count) => `one of ${count}`,
  kinds: { number: 'number', choice: 'choice', text: 'text', date: 'date' },
  atLeast: (min) => `at least ${min}`,
  between: (min, max) => `${min} to ${max}`,
  replaces: 'replaces the value of the rules where given',
  list: ', ',
  comma: ', ',
  colon: ': ',
  part: '; ',
};

/** Words of the document by language. */
export const METHODOLOGY_WORDS = { zh, en } as const satisfies Readonly<Record<Lang, unknown>>;

/** Something with more about it in brackets, those of the language. */
export const bracketed = (what: string, more: string, lang: Lang): string =>
  lang === 'zh' ? `${what}（${more}）` : `${what} (${more})`;

/** "Label (unit)". */
export function withUnit(label: string, unit: string, lang: Lang): string {
  const shown = unitText(unit, lang);
  return shown === '' ? label : bracketed(label, shown, lang);
}

/** Pieces of a formula in one run, with the units that stand behind numbers. */
export const joined = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.unit ? `${piece.text} ${piece.unit}` : piece.text)).join('');

const inCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A Markdown table. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(inCell).join(' | ')} |`).join('\n');

/** A document under construction: what it cites, in the order in which it does. */
export class Writing {
  readonly cited = new Set<string>();
  readonly words: (typeof METHODOLOGY_WORDS)[Lang];

  constructor(
    readonly registry: Registry,
    readonly lang: Lang,
  ) {
    this.words = METHODOLOGY_WORDS[lang];
  }

  /** "Title, place", one after the other; numbers, issuers and dates stand in the list of sources. */
  cites(list: readonly Citation[]): string {
    const { lang, registry, words } = this;
    return list
      .map(({ source, place }) => {
        this.cited.add(source);
        const title = registry.sources.get(source)?.title[lang] ?? source;
        return lang === 'zh' ? `${title}，${place.zh}` : `${title}, ${place.en}`;
      })
      .join(words.part);
  }

  /** "2023–2024 · Legal text". */
  headOf(dated: Pick<Dated, 'from' | 'to' | 'status'>): string {
    return `${yearsText(dated)} · ${STATUS_WORDS[dated.status].label[this.lang]}`;
  }

  /** "- Basis: …". */
  item(label: string, text: string): string {
    return `- ${label}${this.words.colon}${text}`;
  }

  /** Note and basis as items; there is always a basis. */
  foundation({ note, cite }: Pick<Dated, 'note' | 'cite'>): readonly string[] {
    return [
      ...(note ? [this.item(this.words.note, note[this.lang])] : []),
      this.item(this.words.basis, this.cites(cite)),
    ];
  }
}
