// The prices as a sheet: one row, the base scenario, with a column per setting.
import { cleanCell } from '../../book/clean-cell';
import { columnOf } from '../../book/columns';
import { setSetting, type Told } from '../../book/commands';
import { inputFault } from '../../book/compute-inputs';
import { applyPatch } from '../../book/patch';
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
import type { GridCell, GridColumn, GridEdit, GridModel } from '../grid/types';
import { PRICES_WORDS } from '../words/prices';

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
    rowCount: () => 1,
    columns: () => columnsOf(session),
    cell(_row, id) {
      const entry = entryOf(id);
      return entry ? cellOf(session, entry) : { text: '', edit: '', state: 'ok' };
    },
    edit(edits) {
      const book = session.book();
      if (!book) return;
      const { changes, told } = editSettings(book, edits);
      session.act(changes.length > 0 ? { changes } : undefined, 'setting');
      tell(told, edits);
    },
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
