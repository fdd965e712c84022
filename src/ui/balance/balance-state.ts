// The exercise as it stands: sector, year and lines, kept on the device, and what the lines come to.
import { createMemo } from 'solid-js';
import { setCells } from '../../book/commands';
import {
  type BalanceAnswer,
  type BookLines,
  balanceAnswer,
  balanceSectors,
  balanceTerms,
  bookLines,
  cleanedNumber,
  LINE_NUMBERS,
  type TypedLine,
} from '../../derive/balance';
import type { Session } from '../../store/session';
import { createToolState, type ToolValues } from '../../store/tool-state';
import { parseTsv, writeTsv } from '../grid/tsv';

export const COLUMNS = ['name', ...LINE_NUMBERS] as const;
export type Column = (typeof COLUMNS)[number];

const BLANK: TypedLine = { name: '', emissions: '', intensity: '' };
const BLANK_LINES = 3;
export const NO_LINES: readonly TypedLine[] = Array.from({ length: BLANK_LINES }, () => BLANK);

/** Lines near each other, and so without any at a limit: their balance value is the weighted mean. */
const EXAMPLE = [
  ['100', '0.78'],
  ['100', '0.82'],
  ['100', '0.9'],
] as const;

/** The example, its lines named by `name`. */
export const exampleLines = (name: (line: number) => string): readonly TypedLine[] =>
  EXAMPLE.map(([emissions, intensity], index) => ({ name: name(index + 1), emissions, intensity }));

const keptText = (lines: readonly TypedLine[]): string =>
  writeTsv(lines.map((line) => [...COLUMNS.map((column) => line[column]), String(line.row ?? '')]));

function readKept(text: string | undefined): readonly TypedLine[] {
  if (text === undefined) return NO_LINES;
  return parseTsv(text).map(([name = '', emissions = '', intensity = '', row = '']) => ({
    name,
    emissions,
    intensity,
    ...(row === '' ? {} : { row: Number(row) }),
  }));
}

const withCell = (line: TypedLine, column: Column, typed: string): TypedLine => ({
  ...line,
  [column]: column === 'name' ? typed.trim() : cleanedNumber(typed),
});

/** Lines with a block of cells put in from a place on; lines that are missing are made. */
export function pasted(
  lines: readonly TypedLine[],
  at: number,
  column: Column,
  block: readonly (readonly string[])[],
): readonly TypedLine[] {
  const first = COLUMNS.indexOf(column);
  const next = [...lines];
  for (const [down, cells] of block.entries()) {
    const fill = (line: TypedLine, cell: string, across: number): TypedLine => {
      const into = COLUMNS[first + across];
      return into ? withCell(line, into, cell) : line;
    };
    next[at + down] = cells.reduce(fill, next[at + down] ?? BLANK);
  }
  return next;
}

function createLines(session: Session) {
  const tool = createToolState('balance', {});
  const lines = createMemo(() => readKept(tool.values().lines));
  const put = (next: readonly TypedLine[]): void => tool.set('lines', keptText(next));
  return {
    tool,
    lines,
    put,
    setCell: (index: number, column: Column, typed: string): void =>
      put(lines().map((line, at) => (at === index ? withCell(line, column, typed) : line))),
    paste: (index: number, column: Column, text: string): void => put(pasted(lines(), index, column, parseTsv(text))),
    add: (): void => put([...lines(), BLANK]),
    remove: (index: number): void => put(lines().length > 1 ? lines().toSpliced(index, 1) : [BLANK]),
    /** Puts the lines of the open book in place of those that were there. */
    take: (sector: string, year: number): BookLines | undefined => {
      const book = session.book();
      if (!book) return undefined;
      const found = bookLines(book, session.computation(), sector, year);
      if (found.lines.length > 0)
        tool.setAll({ ...tool.values(), lines: keptText(found.lines), book: session.bookId() });
      return found;
    },
  };
}

/** Sector and year, each kept as far as the rules know it. */
function createChoice(session: Session, values: () => ToolValues) {
  const known = balanceSectors(session.registry);
  const sectors = [...known.keys()];
  const own = (): string | undefined =>
    session
      .book()
      ?.sheets.facilities.map((row) => row.cells.sector?.text ?? '')
      .find((id) => known.has(id));
  // the sector chosen, else the one of the book
  const sector = (): string => sectors.find((id) => id === values().sector) ?? own() ?? sectors[0] ?? '';
  const years = (): readonly number[] => known.get(sector()) ?? [];
  const year = (): number => years().find((one) => one === Number(values().year)) ?? years()[0] ?? 0;
  return { sectors, sector, years, year };
}

/** State of the page. */
export function createBalanceState(session: Session) {
  const lines = createLines(session);
  const { tool } = lines;
  const choice = createChoice(session, tool.values);
  const terms = createMemo(() =>
    balanceTerms(session.registry, choice.sector(), choice.year(), session.book()?.overrides ?? []),
  );
  const answer = createMemo((): BalanceAnswer | undefined => {
    const known = terms();
    return known && balanceAnswer(lines.lines(), known.rule);
  });
  /** Rows of the open book that the lines still stand for. */
  const ownRows = (): readonly number[] => {
    const book = session.book();
    if (!book || tool.values().book !== session.bookId()) return [];
    const there = new Set(book.sheets.facilities.map(({ id }) => id));
    return lines.lines().flatMap(({ row }) => (row !== undefined && there.has(row) ? [row] : []));
  };
  return {
    ...lines,
    ...choice,
    terms,
    answer,
    ownRows,
    /** Writes the balance value into the rows of the book the lines came from, as one step. */
    apply: (value: string): number => {
      const book = session.book();
      if (!book || !session.mayEdit()) return 0;
      const edits = ownRows().map((row) => ({ row, column: 'balanceValue', typed: value }));
      session.act(setCells(book, 'facilities', edits).patch, 'fill');
      return edits.length;
    },
  };
}

export type BalanceState = ReturnType<typeof createBalanceState>;
