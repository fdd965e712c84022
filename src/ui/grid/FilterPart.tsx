// The filter of one column: a condition for numbers, and the list of its values to tick.
import { createMemo, createSignal, Show, untrack } from 'solid-js';
import { FilterList } from './FilterList';
import { type Condition, conditionOf, filterOf, filterOfNumbers, filterOfValues } from './filter-plan';
import type { LookWords } from './look-words';
import type { GridColumn, GridFilter, GridLooks } from './types';

const CONDITIONS = ['none', 'atLeast', 'atMost', 'between', 'equals'] as const;

interface FilterProps {
  readonly column: GridColumn;
  readonly looks: GridLooks;
  readonly words: LookWords;
  readonly onFilter: (filter: GridFilter | undefined) => void;
  readonly onCancel: () => void;
}

function NumberField(props: { value: string; label: string; onInput: (text: string) => void }) {
  return (
    <input
      class="sg-field"
      type="text"
      inputmode="decimal"
      autocomplete="off"
      aria-label={props.label}
      value={props.value}
      on:input={(event) => props.onInput(event.currentTarget.value)}
    />
  );
}

function ConditionFields(props: { condition: Condition; words: LookWords; onChange: (condition: Condition) => void }) {
  const change = (part: Partial<Condition>) => props.onChange({ ...props.condition, ...part });
  const kindOf = (text: string) => CONDITIONS.find((one) => one === text) ?? 'none';
  return (
    <div class="sg-condition">
      <select
        class="sg-field"
        aria-label={props.words.condition}
        value={props.condition.kind}
        on:change={(event) => change({ kind: kindOf(event.currentTarget.value) })}
      >
        {CONDITIONS.map((one) => (
          <option value={one}>{props.words.conditions[one]}</option>
        ))}
      </select>
      <Show when={props.condition.kind !== 'none'}>
        <NumberField value={props.condition.low} label={props.words.number} onInput={(low) => change({ low })} />
      </Show>
      <Show when={props.condition.kind === 'between'}>
        <span>{props.words.and}</span>
        <NumberField value={props.condition.high} label={props.words.number} onInput={(high) => change({ high })} />
      </Show>
    </div>
  );
}

function createState(props: FilterProps) {
  const { column, looks } = untrack(() => ({ ...props }));
  const now = untrack(() => looks.filterOf(column.id));
  const values = looks.values(column.id);
  const start = new Set(values.map(({ value }) => value).filter(filterOf(now)));
  const [checked, setChecked] = createSignal<ReadonlySet<string>>(start);
  const [search, setSearch] = createSignal('');
  const [condition, setCondition] = createSignal(conditionOf(now));
  const [fault, setFault] = createSignal(false);
  const found = createMemo(() => {
    const wanted = search().trim().toLocaleLowerCase();
    if (wanted === '') return values;
    return values.filter(({ label }) => label.toLocaleLowerCase().includes(wanted));
  });
  return {
    values,
    now,
    checked,
    setChecked,
    search,
    // what is found is ticked, as people expect of a search; without one everything is as it was
    seek: (text: string) => {
      setSearch(text);
      setChecked(text.trim() === '' ? start : new Set(found().map(({ value }) => value)));
    },
    found,
    condition,
    setCondition,
    fault,
    setFault,
  };
}

type State = ReturnType<typeof createState>;

/** What the fields ask for; `fault` where a number cannot be read. */
function planOf(state: State, looks: GridLooks): { filter: GridFilter | undefined; fault: boolean } {
  if (state.condition().kind !== 'none') {
    const filter = filterOfNumbers(state.condition(), looks.readNumber);
    return { filter, fault: filter === undefined };
  }
  const kept = new Set(
    state
      .found()
      .map(({ value }) => value)
      .filter((value) => state.checked().has(value)),
  );
  const all = state.values.map(({ value }) => value);
  return { filter: filterOfValues(all, kept), fault: false };
}

function FilterEnd(props: { words: LookWords; isNothing: boolean; onCancel: () => void }) {
  return (
    <div class="sg-filter-end">
      <button type="submit" class="sg-button is-main" disabled={props.isNothing}>
        {props.words.apply}
      </button>
      <button type="button" class="sg-button" onClick={() => props.onCancel()}>
        {props.words.cancel}
      </button>
    </div>
  );
}

function ValueList(props: { state: State; words: LookWords }) {
  return (
    <FilterList
      found={props.state.found()}
      checked={props.state.checked()}
      search={props.state.search()}
      words={props.words}
      onSearch={props.state.seek}
      onCheck={props.state.setChecked}
    />
  );
}

/** The filter part of a column's menu. */
export function FilterPart(props: FilterProps) {
  const state = createState(props);
  const isNumber = () => props.column.kind === 'number' || props.column.kind === 'result';
  const byValue = () => state.condition().kind === 'none';
  const isNothing = () => byValue() && !state.found().some(({ value }) => state.checked().has(value));
  const apply = (event: Event) => {
    event.preventDefault();
    const { filter, fault } = planOf(state, props.looks);
    state.setFault(fault);
    if (!fault && !isNothing()) props.onFilter(filter);
  };
  return (
    <form class="sg-filter" aria-label={props.words.filter} on:submit={apply}>
      <Show when={state.now}>
        <button type="button" class="sg-command" onClick={() => props.onFilter(undefined)}>
          {props.words.clear}
        </button>
      </Show>
      <Show when={isNumber()}>
        <ConditionFields condition={state.condition()} words={props.words} onChange={state.setCondition} />
      </Show>
      <Show when={state.fault()}>
        <p class="sg-filter-fault" role="alert">
          {props.words.notNumber}
        </p>
      </Show>
      <Show when={byValue()}>
        <ValueList state={state} words={props.words} />
      </Show>
      <FilterEnd words={props.words} isNothing={isNothing()} onCancel={() => props.onCancel()} />
    </form>
  );
}
