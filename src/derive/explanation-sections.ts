// An explanation as headed lists of lines: what is copied as text and what is printed are made from the same list.
import { refIn } from '../book/compute-nodes';
import { resultOf } from '../engine/evaluate';
import type { Explanation } from '../engine/explain';
import type { Plan } from '../engine/plan';
import type { Row } from '../engine/row';
import { Fault, type Value } from '../formula/value';
import type { Dated } from '../model/pack';
import type { Lang } from '../model/text';
import { type BindingLine, bindingLines, plainPieces } from './binding-text';
import { citationsText } from './citations';
import { COLON, inBrackets } from './explanation-words';
import { faultText } from './fault-text';
import { formulaWithNumbers, type Substituted } from './formula-numbers';
import { type FormulaLine, formulaInWords, roundingText } from './formula-text';
import { rowName } from './labels';
import { notApplying } from './not-applying';
import { type Named, rowsBelow } from './operand-list';
import { outlineOf } from './outline';
import { reachOf } from './reach';
import { planLabel, shownValue } from './readings';
import { STATUS_WORDS, yearsText } from './rule-words';
import { HEADINGS as WORDS } from './section-words';
import { checkLines } from './self-check-text';

export interface SectionLine {
  readonly text: string;
  readonly depth: number;
}

export interface Section {
  readonly key: string;
  /** '' where the lines stand for themselves. */
  readonly heading: string;
  readonly lines: readonly SectionLine[];
}

/** What is said about a number, whatever it is. */
export interface ExplanationDoc {
  readonly place: string;
  readonly title: string;
  readonly value: string;
  readonly sections: readonly Section[];
}

/** A section of plain lines; undefined where there is nothing to say. */
export function section(key: string, heading: string, lines: readonly (string | SectionLine)[]): readonly Section[] {
  if (lines.length === 0) return [];
  return [{ key, heading, lines: lines.map((line) => (typeof line === 'string' ? { text: line, depth: 0 } : line)) }];
}

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

function formulaLine(line: FormulaLine, isOnly: boolean, lang: Lang): SectionLine {
  const words = WORDS[lang];
  const head = line.when
    ? `${words.when}${plainPieces(line.when)}${COLON[lang]}`
    : line.otherwise
      ? words.otherwise
      : '';
  const mark = !isOnly && line.taken && line.value ? ` ✓ ${words.taken}` : '';
  return { text: `${head}${line.value ? plainPieces(line.value) : ''}${mark}`, depth: line.depth };
}

/** "0 = 0 tCO₂" tells nobody anything. */
const isTakenOver = (figures: string, shown: string): boolean => figures === shown || shown.startsWith(`${figures} `);

function numbersText(numbers: Substituted, shown: string, plan: Plan, lang: Lang): readonly string[] {
  const words = WORDS[lang];
  const conditions = numbers.conditions.map(
    ({ pieces, holds }) => `${plainPieces(pieces)}${COLON[lang]}${holds ? words.holds : words.fails}`,
  );
  const rounding = numbers.rounding ? inBrackets(roundingText(numbers.rounding, lang), lang) : '';
  const before = numbers.unrounded ? ` = ${numbers.unrounded.text} → ` : ' = ';
  const figures = plainPieces(numbers.pieces);
  if (!isTakenOver(figures, shown)) return [...conditions, `${figures}${before}${shown}${rounding}`];
  // a number taken over as it is: what matters is whose it is
  const from = numbers.pieces[0]?.id;
  return from === undefined ? conditions : [...conditions, `${planLabel(plan, from)[lang]} = ${shown}`];
}

/** A binding with its article: "The floor raised the allowance from … to …, by … (article)". */
export function bindingText(line: BindingLine, row: Row, lang: Lang): string {
  const cite = row.plan ? inBrackets(citationsText(row.plan.registry, line.dated.cite, lang), lang) : '';
  const why = line.why === '' ? '' : `${lang === 'zh' ? '：' : ': '}${line.why}`;
  return `${line.text}${why}${cite}`;
}

/** Article, years, status and note of something dated, a line each. */
export function basisLines(row: Row, dated: Dated, lang: Lang): readonly string[] {
  const words = WORDS[lang];
  const colon = COLON[lang];
  const { label, meaning } = STATUS_WORDS[dated.status];
  return [
    ...(row.plan ? [`${words.cite}${colon}${citationsText(row.plan.registry, dated.cite, lang)}`] : []),
    `${words.years}${colon}${yearsText(dated)}`,
    `${words.status}${colon}${label[lang]}${inBrackets(meaning[lang], lang)}`,
    ...(dated.note ? [`${words.note}${colon}${dated.note[lang]}`] : []),
  ];
}

