// What the explanation panel shows: a result, input or parameter, and the way that led there.
import { type Accessor, batch, createMemo, createSignal } from 'solid-js';
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
  /** The explanation of the target, where it is a result; follows every change of the book, made anew by each reader. */
  readonly explanation: Accessor<Explanation | undefined>;
  /** Starts anew at a number; undefined closes. */
  readonly start: (target: Target | undefined) => void;
  /** Goes on to an operand. */
  readonly follow: (target: Target) => void;
  readonly back: () => void;
  readonly clear: () => void;
  /** The operand under the pointer or the focus, which its cell in the sheet answers to. */
  readonly pointed: Accessor<Target | undefined>;
  readonly point: (target: Target | undefined) => void;
}

const same = (a: Target | undefined, b: Target | undefined): boolean => a?.row === b?.row && a?.id === b?.id;

/** What a way leads to; `version` tells when results may have changed. The explanation is made whenever it is read. */
export function createTarget(
  path: Accessor<readonly Target[]>,
  version: Accessor<number>,
): Pick<Explaining, 'target' | 'explanation'> {
  const target = createMemo(() => path().at(-1), undefined, { equals: same });
  const explanation = (): Explanation | undefined => {
    version();
    const now = target();
    return now && explain(now.row, now.id);
  };
  return { target, explanation };
}

/** State of the explanation; `version` tells when results may have changed. */
export function createExplaining(version: Accessor<number>): Explaining {
  const [path, setPath] = createSignal<readonly Target[]>([]);
  const [pointed, setPointed] = createSignal<Target | undefined>(undefined, { equals: same });
  // what was pointed at goes away with the explanation that held it
  const go = (next: (before: readonly Target[]) => readonly Target[]): void =>
    batch(() => {
      setPointed(undefined);
      setPath(next);
    });
  return {
    path,
    ...createTarget(path, version),
    start: (next) => go(() => (next ? [next] : [])),
    follow: (next) => go((before) => (same(before.at(-1), next) ? before : [...before, next])),
    back: () => go((before) => (before.length > 1 ? before.slice(0, -1) : before)),
    clear: () => go(() => []),
    pointed,
    point: (next) => void setPointed(next),
  };
}
