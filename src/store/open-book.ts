// The book on the screen: what is kept of it, which of its scenarios is in view, and the results of that one.
import { type Accessor, batch, createSignal, untrack } from 'solid-js';
import { Computation } from '../book/compute';
import type { History, Step } from '../book/history';
import { type ScenarioView, sceneAfter, viewOf } from '../book/scenario-view';
import type { Registry } from '../engine/registry';
import type { BookEvent } from './database';
import { createEditions } from './editions';
import { happen } from './keeper';
import type { OpenBook } from './saving';
import { keepScene, sceneOf } from './scenes';

export interface ShownBook extends OpenBook {
  /** The scenario in view; a place of the user, not a part of the book. */
  readonly view: ScenarioView;
}

/** The scenario in view after somebody else changed the book: the same one, wherever it stands now. */
function sameScene({ view }: ShownBook, { kept }: OpenBook): number {
  const at = view.variant ? kept.book.variants.indexOf(view.variant) : -1;
  return at < 0 ? view.index : at + 1;
}

/** The step that an event does or takes back. */
function stepOf({ done, undone }: History, event: BookEvent): Step | undefined {
  if (event.kind === 'do') return event.step;
  return (event.kind === 'undo' ? done : undone).at(-1);
}

interface Scene extends OpenBook {
  readonly index: number;
}

/** What an event makes of the open book: it leads to the scenario in which the step was made. */
export function stepOn({ id, kept, index }: Scene, event: BookEvent): Scene {
  const step = stepOf(kept.history, event);
  const shown = step ? sceneAfter(index, step, event.kind === 'undo' ? 'back' : 'forward') : index;
  return { id, kept: happen(kept, event), index: shown };
}

/** The open book on the screen: what it is, and what is computed of it. */
export function createShown(registry: Accessor<Registry>) {
  const [open, setOpen] = createSignal<ShownBook>();
  const [version, setVersion] = createSignal(0);
  const [computation, setComputation] = createSignal(new Computation(untrack(registry)));
  const now = (next: ShownBook): void => void batch(() => [setOpen(next), setVersion((n) => n + 1)]);
  const editions = createEditions(registry, open, computation, now);
  const show = (next: OpenBook, index?: number): void => {
    const before = untrack(open);
    const view = viewOf(next.kept.book, index ?? (before ? sameScene(before, next) : 0), before?.view);
    if (before && before.view.index !== view.index) keepScene(next.id, view.index);
    computation().sync(view.book);
    now({ ...next, view });
  };
  return {
    open,
    version,
    computation,
    editions,
    /** Shows what the open book has become; `index` is the scenario that comes into view, the same one where left out. */
    show,
    showScenario: (index: number): void => {
      const before = untrack(open);
      if (before && before.view.index !== index) show(before, index);
    },
    /** Shows another book, with the scenario that was last in view on this device. */
    begin: (next: OpenBook): void => {
      const fresh = new Computation(registry());
      const view = viewOf(next.kept.book, sceneOf(next.id));
      fresh.sync(view.book);
      batch(() => {
        editions.begin();
        setComputation(fresh);
        now({ ...next, view });
      });
    },
    end: (): void => void setOpen(undefined),
  };
}
