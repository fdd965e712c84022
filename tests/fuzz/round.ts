// A round of spoiled inputs, each from a seed of its own, so that any of them can be tried again alone.
import { makeChance } from './chance';
import { areSound, KINDS, type Kind, makeInput, makeSeeds } from './inputs';
import { judge, type Outcome } from './judge';

export interface Failure {
  readonly kind: Kind;
  /** Number of the input in its round. */
  readonly at: number;
  readonly error: string;
  readonly input: string;
}

export interface Figures {
  readonly inputs: number;
  readonly outcomes: Readonly<Record<Kind, Readonly<Partial<Record<Outcome, number>>>>>;
  readonly slowestMs: number;
  readonly failures: readonly Failure[];
}

/** No input may keep the page busy for longer, on a slow machine under load. */
export const LONGEST_MS = 5000;
const MOST_FAILURES = 10;
const SHOWN = 2000;

const text = (input: string | Uint8Array): string =>
  JSON.stringify(
    typeof input === 'string' ? input.slice(0, SHOWN) : Buffer.from(input).toString('base64').slice(0, SHOWN),
  );

/** Tries inputs `from` up to `to` of a seed; `onProgress` hears of each before it is tried. */
export function runRound(seed: number, from: number, to: number, onProgress: (at: number) => void = () => {}): Figures {
  const seeds = makeSeeds(seed);
  if (!areSound(seeds)) throw new Error('the files to begin with are not sound');
  const outcomes: Record<Kind, Partial<Record<Outcome, number>>> = { scenario: {}, project: {}, link: {}, bytes: {} };
  const failures: Failure[] = [];
  let slowestMs = 0;
  for (let at = from; at < to && failures.length < MOST_FAILURES; at += 1) {
    onProgress(at);
    const kind = KINDS[at % KINDS.length] ?? 'scenario';
    const input = makeInput(kind, seeds, makeChance(seed * 1_000_003 + at));
    const start = performance.now();
    try {
      const outcome = judge(kind, input);
      outcomes[kind][outcome] = (outcomes[kind][outcome] ?? 0) + 1;
    } catch (error) {
      failures.push({
        kind,
        at,
        error: error instanceof Error ? (error.stack ?? error.message) : `${error}`,
        input: text(input),
      });
    }
    const took = performance.now() - start;
    slowestMs = Math.max(slowestMs, took);
    if (took > LONGEST_MS) failures.push({ kind, at, error: `took ${Math.round(took)} ms`, input: text(input) });
  }
  return { inputs: to - from, outcomes, slowestMs, failures };
}
