// The first page: a new book, an example, a file, and the books that are kept on the device.
import { createMemo, createResource, createSignal, For, Show } from 'solid-js';
import { choiceText } from '../../derive/labels';
import type { BookRecord } from '../../store/database';
import { useSession, useWords } from '../context';
import { FilePicker } from '../files/FilePicker';
import { openExample, openNew, type Unopened } from '../files/files';
import { UnopenedNote } from '../files/UnopenedNote';
import { EXAMPLES, HOME_WORDS } from '../words/home';
import { POWER, type Start, startsOf } from './starting';
import './home.css';

function BookLine(props: { record: BookRecord; onRemove: () => void }) {
  const session = useSession();
  const words = useWords(HOME_WORDS);
  const when = () =>
    new Intl.DateTimeFormat(session.preferences.lang() === 'zh' ? 'zh-CN' : 'en-GB', {
      dateStyle: 'medium',
      timeStyle: 'short',
    }).format(props.record.updated);
  const name = () => props.record.name || words().unnamed;
  return (
    <li class="book-line">
      <button type="button" class="book-open" onClick={() => void session.open(props.record.id, 'facilities')}>
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

function YourBooks() {
  const session = useSession();
  const words = useWords(HOME_WORDS);
  const [records, { refetch }] = createResource(() => session.list().catch(() => undefined));
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
      <Show when={!records.loading || records.latest}>
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
      <p class="muted">{words().storage}</p>
    </section>
  );
}

function Examples(props: { onUnopened: (unopened: Unopened | undefined) => void }) {
  const session = useSession();
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
                onClick={async () => props.onUnopened(await openExample(session, example))}
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

const keyOf = ({ scheme, sector }: Start): string => `${scheme} ${sector}`;

/** Market and sector of the first row of a new book. */
function StartChoice(props: { readonly value: Start; readonly onChange: (start: Start) => void }) {
  const session = useSession();
  const words = useWords(HOME_WORDS);
  const lang = () => session.preferences.lang();
  const starts = createMemo(() => startsOf(session.registry));
  const schemes = () => [...new Set(starts().map(({ scheme }) => scheme))];
  return (
    <label class="start-choice">
      {words().startsWith}
      <select
        data-testid="start-choice"
        onChange={(event) => {
          const chosen = starts().find((one) => keyOf(one) === event.currentTarget.value);
          if (chosen) props.onChange(chosen);
        }}
      >
        <For each={schemes()}>
          {(scheme) => (
            <optgroup label={choiceText('scheme', scheme, lang())}>
              <For each={starts().filter((one) => one.scheme === scheme)}>
                {(one) => (
                  <option value={keyOf(one)} selected={keyOf(one) === keyOf(props.value)}>
                    {`${choiceText('scheme', scheme, lang())} · ${choiceText('sector', one.sector, lang())}`}
                  </option>
                )}
              </For>
            </optgroup>
          )}
        </For>
      </select>
    </label>
  );
}

/** The ways to begin: an empty book, or a file. */
function StartCards(props: { onUnopened: (unopened: Unopened | undefined) => void }) {
  const session = useSession();
  const words = useWords(HOME_WORDS);
  const [start, setStart] = createSignal(POWER);
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
          <FilePicker class="card" onUnopened={props.onUnopened}>
            <b>{words().openFile}</b>
            <span>{words().openHint}</span>
          </FilePicker>
        </li>
      </ul>
      <StartChoice value={start()} onChange={setStart} />
    </section>
  );
}

/** The home page. Files may also be dropped on it. */
export function Home(props: { unopened: Unopened | undefined; onUnopened: (unopened: Unopened | undefined) => void }) {
  const session = useSession();
  const words = useWords(HOME_WORDS);
  // the note interrupted the work on a book: closing it leads back
  const close = (): void => {
    props.onUnopened(undefined);
    if (session.book()) session.show('facilities');
  };
  return (
    <div class="page home">
      <h1>{words().title}</h1>
      <p class="lead">{words().lead}</p>
      <UnopenedNote unopened={props.unopened} onClose={close} />
      <StartCards onUnopened={props.onUnopened} />
      <Examples onUnopened={props.onUnopened} />
      <YourBooks />
    </div>
  );
}
