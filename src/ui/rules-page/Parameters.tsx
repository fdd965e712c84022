// The parameters of a pack, all years side by side: single values in one table, tables each on their own.
import { createMemo, createSignal, For, Show } from 'solid-js';
import { unitText } from '../../derive/labels';
import { yearsText } from '../../derive/rule-words';
import { anchorOf } from '../../derive/search-entries';
import type { Pack, Parameter } from '../../model/pack';
import { useSession, useWords } from '../context';
import { CiteList } from '../explain/Basis';
import { RULES_WORDS } from '../words/rules-page';
import { Term } from './Term';
import { YearTable } from './YearTable';

function VersionCites(props: { readonly parameter: Parameter }) {
  const { preferences } = useSession();
  return (
    <div class="rules-cite">
      <For each={props.parameter.versions}>
        {(version) => (
          <>
            <p class="rules-small">
              {yearsText(version)}
              <Show when={version.note}>{(note) => <> · {note()[preferences.lang()]}</>}</Show>
            </p>
            <CiteList cite={version.cite} />
          </>
        )}
      </For>
    </div>
  );
}

interface TableProps {
  readonly years: readonly number[];
  readonly year: number;
}

/** A parameter whose value depends on a kind: unfolded, a line for each kind. */
function TableItem(props: TableProps & { readonly parameter: Parameter }) {
  const { preferences } = useSession();
  // dozens of tables that nobody has unfolded would only make the page slow
  const [open, setOpen] = createSignal(false);
  return (
    <details
      class="rules-item rules-parameter"
      id={anchorOf({ kind: 'parameter', id: props.parameter.id })}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <Term label={props.parameter.label} />{' '}
        <span class="rules-unit">{unitText(props.parameter.unit, preferences.lang())}</span>
      </summary>
      <Show when={open()}>
        <YearTable
          parameters={[props.parameter]}
          years={props.years}
          year={props.year}
          label={props.parameter.label[preferences.lang()]}
          named={false}
        />
        <VersionCites parameter={props.parameter} />
      </Show>
    </details>
  );
}

/** Where the single values come from, parameter by parameter. */
function SingleCites(props: { readonly parameters: readonly Parameter[] }) {
  const { preferences } = useSession();
  const words = useWords(RULES_WORDS);
  const [open, setOpen] = createSignal(false);
  return (
    <details class="rules-item rules-parameter" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words().singleBasis}</summary>
      <For each={open() ? props.parameters : []}>
        {(parameter) => (
          <>
            <p class="rules-cited">{parameter.label[preferences.lang()]}</p>
            <VersionCites parameter={parameter} />
          </>
        )}
      </For>
    </details>
  );
}

const isSingle = ({ versions }: Parameter): boolean => versions.every(({ table, open }) => !table && !open);
const hasTable = (parameter: Parameter): boolean => !isSingle(parameter);

/** All parameters of a pack. */
export function Parameters(props: TableProps & { readonly pack: Pack }) {
  const words = useWords(RULES_WORDS);
  const single = createMemo(() => props.pack.parameters.filter(isSingle));
  const tables = createMemo(() => props.pack.parameters.filter(hasTable));
  return (
    <Show when={props.pack.parameters.length > 0}>
      <section id="rules-parameters">
        <h2>{words().parameters}</h2>
        <p class="rules-small">{words().parametersLead}</p>
        <Show when={single().length > 0}>
          <YearTable
            parameters={single()}
            years={props.years}
            year={props.year}
            label={words().singleValues}
            named={true}
          />
          <SingleCites parameters={single()} />
        </Show>
        <For each={tables()}>
          {(parameter) => <TableItem parameter={parameter} years={props.years} year={props.year} />}
        </For>
      </section>
    </Show>
  );
}
