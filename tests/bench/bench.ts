// How long a national market of 10,000 unit-years takes: the engine beside the same arithmetic written as a plain loop.
import { spawnSync } from 'node:child_process';
import { setCells, setSetting } from '../../src/book/commands';
import { Computation } from '../../src/book/compute';
import { readScenario, writeScenario } from '../../src/book/csv';
import { applyPatch } from '../../src/book/patch';
import type { Book, Patch, RowSheet } from '../../src/book/types';
import { resultOf } from '../../src/engine/evaluate';
import { explain } from '../../src/engine/explain';
import { makeRegistry } from '../../src/engine/registry';
import type { Row } from '../../src/engine/row';
import { Fault } from '../../src/formula/value';
import { PACKS, SOURCES } from '../../src/rules';
import { heapInUse, measure, printFigure, printHead, printTiming, type Timing } from './measure';
import { nationalBook } from './national-book';
import { type PlainResults, plainLoop } from './plain-loop';

const LARGE = 10_000;
const SMALL = 1_000;
const VISIBLE = 30;

function computed(book: Book): Computation {
  const computation = new Computation(makeRegistry(PACKS, SOURCES));
  computation.sync(book);
  return computation;
}

const rowsOf = (book: Book, computation: Computation, sheet: 'facilities' | 'streams'): readonly Row[] =>
  book.sheets[sheet].flatMap(({ id }) => computation.rowOf(sheet, id) ?? []);

/** Reads every result of the rows; returns how many there were. */
function readAll(rows: readonly Row[]): number {
  let count = 0;
  for (const row of rows)
    for (const { quantity } of row.plan?.slots ?? []) if (resultOf(row, quantity.id) !== undefined) count += 1;
  return count;
}

function readBook(book: Book, computation: Computation): number {
  const ofSheets = readAll(rowsOf(book, computation, 'streams')) + readAll(rowsOf(book, computation, 'facilities'));
  return ofSheets + readAll(computation.positions) + readAll(computation.cycles);
}

function differences(rows: readonly Row[], plain: readonly Readonly<Record<string, unknown>>[]): number {
  let different = 0;
  for (const [at, row] of rows.entries())
    for (const { quantity } of row.plan?.slots ?? []) {
      const value = resultOf(row, quantity.id)?.value;
      const other = plain[at]?.[quantity.id];
      // the loop has nothing where the law gives no value
      if (!(value instanceof Fault && other === undefined) && String(value) !== String(other)) different += 1;
    }
  return different;
}

/** How many values of engine and loop are not the same to the last digit. */
function compare(book: Book, computation: Computation, plain: PlainResults): number {
  return (
    differences(rowsOf(book, computation, 'streams'), plain.streams) +
    differences(rowsOf(book, computation, 'facilities'), plain.facilities) +
    differences(computation.positions, plain.positions) +
    differences(computation.cycles, plain.cycles)
  );
}

/** Full runs. Each has numbers of its own, so that no remembered power of the run before can help. */
function benchFull(): void {
  const timings: Record<string, Timing> = {};
  printHead('full exact run, ms');
  for (const [size, runs] of [
    [LARGE, 7],
    [SMALL, 15],
  ] as const) {
    const prepare = (run: number): Book => nationalBook(size, size + run);
    const engine = measure(runs, prepare, (book) => readBook(book, computed(book)));
    const loop = measure(runs, prepare, plainLoop);
    printTiming(`engine, ${size} unit-years`, engine);
    printTiming(`plain loop, ${size} unit-years`, loop);
    Object.assign(timings, { [`engine${size}`]: engine, [`loop${size}`]: loop });
  }
  const best = (key: string): number => timings[key]?.best ?? Number.NaN;
  const ratio = (of: string, to: string): string => (best(of) / best(to)).toFixed(2);
  console.log('');
  printFigure('engine / plain loop', ratio(`engine${LARGE}`, `loop${LARGE}`));
  printFigure('growth 1,000 -> 10,000 (ideal 10), engine', ratio(`engine${LARGE}`, `engine${SMALL}`));
  printFigure('growth 1,000 -> 10,000 (ideal 10), plain loop', ratio(`loop${LARGE}`, `loop${SMALL}`));
}

