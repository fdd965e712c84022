// The columns of a sheet as the grid draws them: words, widths, what stays at the left edge.
import { type Accessor, createMemo } from 'solid-js';
import type { RowSheet } from '../../book/types';
import { columnsOf, type SheetColumn } from '../../derive/columns';
import { choiceText, unitText } from '../../derive/labels';
import { meaningText } from '../../derive/readings';
import { makePlan, type Plan } from '../../engine/plan';
import { packFor } from '../../engine/registry';
import { MATERIALS } from '../../rules/materials';
import type { Session } from '../../store/session';
import type { GridColumn } from '../grid/types';
import { starting, startingYear } from '../home/starting';
import { GROUP_WORDS } from '../words/sheets';

const WIDTHS: Readonly<Record<string, number>> = {
  facility: 132,
  stream: 112,
  enterprise: 132,
  year: 64,
  scheme: 144,
  sector: 150,
};
const NARROWEST: Readonly<Record<SheetColumn['kind'], number>> = { text: 120, choice: 104, number: 104, result: 104 };
const WIDEST = 210;
const PADDING = 28;
const HEADER_LATIN = 8;
const CJK = /[\u2e80-\uffef]/u;

/** Roughly how wide a header is drawn, so that no label is cut. */
const drawn = (label: string, cjk: number, latin: number): number =>
  [...label].reduce((width, char) => width + (CJK.test(char) ? cjk : latin), PADDING);

function widthOf(column: SheetColumn, lang: 'zh' | 'en'): number {
  if (column.id === 'unitCategory') return lang === 'zh' ? 216 : 272;
  const fixed = WIDTHS[column.id];
  if (fixed !== undefined) return fixed;
  const wanted = Math.max(drawn(column.label[lang], 13, HEADER_LATIN), drawn(unitText(column.unit, lang), 11, 7));
  return Math.min(WIDEST, Math.max(NARROWEST[column.kind], wanted));
}

function choicesOf(column: SheetColumn, lang: 'zh' | 'en', sectors: ReadonlySet<string>): GridColumn['choices'] {
  // fuels are for all; other materials have factors in the sector of their group alone
  if (column.id === 'material')
    return MATERIALS.filter((one) => one.kind === 'fuel' || sectors.has(one.group)).map((one) => ({
      value: one.id,
      label: one.label[lang],
    }));
  return column.entry.choices?.map((value) => ({ value, label: choiceText(column.id, value, lang) }));
}

function gridColumn(
  column: SheetColumn,
  lang: 'zh' | 'en',
  frozen: readonly string[],
  sectors: ReadonlySet<string>,
): GridColumn {
  const choices = choicesOf(column, lang, sectors);
  return {
    id: column.id,
    header: column.label[lang],
    unit: unitText(column.unit, lang),
    group: GROUP_WORDS[lang][column.group],
    kind: column.kind,
    width: widthOf(column, lang),
    frozen: frozen.includes(column.id),
    hint: meaningText(column.entry, lang),
    ...(choices ? { choices } : {}),
  };
}

/** The plan whose columns an empty sheet shows: that of the first row it will have. */
function sparePlan(session: Session, sheet: RowSheet, wanted: number): Plan | undefined {
  const { scheme, sector } = starting();
  const year = startingYear(session.registry, starting(), wanted);
  const pack = packFor(session.registry, scheme, sheet === 'enterprises' ? '' : sector, year);
  return typeof pack === 'string' ? undefined : makePlan(session.registry, pack, sheet, year, []);
}

const sameColumns = (a: readonly SheetColumn[], b: readonly SheetColumn[]): boolean =>
  a.length === b.length && a.every((column, index) => column.id === b[index]?.id && column.unit === b[index]?.unit);

const NAMES: Readonly<Record<RowSheet, readonly string[]>> = {
  enterprises: ['enterprise', 'year'],
  facilities: ['facility', 'year'],
  streams: ['facility', 'year', 'stream'],
};

/** Columns of the sheet, and the same for the grid. They stay the same objects while the rules in use do. */
export function createColumns(
  session: Session,
  sheet: RowSheet,
  options: { readonly year: number; readonly narrow: Accessor<boolean> },
) {
  const spare = sparePlan(session, sheet, options.year);
  const columns = createMemo(
    () => {
      session.version();
      const book = session.book();
      return book ? columnsOf(sheet, book, session.computation(), spare) : [];
    },
    [],
    { equals: sameColumns },
  );
  const frozen = () => (options.narrow() ? NAMES[sheet].slice(0, 1) : NAMES[sheet]);
  const sectors = createMemo(
    () => new Set((session.book()?.sheets.facilities ?? []).map((row) => row.cells.sector?.text ?? '')),
    new Set<string>(),
    { equals: (a, b) => a.size === b.size && [...a].every((one) => b.has(one)) },
  );
  const gridColumns = createMemo(() =>
    columns().map((column) => gridColumn(column, session.preferences.lang(), frozen(), sectors())),
  );
  return { columns, gridColumns };
}
