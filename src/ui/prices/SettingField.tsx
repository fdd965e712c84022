// One setting of the scenario: label, field, meaning, how it was read, what is wrong with it.
import { createMemo, createSignal, For, Show } from 'solid-js';
import { type CellFault, cleanCell } from '../../book/clean-cell';
import { setSetting } from '../../book/commands';
import { type InputFault, inputFault } from '../../book/compute-inputs';
import { unitText } from '../../derive/labels';
import { separated } from '../../derive/numbers';
import { meaningText } from '../../derive/readings';
import type { Entry } from '../../model/vocabulary';
import { useSession, useWords } from '../context';
import { PRICES_WORDS } from '../words/prices';

interface Wrong {
  readonly code: CellFault | InputFault;
  readonly candidates: readonly string[];
}

/** State of a field: the kept text, what is wrong with it, and how the last entry was read. */
function createSetting(entry: () => Entry) {
  const session = useSession();
  const [readAs, setReadAs] = createSignal<string>();
  const kept = () => session.book()?.settings[entry().id] ?? '';
  const wrong = createMemo((): Wrong | undefined => {
    const text = kept();
    if (text === '') return undefined;
    const { fault } = cleanCell(entry(), text);
    if (fault) return fault;
    const rules = session.registry.packs.flatMap((pack) => pack.inputs);
    const rule = rules.find((one) => one.id === entry().id && one.level === 'scenario');
    const code = rule && inputFault(text, rule);
    return code && { code, candidates: [] };
  });
  const commit = (typed: string): void => {
    const book = session.book();
    if (!book || typed === kept()) return;
    const edited = setSetting(book, entry().id, typed);
    session.act(edited.patch, 'setting');
    const isNoted = edited.told.some((told) => told.note !== undefined);
    setReadAs(isNoted ? separated(kept()) : undefined);
  };
  return { kept, wrong, readAs, commit };
}

type Setting = ReturnType<typeof createSetting>;

function WrongView(props: { readonly id: string; readonly wrong: Wrong; readonly setting: Setting }) {
  const words = useWords(PRICES_WORDS);
  return (
    <p class="prices-wrong" id={props.id} role="alert">
      {words().faults[props.wrong.code]}{' '}
      <For each={props.wrong.candidates}>
        {(candidate) => (
          <button type="button" class="button prices-candidate" onClick={() => props.setting.commit(candidate)}>
            {candidate}
          </button>
        )}
      </For>
    </p>
  );
}

function TextInput(props: { readonly entry: Entry; readonly setting: Setting; readonly describedBy: string }) {
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      props.setting.commit(event.currentTarget.value);
      event.currentTarget.value = props.setting.kept();
    }
    if (event.key === 'Escape') event.currentTarget.value = props.setting.kept();
  };
  return (
    <input
      id={`setting-${props.entry.id}`}
      type="text"
      inputmode={props.entry.kind === 'input' ? 'decimal' : 'text'}
      autocomplete="off"
      classList={{ 'is-number': props.entry.kind === 'input' }}
      value={props.setting.kept()}
      aria-invalid={props.setting.wrong() !== undefined}
      aria-describedby={props.describedBy}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        props.setting.commit(event.currentTarget.value);
        event.currentTarget.value = props.setting.kept();
      }}
    />
  );
}

/** A labelled field; commits on Enter and when it is left, Escape takes back what was typed. */
export function SettingField(props: { readonly entry: Entry }) {
  const { preferences } = useSession();
  const words = useWords(PRICES_WORDS);
  const lang = () => preferences.lang();
  const setting = createSetting(() => props.entry);
  const ids = () => ({ meaning: `meaning-${props.entry.id}`, wrong: `wrong-${props.entry.id}` });
  return (
    <div class="prices-field" data-testid={`setting-field-${props.entry.id}`}>
      <label for={`setting-${props.entry.id}`}>{props.entry.label[lang()]}</label>
      <div class="prices-entry">
        <TextInput entry={props.entry} setting={setting} describedBy={`${ids().wrong} ${ids().meaning}`} />
        <Show when={props.entry.kind === 'input'}>
          <span class="prices-unit">{unitText(props.entry.unit, lang())}</span>
        </Show>
      </div>
      <Show when={setting.readAs()}>
        {(value) => (
          <p class="prices-read" role="status">
            {words().readAs(value())}
          </p>
        )}
      </Show>
      <Show when={setting.wrong()}>{(wrong) => <WrongView id={ids().wrong} wrong={wrong()} setting={setting} />}</Show>
      <p class="prices-meaning" id={ids().meaning}>
        {meaningText(props.entry, lang())}
      </p>
    </div>
  );
}
