// Finding in the sheet: the search itself goes over the cells in slices, so that the page answers meanwhile.
import { createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js';
import { type HitList, makeHitList } from './hit-list';
import type { Layout } from './layout';
import { makeTest, type Search } from './matching';
import type { Spot } from './range';
import type { Reading } from './reading';
import type { Selecting } from './selecting';
import type { GridCell, GridModel } from './types';

const REST_MILLISECONDS = 90;
const SLICE_MILLISECONDS = 8;

export type Bar = 'find' | 'replace' | 'row';

export interface Finding {
  /** Which bar is open. */
  readonly bar: () => Bar | undefined;
  /** Changes with every wish to open a bar: its field takes the focus. */
  readonly wishes: () => number;
  open(bar: Bar): void;
  close(): void;
  readonly search: () => Search;
  setSearch(part: Partial<Search>): void;
  /** Whether a cell of the sheet is a hit of the search in the open bar. */
  isHit(cell: GridCell, column: number): boolean;
  readonly total: () => number;
  readonly isRunning: () => boolean;
  /** The place of the active cell among the hits, 0 where it is none. */
  readonly place: () => number;
  /** Goes to the next or previous hit; false where there is none. */
  step(by: 1 | -1): boolean;
  /** The cells found so far. */
  hits(): readonly Spot[];
  /** Searches anew, after cells have changed. */
  again(): void;
}

export interface FindingOptions {
  readonly model: () => GridModel;
  readonly layout: Layout;
  readonly reading: Reading;
  readonly selecting: Selecting;
  readonly goTo: (spot: Spot) => void;
}

/** Hits as single numbers, in the order of the sheet. */
const packed = ({ row, column }: Spot, columns: number): number => row * columns + column;
const unpacked = (hit: number, columns: number): Spot => ({ row: Math.floor(hit / columns), column: hit % columns });

/** Goes over all rows from one on and round to it again; stops after each. */
function* scanRows({ model, layout, reading }: FindingOptions, search: Search, from: number, list: HitList) {
  const test = makeTest(search);
  const columns = layout.columns();
  const rows = model().rowCount();
  for (let n = 0; test && n < rows; n++) {
    const row = (from + n) % rows;
    columns.forEach((column, at) => {
      if (test(reading.cell(row, at), column)) list.add(row * columns.length + at);
    });
    yield;
  }
}

interface Scan {
  readonly list: () => HitList;
  readonly isRunning: () => boolean;
  /** `arrive` is called while hits come and at the end. */
  start(search: Search, origin: Spot, arrive: (list: HitList, ended: boolean) => void): void;
  stop(): void;
}

function createScan(options: FindingOptions): Scan {
  const [found, setFound] = createSignal({ list: makeHitList(0) });
  const [isRunning, setRunning] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    setRunning(false);
  };
  onCleanup(() => clearTimeout(timer));
  return {
    list: () => found().list,
    isRunning,
    stop,
    start: (search, origin, arrive) => {
      clearTimeout(timer);
      const row = Math.max(0, Math.min(origin.row, options.model().rowCount() - 1));
      const list = makeHitList(row * options.layout.columns().length);
      const source = scanRows(options, search, row, list);
      const work = () => {
        const end = performance.now() + SLICE_MILLISECONDS;
        let ended = false;
        untrack(() => {
          while (!ended && performance.now() < end) ended = source.next().done === true;
        });
        setFound({ list });
        if (ended) setRunning(false);
        else timer = setTimeout(work);
        arrive(list, ended);
      };
      setRunning(search.query !== '');
      timer = setTimeout(work, REST_MILLISECONDS);
    },
  };
}

/** Goes from hit to hit. Typing goes to the first one from where the search began: `origin` is that place. */
function makeGoing({ layout, selecting, goTo }: FindingOptions, scan: Scan) {
  const width = () => layout.columns().length;
  let origin = selecting.active();
  return {
    width,
    begin: () => {
      origin = selecting.active();
    },
    run: (search: Search, goes: boolean) => {
      let wanted = goes;
      scan.start(search, origin, (list, ended) => {
        const from = packed(origin, width());
        const hit = list.next(from - 1, 1);
        if (!wanted || hit === undefined || (hit < from && !ended)) return;
        wanted = false;
        goTo(unpacked(hit, width()));
      });
    },
    step: (by: 1 | -1): boolean => {
      const hit = scan.list().next(packed(selecting.active(), width()), by);
      if (hit === undefined) return false;
      goTo(unpacked(hit, width()));
      origin = selecting.active();
      return true;
    },
  };
}

function createSearching(options: FindingOptions, bar: () => Bar | undefined) {
  const { layout, selecting, model } = options;
  const [search, setSearch] = createSignal<Search>({ query: '', matchCase: false, whole: false });
  const scan = createScan(options);
  const { width, run, ...going } = makeGoing(options, scan);
  const again = () => run(search(), false);
  const follow = () => {
    if (bar() === 'find' || bar() === 'replace') again();
    else scan.stop();
  };
  createEffect(on([layout.columns, () => model().rowCount(), bar], follow, { defer: true }));
  const hits = () => scan.list().all();
  return {
    ...going,
    scan,
    search,
    again,
    setSearch: (part: Partial<Search>) =>
      run(
        setSearch((old) => ({ ...old, ...part })),
        true,
      ),
    place: () => scan.list().placeOf(packed(selecting.active(), width())),
    hits: () => hits().map((hit) => unpacked(hit, width())),
  };
}

/** The search of a sheet. */
export function createFinding(options: FindingOptions): Finding {
  const [bar, setBar] = createSignal<Bar>();
  const [wishes, setWishes] = createSignal(0);
  const { scan, begin, ...searching } = createSearching(options, bar);
  const test = createMemo(() => (bar() === 'find' || bar() === 'replace' ? makeTest(searching.search()) : undefined));
  return {
    ...searching,
    bar,
    wishes,
    open: (wanted) => {
      begin();
      setBar(wanted);
      setWishes((n) => n + 1);
    },
    close: () => setBar(undefined),
    isHit: (cell, at) => {
      const isMatch = test();
      const column = options.layout.column(at);
      return column !== undefined && isMatch?.(cell, column) === true;
    },
    total: () => scan.list().size(),
    isRunning: scan.isRunning,
  };
}
