// Where each column of the file goes and in what it is counted, and values for columns that the file lacks.
import { createMemo, createUniqueId, For, Show } from 'solid-js';
import { columnOf, inputColumns, isKey } from '../../book/columns';
import { type ColumnPlan, isResult, sheetElsewhere } from '../../book/import-match';
import { columnLetters } from '../../book/import-table';
import type { ImportView } from '../../book/import-view';
import { ROW_SHEETS, type RowSheet } from '../../book/types';
import type { Entry } from '../../model/vocabulary';
import { useSession, useWords } from '../context';
import { SelectField } from '../tools/SelectField';
import { IMPORT_WORDS } from '../words/import';
import { ConstantFields } from './ConstantFields';
import { shownUnit } from './labels';
import { isBlocking, isNumber, stateOf, unitChoices } from './unit-choices';
import type { Wizard } from './wizard';

interface RowProps {
  readonly wizard: Wizard;
  readonly view: ImportView;
  readonly plan: ColumnPlan;
}

/** Changes the plan of one column; a column that is taken is given up by the one that had it. */
function replan(wizard: Wizard, at: number, change: Partial<ColumnPlan>): void {
  const plans = wizard.decisions().plans.map((plan): ColumnPlan => {
    if (plan.at === at) return { ...plan, ...change };
    return change.column && plan.column === change.column ? { ...plan, column: '' } : plan;
  });
  wizard.decide({ plans });
}

function ColumnChoice(props: RowProps) {
  const { preferences } = useSession();
  const words = useWords(IMPORT_WORDS);
  const sheet = () => props.wizard.decisions().sheet;
  const entries = (keys: boolean) => inputColumns(sheet()).filter(({ id }) => isKey(sheet(), id) === keys);
  const options = (keys: boolean) => (
    <For each={entries(keys)}>
      {(entry) => (
        <option value={entry.id} selected={entry.id === props.plan.column}>
          {entry.label[preferences.lang()]}
        </option>
      )}
    </For>
  );
  return (
    <select
      class="im-column"
      data-testid={`import-column-${props.plan.at}`}
      aria-label={words().columnOf(columnLetters(props.plan.at), props.plan.header)}
      onChange={(event) => replan(props.wizard, props.plan.at, { column: event.currentTarget.value })}
    >
      <option value="" selected={props.plan.column === ''}>
        {words().leaveOut}
      </option>
      <optgroup label={words().keys}>{options(true)}</optgroup>
      <optgroup label={words().others}>{options(false)}</optgroup>
    </select>
  );
}

function UnitChoice(props: RowProps & { readonly entry: Entry }) {
  const { preferences } = useSession();
  const words = useWords(IMPORT_WORDS);
  const text = (unit: string): string => {
    if (unit === '')
      return words().ownUnit(shownUnit(props.entry.unit === '1' ? '' : props.entry.unit, preferences.lang()));
    if (unit === '%') return words().percentUnit;
    return unit === '1' ? words().fraction : shownUnit(unit, preferences.lang());
  };
  return (
    <select
      class="im-unit"
      data-testid={`import-unit-${props.plan.at}`}
      aria-label={words().unitOf(columnLetters(props.plan.at))}
      onChange={(event) => replan(props.wizard, props.plan.at, { unit: event.currentTarget.value })}
    >
      <For each={unitChoices(props.entry, props.plan.unit)}>
        {(unit) => (
          <option value={unit} selected={unit === props.plan.unit}>
            {text(unit)}
          </option>
        )}
      </For>
    </select>
  );
}

/** What must be known about a column: why it is left out, or what is wrong with its unit. */
function useRemark(props: RowProps): () => { readonly text: string; readonly blocks: boolean } {
  const { preferences } = useSession();
  const words = useWords(IMPORT_WORDS);
  return () => {
    const { plan, view, wizard } = props;
    const { sheet } = wizard.decisions();
    const entry = columnOf(sheet, plan.column);
    if (!entry) {
      if (plan.header !== '' && isResult(sheet, plan.header)) return { text: words().isResult, blocks: false };
      const other = sheetElsewhere(sheet, plan.header);
      return { text: other ? words().belongsTo(words().targets[other]) : words().unknown, blocks: false };
    }
    const state = isNumber(entry) ? stateOf(sheet, plan, entry, view.samples[plan.at] ?? []) : undefined;
    const own = shownUnit(entry.unit, preferences.lang());
    const said = state ? words().unitStates[state](plan.unit, own) : '';
    return { text: said || (plan.by ? words().by[plan.by] : ''), blocks: isBlocking(state) };
  };
}

