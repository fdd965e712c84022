// All scenarios of the open book with their results: the one in view as the page has it, the others computed when asked for.
import { createMemo } from 'solid-js';
import { Computation } from '../../book/compute';
import { type ScenarioView, viewOf } from '../../book/scenario-view';
import type { Book } from '../../book/types';
import type { Session } from '../../store/session';
import { scenarioNames } from './scenario-names';

export interface ScenarioResults {
  readonly index: number;
  readonly name: string;
  readonly book: Book;
  readonly computation: Computation;
}

interface Other {
  view: ScenarioView;
  readonly computation: Computation;
}

/** Scenarios by place, the base first. Whoever reads it gets the results of the book as it is now: none is ever stale. */
export function createScenarios(session: Session): () => readonly ScenarioResults[] {
  const others = new Map<number, Other>();
  let rules = session.registry;
  const otherOf = (whole: Book, index: number): Other => {
    const before = others.get(index);
    const view = viewOf(whole, index, before?.view);
    const computation = before?.computation ?? new Computation(session.registry);
    if (!before || view.book !== before.view.book) computation.sync(view.book);
    const next = { view, computation };
    others.set(index, next);
    return next;
  };
  return createMemo((): readonly ScenarioResults[] => {
    session.version();
    const whole = session.whole();
    if (!whole) return [];
    if (rules !== session.registry) others.clear();
    rules = session.registry;
    for (const index of others.keys()) if (index > whole.variants.length) others.delete(index);
    const shown = session.scenario();
    return scenarioNames(whole, session.preferences.lang()).map((name, index) => {
      const book = session.book();
      if (index === shown && book) {
        others.delete(index);
        return { index, name, book, computation: session.computation() };
      }
      const { view, computation } = otherOf(whole, index);
      return { index, name, book: view.book, computation };
    });
  });
}
