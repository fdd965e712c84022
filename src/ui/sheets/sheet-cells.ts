// Reading the cells of a sheet: one by one, as lines in view, and thousands of them for what their editors open with.
import { type Accessor, createMemo } from 'solid-js';
import { refIn } from '../../book/compute-nodes';
import type { RowSheet } from '../../book/types';
import { editTextOf, inputCell, missingIn, resultCell } from '../../derive/cells';
import type { SheetColumn } from '../../derive/columns';
import { choiceText } from '../../derive/labels';
import { ensureFresh } from '../../engine/evaluate';
import type { Row } from '../../engine/row';
import type { Cause } from '../../formula/value';
import type { Session } from '../../store/session';
import type { GridCell, GridLine } from '../grid/types';
import type { ShownRow } from './sheet-rows';
import { withDifference } from './sheet-scenario';
import type { ReadCell } from './sheet-values';

export const NO_CELL: GridCell = { text: '', edit: '', state: 'ok' };

type Missing = ReadonlyMap<string, Cause>;
const NONE_MISSING: Missing = new Map();

export interface SheetCells {
  readonly read: ReadCell;
  /** The line of a row, the same one until its entries, its rules or its results are others. */
  readonly line: (shown: ShownRow) => GridLine;
  readonly editText: (shown: ShownRow, column: string) => string;
}

/** Which position the row shows. */
const schemeCell = (shown: ShownRow, lang: 'zh' | 'en'): GridCell =>
  shown.row ? { ...NO_CELL, text: choiceText('scheme', refIn(shown.row).scheme, lang) } : NO_CELL;

function findMissing({ row }: ShownRow): Missing {
  if (!row) return NONE_MISSING;
  ensureFresh(row);
  return missingIn(row);
}

/** What was found out about something, as long as that lives. */
function remembered<K extends object, T>(find: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, T>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const found = find(of);
    known.set(of, found);
    return found;
  };
}

type Reader = (shown: ShownRow, column: string, missingOf: (shown: ShownRow) => Missing) => GridCell;

function makeReader(session: Session, sheet: RowSheet, byId: Accessor<ReadonlyMap<string, SheetColumn>>): Reader {
  return (shown, id, missingOf) => {
    const column = byId().get(id);
    if (!column) return NO_CELL;
    const lang = session.preferences.lang();
    if (sheet === 'enterprises' && id === 'scheme') return schemeCell(shown, lang);
    if (column.kind === 'result')
      return shown.row ? resultCell(column, shown.row, lang, session.preferences.display()) : NO_CELL;
    if (!shown.source && (id === 'enterprise' || id === 'year'))
      return { text: shown[id], edit: shown[id], state: 'ok' };
    // only a blank cell says what is missing: finding that out computes the whole row
    const lacking = shown.source?.cells[id] ? NONE_MISSING : missingOf(shown);
    return withDifference(session, sheet, shown, column, inputCell(column, shown.source, shown.row, lacking, lang));
  };
}

/** What the cells of a computed row depend on. A row that is computed anew counts its runs. */
type State = readonly [Row['inputs'], Row['plan'], Row['refusal'], number];

const isSame = (a: State, b: State): boolean => a.every((part, at) => part === b[at]);

function makeLines(read: Reader): SheetCells['line'] {
  const known = new WeakMap<ShownRow, { readonly state: State | undefined; readonly line: GridLine }>();
  return (shown) => {
    const { row } = shown;
    if (row) ensureFresh(row);
    const state: State | undefined = row && [row.inputs, row.plan, row.refusal, row.runs];
    const before = known.get(shown);
    if (before && (before.state === state || (before.state && state && isSame(before.state, state))))
      return before.line;
    const missingOf = remembered(findMissing);
    const line: GridLine = { cell: (column) => read(shown, column, missingOf) };
    known.set(shown, { state, line });
    return line;
  };
}

/** The cells of a sheet; what is read of a computed row holds until the book changes. */
export function createCells(
  session: Session,
  sheet: RowSheet,
  byId: Accessor<ReadonlyMap<string, SheetColumn>>,
): SheetCells {
  const reader = makeReader(session, sheet, byId);
  // missing inputs are the same for all cells of a row; forgotten with every change of the book
  const missing = createMemo(() => {
    session.version();
    return remembered(findMissing);
  });
  const read: ReadCell = (shown, id) => reader(shown, id, missing());
  return {
    read,
    line: makeLines(reader),
    editText: (shown, id) => {
      const cell = shown.source?.cells[id];
      return cell && byId().get(id)?.kind !== 'result' ? editTextOf(cell) : read(shown, id).edit;
    },
  };
}
