// Own values of the open book as a set: saved to a file, loaded from one, and a warning for those no rule knows.
import { createMemo, createSignal, For, Show } from 'solid-js';
import { parametersOf, removeOverrides, type SetFault, strangeOverrides } from '../../book/parameter-set';
import type { Override } from '../../book/types';
import { useSession, useWords } from '../context';
import { download } from '../files/download';
import { fileFaultText } from '../files/fault-words';
import { bookTitle } from '../scenarios/scenario-names';
import { RULES_WORDS } from '../words/rules-page';
import { loadSet, type SetOutcome, saveSet } from './loading-sets';
import './parameter-sets.css';

/** More faults are only counted. */
const MOST_SHOWN = 20;

/** An own value as its line in the file. */
const named = ({ parameter, key, year, value }: Override): string =>
  [parameter, key, `${year}`, value].filter((part) => part !== '').join(' · ');

function SetFaults(props: { readonly faults: readonly SetFault[] }) {
  const words = useWords(RULES_WORDS);
  return (
    <ul>
      <For each={props.faults.slice(0, MOST_SHOWN)}>
        {({ code, override }) => <li>{words().setFaults[code](named(override))}</li>}
      </For>
      <Show when={props.faults.length > MOST_SHOWN}>
        <li>{words().moreFaults(props.faults.length - MOST_SHOWN)}</li>
      </Show>
    </ul>
  );
}

/** What came of loading a file. */
function Outcome(props: { readonly outcome: SetOutcome }) {
  const { preferences } = useSession();
  const words = useWords(RULES_WORDS);
  const wrong = () => (props.outcome.kind === 'wrong' ? props.outcome : undefined);
  const said = () => {
    const { outcome } = props;
    if (outcome.kind === 'loaded') return words().loaded(outcome.count, outcome.file);
    return outcome.kind === 'unchanged' ? words().unchanged(outcome.file) : '';
  };
  return (
    <Show when={wrong()} fallback={<p class="rules-small">{said()}</p>}>
      {(of) => (
        <div class="sets-wrong">
          <p>⚠ {words().notLoaded(of().file)}</p>
          <Show when={of().reason}>{(reason) => <p>{reasonText(reason(), words())}</p>}</Show>
          <ul>
            <For each={of().faults.slice(0, MOST_SHOWN)}>
              {(fault) => <li>{fileFaultText(fault, preferences.lang())}</li>}
            </For>
          </ul>
          <SetFaults faults={of().setFaults} />
        </div>
      )}
    </Show>
  );
}

type Reason = NonNullable<Extract<SetOutcome, { kind: 'wrong' }>['reason']>;

const reasonText = (reason: Reason, words: (typeof RULES_WORDS)['zh']): string =>
  reason === 'noOverrides' ? words.setFaults.noOverrides() : words[reason];

/** Own values in the book that no rule reads. */
function Strange() {
  const session = useSession();
  const words = useWords(RULES_WORDS);
  const known = parametersOf(session.registry.packs);
  const strange = createMemo(() => {
    const book = session.book();
    return book ? strangeOverrides(book, known) : [];
  });
  const remove = (): void => {
    const book = session.book();
    const gone = strange().map(({ override }) => override);
    if (book) session.act(removeOverrides(book, gone), 'override');
  };
  return (
    <Show when={strange().length > 0}>
      <div class="sets-wrong" data-testid="strange-overrides">
        <p>⚠ {words().strange}</p>
        <SetFaults faults={strange()} />
        <button type="button" class="button" onClick={remove}>
          {words().removeStrange}
        </button>
      </div>
    </Show>
  );
}

function Buttons(props: { readonly onOutcome: (outcome: SetOutcome | undefined) => void }) {
  const session = useSession();
  const words = useWords(RULES_WORDS);
  const [replace, setReplace] = createSignal(false);
  let input: HTMLInputElement | undefined;
  const count = () => session.book()?.overrides.length ?? 0;
  const save = (): void => {
    const text = saveSet(session);
    if (text) download(`${bookTitle(session) || 'tanbiao'}-${words().setFile}.csv`, text);
  };
  const chosen = async (): Promise<void> => {
    const file = input?.files?.[0];
    if (!file || !input) return;
    props.onOutcome(await loadSet(session, file, replace()));
    input.value = ''; // the same file can be chosen again after it was mended
  };
  return (
    <div class="sets-buttons">
      <button type="button" class="button" disabled={count() === 0} onClick={save}>
        {words().saveSet}
      </button>
      <button type="button" class="button" onClick={() => input?.click()}>
        {words().loadSet}
      </button>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        data-testid="set-input"
        onChange={() => void chosen()}
      />
      <label>
        <input type="checkbox" checked={replace()} onChange={(event) => setReplace(event.currentTarget.checked)} />{' '}
        {words().replaceOwn}
      </label>
    </div>
  );
}

/** The part of the page on own values; only where a book is open. */
export function ParameterSets() {
  const session = useSession();
  const words = useWords(RULES_WORDS);
  const [outcome, setOutcome] = createSignal<SetOutcome>();
  return (
    <Show when={session.book()}>
      {(book) => (
        <section class="parameter-sets" data-testid="parameter-sets">
          <h2>{words().ownSets}</h2>
          <p class="rules-small">
            {words().ownSetsLead} {words().ownCount(book().overrides.length)}
          </p>
          <Buttons onOutcome={setOutcome} />
          <div role="status">
            <Show when={outcome()}>{(of) => <Outcome outcome={of()} />}</Show>
          </div>
          <Strange />
        </section>
      )}
    </Show>
  );
}
