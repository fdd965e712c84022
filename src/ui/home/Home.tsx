// The first page: a new book, an example, a file, and the books that are kept on the device.
import { createResource, createSignal, For, lazy, Show, Suspense } from 'solid-js';
import type { BookRecord } from '../../store/database';
import { TO_PASTE } from '../../store/importing';
import { useDevice, useSession, useWords } from '../context';
import { FilePicker } from '../files/FilePicker';
import { openExample, openNew } from '../files/files';
import { useOpening } from '../files/opening';
import { EXAMPLES, HOME_WORDS } from '../words/home';
import { SHELL_WORDS } from '../words/shell';
import { POWER } from './starting';
import './home.css';

const HomeNotes = lazy(async () => ({ default: (await import('../storage/HomeNotes')).HomeNotes }));
const HomeExercises = lazy(async () => ({ default: (await import('../exercises/HomeExercises')).HomeExercises }));

function BookLine(props: { record: BookRecord; onRemove: () => void }) {
  const session = useSession();
  const words = useWords(HOME_WORDS);
  const when = () =>
    new Intl.DateTimeFormat(session.preferences.lang() === 'zh' ? 'zh-CN' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
    }).format(props.record.updated);
  const name = () => props.record.name || words().unnamed;
  // a damaged book is told of above the list
  const open = () => session.open(props.record.id, 'facilities').catch(() => false);
  return (
    <li class="book-line">
      <button type="button" class="book-open" onClick={() => void open()}>
        {name()}
      </button>
      <span class="book-when">{words().changed(when())}</span>
      <button
        type="button"
        class="button small"
        onClick={() => props.onRemove()}
        aria-label={`${words().remove} ${name()}`}
      >
        {words().remove}
      </button>
    </li>
  );
}

function RemovedNote(props: { record: BookRecord | undefined; onRestore: () => void }) {
  const words = useWords(HOME_WORDS);
  return (
    <div role="status" class="removed">
      <Show when={props.record}>
        {(record) => (
          <>
            {words().removed(record().name || words().unnamed)}
            <button type="button" class="button small" onClick={() => props.onRestore()}>
              {words().restore}
            </button>
          </>
        )}
      </Show>
    </div>
  );
}

/** Where the books are kept, and the way to the page about it. */
function StorageLine() {
  const session = useSession();
  const words = useWords(HOME_WORDS);
  return (
    <p class="muted">
      {words().storage}{' '}
      <button type="button" class="button small" data-testid="home-storage" onClick={() => session.show('storage')}>
        {words().toStorage}
      </button>
    </p>
  );
}

/** Nothing has come of the books yet; said where it takes long, and nothing else says why. */
function SlowNote() {
  const { keeper } = useSession();
  const words = useWords(HOME_WORDS);
  return (
    <Show when={keeper.reach() === 'slow' && keeper.standing() !== 'waiting'}>
      <p class="warn-note" role="status" data-testid="storage-slow">
        {words().slow}{' '}
        <button type="button" class="button small" onClick={() => location.reload()}>
          {words().reload}
        </button>
      </p>
    </Show>
  );
}

function YourBooks() {
  const session = useSession();
  const words = useWords(HOME_WORDS);
  const device = useDevice();
  const { reach } = session.keeper;
  const list = () => session.list().catch(() => undefined);
  const [records, { refetch }] = createResource(() => [device.news(), reach() === 'there'], list);
  // asking for the list itself before it has come would leave the whole page blank
  const hasCome = () => records.state === 'ready' || records.state === 'refreshing';
  const [removed, setRemoved] = createSignal<BookRecord>();
  const remove = async (record: BookRecord): Promise<void> => {
    await session.keeper.remove(record.id);
    setRemoved(record);
    await refetch();
  };
  const restore = async (): Promise<void> => {
    const record = removed();
    if (record) await session.keeper.restore(record.id);
    setRemoved(undefined);
    await refetch();
  };
  return (
    <section aria-labelledby="home-yours">
      <h2 id="home-yours">{words().yours}</h2>
      <Show when={hasCome()} fallback={<SlowNote />}>
        <Show when={records.latest} fallback={<p class="warn-note">{words().unavailable}</p>}>
          {(list) => (
            <ul class="books">
              <For each={list()} fallback={<li class="muted">{words().none}</li>}>
                {(record) => <BookLine record={record} onRemove={() => void remove(record)} />}
              </For>
            </ul>
          )}
        </Show>
      </Show>
      <RemovedNote record={removed()} onRestore={() => void restore()} />
      <StorageLine />
    </section>
  );
}

function Examples() {
  const session = useSession();
  const opening = useOpening();
  const words = useWords(HOME_WORDS);
  return (
    <section aria-labelledby="home-examples">
      <h2 id="home-examples">{words().examples}</h2>
      <ul class="cards">
        <For each={EXAMPLES}>
          {(example) => (
            <li>
              <button
                type="button"
                class="card"
                data-testid={`example-${example}`}
                onClick={async () => {
                  const unopened = await openExample(session, example);
                  if (unopened) opening.wait(unopened);
                }}
              >
                <b>{words().titles[example]}</b>
                <span>{words().teaches[example]}</span>
              </button>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

const StartChoice = lazy(async () => ({ default: (await import('./StartChoice')).StartChoice }));

function PasteCard() {
  const session = useSession();
  const words = useWords(HOME_WORDS);
  return (
    <li>
      <button type="button" class="card" data-testid="paste-table" onClick={() => session.startImport(TO_PASTE)}>
        <b>{words().paste}</b>
        <span>{words().pasteHint}</span>
      </button>
    </li>
  );
}

/** The ways to begin: an empty book, or a file. */
function StartCards() {
  const session = useSession();
  const words = useWords(HOME_WORDS);
  const shell = useWords(SHELL_WORDS);
  const [start, setStart] = createSignal(POWER);
  const template = async (): Promise<void> => (await import('../files/handing-out')).exportTemplate(session, start());
  return (
    <section aria-labelledby="home-start">
      <h2 id="home-start">{words().start}</h2>
      <ul class="cards start">
        <li>
          <button
            type="button"
            class="card primary"
            data-testid="new-book"
            onClick={() => void openNew(session, start())}
          >
            <b>{words().newBook}</b>
            <span>{words().newHint}</span>
          </button>
        </li>
        <li>
          <FilePicker class="card">
            <b>{words().openFile}</b>
            <span>{words().openHint}</span>
          </FilePicker>
        </li>
        <PasteCard />
      </ul>
      <div class="start-choice">
        <Suspense>
          <StartChoice value={start()} onChange={setStart} />
        </Suspense>
        <button type="button" class="button small" data-testid="template" onClick={() => void template()}>
          {shell().template}
        </button>
      </div>
    </section>
  );
}

/** The home page. Files may also be dropped or pasted on it. */
export function Home() {
  const words = useWords(HOME_WORDS);
  const device = useDevice();
  return (
    <div class="page home">
      <h1>{words().title}</h1>
      <p class="lead">{words().lead}</p>
      <Show when={device.gone() || device.damaged()}>
        <Suspense>
          <HomeNotes />
        </Suspense>
      </Show>
      <StartCards />
      <Examples />
      <Suspense>
        <HomeExercises />
      </Suspense>
      <YourBooks />
    </div>
  );
}
