// What the first page says of a damaged book: what can still be read of it, and its automatic copies.
import { createResource, For, Show } from 'solid-js';
import type { Book } from '../../book/types';
import type { CopyInfo } from '../../store/copies';
import { useDevice, useSession, useWords } from '../context';
import { STORAGE_WORDS } from '../words/storage';
import { SmallButton } from './SmallButton';
import { timeText } from './times';

/** What is left of a damaged book. */
interface Left {
  readonly name: string;
  readonly copies: readonly CopyInfo[];
  readonly rest: Book | undefined;
}

function CopyButtons(props: { readonly left: Left; readonly onOpen: (copy: CopyInfo) => Promise<void> }) {
  const { preferences } = useSession();
  const words = useWords(STORAGE_WORDS);
  return (
    <Show when={props.left.copies.length > 0} fallback={<p>{words().damaged.none}</p>}>
      <p>{words().damaged.copies}</p>
      <div class="st-actions">
        <For each={props.left.copies}>
          {(copy) => (
            <SmallButton
              testId="damaged-copy"
              word={words().damaged.open(timeText(copy.at, preferences.lang()))}
              onPress={() => props.onOpen(copy)}
            />
          )}
        </For>
      </div>
    </Show>
  );
}

function Ways(props: { readonly left: Left }) {
  const session = useSession();
  const device = useDevice();
  const words = useWords(STORAGE_WORDS);
  const when = (copy: CopyInfo): string => timeText(copy.at, session.preferences.lang());
  const openAs = async (name: string, book: Book): Promise<void> => {
    device.setDamaged(undefined);
    await session.create(name, { ...book, settings: { ...book.settings, name } }, 'facilities');
  };
  const openCopy = async (copy: CopyInfo): Promise<void> => {
    const book = await (await device.parts()).copies.read(copy.id);
    if (book) await openAs(words().copyName(props.left.name, when(copy)), book);
  };
  return (
    <>
      <Show when={props.left.rest}>
        {(rest) => (
          <div class="st-actions">
            <SmallButton
              testId="open-rest"
              word={words().damaged.rest}
              onPress={() => openAs(props.left.name, rest())}
            />
          </div>
        )}
      </Show>
      <CopyButtons left={props.left} onOpen={openCopy} />
    </>
  );
}

const MOST_OFFERED = 5;

/** The note. Other books are open to the user all the while. */
export function DamagedNote(props: { readonly id: string }) {
  const device = useDevice();
  const words = useWords(STORAGE_WORDS);
  const read = async (id: string): Promise<Left> => {
    const parts = await device.parts();
    const [books, rest] = await Promise.all([parts.books(), parts.salvaged(id).catch(() => undefined)]);
    const book = books.find(({ record }) => record.id === id);
    return { name: book?.record.name || words().unnamed, copies: book?.copies.slice(0, MOST_OFFERED) ?? [], rest };
  };
  const [left] = createResource(() => props.id, read);
  return (
    <Show when={left.state === 'ready' && left()}>
      {(now) => (
        <section class="st-note" role="alert" aria-labelledby="book-damaged" data-testid="book-damaged">
          <h2 id="book-damaged">⚠ {words().damaged.title(now().name)}</h2>
          <p>{words().damaged.what}</p>
          <Ways left={now()} />
          <p>
            <SmallButton testId="damaged-close" word={words().close} onPress={() => device.setDamaged(undefined)} />
          </p>
        </section>
      )}
    </Show>
  );
}
