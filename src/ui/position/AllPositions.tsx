// All positions of the book: a chart of the largest shortfalls and a table that leads to each.
import { createMemo, createSignal, For, Show } from 'solid-js';
import { choiceText, positionName } from '../../derive/labels';
import { type PositionLine, positionTable, type SortBy } from '../../derive/position-table';
import type { Row } from '../../engine/row';
import { ZERO } from '../../formula/decimal';
import { isNumber, type Value } from '../../formula/value';
import { ChartFigure } from '../charts/ChartFigure';
import { overviewChart } from '../charts/overview-chart';
import { type Reading, readingOf } from '../charts/reading';
import { useSession, useWords } from '../context';
import { CHART_WORDS } from '../words/charts';
import { PositionsTable } from './PositionsTable';

/** Lines shown at first, and added at a time. */
const PAGE = 50;
/** A short list needs no searching. */
const LONG = 12;

/** The table as it is searched, sorted and shown so far. */
function createTable() {
  const session = useSession();
  const [by, setBy] = createSignal<SortBy>('shortfall');
  const [wanted, setWanted] = createSignal('');
  const [count, setCount] = createSignal(PAGE);
  const all = createMemo((): readonly PositionLine[] => {
    session.version();
    return positionTable(session.computation(), by());
  });
  const found = createMemo(() => {
    const text = wanted().trim().toLowerCase();
    return text === ''
      ? all()
      : all().filter(({ enterprise, year }) => `${enterprise} ${year}`.toLowerCase().includes(text));
  });
  const shown = createMemo(() => found().slice(0, count()));
  return {
    by,
    setBy,
    wanted,
    setWanted: (text: string) => {
      setWanted(text);
      setCount(PAGE);
    },
    all,
    found,
    shown,
    more: () => setCount((now) => now + PAGE),
  };
}

type Table = ReturnType<typeof createTable>;

function Tools(props: { readonly table: Table }) {
  const words = useWords(CHART_WORDS);
  return (
    <div class="pos-all-tools">
      <Show when={props.table.all().length > LONG}>
        <label>
          <span>{words().filter}</span>
          <input
            type="search"
            data-testid="positions-filter"
            value={props.table.wanted()}
            onInput={(event) => props.table.setWanted(event.currentTarget.value)}
          />
        </label>
      </Show>
      <label>
        <span>{words().sort}</span>
        <select onChange={(event) => props.table.setBy(event.currentTarget.value === 'name' ? 'name' : 'shortfall')}>
          <For each={['shortfall', 'name'] as const}>
            {(one) => (
              <option value={one} selected={one === props.table.by()}>
                {words().sorts[one]}
              </option>
            )}
          </For>
        </select>
      </label>
    </div>
  );
}

function Overview() {
  const session = useSession();
  const model = createMemo(() => {
    session.version();
    const computation = session.computation();
    const lang = session.preferences.lang();
    const rows = positionTable(computation, 'shortfall').map(({ row }) => row);
    return overviewChart(rows, (row) => positionName(row, computation, lang), readingOf(session));
  });
  return (
    <Show when={model()}>
      {(of) => (
        <ChartFigure model={of()} table="folded">
          <p class="pos-why">{of().subject}</p>
        </ChartFigure>
      )}
    </Show>
  );
}

function balanceOf(line: PositionLine, reading: Reading): { text: string; word: string; owed: boolean } {
  const { shortfall, surplus } = line.values;
  const positive = (value: Value | undefined): boolean => isNumber(value) && value.greaterThan(ZERO);
  if (positive(shortfall)) return { text: reading.tonnes(shortfall).text, word: reading.words.short, owed: true };
  if (positive(surplus)) return { text: reading.tonnes(surplus).text, word: reading.words.over, owed: false };
  return { text: reading.tonnes(shortfall).text, word: '', owed: false };
}

/** The section; nothing in a book of one position. `onOpen` brings a position to the top of the page. */
export function AllPositions(props: { readonly onOpen: (row: Row) => void }) {
  const session = useSession();
  const words = useWords(CHART_WORDS);
  const table = createTable();
  const reading = createMemo(() => readingOf(session));
  return (
    <section class="pos-part-of" id="pos-all" data-testid="all-positions">
      <h2>{words().positions}</h2>
      <Overview />
      <p class="pos-why">{words().positionsLead}</p>
      <Tools table={table} />
      <PositionsTable
        lines={table.shown()}
        copied={table.found()}
        reading={reading()}
        current={session.position()}
        balance={(line) => balanceOf(line, reading())}
        scheme={(line) => choiceText('scheme', line.scheme, reading().lang)}
        onOpen={props.onOpen}
      />
      <p class="pos-why" role="status">
        {table.found().length === 0 ? words().notFound : words().shown(table.shown().length, table.found().length)}
        <Show when={table.shown().length < table.found().length}>
          <button type="button" class="pos-go" data-testid="positions-more" onClick={table.more}>
            {words().more(Math.min(PAGE, table.found().length - table.shown().length))}
          </button>
        </Show>
      </p>
    </section>
  );
}
