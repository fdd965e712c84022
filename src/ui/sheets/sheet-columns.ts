// The columns of a sheet as the grid draws them: words, widths, what stays at the left edge.
import { type Accessor, createMemo, untrack } from 'solid-js';
import { refIn } from '../../book/compute-nodes';
import type { RowSheet } from '../../book/types';
import { columnsOf, type SheetColumn } from '../../derive/columns';
import { choiceText, unitText } from '../../derive/labels';
import { type Display, shownUnit } from '../../derive/numbers';
import { meaningText } from '../../derive/readings';
import { makePlan, type Plan } from '../../engine/plan';
import { packFor } from '../../engine/registry';
import { MATERIALS } from '../../rules/materials';
import type { Session } from '../../store/session';
import type { GridColumn } from '../grid/types';
import { starting, startingYear } from '../home/starting';
import { GROUP_WORDS } from '../words/sheets';
import { createWidths } from './column-widths';

/** The language the page does not speak, for terms side by side. */
const OTHER = { zh: { lang: 'en', tag: 'en' }, en: { lang: 'zh', tag: 'zh-CN' } } as const;
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
  display: Display,
  width: number,
): GridColumn {
  const choices = choicesOf(column, lang, sectors);
  // what is typed into stands in the unit it is typed in
  const shown = column.kind === 'result' ? shownUnit(column.unit, display) : column.unit;
  return {
    id: column.id,
    header: column.label[lang],
    unit: unitText(shown, lang),
    ...(shown === column.unit ? {} : { plainUnit: unitText(column.unit, lang) }),
    group: GROUP_WORDS[lang][column.group],
    // the names of rows are always there
    ...(column.group === 'identity' ? {} : { groupId: column.group }),
    kind: column.kind,
    width,
    frozen: frozen.includes(column.id),
    hint: meaningText(column.entry, lang),
    term: { lang: OTHER[lang].tag, text: column.label[OTHER[lang].lang] },
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

/** The sectors of the units, on which depend the materials that can be chosen. */
function createSectors(session: Session): Accessor<ReadonlySet<string>> {
  const moves = createMemo(() => {
    session.version();
    return session.computation().moves;
  });
  return createMemo(
    () => {
      moves();
      return new Set(
        untrack(session.computation)
          .rowsOf('facilities')
          .map((row) => refIn(row).sector),
      );
    },
    new Set<string>(),
    { equals: (a, b) => a.size === b.size && [...a].every((one) => b.has(one)) },
  );
}

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
      return session.book() ? columnsOf(sheet, session.computation(), spare) : [];
    },
    [],
    { equals: sameColumns },
  );
  const frozen = () => (options.narrow() ? NAMES[sheet].slice(0, 1) : NAMES[sheet]);
  const sectors = createSectors(session);
  const widths = createWidths(session, sheet, columns, options.narrow);
  const gridColumns = createMemo(() =>
    columns().map((column, at) =>
      gridColumn(
        column,
        session.preferences.lang(),
        frozen(),
        sectors(),
        session.preferences.display(),
        widths()[at] ?? 0,
      ),
    ),
  );
  return { columns, gridColumns };
}
