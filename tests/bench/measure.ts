// Timing and printing of the benchmark: best, median and worst-but-few of several runs, as lines of one small table.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Timing {
  readonly first: number;
  readonly best: number;
  readonly median: number;
  /** Nineteen of twenty runs are at least this fast. */
  readonly p95: number;
}

const MIB = 2 ** 20;

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** What a row of times comes to. */
export function timingOf(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  return { first: times[0] ?? Number.NaN, best: at(sorted, 0), median: at(sorted, 0.5), p95: at(sorted, 0.95) };
}

/** Times `run` over what `prepare` gives, which is not timed itself. */
export function measure<T>(runs: number, prepare: (run: number) => T, run: (prepared: T) => unknown): Timing {
  const times: number[] = [];
  for (let n = 0; n < runs; n += 1) {
    const prepared = prepare(n);
    const start = performance.now();
    run(prepared);
    times.push(performance.now() - start);
  }
  return timingOf(times);
}

const shown = (ms: number): string => (ms < 10 ? ms.toFixed(2) : ms.toFixed(0)).padStart(9);

/** Prints the head of a table of timings. */
export function printHead(title: string): void {
  console.log(`\n${title.padEnd(46)}${['first', 'best', 'median', 'p95'].map((word) => word.padStart(9)).join('')}`);
}

/** Prints one timing in milliseconds. */
export function printTiming(what: string, { first, best, median, p95 }: Timing): void {
  console.log(`${what.padEnd(46)}${[first, best, median, p95].map(shown).join('')}`);
}

/** Prints one figure that is no time. */
export const printFigure = (what: string, figure: string): void =>
  console.log(`${what.padEnd(46)}${figure.padStart(9)}`);

/** MiB of the heap that are in use once garbage is gone. */
export function heapInUse(): number {
  // node hands out its collector only to a context made after this flag
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  collect();
  return process.memoryUsage().heapUsed / MIB;
}
