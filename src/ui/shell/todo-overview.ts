// How much every enterprise has to do, counted a slice at a time so that typing never waits for it.
import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js';
import { type TodoCounts, todoCounts, todoTotal } from '../../derive/todo';
import type { Row } from '../../engine/row';
import type { Session } from '../../store/session';

const SLICE_MILLISECONDS = 8;
/** Between keystrokes nothing is counted. */
const REST_MILLISECONDS = 150;

export interface Overview {
  /** Positions that have something to do, with how much. */
  readonly busy: readonly { readonly row: Row; readonly counts: TodoCounts }[];
  readonly all: number;
}

/** Follows the book while `open`; undefined until all are counted for the first time. */
export function createOverview(session: Session, open: Accessor<boolean>): Accessor<Overview | undefined> {
  const [overview, setOverview] = createSignal<Overview>();
  createEffect(() => {
    if (!open()) return;
    session.version();
    const { positions } = session.computation();
    const busy: { row: Row; counts: TodoCounts }[] = [];
    let at = 0;
    const slice = (): void => {
      const end = performance.now() + SLICE_MILLISECONDS;
      for (let row = positions[at]; row && performance.now() < end; row = positions[at]) {
        const counts = todoCounts(row);
        if (todoTotal(counts) > 0) busy.push({ row, counts });
        at += 1;
      }
      if (at < positions.length) timer = setTimeout(slice);
      else setOverview({ busy, all: positions.length });
    };
    let timer = setTimeout(slice, overview() === undefined ? 0 : REST_MILLISECONDS);
    onCleanup(() => clearTimeout(timer));
  });
  return overview;
}
