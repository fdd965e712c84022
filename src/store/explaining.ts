// What the explanation panel shows: a result, input or parameter, and the way that led there.
import { type Accessor, createMemo, createSignal } from 'solid-js';
import { type Explanation, explain } from '../engine/explain';
import type { Row } from '../engine/row';

/** Something that can be explained: a quantity, an input or a parameter of a row, by id. */
export interface Target {
  readonly row: Row;
  readonly id: string;
}

export interface Explaining {
  /** From the number first asked about to the one shown now. */
  readonly path: Accessor<readonly Target[]>;
  readonly target: Accessor<Target | undefined>;
  /** The explanation of the target, where it is a result; follows every change of the book. */
  readonly explanation: Accessor<Explanation | undefined>;
  /** Starts anew at a number; undefined closes. */
  readonly start: (target: Target | undefined) => void;
  /** Goes on to an operand. */
  readonly follow: (target: Target) => void;
  readonly back: () => void;
  readonly clear: () => void;
}

const same = (a: Target | undefined, b: Target | undefined): boolean => a?.row === b?.row && a?.id === b?.id;

/** State of the explanation; `version` tells when results may have changed. */
export function createExplaining(version: Accessor<number>): Explaining {
  const [path, setPath] = createSignal<readonly Target[]>([]);
  const target = createMemo(() => path().at(-1), undefined, { equals: same });
  const explanation = createMemo(() => {
    version();
    const now = target();
    return now && explain(now.row, now.id);
  });
  return {
    path,
    target,
    explanation,
    start: (next) => setPath(next ? [next] : []),
    follow: (next) => setPath((before) => (same(before.at(-1), next) ? before : [...before, next])),
    back: () => setPath((before) => (before.length > 1 ? before.slice(0, -1) : before)),
    clear: () => setPath([]),
  };
}
