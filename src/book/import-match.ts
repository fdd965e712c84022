// A header of any file -> the column of a sheet it means, with its unit; and the sheet that a whole row of headers speaks of.
import type { Entry } from '../model/vocabulary';
import { plainCharacters } from './characters';
import { columnOf, everyColumn } from './columns';
import { COLUMN_NAMES, HEADER_REMARKS } from './import-names';
import { bareUnit, isUnit, unitState } from './import-units';
import { KEYS, ROW_SHEETS, type RowSheet } from './types';

export type MatchedBy = 'id' | 'label' | 'synonym' | 'remembered';

/** What a header means. `unit` is as written there, '' for none; `result` is a column that is computed and cannot be given. */
export interface HeaderMatch {
  readonly entry: Entry | undefined;
  readonly by: MatchedBy | undefined;
  readonly unit: string;
}

/** A word without what does not tell names apart: spaces, brackets, hyphens, case, width. */
const plainName = (text: string): string =>
  plainCharacters(text.normalize('NFKC'))
    .toLowerCase()
    .replace(/[\s_\-·.:：,，、/\\*()[\]{}【】<>《》"'“”]+/g, '');

type Names = ReadonlyMap<string, readonly [Entry, MatchedBy]>;

function namesOf(sheet: RowSheet): Names {
  const names = new Map<string, readonly [Entry, MatchedBy]>();
  const synonyms = { ...COLUMN_NAMES.all, ...COLUMN_NAMES[sheet] };
  for (const entry of everyColumn(sheet))
    if (Object.hasOwn(synonyms, entry.id))
      for (const word of synonyms[entry.id] ?? []) names.set(plainName(word), [entry, 'synonym']);
  for (const entry of everyColumn(sheet))
    for (const word of [entry.label.zh, entry.label.en]) names.set(plainName(word), [entry, 'label']);
  for (const entry of everyColumn(sheet)) names.set(plainName(entry.id), [entry, 'id']);
  return names;
}

const NAMES: ReadonlyMap<RowSheet, Names> = new Map(ROW_SHEETS.map((sheet) => [sheet, namesOf(sheet)]));
const REMARKS = new Set(HEADER_REMARKS.map(plainName));

const BRACKETS = /[([【]([^()[\]【】]*)[)\]】]/g;
const AFTER_SIGN = /^(.+?)[/,:，：；;|_]\s*([^/,:，：；;|_]+(?:\/[^/,:，：；;|_]+)?)$/;
const AFTER_SPACE = /^(.+?)\s+(\S+)$/;

/** The ways to take a header apart into a name and a unit, the plainest first. */
function* partings(header: string): Generator<readonly [name: string, unit: string]> {
  const plain = plainCharacters(header.replace(/[\r\n]+/g, ' ').normalize('NFKC'));
  yield [plain, ''];
  const brackets = [...plain.matchAll(BRACKETS)];
  const isRemark = (text: string): boolean => REMARKS.has(plainName(text)) || bareUnit(text) === '';
  const unit = brackets.findLast(([, text = '']) => !isRemark(text));
  // a bracket may be part of the name: 负荷（出力）系数（%）
  if (unit) yield [plain.replace(unit[0], ' '), unit[1] ?? ''];
  if (brackets.length > 0) yield [plain.replace(BRACKETS, ' '), unit?.[1] ?? ''];
  for (const pattern of [AFTER_SIGN, AFTER_SPACE]) {
    const [, name, tail] = pattern.exec(plain) ?? [];
    if (name !== undefined && tail !== undefined && isUnit(tail)) yield [name, tail];
  }
}

/** What a header means on a sheet; a unit is kept even where the name is not known. */
export function matchHeader(sheet: RowSheet, header: string): HeaderMatch {
  const names = NAMES.get(sheet);
  let unit = '';
  for (const [name, written] of partings(header)) {
    const found = names?.get(plainName(name));
    if (found) return { entry: found[0], by: found[1], unit: bareUnit(written) };
    // also one that nobody knows: whoever gives the column a meaning must be told
    if (unit === '' && written !== '') unit = bareUnit(written);
  }
  return { entry: undefined, by: undefined, unit };
}

/** A column of the file and where it goes: the id of a column of the sheet, '' = left out. */
export interface ColumnPlan {
  readonly at: number;
  readonly header: string;
  readonly column: string;
  /** Unit of the numbers in the file; '' = that of the column. */
  readonly unit: string;
  readonly by?: MatchedBy;
}

const BY_RANK: readonly (MatchedBy | undefined)[] = ['remembered', 'id', 'label', 'synonym', undefined];

/** Plans of all columns of a file. Of two headers that mean the same the better one gets the column, else the first. */
export function planColumns(
  sheet: RowSheet,
  headers: readonly string[],
  units: readonly string[],
): readonly ColumnPlan[] {
  const matches = headers.map((header) => matchHeader(sheet, header));
  const winners = new Map<string, number>();
  for (const [at, { entry, by }] of matches.entries()) {
    if (!entry || entry.kind === 'result') continue;
    const before = winners.get(entry.id);
    const rank = BY_RANK.indexOf(by);
    if (before === undefined || rank < BY_RANK.indexOf(matches[before]?.by)) winners.set(entry.id, at);
  }
  return matches.map(({ entry, by, unit }, at) => {
    const header = headers[at] ?? '';
    const written = bareUnit(units[at] ?? '') || unit;
    if (!entry || winners.get(entry.id) !== at) return { at, header, column: '', unit: written };
    const isNumber = entry.kind === 'input' && entry.id !== 'year';
    return { at, header, column: entry.id, unit: isNumber ? written : '', ...(by && { by }) };
  });
}

/** Whether a header is a column of a sheet's own that can be given, not one of its keys. */
function isOwnHeader(sheet: RowSheet, header: string): boolean {
  const { entry } = matchHeader(sheet, header);
  return entry?.sheet === sheet && entry.kind !== 'result' && !KEYS[sheet].includes(entry.id);
}

/** The other sheet on which a header is a column of its own; undefined where it is on none. */
export const sheetElsewhere = (sheet: RowSheet, header: string): RowSheet | undefined =>
  ROW_SHEETS.find((other) => other !== sheet && isOwnHeader(other, header));

/** How many headers speak of a sheet; those that stand on it alone count most. */
export function sheetScore(sheet: RowSheet, headers: readonly string[]): number {
  let score = 0;
  for (const header of headers) {
    const { entry } = matchHeader(sheet, header);
    if (!entry) continue;
    const isOwn = entry.sheet === sheet && !KEYS[sheet].includes(entry.id);
    score += entry.kind === 'result' ? 0 : isOwn ? 2 : 1;
  }
  return score;
}

const BY_LIKELIHOOD: readonly RowSheet[] = ['facilities', 'streams', 'enterprises'];

/** The sheet that a row of headers most likely belongs to. */
export const guessSheet = (headers: readonly string[]): RowSheet =>
  BY_LIKELIHOOD.reduce((best, sheet) => (sheetScore(sheet, headers) > sheetScore(best, headers) ? sheet : best));

/** Whether a header is a column that the program computes. */
export const isResult = (sheet: RowSheet, header: string): boolean =>
  matchHeader(sheet, header).entry?.kind === 'result';

/** What stands in the way of a column: its unit, or that it names shares although its numbers are none. */
export function planState(sheet: RowSheet, plan: ColumnPlan): ReturnType<typeof unitState> | undefined {
  const entry = columnOf(sheet, plan.column);
  return entry?.kind === 'input' && entry.id !== 'year' ? unitState(plan.unit, entry) : undefined;
}
