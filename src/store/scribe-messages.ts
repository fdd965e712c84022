// What the page and the scribe, the worker that keeps the second record, say to each other.
import type { BookEvent } from './database';

export type ScribeTask =
  /** Writes down events that are in the database. */
  | {
      readonly kind: 'append';
      readonly id: string;
      readonly name: string;
      readonly known: number;
      readonly events: readonly BookEvent[];
    }
  /** Writes down a book as the database has it. */
  | { readonly kind: 'renew'; readonly id: string }
  | { readonly kind: 'drop'; readonly id: string }
  | { readonly kind: 'tidy' }
  /** Brings books back into the database that are missing there; answers with their names. */
  | { readonly kind: 'revive'; readonly ids: readonly string[] }
  /** Puts a book back as its record has it; answers with its name, or none. */
  | { readonly kind: 'mend'; readonly id: string }
  /** The frame of events too long to be handed over at once, then slices of the lists in it, then what to do with them. */
  | { readonly kind: 'frame'; readonly frame: unknown }
  | { readonly kind: 'slice'; readonly path: readonly (string | number)[]; readonly items: readonly unknown[] }
  | { readonly kind: 'write'; readonly id: string; readonly name: string; readonly known: number }
  /** Puts a book as a whole in place of its events. */
  | { readonly kind: 'settle'; readonly id: string };

export interface ScribeRequest {
  readonly number: number;
  readonly task: ScribeTask;
}

/** `fault` is set where it did not succeed: the names of the error and of those within it, outermost first. */
export interface ScribeAnswer {
  readonly number: number;
  readonly names?: readonly string[];
  readonly fault?: { readonly names: readonly string[]; readonly message: string };
}
