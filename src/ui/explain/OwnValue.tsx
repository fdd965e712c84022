// A field for the user's own value of a parameter in one year, and the way back to the rules.

import { createSignal, For, Show, untrack } from 'solid-js';
import { cleanNumber, type NumberFault } from '../../book/clean-number';
import { removeOverride, setOverride } from '../../book/commands';
import { overrideKey } from '../../book/keys';
import { backToBase } from '../../book/scenario-commands';
import { choiceText } from '../../derive/labels';
import type { ParameterLine } from '../../engine/parameters';
import { versionIn } from '../../engine/registry';
import type { Parameter } from '../../model/pack';
import { useSession, useWords } from '../context';
import { EXPLAIN_WORDS } from '../words/explain';
import { SCENARIO_WORDS } from '../words/scenarios';
import './own-value.css';

interface Props {
  readonly parameter: Parameter;
  readonly line: ParameterLine;
  readonly year: number;
  /** What the field is called for those who do not see where it stands. */
  readonly label: string;
}

interface Wrong {
  readonly code: NumberFault | 'notADate';
  readonly candidates: readonly string[];
}

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** What was typed as canonical text, or why it cannot be taken. */
function read(parameter: Parameter, typed: string): string | Wrong {
  if (parameter.kind === 'date') return DATE.test(typed.trim()) ? typed.trim() : { code: 'notADate', candidates: [] };
  if (parameter.kind === 'choice') return typed;
  const cleaned = cleanNumber(typed, parameter.unit);
  return cleaned.ok ? cleaned.text : { code: cleaned.code, candidates: cleaned.candidates };
}

/** Whether the rules have no value of their own here. */
export const isOpen = (parameter: Parameter, year: number): boolean =>
  versionIn(parameter.versions, year)?.open ?? false;

/** The value of the rules, which an own value stands in for; '' where none is known. */
export function lawText(parameter: Parameter, key: string, year: number): string {
  const version = versionIn(parameter.versions, year);
  return (version?.table ? version.table[key] : version?.value) ?? '';
}

function createOwnValue(props: Props) {
  const session = useSession();
  const [wrong, setWrong] = createSignal<Wrong>();
  const named = () => ({ parameter: props.parameter.id, key: props.line.key, year: props.year });
  const shown = () => (props.line.overridden ? props.line.text : '');
  const remove = () => {
    setWrong(undefined);
    const book = session.book();
    if (book) session.act(removeOverride(book, named()), 'override');
  };
  const commit = (typed: string): void => {
    const book = session.book();
    if (!book || typed === shown() || !session.mayEdit()) return;
    const value = typed.trim() === '' ? '' : read(props.parameter, typed);
    if (typeof value !== 'string') {
      setWrong(value);
      return;
    }
    setWrong(undefined);
    const law = read(props.parameter, lawText(props.parameter, props.line.key, props.year));
    const patch =
      value === '' || value === law ? removeOverride(book, named()) : setOverride(book, { ...named(), value });
    session.act(patch, 'override');
  };
  /** What the base has here where this scenario has something else; '' is the value of the rules. */
  const base = (): string | undefined => {
    const key = overrideKey(named());
    const [before, now] = [session.base(), session.book()].map(
      (book) => book?.overrides.find((one) => overrideKey(one) === key)?.value ?? '',
    );
    return before === now ? undefined : before;
  };
  const toBase = (): void => {
    const [before, book] = [session.base(), session.book()];
    if (!before || !book || !session.mayEdit()) return;
    session.act(backToBase(before, book, [{ kind: 'override', override: named() }]), 'toBase');
  };
  return { wrong, shown, commit, remove, base, toBase };
}

type Own = ReturnType<typeof createOwnValue>;

function ChoiceField(props: Props & { readonly own: Own }) {
  const { preferences, role } = useSession();
  return (
    <select
      class="own-field"
      aria-label={props.label}
      value={props.line.text}
      disabled={role() === 'reader'}
      onChange={(event) => props.own.commit(event.currentTarget.value)}
    >
      <Show when={isOpen(props.parameter, props.year)}>
        <option value="" selected={!props.line.overridden}>
          —
        </option>
      </Show>
      <For each={props.parameter.choices ?? []}>
        {(choice) => (
          <option value={choice} selected={choice === props.line.text}>
            {choiceText(props.parameter.id, choice, preferences.lang())}
          </option>
        )}
      </For>
    </select>
  );
}

function TextField(props: Props & { readonly own: Own }) {
  const session = useSession();
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLInputElement }) => {
    if (event.key === 'Enter' && !event.isComposing) props.own.commit(event.currentTarget.value);
    if (event.key === 'Escape') event.currentTarget.value = props.own.shown();
  };
  return (
    <input
      type="text"
      class="own-field"
      inputmode={props.parameter.kind === 'number' ? 'decimal' : 'text'}
      autocomplete="off"
      aria-label={props.label}
      aria-invalid={props.own.wrong() !== undefined}
      placeholder={untrack(() => lawText(props.parameter, props.line.key, props.year))}
      value={props.own.shown()}
      readOnly={session.role() === 'reader'}
      onBeforeInput={() => session.role() === 'reader' && session.mayEdit()}
      onKeyDown={onKeyDown}
      onBlur={(event) => props.own.commit(event.currentTarget.value)}
    />
  );
}

/** The field; commits on Enter and when it is left. An empty field gives the value back to the rules. */
export function OwnValue(props: Props) {
  const words = useWords(EXPLAIN_WORDS);
  const scenario = useWords(SCENARIO_WORDS);
  const own = createOwnValue(props);
  return (
    <div class="own-value">
      <Show when={props.parameter.choices} fallback={<TextField {...props} own={own} />}>
        <ChoiceField {...props} own={own} />
      </Show>
      <Show when={props.line.overridden}>
        <button type="button" class="xp-go" onClick={() => own.remove()}>
          {isOpen(props.parameter, props.year) ? words().ownClear : words().ownRemove}
        </button>
      </Show>
      <Show when={own.base() !== undefined}>
        <span class="own-base">{scenario().differs(own.base() || scenario().lawValue)}</span>
        <button type="button" class="xp-go" onClick={() => own.toBase()}>
          {scenario().back}
        </button>
      </Show>
      <Show when={own.wrong()}>
        {(wrong) => (
          <p class="own-wrong" role="alert">
            {words().ownFaults[wrong().code]}{' '}
            <For each={wrong().candidates}>
              {(candidate) => (
                <button type="button" class="button own-candidate" onClick={() => own.commit(candidate)}>
                  {candidate}
                </button>
              )}
            </For>
          </p>
        )}
      </Show>
    </div>
  );
}
