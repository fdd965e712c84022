// The prices as a sheet: one row, the scenario in view, with a column per setting.
import { cleanCell } from '../../book/clean-cell';
import { columnOf } from '../../book/columns';
import { setSetting, type Told } from '../../book/commands';
import { inputFault } from '../../book/compute-inputs';
import { applyPatch } from '../../book/patch';
import { backToBase, type Different } from '../../book/scenario-commands';
import type { Book, Row as BookRow, Change } from '../../book/types';
import { causePlace } from '../../derive/cause-place';
import { causesOf } from '../../derive/causes';
import { causeText } from '../../derive/fault-text';
import { unitText } from '../../derive/labels';
import { separated } from '../../derive/numbers';
import { meaningText } from '../../derive/readings';
import { ensureFresh } from '../../engine/evaluate';
import { Fault } from '../../formula/value';
import type { Entry } from '../../model/vocabulary';
import type { Session } from '../../store/session';
import type { CellArea, Reverting } from '../grid/reverting';
import type { GridCell, GridColumn, GridEdit, GridModel } from '../grid/types';
import { differenceNote } from '../sheets/sheet-scenario';
import { PRICES_WORDS } from '../words/prices';
import { SCENARIO_WORDS } from '../words/scenarios';

const SETTINGS = ['name', 'allowancePrice', 'offsetPrice', 'deadlineAveragePrice', 'auctionPrice'];
/** Only the regional markets sell a part of their allowances. */
const ONLY_REGIONAL = 'auctionPrice';
const WIDTHS: Readonly<Record<string, number>> = { name: 190, deadlineAveragePrice: 226 };
const WIDTH = 150;

/** The settings this book asks for. */
export function settingsOf(book: Book | undefined): readonly Entry[] {
  const isRegional = (row: BookRow): boolean => (row.cells.scheme?.text ?? 'national') !== 'national';
  const hasRegional = book?.sheets.facilities.some(isRegional) ?? false;
  return SETTINGS.filter((id) => id !== ONLY_REGIONAL || hasRegional).flatMap((id) => columnOf('scenario', id) ?? []);
}

function faultNote(session: Session, entry: Entry, text: string): string | undefined {
  const cleaned = cleanCell(entry, text).fault;
  const rules = session.registry.packs.flatMap((pack) => pack.inputs);
  const rule = rules.find((one) => one.id === entry.id && one.level === 'scenario');
  const code = cleaned?.code ?? (rule && inputFault(text, rule));
  if (!code) return undefined;
  return causeText({ code, at: { row: null, id: entry.id }, detail: text }, session.preferences.lang());
}

/** Settings whose lack leaves a result of the enterprise in view without value. */
function missingSettings(session: Session): ReadonlySet<string> {
  session.version();
  const row = session.position();
  if (!row) return new Set();
  ensureFresh(row);
  const causes = row.values.flatMap((value) => (value instanceof Fault ? causesOf(value) : []));
  const places = causes.flatMap((cause) => causePlace(cause) ?? []);
  return new Set(places.filter((place) => place.sheet === 'scenario').map((place) => place.column));
}

/** What the base has of a setting that differs; undefined where it does not. */
function baseText(session: Session, id: string): string | undefined {
  if (session.scenario() === 0 || id === 'name') return undefined;
  const [own, base] = [session.book(), session.base()].map((book) => book?.settings[id] ?? '');
  return own === base ? undefined : base;
}

/** The way back to the prices of the base. */
function createReverting(session: Session): () => Reverting | undefined {
  const found = ({ columns }: CellArea) => columns.filter((id) => baseText(session, id) !== undefined);
  const reverting: Reverting = {
    label: () => SCENARIO_WORDS[session.preferences.lang()].back,
    can: (area) => found(area).length > 0,
    run: (area) => {
      const [base, book] = [session.base(), session.book()];
      const differing = found(area).map((key): Different => ({ kind: 'setting', key }));
      if (base && book && session.mayEdit()) session.act(backToBase(base, book, differing), 'toBase');
    },
  };
  return () => (session.scenario() > 0 ? reverting : undefined);
}

/** A setting, marked where it differs from the base. */
function comparedCell(session: Session, entry: Entry): GridCell {
  const cell = cellOf(session, entry);
  const base = baseText(session, entry.id);
  if (base === undefined) return cell;
  const note = differenceNote(session, separated(base));
  return { ...cell, differs: true, note: cell.note ? `${note}\n${cell.note}` : note };
}

function cellOf(session: Session, entry: Entry): GridCell {
  const text = session.book()?.settings[entry.id] ?? '';
  const lang = session.preferences.lang();
  if (text === '') {
    const missing = missingSettings(session).has(entry.id);
    const note = causeText({ code: 'blank', at: { row: null, id: entry.id } }, lang);
    return missing ? { text, edit: text, state: 'missing', note } : { text, edit: text, state: 'ok' };
  }
  const note = faultNote(session, entry, text);
  if (note) return { text, edit: text, state: 'error', note };
  return { text: entry.kind === 'input' ? separated(text) : text, edit: text, state: 'ok' };
}

/** Several settings at once, as one step. */
function editSettings(book: Book, edits: readonly GridEdit[]): { changes: readonly Change[]; told: readonly Told[] } {
  const changes: Change[] = [];
  const told: Told[] = [];
  let now = book;
  for (const [index, edit] of edits.entries()) {
    if (edit.row > 0) continue;
    const edited = setSetting(now, edit.column, edit.text);
    told.push(...edited.told.map((one) => ({ ...one, edit: index })));
    if (!edited.patch) continue;
    changes.push(...edited.patch.changes);
    now = applyPatch(now, edited.patch);
  }
  return { changes, told };
}

function columnsOf(session: Session): readonly GridColumn[] {
  const lang = session.preferences.lang();
  const words = PRICES_WORDS[lang];
  return settingsOf(session.book()).map((entry) => ({
    id: entry.id,
    header: entry.label[lang],
    unit: unitText(entry.unit, lang),
    group: entry.kind === 'input' ? words.ownPrices : words.scenario,
    kind: entry.kind === 'input' ? 'number' : 'text',
    width: WIDTHS[entry.id] ?? WIDTH,
    hint: meaningText(entry, lang),
  }));
}

/** The model of the price sheet; `tell` hears how entries were read. */
export function createPricesModel(
  session: Session,
  tell: (told: readonly Told[], edits: readonly GridEdit[]) => void,
): GridModel {
  const entryOf = (id: string): Entry | undefined => columnOf('scenario', id);
  const nothing = (): void => undefined;
  return {
    fixed: true,
    hold: { isOn: () => session.role() === 'reader', say: () => void session.mayEdit() },
    rowCount: () => 1,
    columns: () => columnsOf(session),
    cell(_row, id) {
      const entry = entryOf(id);
      return entry ? comparedCell(session, entry) : { text: '', edit: '', state: 'ok' };
    },
    edit(edits) {
      const book = session.book();
      if (!book || !session.mayEdit()) return;
      const { changes, told } = editSettings(book, edits);
      session.act(changes.length > 0 ? { changes } : undefined, 'setting');
      tell(told, edits);
    },
    revert: createReverting(session),
    insertRows: nothing,
    deleteRows: nothing,
    duplicateRows: nothing,
    undo: session.undo,
    redo: session.redo,
    select(_row, column) {
      const row = session.position();
      session.explaining.start(row?.plan?.inputs.has(column) ? { row, id: column } : undefined);
    },
  };
}
