// What is to be said about the last entries: how each was read, what is still open, and whether the step can be undone.
import { type Accessor, createSignal } from 'solid-js';
import type { CellNote } from '../../book/clean-cell';
import type { Told } from '../../book/commands';
import type { Step } from '../../book/history';
import { separated } from '../../derive/numbers';
import { unitFaultText } from '../../derive/unit-fault';
import { useSession } from '../context';
import type { GridEdit } from '../grid/types';
import { NOTICE_WORDS } from '../words/numbers';
import { SHEET_WORDS } from '../words/sheets';

export interface Notice {
  readonly kind: 'note' | 'ask' | 'unread' | 'computed';
  readonly note: CellNote | undefined;
  readonly text: string;
  readonly typed: string;
  readonly row: number;
  readonly column: string;
  /** Unit of the column, '' for none. */
  readonly unit: string;
  readonly candidates: readonly string[];
}

/** A cell by the id of its row. */
export type NoticePlace = Pick<Notice, 'row' | 'column'>;

/** What the notices need to know of their sheet. */
export interface NoticeSheet {
  /** The text a cell now has. */
  readonly textOf: (place: NoticePlace) => string;
  /** In what a cell is counted, in words. */
  readonly unitOf?: (place: NoticePlace) => string;
  /** Puts a reading into a cell. */
  readonly choose: (place: NoticePlace, typed: string) => void;
  /** Takes the selection to a cell. */
  readonly go?: (place: NoticePlace) => void;
}

export interface Notices {
  /** What there is to say, what asks for something first; an answered question is no longer in it. */
  readonly notices: Accessor<readonly Notice[]>;
  /** The step that brought them, while it is the last one. */
  readonly step: Accessor<Step | undefined>;
  readonly tell: (told: readonly Told[], edits: readonly GridEdit[]) => void;
  readonly choose: (notice: Notice, typed: string) => void;
  readonly go: ((notice: Notice) => void) | undefined;
  readonly clear: () => void;
}

const ORDER: readonly Notice['kind'][] = ['ask', 'unread', 'computed', 'note'];

/** Why an entry could not be read: its unit, where that is what is wrong. */
function unreadText(one: Told, typed: string, lang: 'zh' | 'en'): string {
  const code = one.fault?.code ?? 'notANumber';
  const isUnit = code === 'otherUnit' || code === 'coalEquivalent' || code === 'unknownUnit';
  const cause = { code, at: { row: null, id: one.column }, detail: typed };
  return isUnit ? NOTICE_WORDS[lang].wrongUnit(typed, unitFaultText(cause, lang)) : SHEET_WORDS[lang].unread(typed);
}

function noticeOf(one: Told, typed: string, sheet: NoticeSheet, lang: 'zh' | 'en'): Notice | undefined {
  const words = SHEET_WORDS[lang];
  const unit = sheet.unitOf?.(one) ?? '';
  const known = { typed, row: one.row, column: one.column, unit, note: one.note, candidates: [] };
  if (one.fault?.code === 'computed') return { ...known, kind: 'computed', text: words.computed };
  if (one.fault) {
    const { candidates } = one.fault;
    if (candidates.length === 0) return { ...known, kind: 'unread', text: unreadText(one, typed, lang) };
    return { ...known, kind: 'ask', text: words.ask(typed), candidates };
  }
  if (!one.note) return undefined;
  const text = words.read(typed, NOTICE_WORDS[lang].settled(separated(sheet.textOf(one)), unit));
  return { ...known, kind: 'note', text };
}

/** The notices of a sheet. */
export function createNotices(sheet: NoticeSheet): Notices {
  const session = useSession();
  const [told, setTold] = createSignal<{ readonly notices: readonly Notice[]; readonly step: Step | undefined }>({
    notices: [],
    step: undefined,
  });
  const isOpen = (notice: Notice): boolean =>
    (notice.kind !== 'ask' && notice.kind !== 'unread') || sheet.textOf(notice) === notice.typed;
  const lastStep = (): Step | undefined => session.history().done.at(-1);
  return {
    notices: () => told().notices.filter(isOpen),
    step: () => (told().step && told().step === lastStep() ? told().step : undefined),
    tell: (all, edits) => {
      const lang = session.preferences.lang();
      const fresh = all.flatMap((one) => noticeOf(one, edits[one.edit]?.text ?? '', sheet, lang) ?? []);
      const sorted = ORDER.flatMap((kind) => fresh.filter((notice) => notice.kind === kind));
      // an entry that goes well leaves the questions that are still open
      const open = told().notices.filter(
        (notice) => notice.kind !== 'note' && notice.kind !== 'computed' && isOpen(notice),
      );
      setTold(sorted.length > 0 ? { notices: sorted, step: lastStep() } : { ...told(), notices: open });
    },
    choose: (notice, typed) => {
      sheet.choose(notice, typed);
      sheet.go?.(notice);
    },
    go: sheet.go,
    clear: () => setTold({ notices: [], step: undefined }),
  };
}
