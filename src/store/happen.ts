// What an event makes of a book and its history. An event that this version does not know is refused, never left out.
import { type History, push, redo, undo } from '../book/history';
import { applyPatch } from '../book/patch';
import type { Book, Change } from '../book/types';
import type { BookEvent, EventRecord } from './database';

export interface Kept {
  readonly book: Book;
  readonly history: History;
  readonly seq: number;
}

/** A newer version of the app has done something to the book that this one does not know. */
export class NewerError extends Error {
  override readonly name = 'NewerError';
}

/** A kind that is missing here is a type error. */
const KNOWN: Readonly<Record<Change['kind'], true>> = {
  cell: true,
  rows: true,
  setting: true,
  override: true,
  look: true,
  order: true,
  rules: true,
  book: true,
};

/** Whether a change is of a kind that the version before this one would leave out. Emptied with each version that is published. */
const isRecent = (change: Change): boolean =>
  change.kind === 'rules' || (change.kind === 'setting' && change.variant !== undefined);

/** Whether the version before this one would read these events, the last ones of a book, as something else than they are. */
export function areRecent(events: readonly BookEvent[], { history }: Kept): boolean {
  const moved = events.some(({ kind }) => kind !== 'do');
  const steps = [
    ...events.flatMap((event) => (event.kind === 'do' ? [event.step] : [])),
    ...(moved ? [...history.done.slice(-events.length), ...history.undone.slice(-events.length)] : []),
  ];
  return steps.some(({ patch }) => patch.changes.some(isRecent));
}

function assertKnown(event: BookEvent): void {
  const kinds: readonly string[] = event.kind === 'do' ? event.step.patch.changes.map(({ kind }) => kind) : [];
  const isKnown = event.kind === 'do' || event.kind === 'undo' || event.kind === 'redo';
  const unknown = isKnown ? kinds.find((kind) => !Object.hasOwn(KNOWN, kind)) : (event as { kind: string }).kind;
  if (unknown !== undefined) throw new NewerError(`an event of the kind ${unknown}`);
}

/** What an event makes of a book and its history. */
export function happen(kept: Kept, event: BookEvent): Kept {
  assertKnown(event);
  const seq = kept.seq + 1;
  if (event.kind === 'do')
    return { seq, book: applyPatch(kept.book, event.step.patch), history: push(kept.history, event.step) };
  const moved = event.kind === 'undo' ? undo(kept.history) : redo(kept.history);
  return moved ? { seq, book: applyPatch(kept.book, moved.patch), history: moved.history } : { ...kept, seq };
}

/** A book after the events that were written since. */
export const replay = (start: Kept, later: readonly EventRecord[]): Kept =>
  later.reduce((kept, { event }) => happen(kept, event), start);
