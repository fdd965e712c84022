// The answer in one line: emissions, allowance, shortfall, what to buy, until when; each figure leads to its explanation.
import { For, Show } from 'solid-js';
import { valueText } from '../../derive/cells';
import { faultText } from '../../derive/fault-text';
import { positionName } from '../../derive/labels';
import { resultOf } from '../../engine/evaluate';
import type { Row } from '../../engine/row';
import { Fault, isNumber, type Value } from '../../formula/value';
import { useSession, useWords } from '../context';
import { SHELL_WORDS } from '../words/shell';

type Key =
  | 'emissions'
  | 'allowance'
  | 'floorTopUp'
  | 'shortfall'
  | 'surplus'
  | 'offsetLimit'
  | 'purchaseNeed'
  | 'surrenderDeadline';

/** Positions offered at a time. */
const LISTED = 200;

const UNITS: Partial<Record<Key, string>> = { surrenderDeadline: '' };

function valueOfRow(row: Row, id: string): Value | undefined {
  return resultOf(row, id)?.value;
}

const positive = (value: Value | undefined): boolean => isNumber(value) && value.greaterThan(0);

/** Which figures a position shows: a shortfall or a surplus, a top-up only where there is one. */
function keysOf(row: Row): readonly Key[] {
  const gap: Key = positive(valueOfRow(row, 'surplus')) ? 'surplus' : 'shortfall';
  const topUp: readonly Key[] = positive(valueOfRow(row, 'floorTopUp')) ? ['floorTopUp'] : [];
  return ['emissions', 'allowance', ...topUp, gap, 'offsetLimit', 'purchaseNeed', 'surrenderDeadline'];
}

function extraOf(row: Row, key: Key, lang: 'zh' | 'en', approximately: (money: string) => string): string {
  const other = key === 'shortfall' ? 'shortfallRate' : key === 'purchaseNeed' ? 'purchaseCost' : undefined;
  const value = other && valueOfRow(row, other);
  if (!isNumber(value) || value.isZero()) return '';
  if (other === 'shortfallRate') return `· ${valueText(other, value.times(100), '', lang)}%`;
  return approximately(valueText('purchaseCost', value, 'CNY', lang));
}

/** What a figure shows, following the book. */
function createFigure(row: () => Row, id: () => Key) {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const lang = session.preferences.lang;
  const value = () => {
    session.version();
    return valueOfRow(row(), id());
  };
  const fault = () => {
    const now = value();
    return now instanceof Fault ? faultText(now, lang()) : undefined;
  };
  const label = () => {
    const key = id();
    return key === 'surrenderDeadline' ? words().deadline : words()[key];
  };
  const shown = () => {
    const now = value();
    return now === undefined ? '—' : valueText(id(), now, UNITS[id()] ?? 'tCO2', lang());
  };
  const extra = () => (isNumber(value()) ? `t ${extraOf(row(), id(), lang(), words().approximately)}` : '');
  return { value, fault, label, shown, extra };
}

function Figure(props: { row: Row; id: Key }) {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const { value, fault, label, shown, extra } = createFigure(
    () => props.row,
    () => props.id,
  );
  const owed = () => (props.id === 'shortfall' || props.id === 'purchaseNeed') && positive(value());
  const explain = (): void => {
    session.explaining.start({ row: props.row, id: props.id });
    session.setPanel(true);
  };
  return (
    <button
      type="button"
      class="figure"
      classList={{ owed: owed(), lacking: fault() !== undefined }}
      data-testid={`strip-${props.id}`}
      title={fault() ?? words().explainIt(label())}
      onClick={explain}
    >
      <span class="figure-label">{label()}</span>
      <span class="figure-value">
        <b>{shown()}</b> <i>{extra()}</i>
      </span>
    </button>
  );
}

function Chooser() {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  // a list of thousands helps nobody: the neighbours of the chosen one, the rest by selecting a row
  const rows = () => {
    session.version();
    const all = session.computation().positions;
    const now = session.position();
    const middle = now ? all.indexOf(now) : 0;
    const start = Math.max(0, Math.min(middle - LISTED / 2, all.length - LISTED));
    return all.slice(start, start + LISTED);
  };
  const name = (row: Row): string => positionName(row, session.computation(), session.preferences.lang());
  const index = () => {
    const now = session.position();
    return now ? rows().indexOf(now) : -1;
  };
  return (
    <label class="figure chooser">
      <span class="figure-label">{words().whose}</span>
      <select
        data-testid="chooser"
        value={String(index())}
        onChange={(event) => {
          const row = rows()[Number(event.currentTarget.value)];
          if (row) session.choosePosition(row);
        }}
      >
        <For each={rows()}>
          {(row, at) => (
            <option value={String(at())} selected={at() === index()}>
              {name(row)}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}

/** Always in view: the result for the enterprise and year of the selected row. */
export function Strip() {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const keys = () => {
    session.version();
    const row = session.position();
    return row ? keysOf(row) : [];
  };
  return (
    <section class="strip" aria-label={words().strip}>
      <Show when={session.position()} fallback={<p class="strip-empty">{words().noPosition}</p>}>
        {(row) => (
          <>
            <Chooser />
            <For each={keys()}>{(id) => <Figure row={row()} id={id} />}</For>
          </>
        )}
      </Show>
    </section>
  );
}
