// What is said about the last entries: how they were read, or which readings there are to choose from.
import { type Accessor, createSignal, For, Show } from 'solid-js';
import type { Told } from '../../book/commands';
import { useSession, useWords } from '../context';
import type { GridEdit } from '../grid/types';
import { SHEET_WORDS } from '../words/sheets';

/** Notices shown at a time; a pasted block may bring hundreds. */
const MOST = 3;

export interface Notice {
  readonly text: string;
  readonly row: number;
  readonly column: string;
  readonly candidates: readonly string[];
}

/** The words for what happened to typed entries; notes on plain separators are not worth a word. */
function noticesOf(
  told: readonly Told[],
  edits: readonly GridEdit[],
  lang: 'zh' | 'en',
  textOf: (told: Told) => string,
): readonly Notice[] {
  const words = SHEET_WORDS[lang];
  return told.flatMap((one) => {
    const typed = edits[one.edit]?.text ?? '';
    const place = { row: one.row, column: one.column };
    if (one.fault?.code === 'computed') return [{ text: words.computed, ...place, candidates: [] }];
    if (one.fault) {
      const { candidates } = one.fault;
      return [{ text: candidates.length > 0 ? words.ask(typed) : words.unread(typed), ...place, candidates }];
    }
    return one.note ? [{ text: words.read(typed, textOf(one)), ...place, candidates: [] }] : [];
  });
}

/** What was typed last, as far as something must be said about it. */
export interface Notices {
  readonly notices: Accessor<readonly Notice[]>;
  readonly tell: (told: readonly Told[], edits: readonly GridEdit[]) => void;
  readonly choose: (notice: Notice, typed: string) => void;
  readonly clear: () => void;
}

/** `textOf` gives the text a cell now has; `choose` puts a reading into the cell of a notice. */
export function createNotices(textOf: (told: Told) => string, choose: Notices['choose']): Notices {
  const session = useSession();
  const [notices, setNotices] = createSignal<readonly Notice[]>([]);
  return {
    notices,
    tell: (told, edits) => setNotices(noticesOf(told, edits, session.preferences.lang(), textOf)),
    choose,
    clear: () => setNotices([]),
  };
}

/** Says how entries were read; an ambiguous one can be settled here. */
export function NoticeBar(props: { state: Notices }) {
  const words = useWords(SHEET_WORDS);
  const choose = (notice: Notice, typed: string): void => {
    props.state.choose(notice, typed);
    props.state.clear();
  };
  return (
    <div class="notices" role="status">
      <For each={props.state.notices().slice(0, MOST)}>
        {(notice) => (
          <span class="notice">
            {notice.text}
            <For each={notice.candidates}>
              {(candidate) => (
                <button type="button" class="button small" onClick={() => choose(notice, candidate)}>
                  {candidate}
                </button>
              )}
            </For>
          </span>
        )}
      </For>
      <Show when={props.state.notices().length > 0}>
        <button type="button" class="icon-button" aria-label={words().dismiss} onClick={() => props.state.clear()}>
          ×
        </button>
      </Show>
    </div>
  );
}
