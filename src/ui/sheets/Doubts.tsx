// Right after typing: which of the entries look wrong, why, and what was perhaps meant, one click away.
import { type Accessor, createMemo, createSignal, For, Show } from 'solid-js';
import { columnOf } from '../../book/columns';
import { setCells } from '../../book/commands';
import { rowAt } from '../../book/row-index';
import type { RowSheet } from '../../book/types';
import { type Candidate, slipAt } from '../../derive/checks';
import { separated } from '../../derive/numbers';
import type { Session } from '../../store/session';
import { useSession, useWords } from '../context';
import type { GridEdit } from '../grid/types';
import { TODO_WORDS } from '../words/checks';
import { BarClose } from './BarClose';
import type { ShownRow } from './sheet-rows';
import './doubts.css';

/** Entries told of at a time; the rest stand in the to-do list. */
const MOST = 2;
/** Of a pasted block as many are looked at: the to-do list has them all. */
const LOOKED_AT = 200;

interface Place {
  readonly row: number;
  readonly column: string;
}

interface Slip extends Place {
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

/** What was typed last, as far as it looks wrong; mended ones drop out by themselves. */
export interface Doubts {
  readonly slips: Accessor<readonly Slip[]>;
  readonly look: (edits: readonly GridEdit[], rows: readonly ShownRow[]) => void;
  readonly put: (place: Place, typed: string) => void;
  readonly clear: () => void;
}

function slipOf(session: Session, sheet: RowSheet, place: Place): readonly Slip[] {
  const rows = session.book()?.sheets[sheet] ?? [];
  const source = rows[rowAt(rows, place.row) ?? -1];
  const entry = columnOf(sheet, place.column);
  if (!source || !entry) return [];
  const names = [source.cells.enterprise?.text ?? '', source.cells.year?.text ?? ''] as const;
  const computation = session.computation();
  const row = sheet === 'enterprises' ? computation.positionsOf(...names)[0] : computation.rowOf(sheet, place.row);
  const slip = slipAt(entry, source, row, session.preferences.lang());
  return slip ? [{ ...place, text: slip.text, candidates: slip.candidates }] : [];
}

/** The doubts of a sheet. */
export function createDoubts(session: Session, sheet: RowSheet): Doubts {
  const [places, setPlaces] = createSignal<readonly Place[]>([]);
  const slips = createMemo(() => {
    session.version();
    return places().flatMap((place) => slipOf(session, sheet, place));
  });
  return {
    slips,
    look: (edits, rows) =>
      setPlaces(
        edits.slice(0, LOOKED_AT).flatMap(({ row, column }) => {
          const id = rows[row]?.source?.id;
          return id === undefined ? [] : [{ row: id, column }];
        }),
      ),
    put: ({ row, column }, typed) => {
      const book = session.book();
      if (book) session.act(setCells(book, sheet, [{ row, column, typed }]).patch, 'repair');
      session.goTo({ sheet, row, column, enterprise: '', year: '' });
    },
    clear: () => setPlaces([]),
  };
}

/** Says what looks wrong about the last entries, and offers what was perhaps meant. */
export function DoubtBar(props: { readonly state: Doubts }) {
  const session = useSession();
  const words = useWords(TODO_WORDS);
  const rest = () => props.state.slips().length - MOST;
  return (
    <div class="doubts" role="status" data-testid="doubts">
      <div class="doubt-list">
        <For each={props.state.slips().slice(0, MOST)}>
          {(slip) => (
            <span class="doubt">
              {slip.text}
              <For each={slip.candidates}>
                {({ typed, why }) => (
                  <button
                    type="button"
                    class="button small"
                    title={why?.[session.preferences.lang()]}
                    onClick={() => props.state.put(slip, typed)}
                  >
                    {words().put(separated(typed))}
                  </button>
                )}
              </For>
            </span>
          )}
        </For>
        <Show when={rest() > 0}>
          <span class="doubt">{words().others(rest())}</span>
        </Show>
      </div>
      <Show when={props.state.slips().length > 0}>
        <BarClose label={words().dismiss} onClose={() => props.state.clear()} />
      </Show>
    </div>
  );
}
