// The chain as a table: a group of lines per stage, a column per year, a button per line.
import { For, Show } from 'solid-js';
import { refIn } from '../../book/compute-nodes';
import { rowName } from '../../derive/labels';
import { numberText } from '../../derive/numbers';
import { CHAIN_GROUPS, type ChainCell, type ChainGroup, type ChainLine, isWeak } from '../../derive/position-chain';
import { STATUS_WORDS } from '../../derive/rule-words';
import type { Row } from '../../engine/row';
import { Decimal } from '../../formula/decimal';
import { useSession, useWords } from '../context';
import { StatusTag } from '../explain/StatusTag';
import { POSITION_WORDS } from '../words/position';
import { Figure } from './Figure';

const HUNDRED = 100;

interface LineProps {
  readonly line: ChainLine;
}

function createExplain() {
  const session = useSession();
  return (row: Row, id: string): void => {
    session.explaining.start({ row, id });
    session.setPanel(true);
  };
}

function Parts(props: LineProps) {
  const session = useSession();
  const words = useWords(POSITION_WORDS);
  const explain = createExplain();
  const id = () => (props.line.id === 'calculatedAllowance' ? 'allowance' : props.line.id);
  return (
    <details class="pos-parts">
      <summary>{words().parts(props.line.parts.length)}</summary>
      <ul>
        <For each={props.line.parts}>
          {(part) => (
            <li>
              <button type="button" class="pos-part" onClick={() => explain(part.row, id())}>
                {rowName(part.row.ref, session.preferences.lang())}
              </button>
              <Figure cell={part} line={props.line} />
            </li>
          )}
        </For>
      </ul>
    </details>
  );
}

/** A tag where the rule itself is weak, a small mark where only something it reads is. */
function Marks(props: { readonly cell: ChainCell | undefined }) {
  const { preferences } = useSession();
  const words = useWords(POSITION_WORDS);
  const own = () => {
    const cell = props.cell;
    return cell && !cell.fault && isWeak(cell.own) ? cell.own : undefined;
  };
  const inherited = () => {
    const status = props.cell?.status;
    return !own() && isWeak(status) ? status : undefined;
  };
  return (
    <>
      <Show when={own()}>{(status) => <StatusTag status={status()} />}</Show>
      <Show when={inherited()}>
        {(status) => (
          <span
            class="pos-mark"
            role="img"
            aria-label={words().rests(STATUS_WORDS[status()].label[preferences.lang()])}
            title={words().rests(STATUS_WORDS[status()].label[preferences.lang()])}
          />
        )}
      </Show>
    </>
  );
}

function LabelButton(props: LineProps & { readonly open: () => void }) {
  const words = useWords(POSITION_WORDS);
  return (
    <button
      type="button"
      class="pos-label"
      aria-label={words().explain(props.line.label)}
      onClick={(event) => {
        event.stopPropagation();
        props.open();
      }}
    >
      {props.line.label}
    </button>
  );
}

/** How much of the obligation is covered once this line is counted. */
function Covered(props: { readonly cell: ChainCell; readonly line: ChainLine }) {
  const { preferences } = useSession();
  const words = useWords(POSITION_WORDS);
  const said = () => (props.line.id === 'purchaseNeed' ? words().coveredWith : words().covered);
  const percent = (share: Decimal): string => `${share.times(HUNDRED).toFixed(2)}%`;
  return (
    <Show when={props.cell.covered}>
      {(covered) => (
        <span class="pos-covered" data-testid={`covered-${props.line.id}`}>
          <i class="pos-meter" aria-hidden="true">
            <b style={{ width: percent(Decimal.min(covered().share, 1)) }} />
          </i>
          <span class="pos-covered-words">
            {said()(numberText(covered().total, 'tCO2', preferences.display()), percent(covered().share))}
          </span>
        </span>
      )}
    </Show>
  );
}

/** Label, marks and formula; the term in the other language appears to those who rest on it with the pointer. */
function Label(props: LineProps & { readonly first: ChainCell | undefined; readonly open: () => void }) {
  return (
    <th
      scope="row"
      onPointerEnter={(event) => {
        event.currentTarget.title = props.line.other;
      }}
      onPointerLeave={(event) => event.currentTarget.removeAttribute('title')}
    >
      <LabelButton line={props.line} open={props.open} />
      <Marks cell={props.first} />
      <Show when={props.line.formula}>
        <span class="pos-formula">{props.line.formula}</span>
      </Show>
    </th>
  );
}

function Line(props: LineProps) {
  const session = useSession();
  const explain = createExplain();
  const first = (): ChainCell | undefined => props.line.cells.find((cell) => cell !== undefined);
  const isOpen = () => {
    const target = session.explaining.target();
    return target?.id === props.line.id && props.line.cells.some((cell) => cell?.row === target.row);
  };
  const open = () => {
    const cell = first();
    if (cell) explain(cell.row, props.line.id);
  };
  return (
    <tr class="pos-line" classList={{ 'is-open': isOpen() }} onClick={open}>
      <Label line={props.line} first={first()} open={open} />
      <For each={props.line.cells}>
        {(cell) => (
          <td>
            <Show when={cell} fallback="–">
              {(known) => (
                <>
                  <Figure cell={known()} line={props.line} />
                  <Covered cell={known()} line={props.line} />
                </>
              )}
            </Show>
          </td>
        )}
      </For>
    </tr>
  );
}

function Group(props: {
  readonly group: ChainGroup;
  /** Its number among the stages that this position has. */
  readonly stage: number;
  readonly lines: readonly ChainLine[];
  readonly columns: number;
}) {
  const words = useWords(POSITION_WORDS);
  return (
    <tbody>
      <tr class="pos-group">
        <th scope="rowgroup" colSpan={props.columns + 1}>
          <span class="pos-stage">{props.stage}</span> {words().groups[props.group]}
        </th>
      </tr>
      <For each={props.lines}>
        {(line) => (
          <>
            <Line line={line} />
            <Show when={line.parts.length > 0}>
              <tr class="pos-below">
                <td colSpan={props.columns + 1}>
                  <Parts line={line} />
                </td>
              </tr>
            </Show>
          </>
        )}
      </For>
    </tbody>
  );
}

/** The table of the chain; `columns` are the rows whose figures stand side by side. */
export function ChainTable(props: { readonly lines: readonly ChainLine[]; readonly columns: readonly Row[] }) {
  const words = useWords(POSITION_WORDS);
  const stages = () => CHAIN_GROUPS.filter((group) => props.lines.some((line) => line.group === group));
  const head = (row: Row): string =>
    row.level === 'cycles' ? `${refIn(row).year} ${words().cycle}` : String(refIn(row).year);
  return (
    <div class="pos-frame">
      <table class="pos-table" classList={{ 'is-many': props.columns.length > 1 }} data-testid="position-table">
        <caption class="visually-hidden">{words().table}</caption>
        <thead>
          <tr>
            <th scope="col">{words().step}</th>
            <For each={props.columns}>{(row) => <th scope="col">{head(row)}</th>}</For>
          </tr>
        </thead>
        <For each={stages()}>
          {(group, index) => (
            <Group
              group={group}
              stage={index() + 1}
              lines={props.lines.filter((line) => line.group === group)}
              columns={props.columns.length}
            />
          )}
        </For>
      </table>
      <Show when={props.lines.some((line) => line.cells.some((cell) => isWeak(cell?.status)))}>
        <p class="pos-legend-line">
          <span class="pos-mark" aria-hidden="true" /> {words().legend}
        </p>
      </Show>
    </div>
  );
}
