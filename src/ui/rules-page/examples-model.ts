// Fetches the worked examples when they are first wanted, and replays them.
import { type Replayed, replay, type Way, waysOf } from '../../derive/replay';
import type { Registry } from '../../engine/registry';
import type { Example } from '../../model/example';

/** An example beside what the rules make of it. */
export interface Shown {
  readonly example: Example;
  readonly replayed: Replayed;
  readonly ways: readonly Way[];
}

/** All examples, replayed with the rules of a registry. */
export async function replayAll(registry: Registry): Promise<readonly Shown[]> {
  const { EXAMPLES } = await import('../../rules/examples');
  return EXAMPLES.map((example) => ({ example, replayed: replay(example, registry), ways: waysOf(example) }));
}

/** How many of them agree. */
export const agreeing = (list: readonly Shown[]): number => list.filter(({ replayed }) => replayed.agrees).length;
