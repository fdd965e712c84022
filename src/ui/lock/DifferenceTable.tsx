// The results that later rules would change: old, new, difference, and which cause.
import { createSignal, For, Show } from 'solid-js';
import { positionKey, refIn } from '../../book/compute-nodes';
import { valueText } from '../../derive/cells';
import { rowName, unitText } from '../../derive/labels';
import { shownUnit } from '../../derive/numbers';
import type { RuleCause } from '../../derive/rule-causes';
import type { Row } from '../../engine/row';
import type { Value } from '../../formula/value';
import type { Session } from '../../store/session';
import { useSession, useWords } from '../context';
import { scenarioNames } from '../scenarios/scenario-names';
import { LOCK_WORDS } from '../words/lock';
import { causeSign } from './CauseList';
import type { BookDifference } from './comparing';

/** Lines drawn at a time. */
const STEP = 60;

interface LineProps {
  readonly of: BookDifference;
  readonly causes: readonly RuleCause[];
}

/** The row on the screen that a difference is about. */
function rowInView(session: Session, { ref }: BookDifference): Row | undefined {
  const computation = session.computation();
  if (ref.sheet === 'facilities' || ref.sheet === 'streams') return computation.rowOf(ref.sheet, ref.id ?? 0);
  const rows = ref.sheet === 'cycles' ? computation.cycles : computation.positions;
  return rows.find((row) => positionKey(refIn(row)) === positionKey(ref));
}

/** The name of a result, as a way to its explanation. */
function Way(props: { readonly of: BookDifference }) {
  const session = useSession();
  const words = useWords(LOCK_WORDS);
  const label = () => props.of.quantity.label[session.preferences.lang()];
  const explain = (): void => {
    session.showScenario(props.of.scenario);
    session.explaining.start({ row: rowInView(session, props.of) ?? props.of.row, id: props.of.quantity.id });
    session.setPanel(true);
  };
  return (
    <button type="button" class="lock-way" aria-label={words().explainIt(label())} onClick={explain}>
      {label()}
    </button>
  );
}

/** Numbers of the causes. */
function Signs(props: LineProps) {
  const session = useSession();
  const words = useWords(LOCK_WORDS);
  return (
    <For each={props.of.causes}>
      {(cause) => (
        <span title={cause.label[session.preferences.lang()]}>
          <span aria-hidden="true">{causeSign(props.causes.indexOf(cause))}</span>
          <span class="visually-hidden">{words().circled(props.causes.indexOf(cause) + 1)}</span>{' '}
        </span>
      )}
    </For>
  );
}

function Line(props: LineProps) {
  const session = useSession();
  const lang = () => session.preferences.lang();
  const display = () => session.preferences.display();
  const quantity = () => props.of.quantity;
  const shown = (value: Value | undefined): string =>
    value === undefined ? '—' : valueText(quantity().id, value, quantity().unit, lang(), display());
  const by = (): string => {
    const { by: difference } = props.of;
    const sign = difference?.isPositive() ? '+' : '';
    return difference ? sign + shown(difference) : '';
  };
  return (
    <tr data-testid="lock-difference" data-quantity={quantity().id}>
      <th scope="row">
        {rowName(props.of.ref, lang())}
        <Show when={(session.whole()?.variants.length ?? 0) > 0}>
          <small> · {scenarioNames(session.whole(), lang())[props.of.scenario]}</small>
        </Show>
      </th>
      <td class="lock-name">
        <Way of={props.of} /> <small>{unitText(shownUnit(quantity().unit, display()), lang())}</small>
      </td>
      <td>{shown(props.of.before)}</td>
      <td>{shown(props.of.now)}</td>
      <td>{by()}</td>
      <td>
        <Signs of={props.of} causes={props.causes} />
      </td>
    </tr>
  );
}

/** Results first, then the steps of the working. */
export function DifferenceTable(props: {
  readonly list: readonly BookDifference[];
  readonly causes: readonly RuleCause[];
}) {
  const words = useWords(LOCK_WORDS);
  const [most, setMost] = createSignal(STEP);
  const ordered = () => [...props.list.filter(({ step }) => !step), ...props.list.filter(({ step }) => step)];
  const rest = () => ordered().length - most();
  return (
    <>
      <h3 class="rules-level">{words().results}</h3>
      <section class="lock-scroll" tabindex={0} aria-label={words().results}>
        <table class="figures lock-table">
          <thead>
            <tr>
              <th scope="col">{words().who}</th>
              <th scope="col" class="lock-name">
                {words().result}
              </th>
              <th scope="col">{words().before}</th>
              <th scope="col">{words().now}</th>
              <th scope="col">{words().by}</th>
              <th scope="col">{words().why}</th>
            </tr>
          </thead>
          <tbody>
            <For each={ordered().slice(0, most())}>{(of) => <Line of={of} causes={props.causes} />}</For>
          </tbody>
        </table>
      </section>
      <Show when={rest() > 0}>
        <button type="button" class="rules-way" onClick={() => setMost((n) => n + STEP)}>
          {words().rest(Math.min(STEP, rest()))}
        </button>
      </Show>
    </>
  );
}
