// The bar under a sheet: how the last entries were read, one by one or summed up, with a way through them and back.
import { createEffect, createSignal, For, on, Show } from 'solid-js';
import type { CellNote } from '../../book/clean-cell';
import { useSession, useWords } from '../context';
import { NOTICE_WORDS } from '../words/numbers';
import { SHEET_WORDS } from '../words/sheets';
import { BarClose } from './BarClose';
import type { Notice, Notices } from './notices-model';

export { createNotices } from './notices-model';

/** Notices said one by one; a pasted block may bring hundreds, which are summed up. */
const MOST = 3;

interface Props {
  readonly state: Notices;
}

function NoticeLine(props: Props & { readonly notice: Notice }) {
  const words = useWords(NOTICE_WORDS);
  return (
    <span class="notice">
      {props.notice.text}
      <For each={props.notice.candidates}>
        {(candidate) => (
          <button type="button" class="button small" onClick={() => props.state.choose(props.notice, candidate)}>
            {words().settled(candidate, props.notice.unit)}
          </button>
        )}
      </For>
    </span>
  );
}

/** "38 cells cleaned: 30 with thousands separators, 8 in ten thousands; 2 need a choice." */
function summaryOf(notices: readonly Notice[], words: (typeof NOTICE_WORDS)['zh']): string {
  const count = (kind: Notice['kind']): number => notices.filter((notice) => notice.kind === kind).length;
  const kinds = new Map<CellNote, number>();
  for (const { note } of notices) if (note) kinds.set(note, (kinds.get(note) ?? 0) + 1);
  const cleaned = [...kinds].sort(([, a], [, b]) => b - a).map(([note, n]) => words.notes[note](n));
  const said = (['asks', 'unread', 'computed'] as const).flatMap((word) => {
    const n = count(word === 'asks' ? 'ask' : word);
    return n > 0 ? [words[word](n)] : [];
  });
  return words.sentence([...(cleaned.length > 0 ? [words.cleaned(count('note'), cleaned)] : []), ...said]);
}

/** Many notices in one sentence, and each of them in turn. */
function Summary(props: Props) {
  const words = useWords(NOTICE_WORDS);
  const [at, setAt] = createSignal(-1);
  const notices = () => props.state.notices();
  const current = (): Notice | undefined => notices()[at()];
  // a new paste starts from its beginning
  createEffect(
    on(
      () => props.state.step(),
      () => setAt(-1),
      { defer: true },
    ),
  );
  const next = (): void => {
    setAt((now) => (now + 1) % notices().length);
    const notice = current();
    if (notice) props.state.go?.(notice);
  };
  return (
    <>
      <span class="notice-sum">{summaryOf(notices(), words())}</span>
      <Show when={current()}>{(notice) => <NoticeLine state={props.state} notice={notice()} />}</Show>
      <Show when={props.state.go}>
        <button type="button" class="button small" data-testid="notice-next" onClick={next}>
          {at() < 0 ? words().goThrough : words().next(at() + 1, notices().length)}
        </button>
      </Show>
    </>
  );
}

function UndoButton(props: Props) {
  const session = useSession();
  const words = useWords(NOTICE_WORDS);
  const undo = (): void => {
    session.undo();
    props.state.clear();
  };
  return (
    <Show when={props.state.step()}>
      {(step) => (
        <button type="button" class="button small" data-testid="notice-undo" onClick={undo}>
          {step().label === 'paste' ? words().undoPaste : words().undoStep}
        </button>
      )}
    </Show>
  );
}

/** Says how entries were read; what is ambiguous can be settled here. */
export function NoticeBar(props: Props) {
  const words = useWords(SHEET_WORDS);
  const notices = () => props.state.notices();
  const isMany = () => notices().length > MOST;
  const isAsking = () => notices().some((notice) => notice.kind !== 'note');
  return (
    <div class="notices" classList={{ 'is-asking': isAsking() }} role="status">
      <Show
        when={isMany()}
        fallback={<For each={notices()}>{(one) => <NoticeLine state={props.state} notice={one} />}</For>}
      >
        <Summary state={props.state} />
      </Show>
      <Show when={notices().length > 0}>
        <Show when={isMany()}>
          <UndoButton state={props.state} />
        </Show>
        <BarClose label={words().dismiss} onClose={() => props.state.clear()} />
      </Show>
    </div>
  );
}
