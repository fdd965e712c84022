// The faults of a table, by groups and one by one: mended in place, or their rows left out.
import { createMemo, For, Show } from 'solid-js';
import type { ImportIssue, ImportReport } from '../../book/import-report';
import { KEYS } from '../../book/types';
import { useSession, useWords } from '../context';
import { IMPORT_WORDS } from '../words/import';
import { downloadFaults } from './fault-list';
import { columnLabel, placeOf, shownWanted } from './labels';
import type { Wizard } from './wizard';

const keyOf = (issue: ImportIssue): string => `${issue.row}|${issue.at}|${issue.column}|${issue.code}`;

/** Leaves rows out, besides those that are. */
function skip(wizard: Wizard, rows: readonly number[]): void {
  wizard.decide({ skipped: [...new Set([...wizard.decisions().skipped, ...rows])] });
}

/** Where the cell of a fault stands in its row; a blank key has its place by its column. */
function cellOf(wizard: Wizard, issue: ImportIssue): number | undefined {
  if (issue.at >= 0) return issue.at;
  const at = wizard.decisions().plans.find(({ column }) => column === issue.column && issue.column !== '')?.at;
  return issue.code === 'blankKey' ? at : undefined;
}

function Mend(props: { wizard: Wizard; issue: ImportIssue; at: number }) {
  const { preferences } = useSession();
  const words = useWords(IMPORT_WORDS);
  const edit = (text: string): void => {
    const { edits } = props.wizard.decisions();
    props.wizard.decide({ edits: { ...edits, [props.issue.row]: { ...edits[props.issue.row], [props.at]: text } } });
  };
  return (
    <input
      type="text"
      class="im-mend"
      value={props.issue.read}
      aria-label={words().mend(
        props.issue.number,
        placeOf(props.issue, props.wizard.decisions().sheet, preferences.lang()),
      )}
      autocomplete="off"
      spellcheck={false}
      onChange={(event) => edit(event.currentTarget.value)}
    />
  );
}

function FaultRow(props: { wizard: Wizard; issue: ImportIssue }) {
  const { preferences } = useSession();
  const words = useWords(IMPORT_WORDS);
  const lang = () => preferences.lang();
  const sheet = () => props.wizard.decisions().sheet;
  return (
    <tr data-testid="import-fault">
      <th scope="row">{words().place(props.issue.number, placeOf(props.issue, sheet(), lang()))}</th>
      <td>{words().codes[props.issue.code]({ ...props.issue, wanted: shownWanted(props.issue, lang()) })}</td>
      <td class="im-ways">
        <Show when={cellOf(props.wizard, props.issue)} keyed>
          {(at) => <Mend wizard={props.wizard} issue={props.issue} at={at} />}
        </Show>
        <Show when={cellOf(props.wizard, props.issue) === 0}>
          <Mend wizard={props.wizard} issue={props.issue} at={0} />
        </Show>
        <button type="button" class="button small" onClick={() => skip(props.wizard, [props.issue.row])}>
          {words().skipRow}
        </button>
      </td>
    </tr>
  );
}

type Group = ImportReport['groups'][number];

/** A single fault has its ways in its own line; a blank or known key may be mended at one stroke. */
const isWorthGrouping = ({ count, code }: Group): boolean => count > 1 || code === 'keyInBook' || code === 'blankKey';

interface GroupProps {
  readonly wizard: Wizard;
  readonly group: Group;
}

/** Blank keys below a name may mean the name. */
function FillDown(props: GroupProps) {
  const { preferences } = useSession();
  const words = useWords(IMPORT_WORDS);
  const decisions = () => props.wizard.decisions();
  const column = () => props.group.column;
  const canFill = () =>
    props.group.code === 'blankKey' &&
    KEYS[decisions().sheet].includes(column()) &&
    decisions().plans.some((plan) => plan.column === column());
  return (
    <Show when={canFill()}>
      <button
        type="button"
        class="button small"
        data-testid={`import-fill-${column()}`}
        onClick={() => props.wizard.decide({ filled: [...decisions().filled, column()] })}
      >
        {words().fillDown(columnLabel(decisions().sheet, column(), preferences.lang()))}
      </button>
    </Show>
  );
}

/** What mends all faults of a kind at once. */
function GroupWays(props: GroupProps) {
  const words = useWords(IMPORT_WORDS);
  const skipAll = async (): Promise<void> => {
    const { column, code } = props.group;
    const issues = await props.wizard.client.issues();
    const alike = issues.filter((issue) => issue.column === column && issue.code === code);
    skip(
      props.wizard,
      alike.map(({ row }) => row),
    );
  };
  const update = (): void => props.wizard.decide({ choice: { ...props.wizard.decisions().choice, mode: 'update' } });
  return (
    <>
      <Show when={props.group.code === 'keyInBook'}>
        <button type="button" class="button small" data-testid="import-to-update" onClick={update}>
          {words().toUpdate}
        </button>
      </Show>
      <FillDown {...props} />
      <button type="button" class="button small" onClick={() => void skipAll()}>
        {words().skipGroup(props.group.count)}
      </button>
    </>
  );
}

function Groups(props: { wizard: Wizard; groups: readonly Group[] }) {
  const { preferences } = useSession();
  const words = useWords(IMPORT_WORDS);
  const label = (id: string): string =>
    id === '' ? '' : columnLabel(props.wizard.decisions().sheet, id, preferences.lang());
  return (
    <ul class="im-groups">
      <For each={props.groups}>
        {(group) => (
          <li>
            <span>{words().group(label(group.column), words().kinds[group.code], group.count)}</span>
            <GroupWays wizard={props.wizard} group={group} />
          </li>
        )}
      </For>
    </ul>
  );
}

/** Everything that keeps the rows from coming in. */
export function FaultTable(props: { wizard: Wizard; report: ImportReport }) {
  const words = useWords(IMPORT_WORDS);
  const { preferences } = useSession();
  const shown = createMemo(() => props.report.issues.slice(0, MOST_SHOWN));
  // a row of the table stays as long as its fault does
  const keyed = createMemo<readonly ImportIssue[]>((before) => {
    const old = new Map(before.map((issue) => [keyOf(issue), issue]));
    return shown().map((issue) => {
      const same = old.get(keyOf(issue));
      return same?.read === issue.read ? same : issue;
    });
  }, []);
  return (
    <Show when={props.report.faults > 0}>
      <div class="im-faults" data-testid="import-faults">
        <h3>⚠ {words().faultsTitle(props.report.faults)}</h3>
        <p class="muted">
          {words().faultsLead} {props.report.faults > MOST_SHOWN ? words().shownFirst(MOST_SHOWN) : ''}
        </p>
        <Groups wizard={props.wizard} groups={props.report.groups.filter(isWorthGrouping)} />
        <table class="im-fault-table">
          <tbody>
            <For each={keyed()}>{(issue) => <FaultRow wizard={props.wizard} issue={issue} />}</For>
          </tbody>
        </table>
        <button
          type="button"
          class="button small"
          data-testid="import-fault-list"
          onClick={() => void downloadFaults(props.wizard, preferences.lang())}
        >
          {words().list}
        </button>
      </div>
    </Show>
  );
}

const MOST_SHOWN = 100;
