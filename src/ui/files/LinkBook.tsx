// A link that came in: what it holds, and whether to make a book of it.
import { onMount, Show } from 'solid-js';
import type { Book } from '../../book/types';
import { useSession, useWords } from '../context';
import { FILES_WORDS } from '../words/files';
import { createFrom, nameOf } from './create-book';
import { type Incoming, useOpening } from './opening';

/** Names shown before the rest is counted. */
const MOST_NAMES = 12;

/** What the link holds: how much of what, and of whom. */
function Holds(props: { book: Book }) {
  const { preferences } = useSession();
  const words = useWords(FILES_WORDS);
  const sheets = () => props.book.sheets;
  const enterprises = () =>
    [...new Set([...sheets().enterprises, ...sheets().facilities].map(({ cells }) => cells.enterprise?.text ?? ''))]
      .filter((name) => name !== '')
      .sort();
  const holds = () =>
    words().linkHolds(
      enterprises().length,
      sheets().facilities.length,
      sheets().streams.length,
      props.book.variants.length + 1,
    );
  return (
    <>
      <p>{holds()}</p>
      <Show when={enterprises().length > 0}>
        <p>
          {words().linkWho}
          {enterprises()
            .slice(0, MOST_NAMES)
            .join(preferences.lang() === 'zh' ? '、' : ', ')}
          <Show when={enterprises().length > MOST_NAMES}> {words().more(enterprises().length - MOST_NAMES)}</Show>
        </p>
      </Show>
    </>
  );
}

/** The page over a link; nothing is made of it before the user says so. */
export function LinkBook(props: { incoming: Incoming }) {
  const session = useSession();
  const opening = useOpening();
  const words = useWords(FILES_WORDS);
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus());
  const open = async (): Promise<void> => {
    await createFrom(session, props.incoming);
    opening.close();
  };
  return (
    <section aria-labelledby="link-title" data-testid="link-book">
      <h1 id="link-title" tabindex={-1} ref={heading}>
        {words().linkTitle(nameOf(session, props.incoming))}
      </h1>
      <Holds book={props.incoming.book} />
      <p class="muted">{words().linkLead}</p>
      <div class="choices">
        <button type="button" class="button primary" data-testid="link-open" onClick={() => void open()}>
          {words().openNew}
        </button>
        <button type="button" class="button" data-testid="link-cancel" onClick={() => opening.close()}>
          {words().cancel}
        </button>
      </div>
    </section>
  );
}
