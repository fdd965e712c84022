// What is doubtful about an entry, in words: what was read, what was expected, why, and what was perhaps meant.
import { cellUnit } from '../book/cell-unit';
import { cleanCell } from '../book/clean-cell';
import { inputFault, limitRepair } from '../book/compute-inputs';
import type { Row as BookRow } from '../book/types';
import { type Finding, findingsOf } from '../engine/checks';
import type { Row } from '../engine/row';
import type { Decimal } from '../formula/decimal';
import { isNumber } from '../formula/value';
import { type Lang, type Text, text } from '../model/text';
import type { Entry } from '../model/vocabulary';
import { VOCABULARY } from '../rules/vocabulary';
import { causeText } from './fault-text';
import { nameLabel, unitText } from './labels';
import { separated, shortened } from './numbers';

/** Something that can be put into a cell instead of what stands there. */
export interface Candidate {
  /** As it would be typed. */
  readonly typed: string;
  /** The slip that would explain the entry. */
  readonly why?: Text;
}

/** What is doubtful about a cell. */
export interface Doubt {
  readonly kind: 'warning' | 'note';
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

const PERCENT = text('按百分数填写', 'typed as a percentage');

const WORDS = {
  zh: {
    read: (label: string, value: string) => `${label} ${value}：`,
    around: (value: string) => `对照值 ${value}。`,
    between: (least: string, most: string) => `预期 ${least} 至 ${most}。`,
    atLeast: (least: string) => `预期不低于 ${least}。`,
    atMost: (most: string) => `预期不超过 ${most}。`,
    perhaps: (values: string) => `可能应为 ${values}。`,
    one: (value: string, why: string) => `${value}（${why}）`,
    or: ' 或 ',
    stop: '。',
    check: '请核对数值和单位。',
    own: '这是本程序的合理性检查，不是规则的要求，不影响结果。',
  },
  en: {
    read: (label: string, value: string) => `${label} ${value}: `,
    around: (value: string) => `Compared with ${value}. `,
    between: (least: string, most: string) => `Expected: ${least} to ${most}. `,
    atLeast: (least: string) => `Expected: ${least} or more. `,
    atMost: (most: string) => `Expected: ${most} or less. `,
    perhaps: (values: string) => `Perhaps ${values} was meant. `,
    one: (value: string, why: string) => `${value} (${why})`,
    or: ' or ',
    stop: '. ',
    check: 'Check the figure and its unit. ',
    own: 'A plausibility check of this program, no rule of law; it changes no result.',
  },
} as const;

const SHEETS = new Set(['enterprises', 'facilities', 'streams']);

/** The vocabulary entry of an input of a row. */
function entryOf(row: Row, id: string): Entry | undefined {
  const sheet = SHEETS.has(row.level) ? row.level : undefined;
  return VOCABULARY.find((one) => one.id === id && one.sheet === sheet);
}

/** The unit of an entry in this row, as people write it. */
function unitOf(row: Row, id: string, lang: Lang): string {
  const { material } = row.inputs;
  const entry = entryOf(row, id);
  const unit = entry ? cellUnit(entry, typeof material === 'string' ? material : '') : '1';
  const isOne = unit === '1' || unit === '';
  return isOne
    ? ''
    : ` ${unit
        .split('/')
        .map((part) => unitText(part, lang))
        .join('/')}`;
}

const figure = (value: Decimal): string => separated(shortened(value));

function expected({ least, most }: Finding, unit: string, lang: Lang): string {
  const words = WORDS[lang];
  if (least && most) {
    const [low, high] = [figure(least), figure(most)];
    return low === high ? words.around(`${low}${unit}`) : words.between(low, `${high}${unit}`);
  }
  if (least) return words.atLeast(`${figure(least)}${unit}`);
  return most ? words.atMost(`${figure(most)}${unit}`) : '';
}

/** A finding in words; `brief` leaves out that it is a check of this program, which a list says once for all. */
export function findingText(row: Row, finding: Finding, lang: Lang, brief = false): string {
  const words = WORDS[lang];
  const { check, repairs } = finding;
  const value = row.inputs[check.input];
  const unit = unitOf(row, check.input, lang);
  const read = isNumber(value)
    ? words.read(nameLabel(row, check.input)[lang], `${separated(value.toFixed())}${unit}`)
    : '';
  const meant = repairs.map((one) => words.one(figure(one.value), one.text[lang])).join(words.or);
  const mend = meant === '' ? words.check : words.perhaps(meant);
  const all = `${read}${check.text[lang]}${words.stop}${expected(finding, unit, lang)}${mend}${brief ? '' : words.own}`;
  return all.trimEnd();
}

const candidatesOf = ({ repairs }: Finding): readonly Candidate[] =>
  repairs.map(({ value, text: why }) => ({ typed: value.toFixed(), why }));

/** What is doubtful about an entry of a computed row; undefined where nothing is. */
export function doubtOf(row: Row, id: string, lang: Lang): Doubt | undefined {
  const finding = findingsOf(row).find(({ check }) => check.input === id);
  if (!finding) return undefined;
  return { kind: finding.check.kind, text: findingText(row, finding, lang), candidates: candidatesOf(finding) };
}

/** What could be put into a cell instead: readings of an unclear entry, the share a percentage means, mended slips. */
export function candidatesAt(entry: Entry, source: BookRow, row: Row | undefined): readonly Candidate[] {
  const cell = source.cells[entry.id];
  if (!cell) return [];
  const { fault } = cleanCell(entry, cell.text, source.cells.material?.text);
  if (fault) return fault.candidates.map((typed) => ({ typed }));
  const rule = row?.plan?.inputs.get(entry.id);
  const share = rule && limitRepair(cell.text, rule);
  if (share !== undefined) return [{ typed: share, why: PERCENT }];
  const finding = row && findingsOf(row).find(({ check }) => check.input === entry.id);
  return finding ? candidatesOf(finding) : [];
}

/** "Perhaps 0.6 (typed as a percentage) was meant." */
function perhaps(candidates: readonly Candidate[], lang: Lang): string {
  const words = WORDS[lang];
  const all = candidates.map(({ typed, why }) => (why ? words.one(separated(typed), why[lang]) : typed));
  return all.length > 0 ? words.perhaps(all.join(words.or)) : '';
}

/** What looks wrong about an entry that was read: outside its limits, or doubtful. What could not be read asks for itself. */
export function slipAt(
  entry: Entry,
  source: BookRow,
  row: Row | undefined,
  lang: Lang,
): Omit<Doubt, 'kind'> | undefined {
  const words = WORDS[lang];
  const cell = source.cells[entry.id];
  if (!cell || !row || cleanCell(entry, cell.text, source.cells.material?.text).fault) return undefined;
  const rule = row.plan?.inputs.get(entry.id);
  const code = rule?.kind === 'number' ? inputFault(cell.text, rule) : undefined;
  if (code) {
    const candidates = candidatesAt(entry, source, row);
    const text = causeText({ code, at: { row, id: entry.id }, detail: cell.text }, lang);
    return { text: `${text}${words.stop}${perhaps(candidates, lang)}`.trimEnd(), candidates };
  }
  const finding = findingsOf(row).find(({ check }) => check.input === entry.id);
  if (finding?.check.kind !== 'warning') return undefined;
  return { text: findingText(row, finding, lang, true), candidates: candidatesOf(finding) };
}
