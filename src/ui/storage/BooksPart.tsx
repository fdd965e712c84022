// Each book: when it was last backed up, what was changed since, its copies, and a file of it with one click.
import { createSignal, For, Show } from 'solid-js';
import { lastBackup } from '../../store/backup-notes';
import type { GuardedBook } from '../../store/device-books';
import { useSession, useWords } from '../context';
import { STORAGE_WORDS } from '../words/storage';
import { CopiesList } from './CopiesList';
import { SmallButton } from './SmallButton';
import { saveFile } from './save-file';
import { timeText } from './times';
import { presentBooks, type StorageState, unsavedChanges } from './use-storage';

type Props = { readonly state: StorageState; readonly onTold: (text: string) => void };

function LastBackup(props: { readonly book: GuardedBook }) {
  const { preferences } = useSession();
  const words = useWords(STORAGE_WORDS);
  const text = (): string => {
    const { notes } = props.book;
    const last = lastBackup(notes);
    if (!last) return words().never;
    const when = timeText(last.at, preferences.lang());
    return last === notes.file ? words().inFile(when) : words().inFolder(when);
  };
  return <>{text()}</>;
}

function BookRow(props: Props & { readonly book: GuardedBook; readonly shown: boolean; readonly onShow: () => void }) {
  const session = useSession();
  const words = useWords(STORAGE_WORDS);
  const name = () => props.book.record.name || words().unnamed;
  const count = () => props.book.copies.length;
  const save = async (): Promise<void> => {
    const file = await saveFile(props.state.parts, props.book.record.id);
    props.onTold(file === undefined ? words().fileFailed : words().fileHanded(file));
  };
  return (
    <tr data-testid="storage-book">
      <th scope="row">
        {name()}{' '}
        <Show when={props.book.record.id === session.bookId()}>
          <span class="tag">{words().openNow}</span>
        </Show>
      </th>
      <td data-testid="book-backup">
        <LastBackup book={props.book} />
      </td>
      <td class="st-number" data-testid="book-changes">
        {unsavedChanges(props.book)}
      </td>
      <td>
        <SmallButton
          testId="show-copies"
          expanded={props.shown}
          label={words().showCopiesOf(name(), count())}
          word={words().showCopies(count())}
          onPress={props.onShow}
        />
      </td>
      <td>
        <SmallButton testId="save-file" label={words().saveFileOf(name())} word={words().saveFile} onPress={save} />
      </td>
    </tr>
  );
}

function Head() {
  const words = useWords(STORAGE_WORDS);
  const columns = () => words().columns;
  return (
    <thead>
      <tr>
        <th scope="col">{columns().book}</th>
        <th scope="col">{columns().backup}</th>
        <th scope="col" class="st-number">
          {columns().changes}
        </th>
        <th scope="col">{columns().copies}</th>
        <td />
      </tr>
    </thead>
  );
}

/** The section of the page; the copies of one book at a time are shown below the table. */
export function BooksPart(props: Props) {
  const session = useSession();
  const words = useWords(STORAGE_WORDS);
  const [shown, setShown] = createSignal<string>();
  const present = () => presentBooks(props.state);
  const chosen = () => present().find(({ record }) => record.id === shown());
  return (
    <section aria-labelledby="storage-books">
      <h2 id="storage-books">{words().books}</h2>
      <div class="st-scroll">
        <table class="st-table">
          <Head />
          <tbody>
            <For each={present()}>
              {(book) => (
                <BookRow
                  {...props}
                  book={book}
                  shown={shown() === book.record.id}
                  onShow={() => setShown(shown() === book.record.id ? undefined : book.record.id)}
                />
              )}
            </For>
          </tbody>
        </table>
      </div>
      {/* the book read anew after every change is another object; its list stays as long as it is the same book */}
      <Show when={chosen()?.record.id} keyed>
        {(id) => (
          <Show when={chosen()}>
            {(book) => <CopiesList {...props} book={book()} isOpen={id === session.bookId()} />}
          </Show>
        )}
      </Show>
    </section>
  );
}
