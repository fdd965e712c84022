// What later rules would change in the open book, found piece by piece while the page stays free, and again after every change.
import { createEffect, createSignal, onCleanup, untrack } from 'solid-js';
import { Computation } from '../../book/compute';
import { rulesBehind } from '../../book/lock';
import { viewOf } from '../../book/scenario-view';
import type { Book } from '../../book/types';
import type { RuleCause } from '../../derive/rule-causes';
import { compareRules, type RuleDifference } from '../../derive/rule-differences';
import type { Registry } from '../../engine/registry';
import type { Session } from '../../store/session';

/** Typing goes on for a moment before anything is compared again. */
const AFTER_MILLISECONDS = 400;
const SLICE_MILLISECONDS = 10;

/** A result that would change, in a scenario of the book; 0 is the base. */
export interface BookDifference extends RuleDifference {
  readonly scenario: number;
}

export interface BookDifferences {
  readonly list: readonly BookDifference[];
  readonly causes: readonly RuleCause[];
}

const [differences, setDifferences] = createSignal<BookDifferences>();

/** Differences of the open book to the latest rules, in all its scenarios; undefined while nothing was compared yet. */
export { differences };

/** Runs a piece of work in slices; the answer stops it. */
function runSliced<T>(steps: () => Generator<void, T>, done: (answer: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  let running: Generator<void, T> | undefined;
  const slice = (): void => {
    running ??= steps();
    const until = performance.now() + SLICE_MILLISECONDS;
    do {
      const step = running.next();
      if (step.done) {
        done(step.value);
        return;
      }
    } while (performance.now() < until);
    timer = setTimeout(slice);
  };
  timer = setTimeout(slice, AFTER_MILLISECONDS);
  return () => clearTimeout(timer);
}

/** Computations of one scenario, kept from one comparison to the next: of a changed book only what changed is done again. */
interface Pair {
  readonly before: Computation;
  readonly now: Computation;
}

class Comparing {
  private readonly pairs: Pair[] = [];

  constructor(readonly rules: Registry) {}

  *run(whole: Book): Generator<void, BookDifferences> {
    const causes = new Map<string, RuleCause>();
    const list: BookDifference[] = [];
    for (let scenario = 0; scenario <= whole.variants.length; scenario += 1) {
      const { before, now } = this.pairOf(scenario);
      const { book } = viewOf(whole, scenario);
      before.sync(book);
      yield;
      const { lock: _lock, ...free } = book;
      now.sync(free);
      yield;
      for (const one of yield* compareRules(before, now, causes)) list.push({ ...one, scenario });
    }
    return { list, causes: [...causes.values()] };
  }

  private pairOf(scenario: number): Pair {
    const pair = this.pairs[scenario] ?? { before: new Computation(this.rules), now: new Computation(this.rules) };
    this.pairs[scenario] = pair;
    return pair;
  }
}

/** Compares for as long as the caller lives. */
export function createComparing(session: Session): void {
  let comparing: Comparing | undefined;
  createEffect(() => {
    session.version();
    const whole = session.whole();
    const rules = session.latestRules;
    if (!whole || rulesBehind(whole, rules).length === 0) {
      setDifferences(undefined);
      return;
    }
    if (comparing?.rules !== rules) comparing = new Comparing(rules);
    const current = comparing;
    onCleanup(runSliced(() => untrack(() => current.run(whole)), setDifferences));
  });
  onCleanup(() => setDifferences(undefined));
}
