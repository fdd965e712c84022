// How operators and functions read in Chinese and English formulas.
import { joinParts, type Part, type Style } from './print';
import type { CallNode, FunctionName, NameNode, NumberNode } from './tree';

export type Language = 'zh' | 'en';

/** Names, numbers and texts as the reader knows them; given by whoever knows the labels and values. */
export interface Readings {
  name(node: NameNode): string;
  number(node: NumberNode): string;
  text(value: string): string;
}

const plain = (text: string): Part => ({ text });

const FUNCTION_WORDS: Readonly<Record<Language, Readonly<Partial<Record<FunctionName, string>>>>> = {
  zh: {
    min: '取最小值',
    max: '取最大值',
    abs: '绝对值',
    round: '四舍五入',
    floor: '向下取整',
    ceil: '向上取整',
    exp: 'e 的幂',
    ln: '自然对数',
    not: '非',
    sum: '合计',
    count: '行数',
    refuse: '不予计算',
    need: '尚缺',
  },
  en: {
    min: 'smallest of',
    max: 'largest of',
    abs: 'absolute value of',
    round: 'round',
    floor: 'round down',
    ceil: 'round up',
    exp: 'e to the power',
    ln: 'natural logarithm of',
    not: 'not',
    sum: 'sum of',
    count: 'number of',
    refuse: 'refused',
    need: 'needs',
  },
};

const PHRASES = {
  zh: {
    when: '若',
    gives: '：',
    next: '；',
    otherwise: '否则',
    or: ' 或 ',
    and: ' 且 ',
    blank: '为空',
    given: '已填写',
    orElse: '，为空时取 ',
    where: '，条件：',
    places: ' 位小数',
    comma: '，',
  },
  en: {
    when: 'if ',
    gives: ': ',
    next: '; ',
    otherwise: 'otherwise ',
    or: ' or ',
    and: ' and ',
    blank: ' is blank',
    given: ' is given',
    orElse: ', or if blank ',
    where: ', where ',
    places: ' decimals',
    comma: ', ',
  },
} as const;

type Args = readonly (readonly Part[])[];

const bracketed = (parts: readonly Part[]): readonly Part[] => [plain('('), ...parts, plain(')')];

/** The word before a bracket; English leaves a space between them. */
const wordFor = (fn: FunctionName, language: Language): string =>
  `${FUNCTION_WORDS[language][fn] ?? fn}${language === 'en' ? ' ' : ''}`;

function cases(args: Args, language: Language): readonly Part[] {
  const words = PHRASES[language];
  const branches: (readonly Part[])[] = [];
  for (let i = 0; i + 1 < args.length; i += 2)
    branches.push([plain(words.when), ...(args[i] ?? []), plain(words.gives), ...(args[i + 1] ?? [])]);
  if (args.length % 2 === 1) branches.push([plain(words.otherwise), ...(args.at(-1) ?? [])]);
  return bracketed(joinParts(branches, words.next));
}

function phrase(fn: FunctionName, args: Args, language: Language): readonly Part[] | undefined {
  const words = PHRASES[language];
  if (fn === 'if' || fn === 'ifs') return cases(args, language);
  if (fn === 'and' || fn === 'or') return bracketed(joinParts(args, words[fn]));
  if (fn === 'isBlank') return [...(args[0] ?? []), plain(words.blank)];
  if (fn === 'ifBlank') return bracketed(joinParts(args, words.orElse));
  if (fn === 'sum') return [plain(wordFor(fn, language)), ...bracketed(joinParts(args, words.where))];
  if (fn === 'round' && args.length > 1)
    return [plain('round'), ...bracketed([...joinParts(args, words.comma), plain(words.places)])].map((part, index) =>
      index === 0 ? plain(wordFor(fn, language)) : part,
    );
  return undefined;
}

/** What is not blank is given: nobody says it twice over. */
function isGiven({ fn, args: [of] }: CallNode): boolean {
  return fn === 'not' && of?.kind === 'call' && of.fn === 'isBlank';
}

function call(fn: FunctionName, args: Args, node: CallNode, language: Language): readonly Part[] {
  if (isGiven(node)) return [...(args[0] ?? []).slice(0, -1), plain(PHRASES[language].given)];
  const [of] = node.args;
  // what and and or join stands in brackets already
  if (fn === 'not' && of?.kind === 'call' && (of.fn === 'and' || of.fn === 'or'))
    return [plain(wordFor(fn, language)), ...(args[0] ?? [])];
  const special = phrase(fn, args, language);
  if (special) return special;
  return [plain(wordFor(fn, language)), ...bracketed(joinParts(args, PHRASES[language].comma))];
}

/** The style in which formulas are shown to a reader of `language`. */
export function wordStyle(language: Language, readings: Readings): Style {
  return {
    name: readings.name,
    number: readings.number,
    text: readings.text,
    operators: {
      '=': '=',
      '<>': '≠',
      '<': '<',
      '<=': '≤',
      '>': '>',
      '>=': '≥',
      '+': '+',
      '-': '−',
      '*': '×',
      '/': '÷',
      '^': '^',
    },
    call: (fn, args, node) => call(fn, args, node, language),
  };
}