/** A workbook that is open: each edit is a command, a patch, a sync, and what is on the screen is read again. */
class Session {
  readonly computation: Computation;
  constructor(public book: Book) {
    this.computation = computed(book);
    readBook(book, this.computation);
  }

  edit(made: (book: Book) => Patch | undefined): void {
    const patch = made(this.book);
    if (!patch) throw new Error('the edit changed nothing');
    this.book = applyPatch(this.book, patch);
    this.computation.sync(this.book);
  }

  type(sheet: RowSheet, index: number, column: string, typed: string): void {
    const row = this.book.sheets[sheet][index]?.id ?? 0;
    this.edit((book) => setCells(book, sheet, [{ row, column, typed }]).patch);
  }

  readScreen(index: number): number {
    const sources = this.book.sheets.facilities.slice(index, index + VISIBLE);
    const rows = sources.flatMap(({ id }) => this.computation.rowOf('facilities', id) ?? []);
    const [first] = rows;
    return readAll(rows) + (first?.parent ? readAll([first.parent]) : 0);
  }
}

function benchEdits(session: Session): void {
  const place = (run: number): number => (run * 379) % (LARGE - VISIBLE);
  const positions = session.computation.positions;
  printHead(`edits of a book of ${LARGE} unit-years, ms`);
  const cell = measure(60, place, (at) => {
    session.type('facilities', at, 'electricityGenerated', String(1_000_000 + at));
    session.readScreen(at);
  });
  printTiming('one cell, enterprise and 30 rows read', cell);
  const price = measure(40, String, (run) => {
    session.edit((book) => setSetting(book, 'allowancePrice', `8${run}.5`).patch);
    readAll(positions.slice(0, VISIBLE));
  });
  printTiming('price, 30 enterprises read', price);
  const total = measure(20, String, (run) => {
    session.edit((book) => setSetting(book, 'allowancePrice', `9${run}.5`).patch);
    readAll(positions);
  });
  printTiming(`price, all ${positions.length} enterprises read`, total);
  const rename = measure(20, place, (at) => {
    session.type('facilities', at, 'facility', `Renamed ${at}`);
    session.readScreen(at);
  });
  printTiming('rename of a unit, enterprise and 30 rows read', rename);
  const why = measure(200, place, (at) => explain(positions[at % positions.length] as Row, 'complianceCost'));
  printTiming('explanation of complianceCost', why);
}

function benchFiles(book: Book): void {
  printHead(`scenario file of ${LARGE} unit-years, ms`);
  const text = writeScenario(book);
  printTiming(
    'write',
    measure(5, () => book, writeScenario),
  );
  printTiming(
    'read',
    measure(5, () => text, readScenario),
  );
  printFigure('size, MiB', (text.length / 2 ** 20).toFixed(2));
  const compute = ['--import', 'tsx', 'src/cli/main.ts', 'tests/cases/np-e2-load-curve.csv'];
  printTiming(
    'headless compute of seven units, whole process',
    measure(
      5,
      () => compute,
      (args) => spawnSync(process.execPath, args),
    ),
  );
}

function benchMemory(): Session {
  const empty = heapInUse();
  const book = nationalBook(LARGE, 1);
  const withBook = heapInUse();
  const session = new Session(book);
  const withResults = heapInUse();
  printFigure('\nresults', String(readBook(book, session.computation)));
  printFigure('differences to the plain loop', String(compare(book, session.computation, plainLoop(book))));
  printFigure('heap of the book, MiB', (withBook - empty).toFixed(0));
  printFigure('heap of rows and results, MiB', (withResults - withBook).toFixed(0));
  printFigure('resident, MiB', (process.memoryUsage().rss / 2 ** 20).toFixed(0));
  return session;
}

benchFull();
const session = benchMemory();
benchEdits(session);
benchFiles(session.book);
