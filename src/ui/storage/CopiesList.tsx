// The copies of one book: when and why they were made, what going back would change, and going back itself.
import { createSignal, For, onMount, Show } from 'solid-js';
import { type BookDifference, differenceBetween, isSame } from '../../book/book-difference';
import { replaceBook } from '../../book/commands';
import type { Book } from '../../book/types';
import type { CopyInfo } from '../../store/copies';
import type { GuardedBook } from '../../store/device-books';
import { useSession, useWords } from '../context';
import { STORAGE_WORDS } from '../words/storage';
import { SmallButton } from './SmallButton';
import { timeText } from './times';
import type { StorageState } from './use-storage';

interface Props {
  readonly state: StorageState;
  readonly book: GuardedBook;
  readonly isOpen: boolean;
  readonly onTold: (text: string) => void;
}

/** What is looked at: a copy with its book, and how that differs from the book as it is now. */
interface Looked {
  readonly id: number;
  readonly book: Book | undefined;
  readonly difference: BookDifference | undefined;
}

const whyText = (words: Readonly<Record<string, string>>, code: string): string => words[code] ?? words.other ?? '';

function Difference(props: { readonly difference: BookDifference }) {
  const words = useWords(STORAGE_WORDS);
  const parts = (): readonly string[] => {
    const { added, removed, cells, rows, settings, overrides, scenarios, rules } = props.difference;
    const say = words().difference;
    const lines: readonly (readonly [number, string])[] = [
      [added, say.added(added)],
      [removed, say.removed(removed)],
      [cells, say.cells(cells, rows)],
      [settings, say.settings(settings)],
      [overrides, say.overrides(overrides)],
      [scenarios, say.scenarios(scenarios)],
      [rules, say.rules(rules)],
    ];
    return lines.filter(([count]) => count > 0).map(([, text]) => text);
  };
  return (
    <Show when={!isSame(props.difference)} fallback={<p>{words().sameAsNow}</p>}>
      <p>{words().wouldChange}</p>
      <ul>
        <For each={parts()}>{(part) => <li>{part}</li>}</For>
      </ul>
    </Show>
  );
}

/** Going back and opening apart. */
function useDoors(props: Props) {
  const session = useSession();
  const words = useWords(STORAGE_WORDS);
  const when = (copy: CopyInfo): string => timeText(copy.at, session.preferences.lang());
  return {
    restore: async (copy: CopyInfo, book: Book): Promise<void> => {
      const isThere = props.isOpen || (await session.open(props.book.record.id, 'storage').catch(() => false));
      const before = session.whole();
      // ids of rows that came later stay used up
      const after = { ...book, nextId: Math.max(book.nextId, before?.nextId ?? 0) };
      if (isThere && before && session.mayEdit()) session.act(replaceBook(before, after), 'restore');
      props.onTold(session.whole() === before ? words().notRestored : words().restored(when(copy)));
    },
    openAsNew: async (copy: CopyInfo, book: Book): Promise<void> => {
      const name = words().copyName(copy.name || words().unnamed, when(copy));
      await session.create(name, { ...book, settings: { ...book.settings, name } }, 'facilities');
    },
  };
}

function Look(props: Props & { readonly copy: CopyInfo; readonly looked: Looked }) {
  const words = useWords(STORAGE_WORDS);
  const doors = useDoors(props);
  return (
    <div class="st-look" data-testid="copy-look">
      <Show when={props.looked.book} fallback={<p>{words().unreadable}</p>}>
        {(book) => (
          <>
            <Show when={props.looked.difference}>{(difference) => <Difference difference={difference()} />}</Show>
            <div class="st-actions">
              <SmallButton
                testId="restore-copy"
                look="primary"
                disabled={props.looked.difference && isSame(props.looked.difference)}
                word={words().restore}
                onPress={() => doors.restore(props.copy, book())}
              />
              <SmallButton
                testId="open-copy"
                word={words().asNew}
                onPress={() => doors.openAsNew(props.copy, book())}
              />
            </div>
          </>
        )}
      </Show>
    </div>
  );
}

function CopyLine(
  props: Props & { readonly copy: CopyInfo; readonly looked: Looked | undefined; readonly onLook: () => Promise<void> },
) {
  const { preferences } = useSession();
  const words = useWords(STORAGE_WORDS);
  const when = () => timeText(props.copy.at, preferences.lang());
  return (
    <li data-testid="copy" data-why={props.copy.why}>
      <time>{when()}</time>
      <span>{whyText(words().why, props.copy.why)}</span>
      <span class="muted">{words().rows(props.copy.rows)}</span>
      <SmallButton
        testId="look-at-copy"
        expanded={props.looked !== undefined}
        label={words().lookAt(when())}
        word={words().look}
        onPress={props.onLook}
      />
      <Show when={props.looked}>{(looked) => <Look {...props} looked={looked()} />}</Show>
    </li>
  );
}

/** The list, latest first. */
export function CopiesList(props: Props) {
  const session = useSession();
  const words = useWords(STORAGE_WORDS);
  const [looked, setLooked] = createSignal<Looked>();
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus());
  const name = () => props.book.record.name || words().unnamed;
  const lookedAt = (copy: CopyInfo) => (looked()?.id === copy.id ? looked() : undefined);
  const look = async (copy: CopyInfo): Promise<void> => {
    if (lookedAt(copy)) return void setLooked(undefined);
    const kept = props.isOpen ? undefined : session.keeper.open(props.book.record.id).catch(() => undefined);
    const book = await props.state.parts.copies.read(copy.id);
    const now = props.isOpen ? session.whole() : (await kept)?.book;
    setLooked({ id: copy.id, book, difference: book && now && differenceBetween(now, book) });
  };
  return (
    <section class="st-copies" aria-labelledby="storage-copies" data-testid="copies">
      <h3 id="storage-copies" tabindex={-1} ref={heading}>
        {words().copiesOf(name())}
      </h3>
      <p class="st-lead">{words().copiesLead}</p>
      <ul class="st-list">
        <For each={props.book.copies} fallback={<li class="muted">{words().noCopies}</li>}>
          {(copy) => <CopyLine {...props} copy={copy} looked={lookedAt(copy)} onLook={() => look(copy)} />}
        </For>
      </ul>
    </section>
  );
}
