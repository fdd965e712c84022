// Undo and redo as plain data: a pile of what was done and a pile of what was taken back.
import { invert } from './patch';
import type { StepDetail } from './step-detail';
import type { Patch } from './types';

/** One action of the user. `label` is a code; its words are the interface's. */
export interface Step {
  readonly label: string;
  readonly patch: Patch;
  /** Absent in books kept by versions that did not tell. */
  readonly detail?: StepDetail;
  /** When it was done, in milliseconds since 1970. */
  readonly at?: number;
  /** The scenario that was in view: absent for the base. */
  readonly scenario?: number;
}

export interface History {
  /** Latest last. */
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

const MOST_STEPS = 1000;

export const emptyHistory: History = { done: [], undone: [] };

/** Puts an action on the pile; what was taken back before can no longer be redone. Beyond 1000 the oldest goes. */
export const push = (history: History, step: Step): History => ({
  done: [...history.done.slice(1 - MOST_STEPS), step],
  undone: [],
});

/** The history one step back, the step taken back, and the patch to apply for it; undefined at the beginning. */
export function undo(history: History): { history: History; step: Step; patch: Patch } | undefined {
  const step = history.done.at(-1);
  if (!step) return undefined;
  const moved = { done: history.done.slice(0, -1), undone: [...history.undone, step] };
  return { history: moved, step, patch: invert(step.patch) };
}

/** The history one step forward again, that step, and the patch to apply for it; undefined where nothing was taken back. */
export function redo(history: History): { history: History; step: Step; patch: Patch } | undefined {
  const step = history.undone.at(-1);
  if (!step) return undefined;
  const moved = { done: [...history.done, step], undone: history.undone.slice(0, -1) };
  return { history: moved, step, patch: step.patch };
}
