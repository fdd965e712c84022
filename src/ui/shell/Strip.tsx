// The answer in one line: emissions, allowance, shortfall, what to buy, until when; each figure leads to its explanation.
import { createMemo, For, Show } from 'solid-js';
import { valueText } from '../../derive/cells';
import { faultText } from '../../derive/fault-text';
import { positionName } from '../../derive/labels';
import type { Row } from '../../engine/row';
import { Fault, isNumber } from '../../formula/value';
import { useSession, useWords } from '../context';
import { DISPLAY_WORDS } from '../words/numbers';
import { SHELL_WORDS } from '../words/shell';
import { type FigureKey, figuresOf, isPositive, useFigureText, valueOfRow } from './figures';

/** Positions offered at a time. */
const LISTED = 200;

function extraOf(row: Row, key: FigureKey, lang: 'zh' | 'en', approximately: (money: string) => string): string {
  const other = key === 'shortfall' ? 'shortfallRate' : key === 'purchaseNeed' ? 'purchaseCost' : undefined;
  const value = other && valueOfRow(row, other);
  if (!isNumber(value) || value.isZero()) return '';
  if (other === 'shortfallRate') return `· ${valueText(other, value.times(100), '', lang)}%`;
  return approximately(valueText('purchaseCost', value, 'CNY', lang));
}

/** What a figure shows, following the book. */
function createFigure(row: () => Row, id: () => FigureKey) {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const units = useWords(DISPLAY_WORDS);
  const figureText = useFigureText();
  const { lang, display } = session.preferences;
  const value = () => {
    session.version();
    return valueOfRow(row(), id());
  };
  const fault = () => {
    const now = value();
    return now instanceof Fault ? faultText(now, lang()) : undefined;
  };
  const label = () => figureText(row(), id()).label;
  const shown = () => {
    session.version();
    return figureText(row(), id()).text;
  };
  const extra = () =>
    isNumber(value())
      ? `${units().tonne[display().tonnes]} ${extraOf(row(), id(), lang(), words().approximately)}`
      : '';
  return { value, fault, label, shown, extra };
}

function Figure(props: { row: Row; id: FigureKey }) {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const { value, fault, label, shown, extra } = createFigure(
    () => props.row,
    () => props.id,
  );
  const owed = () => (props.id === 'shortfall' || props.id === 'purchaseNeed') && isPositive(value());
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

/** The positions offered: a list of thousands helps nobody, so the neighbours of the chosen one; the rest by selecting a row. */
function createOffered() {
  const session = useSession();
  const all = createMemo(() => {
    session.version();
    return session.computation().positions;
  });
  const rows = createMemo(() => {
    const now = session.position();
    const middle = now ? all().indexOf(now) : 0;
    const start = Math.max(0, Math.min(middle - LISTED / 2, all().length - LISTED));
    return all().slice(start, start + LISTED);
  });
  const index = createMemo(() => {
    const now = session.position();
    return now ? rows().indexOf(now) : -1;
  });
  return { rows, index };
}

function Chooser() {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const { rows, index } = createOffered();
  const name = (row: Row): string => positionName(row, session.computation(), session.preferences.lang());
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
    return row ? figuresOf(row) : [];
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
