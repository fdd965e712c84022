// The scenario in view, in the header: a list to switch, and what can be done to scenarios as a whole.
import { createSignal, For, onMount, Show } from 'solid-js';
import { countDifferences } from '../../book/scenario-rows';
import { useSession, useWords } from '../context';
import { createDropdown } from '../shell/dropdown';
import { Icon } from '../shell/Icon';
import { SCENARIO_WORDS } from '../words/scenarios';
import './scenarios.css';
import { addBlank, duplicateShown, removeShown, renameShown } from './scenario-deeds';
import { scenarioNames } from './scenario-names';

function NameField(props: { readonly name: string; readonly onDone: () => void }) {
  const session = useSession();
  const words = useWords(SCENARIO_WORDS);
  let field: HTMLInputElement | undefined;
  onMount(() => field?.select());
  const take = (typed: string): void => {
    renameShown(session, typed);
    props.onDone();
  };
  return (
    <input
      ref={field}
      class="scenario-name"
      data-testid="scenario-name"
      aria-label={words().name}
      value={props.name}
      spellcheck={false}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // the button that gets the focus must not be pressed by the same key
        event.preventDefault();
        if (event.key === 'Enter') take(event.currentTarget.value);
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onDone();
      }}
    />
  );
}

function Scenarios(props: { readonly names: readonly string[]; readonly onPick: (index: number) => void }) {
  const session = useSession();
  const words = useWords(SCENARIO_WORDS);
  const told = (index: number): string => {
    const variant = session.whole()?.variants[index - 1];
    return variant ? words().differences(countDifferences(variant)) : '';
  };
  return (
    <ul class="scenario-list" aria-label={words().list}>
      <For each={props.names}>
        {(name, index) => (
          <li>
            <button
              type="button"
              class="menu-entry scenario-entry"
              classList={{ 'is-now': session.scenario() === index() }}
              aria-current={session.scenario() === index() ? 'true' : undefined}
              data-testid={`scenario-${index()}`}
              onClick={() => props.onPick(index())}
            >
              <span class="scenario-tick" aria-hidden="true">
                {session.scenario() === index() ? '✓' : ''}
              </span>
              <span class="scenario-word">{name}</span>
              <small>{told(index())}</small>
            </button>
          </li>
        )}
      </For>
    </ul>
  );
}

function Entry(props: { readonly label: string; readonly testId: string; readonly onPick: () => void }) {
  return (
    <button type="button" class="menu-entry" data-testid={props.testId} onClick={() => props.onPick()}>
      {props.label}
    </button>
  );
}

/** What can be done to scenarios as a whole; `pick` closes the list first. */
function Entries(props: { readonly pick: (run: () => void) => () => void; readonly onRename: () => void }) {
  const session = useSession();
  const words = useWords(SCENARIO_WORDS);
  return (
    <>
      <Entry label={words().add} testId="scenario-add" onPick={props.pick(() => addBlank(session))} />
      <Show when={session.scenario() > 0}>
        <Entry
          label={words().duplicate}
          testId="scenario-duplicate"
          onPick={props.pick(() => duplicateShown(session))}
        />
        <Entry label={words().rename} testId="scenario-rename" onPick={() => props.onRename()} />
        <Entry label={words().remove} testId="scenario-remove" onPick={props.pick(() => removeShown(session))} />
      </Show>
      <Show when={(session.whole()?.variants.length ?? 0) > 0}>
        <Entry
          label={`${words().compare} →`}
          testId="scenario-compare"
          onPick={props.pick(() => session.show('scenarios'))}
        />
      </Show>
    </>
  );
}

/** The list below the button: scenarios to switch to, then the rest. */
function List(props: { readonly names: readonly string[]; readonly onDone: () => void }) {
  const session = useSession();
  const words = useWords(SCENARIO_WORDS);
  const [renaming, setRenaming] = createSignal(false);
  const pick = (run: () => void) => () => {
    props.onDone();
    run();
  };
  return (
    <section class="menu-list scenario-menu" aria-label={words().menu}>
      <Scenarios names={props.names} onPick={(index) => pick(() => session.showScenario(index))()} />
      <Show when={renaming()}>
        <NameField name={props.names[session.scenario()] ?? ''} onDone={props.onDone} />
      </Show>
      <Entries pick={pick} onRename={() => setRenaming(true)} />
    </section>
  );
}

/** The name on the button; the base is called by a shorter word where there is no room. */
function ShownName(props: { readonly name: string }) {
  const session = useSession();
  const words = useWords(SCENARIO_WORDS);
  return (
    <Show when={session.scenario() === 0} fallback={<span class="scenario-word">{props.name}</span>}>
      <span class="wide">{props.name}</span>
      <span class="short">{words().baseShort}</span>
    </Show>
  );
}

/** The button with the name of the scenario in view, and its list. */
export function ScenarioMenu() {
  const session = useSession();
  const words = useWords(SCENARIO_WORDS);
  const dropdown = createDropdown();
  let button: HTMLButtonElement | undefined;
  const names = () => scenarioNames(session.whole(), session.preferences.lang());
  const name = () => names()[session.scenario()] ?? words().base;
  const close = (): void => {
    dropdown.close();
    button?.focus();
  };
  const attach = (node: HTMLButtonElement): void => {
    button = node;
    dropdown.attachButton(node);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes from anywhere inside
    <div class="menu" ref={dropdown.attach} onKeyDown={dropdown.onKeyDown}>
      <button
        type="button"
        class="icon-button with-word is-menu scenario-button"
        classList={{ 'is-other': session.scenario() > 0 }}
        data-testid="scenario-menu"
        ref={attach}
        aria-expanded={dropdown.open()}
        aria-label={words().menuTitle(name())}
        title={words().menuTitle(name())}
        onClick={dropdown.toggle}
      >
        <ShownName name={name()} />
        <Icon name="down" />
      </button>
      <Show when={dropdown.open()}>
        <List names={names()} onDone={close} />
      </Show>
    </div>
  );
}