function ColumnRow(props: RowProps) {
  const sheet = (): RowSheet => props.wizard.decisions().sheet;
  const number = () => {
    const entry = columnOf(sheet(), props.plan.column);
    return isNumber(entry) ? entry : undefined;
  };
  const remark = createMemo(useRemark(props));
  return (
    <tr classList={{ 'is-left': props.plan.column === '', 'is-blocked': remark().blocks }}>
      <th scope="row">
        <span class="im-letter">{columnLetters(props.plan.at)}</span> {props.plan.header}
      </th>
      <td class="im-samples">{(props.view.samples[props.plan.at] ?? []).join(' · ')}</td>
      <td>
        <ColumnChoice {...props} />
      </td>
      <td>
        <Show when={number()}>{(entry) => <UnitChoice {...props} entry={entry()} />}</Show>
      </td>
      <td class="im-remark">
        {remark().blocks ? '⚠ ' : ''}
        {remark().text}
      </td>
    </tr>
  );
}

function ColumnTable(props: { wizard: Wizard; view: ImportView }) {
  const words = useWords(IMPORT_WORDS);
  // rows stay while their plans change: the focus must not be lost by choosing
  const places = createMemo(() => props.wizard.decisions().plans.map(({ at }) => at), undefined, {
    equals: (a, b) => a.length === b.length && props.wizard.view() === props.view,
  });
  return (
    <table class="im-columns" data-testid="import-columns">
      <thead>
        <tr>
          <th scope="col">{words().inFile}</th>
          <th scope="col">{words().samples}</th>
          <th scope="col">{words().goesTo}</th>
          <th scope="col">{words().unit}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        <For each={places()}>
          {(at) => (
            <Show when={props.wizard.decisions().plans[at]}>
              {(plan) => <ColumnRow wizard={props.wizard} view={props.view} plan={plan()} />}
            </Show>
          )}
        </For>
      </tbody>
    </table>
  );
}

/** Offers to bring in the rest of the file as rows of the sheet that it belongs to. */
function GoOn(props: { wizard: Wizard }) {
  const words = useWords(IMPORT_WORDS);
  return (
    <Show when={props.wizard.elsewhere()}>
      {(other) => (
        <label class="im-reading">
          <input
            type="checkbox"
            data-testid="import-goes-on"
            checked={props.wizard.decisions().goesOn}
            onChange={(event) => props.wizard.decide({ goesOn: event.currentTarget.checked })}
          />
          <span>{words().goesOn(words().targets[other().sheet], other().columns.length)}</span>
        </label>
      )}
    </Show>
  );
}

/** Section 2. */
export function ColumnsSection(props: { wizard: Wizard; view: ImportView }) {
  const words = useWords(IMPORT_WORDS);
  const id = createUniqueId();
  const left = () => props.wizard.decisions().plans.filter(({ column }) => column === '').length;
  return (
    <section class="im-section" aria-labelledby={id}>
      <h2 id={id}>{words().columns}</h2>
      <div class="im-choices">
        <SelectField
          class="im-choice"
          name="import-target"
          label={words().target}
          value={props.wizard.decisions().sheet}
          options={(['facilities', 'streams', 'enterprises'] as const).map((value) => ({
            value,
            text: words().targets[value],
          }))}
          onChange={(value) => props.wizard.retarget(ROW_SHEETS.find((sheet) => sheet === value) ?? 'facilities')}
        />
        <Show when={left() > 0}>
          <span class="muted">{words().leftColumns(left())}</span>
        </Show>
      </div>
      <Show when={props.wizard.remembered()}>
        <p class="muted">{words().remembered}</p>
      </Show>
      <ColumnTable wizard={props.wizard} view={props.view} />
      <GoOn wizard={props.wizard} />
      <ConstantFields wizard={props.wizard} />
    </section>
  );
}
