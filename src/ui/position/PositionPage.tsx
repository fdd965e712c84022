// The position of an enterprise: emissions to purchase, one line per step, each with its way to the explanation.
import { createMemo, createSignal, For, Show } from 'solid-js';
import { refIn } from '../../book/compute-nodes';
import { positionName, rowName } from '../../derive/labels';
import { type ChainLine, chainOf } from '../../derive/position-chain';
import type { Row } from '../../engine/row';
import { useSession, useWords } from '../context';
import { AdviceList } from '../explain/AdviceList';
import { POSITION_WORDS } from '../words/position';
import { AllPositions } from './AllPositions';
import { ChainTable } from './ChainTable';
import { Contents, showPart } from './Contents';
import { Missing } from './Missing';
import { OtherScheme } from './OtherScheme';
import { CoverageFigure, WaterfallFigure } from './PositionCharts';
import { PositionNotes } from './PositionNotes';
import { PriceSensitivity } from './PriceSensitivity';
import { Working } from './Working';
import './position.css';

/** Positions offered at a time. */
const LISTED = 200;

/** What the chooser offers: positions, and the cycles of two years. */
function createChoice() {
  const session = useSession();
  const [cycle, setCycle] = createSignal<Row>();
  const cycles = () => {
    session.version();
    return session.computation().cycles;
  };
  const positions = () => {
    session.version();
    return session.computation().positions;
  };
  const chosen = (): Row | undefined => {
    const of = cycle();
    return of && cycles().includes(of) ? of : session.position();
  };
  /** A year of a cycle stands beside the sum of the cycle, a cycle beside its years. */
  const columns = createMemo((): readonly Row[] => {
    const now = chosen();
    if (!now) return [];
    if (now.level === 'cycles') return [...now.children, now];
    const around = cycles().find((of) => of.children.includes(now));
    return around ? [now, around] : [now];
  });
  const choose = (row: Row): void => {
    setCycle(row.level === 'cycles' ? row : undefined);
    if (row.level !== 'cycles') session.choosePosition(row);
  };
  // a list of thousands helps nobody: the neighbours of the chosen one; the table below leads to every other
  const offered = createMemo((): readonly Row[] => {
    const all = [...positions(), ...cycles()];
    const now = chosen();
    const start = Math.max(0, Math.min((now ? all.indexOf(now) : 0) - LISTED / 2, all.length - LISTED));
    return all.slice(start, start + LISTED);
  });
  return { offered, chosen, columns, choose };
}

type Choice = ReturnType<typeof createChoice>;

function Chooser(props: { readonly choice: Choice }) {
  const session = useSession();
  const words = useWords(POSITION_WORDS);
  const name = (row: Row): string => {
    const plain = positionName(row, session.computation(), session.preferences.lang());
    return row.level === 'cycles' ? `${plain} · ${words().cycle}` : plain;
  };
  const chosenIndex = () => {
    const chosen = props.choice.chosen();
    return chosen ? props.choice.offered().indexOf(chosen) : -1;
  };
  return (
    <div class="pos-tools">
      <label>
        <span>{words().choose}</span>
        <select
          data-testid="position-choice"
          onChange={(event) => {
            const row = props.choice.offered()[event.currentTarget.selectedIndex];
            if (row) props.choice.choose(row);
          }}
        >
          <For each={props.choice.offered()}>
            {(row, index) => <option selected={index() === chosenIndex()}>{name(row)}</option>}
          </For>
        </select>
      </label>
      <button type="button" class="button" onClick={() => window.print()}>
        {words().print}
      </button>
    </div>
  );
}

function Empty() {
  const session = useSession();
  const words = useWords(POSITION_WORDS);
  return (
    <>
      <p class="lead">{words().none}</p>
      <button type="button" class="button primary" onClick={() => session.show('facilities')}>
        {words().goFacilities}
      </button>
    </>
  );
}

/** What the rules tell about the enterprise and its facilities. */
function Told(props: { readonly row: Row }) {
  const rows = () => [props.row, ...props.row.children, ...props.row.children.flatMap((unit) => unit.children)];
  return <AdviceList rows={rows()} named />;
}

/** Charts, chain, prices, the other positions, and what it all rests on. */
function Parts(props: { readonly choice: Choice; readonly first: Row; readonly lines: readonly ChainLine[] }) {
  const session = useSession();
  const chosen = () => props.choice.chosen() ?? props.first;
  const several = () => {
    session.version();
    return session.computation().positions.length > 1;
  };
  const open = (row: Row): void => {
    props.choice.choose(row);
    showPart('pos-top');
  };
  return (
    <>
      <Contents several={several()} />
      <section id="pos-charts">
        <CoverageFigure row={chosen()} />
      </section>
      <section id="pos-steps">
        <ChainTable lines={props.lines} columns={props.choice.columns()} />
      </section>
      <WaterfallFigure row={chosen()} />
      <PriceSensitivity row={chosen()} />
      <Show when={several()}>
        <AllPositions onOpen={open} />
      </Show>
      <Working row={props.first} />
      <OtherScheme row={props.first} />
      <PositionNotes row={props.first} />
    </>
  );
}

function Body(props: { readonly choice: Choice; readonly first: Row }) {
  const session = useSession();
  const words = useWords(POSITION_WORDS);
  const lines = createMemo(() => {
    session.version();
    return chainOf(props.choice.columns(), session.preferences.lang(), session.preferences.display());
  });
  return (
    <>
      <p class="pos-self" role="note">
        {words().selfCheck}
      </p>
      <Chooser choice={props.choice} />
      <h2 class="pos-print-title">{rowName(props.first.ref, session.preferences.lang())}</h2>
      <Missing lines={lines()} />
      <Told row={props.first} />
      <Parts choice={props.choice} first={props.first} lines={lines()} />
    </>
  );
}

/** The page. */
export function PositionPage() {
  const words = useWords(POSITION_WORDS);
  const choice = createChoice();
  const first = () => choice.columns().find((row) => refIn(row).sheet !== 'cycles') ?? choice.columns()[0];
  return (
    <div class="page position-page" data-testid="position-page">
      <h1 id="pos-top" tabindex={-1}>
        {words().title}
      </h1>
      <Show when={first()} fallback={<Empty />}>
        {(row) => (
          <>
            <p class="lead pos-lead">{words().lead}</p>
            <Body choice={choice} first={row()} />
          </>
        )}
      </Show>
    </div>
  );
}