function rowLines(explanation: Explanation, lang: Lang): readonly SectionLine[] {
  const groups = rowsBelow(explanation);
  return groups.flatMap(({ id, rows }) => {
    const [first] = rows;
    if (!first) return [];
    const heading = first.row.plan ? planLabel(first.row.plan, id)[lang] : id;
    const lines = rows.map(({ row, value }) => {
      const unit = row.plan?.slots[row.plan.indexOf.get(id) ?? -1]?.quantity.unit ?? '';
      const shown = value instanceof Fault ? faultText(value, lang) : valueWithUnit(row, id, value, unit, lang);
      return { text: `${rowName(row.ref, lang)}${COLON[lang]}${shown}`, depth: 1 };
    });
    return [{ text: heading, depth: 0 }, ...lines];
  });
}

function stepLines(explanation: Explanation, lang: Lang): readonly SectionLine[] {
  const { lines, cut } = outlineOf(explanation, lang);
  const words = WORDS[lang];
  const steps = lines.map(({ depth, label, value, note, again }): SectionLine => {
    const said = `${label}${COLON[lang]}${value === '' ? words.blank : value}`;
    return {
      text: again ? `${said}${inBrackets(words.again, lang)}` : note === '' ? said : `${said}  ${words.from} ${note}`,
      depth,
    };
  });
  return cut ? [...steps, { text: words.more, depth: 0 }] : steps;
}

/** What changes with a number: the way to the last figure, and the figures of the enterprise. */
export function reachLines(row: Row, id: string, lang: Lang): readonly string[] {
  const { way, told } = reachOf(row, id);
  const name = (one: Named, index: number, all: readonly Named[]): string => {
    const own = one.row.plan ? planLabel(one.row.plan, one.id)[lang] : one.id;
    return one.row === (all[index - 1]?.row ?? row) ? own : `${rowName(one.row.ref, lang)} ${own}`;
  };
  const figures = told.map((one, index) => {
    const unit = one.row.plan?.slots[one.row.plan.indexOf.get(one.id) ?? -1]?.quantity.unit ?? '';
    const value = resultOf(one.row, one.id)?.value;
    return value === undefined
      ? name(one, index, told)
      : `${name(one, index, told)} ${valueWithUnit(one.row, one.id, value, unit, lang)}`;
  });
  return [...(way.length > 1 ? [way.map(name).join(' → ')] : []), ...figures];
}

function basisOf({ row, slot, value, status }: Explanation, lang: Lang): readonly string[] {
  const words = WORDS[lang];
  const pack = row.plan?.pack;
  const isValue = !(value instanceof Fault);
  return [
    ...basisLines(row, slot.version, lang),
    ...(isValue ? [`${words.rests}${COLON[lang]}${STATUS_WORDS[status].label[lang]}`] : []),
    ...(pack ? [`${words.rules}${COLON[lang]}${pack.label[lang]} ${pack.version}`] : []),
  ];
}

const offLines = (explanation: Explanation, plan: Plan, lang: Lang): readonly string[] =>
  notApplying(explanation, lang).map(({ text, cite }) =>
    cite.length === 0 ? text : `${text}${inBrackets(citationsText(plan.registry, cite, lang), lang)}`,
  );

function formulaSections(explanation: Explanation, plan: Plan, shown: string, lang: Lang): readonly Section[] {
  const { slot } = explanation;
  const words = WORDS[lang];
  const { lines } = formulaInWords(plan, slot.quantity.id, slot.node, lang, explanation);
  const inWords = lines.map((line) => formulaLine(line, lines.length < 2, lang));
  const numbers = formulaWithNumbers(explanation, lang);
  return [
    ...section('formula', words.formula, inWords),
    ...section('numbers', words.numbers, numbers ? numbersText(numbers, shown, plan, lang) : []),
  ];
}

/** Everything that is said about a result; with `steps` the whole way down to inputs. */
export function resultDoc(explanation: Explanation, lang: Lang, steps = false): ExplanationDoc | undefined {
  const { row, slot, value } = explanation;
  const { plan } = row;
  if (!plan) return undefined;
  const { id, unit, label } = slot.quantity;
  const words = WORDS[lang];
  const shown = value instanceof Fault ? faultText(value, lang) : valueWithUnit(row, id, value, unit, lang);
  const bindings = bindingLines(explanation, lang);
  const checks = checkLines(explanation, lang).map(({ text, holds }) => `${holds ? '✓' : '✗'} ${text}`);
  return {
    place: placeText(row, lang),
    title: label[lang],
    value: shown,
    sections: [
      ...section(
        'binding',
        bindings.some(({ applied }) => applied) ? words.binding : words.around,
        bindings.map((line) => bindingText(line, row, lang)),
      ),
      ...formulaSections(explanation, plan, shown, lang),
      ...section('check', words.check, checks),
      ...section('rows', words.rows, rowLines(explanation, lang)),
      ...section('basis', words.basis, basisOf(explanation, lang)),
      ...section('off', words.off, offLines(explanation, plan, lang)),
      ...section('reach', words.reach, reachLines(row, id, lang)),
      ...(steps ? section('steps', words.steps, stepLines(explanation, lang)) : []),
      ...section('note', '', [words.estimate]),
    ],
  };
}
