// A file that is another state of a book on this device: what differs, and what to do with it.
import { createMemo, onMount, Show } from 'solid-js';
import { compareBooks, countOf } from '../../book/book-comparison';
import { useSession, useWords } from '../context';
import { FILES_WORDS } from '../words/files';
import { createFrom, putInPlace } from './create-book';
import { Differences } from './Differences';
import { type Incoming, type KeptState, useOpening } from './opening';

/** A way to go on, with what it does to the books. */
function Choice(props: { testId: string; primary?: boolean; label: string; hint?: string; onPick: () => void }) {
  return (
    <button
      type="button"
      class="button"
      classList={{ primary: props.primary ?? false }}
      data-testid={props.testId}
      onClick={() => props.onPick()}
    >
      {props.label} <span class="muted">{props.hint}</span>
    </button>
  );
}

/** The ways to go on; a new book is the first one, since it takes nothing away. */
function Choices(props: { incoming: Incoming; kept: KeptState; isSame: boolean }) {
  const session = useSession();
  const opening = useOpening();
  const words = useWords(FILES_WORDS);
  const openNew = async (): Promise<void> => {
    await createFrom(session, props.incoming);
    opening.close();
  };
  const putIn = async (): Promise<void> => {
    if (await putInPlace(session, props.incoming, props.kept)) opening.close();
    else opening.say(words().notWriting);
  };
  const openKept = async (): Promise<void> => {
    await session.open(props.kept.id, 'facilities');
    opening.close();
  };
  return (
    <div class="choices">
      <Choice
        testId="open-as-new"
        primary={!props.isSame}
        label={words().openNew}
        hint={words().openNewHint}
        onPick={openNew}
      />
      <Show when={!props.isSame}>
        <Choice
          testId="put-in-place"
          label={words().putInPlace(props.kept.name)}
          hint={words().putInPlaceHint}
          onPick={putIn}
        />
      </Show>
      <Choice testId="open-kept" primary={props.isSame} label={words().openKept} onPick={openKept} />
      <Choice testId="open-cancel" label={words().cancel} onPick={opening.close} />
    </div>
  );
}

/** The page over a file and the book it is another state of. */
export function KnownBook(props: { incoming: Incoming; kept: KeptState }) {
  const { preferences } = useSession();
  const words = useWords(FILES_WORDS);
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus());
  const comparison = createMemo(() => compareBooks(props.kept.book, props.incoming.book));
  const count = () => countOf(comparison());
  const written = () => props.incoming.meta?.at;
  const time = (at: number): string =>
    new Intl.DateTimeFormat(preferences.lang() === 'zh' ? 'zh-CN' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
    }).format(at);
  const times = () => {
    const at = written();
    return words().knownTimes(at === undefined ? words().unknownTime : time(at), time(props.kept.updated));
  };
  return (
    <section aria-labelledby="known-title" data-testid="known-book">
      <h1 id="known-title" tabindex={-1} ref={heading}>
        {words().knownTitle(props.incoming.file)}
      </h1>
      <p>{words().knownLead(props.kept.name)}</p>
      <Choices incoming={props.incoming} kept={props.kept} isSame={count() === 0 && !comparison().looks} />
      <p class="muted">
        {times()} <Show when={(written() ?? 0) < props.kept.updated && count() > 0}>{`⚠ ${words().olderFile}`}</Show>
      </p>
      <Show
        when={count() > 0}
        fallback={<p data-testid="known-same">{comparison().looks ? words().knownLooks : words().knownSame}</p>}
      >
        <h2 data-testid="known-count">{words().knownCount(count())}</h2>
        <Differences of={comparison()} />
      </Show>
    </section>
  );
}
