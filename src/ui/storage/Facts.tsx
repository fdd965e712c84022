// How things stand: lasting storage, installed or not, space, books, the last backup, and the advice that fits.
import { For, type JSX, Show } from 'solid-js';
import { adviceFor, usedPercent } from '../../derive/storage-advice';
import { lastBackup } from '../../store/backup-notes';
import { useSession, useWords } from '../context';
import { STORAGE_WORDS } from '../words/storage';
import { percentText, sizeText, timeText } from './times';
import { presentBooks, type StorageState, unsavedChanges } from './use-storage';

type Props = { readonly state: StorageState };

function Fact(props: {
  readonly name: string;
  readonly testId: string;
  readonly mood: '' | 'good' | 'care';
  readonly children: JSX.Element;
}) {
  const sign = () => ({ '': '', good: '✓ ', care: '⚠ ' })[props.mood];
  return (
    <div
      class="st-fact"
      classList={{ care: props.mood === 'care' }}
      data-testid={`fact-${props.testId}`}
      data-mood={props.mood}
    >
      <dt>{props.name}</dt>
      <dd>
        <span aria-hidden="true">{sign()}</span>
        {props.children}
      </dd>
    </div>
  );
}

function Persistent(props: Props & { readonly onTold: (text: string) => void }) {
  const { preferences } = useSession();
  const words = useWords(STORAGE_WORDS);
  const said = () => words().persistent;
  const isOn = () => props.state.facts.persistent === true;
  const ask = async (): Promise<void> => {
    await props.state.parts.persist().catch(() => undefined);
    const { persistent } = await props.state.parts.facts();
    props.onTold(persistent ? said().granted : said().denied);
  };
  return (
    <Fact name={words().facts.persistent} testId="persistent" mood={isOn() ? 'good' : 'care'}>
      <Show when={props.state.facts.persistent !== undefined} fallback={said().unknown}>
        {isOn() ? said().yes : said().no}
        <Show when={!isOn()}>
          {' '}
          {props.state.persisting
            ? said().asked(timeText(props.state.persisting.at, preferences.lang()))
            : said().notAsked}{' '}
          <button type="button" class="button small" data-testid="ask-persist" onClick={() => void ask()}>
            {said().ask}
          </button>
        </Show>
      </Show>
    </Fact>
  );
}

function Space(props: Props) {
  const { preferences } = useSession();
  const words = useWords(STORAGE_WORDS);
  const lang = () => preferences.lang();
  const percent = () => usedPercent(props.state.facts);
  const isTight = () => adviceFor(props.state.facts).includes('lowSpace');
  return (
    <Fact name={words().facts.space} testId="space" mood={isTight() ? 'care' : ''}>
      <Show when={percent() !== undefined} fallback={words().spaceUnknown}>
        {words().space(
          sizeText(props.state.facts.usage ?? 0, lang()),
          sizeText(props.state.facts.quota ?? 0, lang()),
          (percent() ?? 0) < 1 ? words().underOne : percentText(percent() ?? 0),
        )}
      </Show>
    </Fact>
  );
}

/** Books, their last backup, and what has none. */
function Backups(props: Props) {
  const { preferences } = useSession();
  const words = useWords(STORAGE_WORDS);
  const present = () => presentBooks(props.state);
  /** How many could come back by themselves if the browser lost its database. */
  const recorded = () => present().filter(({ record }) => props.state.facts.recorded.includes(record.id)).length;
  const deleted = () => (props.state.books?.length ?? 0) - present().length;
  const last = () =>
    present()
      .flatMap(({ notes }) => lastBackup(notes) ?? [])
      .toSorted((a, b) => b.at - a.at)[0];
  const changed = () =>
    present()
      .map(unsavedChanges)
      .filter((changes) => changes > 0);
  const changes = () => changed().reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Fact name={words().facts.books} testId="books" mood={recorded() < present().length ? 'care' : ''}>
        {words().bookCount(present().length, deleted())}{' '}
        <Show when={present().length > 0}>{words().second(recorded(), present().length)}</Show>
      </Fact>
      <Fact name={words().facts.backup} testId="backup" mood={last() || present().length === 0 ? '' : 'care'}>
        <Show when={last()} fallback={words().noBackup}>
          {(backup) => words().backupAt(timeText(backup().at, preferences.lang()), backup().name)}
        </Show>
      </Fact>
      <Fact name={words().facts.unsaved} testId="unsaved" mood={changes() > 0 ? 'care' : 'good'}>
        {words().changesOf(changes(), changed().length)}
      </Fact>
    </>
  );
}

/** The list of facts. */
export function Facts(props: Props & { readonly onTold: (text: string) => void }) {
  const words = useWords(STORAGE_WORDS);
  return (
    <dl class="st-facts">
      <Persistent state={props.state} onTold={props.onTold} />
      <Fact name={words().facts.installed} testId="installed" mood="">
        {props.state.facts.installed ? words().installed.yes : words().installed.no}
      </Fact>
      <Space state={props.state} />
      <Show when={props.state.books}>
        <Backups state={props.state} />
      </Show>
    </dl>
  );
}

/** What a user of this browser should know. */
export function Advice(props: Props) {
  const words = useWords(STORAGE_WORDS);
  return (
    <ul class="st-advice" data-testid="storage-advice">
      <For each={adviceFor(props.state.facts)}>{(code) => <li data-code={code}>{words().adviceOf[code]}</li>}</For>
    </ul>
  );
}
