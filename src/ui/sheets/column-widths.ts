// How wide columns are at first: names and choices as wide as what they hold, so that the numbers come into view.
import { type Accessor, createMemo, on } from 'solid-js';
import type { Row, RowSheet } from '../../book/types';
import type { SheetColumn } from '../../derive/columns';
import { choiceText, unitText } from '../../derive/labels';
import type { Session } from '../../store/session';

type Lang = 'zh' | 'en';

interface Bounds {
  readonly least: number;
  readonly most: number;
}

const YEAR_WIDTH = 68;
const NARROWEST: Readonly<Record<SheetColumn['kind'], number>> = { text: 112, choice: 72, number: 100, result: 100 };
const WIDEST = 210;
/** Longer choices are cut; what tells them apart stands at their beginning, and the whole text in the cell editor. */
const WIDEST_CHOICE: Readonly<Record<Lang, number>> = { zh: 168, en: 188 };
/** Names stay at the left edge: they may not fill a phone. */
const NAMES = new Set(['facility', 'stream', 'enterprise']);
const WIDEST_NAME = 176;
const WIDEST_NAME_ON_PHONE = 132;
const HEADER_PADDING = 28;
const CELL_PADDING = 22;
const CJK = /[\u2e80-\uffef]/u;
/** What the first rows hold says enough, whatever the size of the book. */
const ROWS_READ = 200;

/** Roughly how wide a text is drawn. */
const drawn = (text: string, cjk: number, latin: number): number =>
  [...text].reduce((width, char) => width + (CJK.test(char) ? cjk : latin), 0);

const headerWidth = (column: SheetColumn, lang: Lang): number =>
  Math.max(drawn(column.label[lang], 13, 8), drawn(unitText(column.unit, lang), 11, 7)) + HEADER_PADDING;

function boundsOf(column: SheetColumn, lang: Lang, narrow: boolean): Bounds {
  const header = headerWidth(column, lang);
  const least = Math.max(NARROWEST[column.kind], header);
  if (NAMES.has(column.id)) return { least, most: narrow ? WIDEST_NAME_ON_PHONE : WIDEST_NAME };
  return { least, most: column.kind === 'choice' ? Math.max(header, WIDEST_CHOICE[lang]) : WIDEST };
}

/** The texts that a column has to show: those in use, or all of a choice that is not used yet. */
function textsOf(column: SheetColumn, rows: readonly Row[], lang: Lang): readonly string[] {
  const isChoice = column.kind === 'choice';
  const used = new Set(rows.map(({ cells }) => cells[column.id]?.text ?? ''));
  used.delete('');
  const values = used.size > 0 || !isChoice ? [...used] : (column.entry.choices ?? []);
  return values.map((value) => (isChoice ? choiceText(column.id, value, lang) : value));
}

/** The width of one column at first. */
export function widthOf(column: SheetColumn, rows: readonly Row[], lang: Lang, narrow: boolean): number {
  if (column.id === 'year') return YEAR_WIDTH;
  const { least, most } = boundsOf(column, lang, narrow);
  const fits = column.kind === 'choice' || NAMES.has(column.id);
  const texts = fits ? textsOf(column, rows.slice(0, ROWS_READ), lang) : [];
  const widest = texts.reduce((width, text) => Math.max(width, drawn(text, 14, 8) + CELL_PADDING), 0);
  return Math.min(most, Math.max(least, widest));
}

/** Widths by column. They are read once for a book and its columns: no column jumps while someone types. */
export function createWidths(
  session: Session,
  sheet: RowSheet,
  columns: Accessor<readonly SheetColumn[]>,
  narrow: Accessor<boolean>,
): Accessor<readonly number[]> {
  return createMemo(
    on([columns, session.bookId, session.preferences.lang, narrow], ([all, , lang, isNarrow]) => {
      const rows = session.book()?.sheets[sheet] ?? [];
      return all.map((column) => widthOf(column, rows, lang, isNarrow));
    }),
  );
}
