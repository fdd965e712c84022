// A question of the grid that waits for an answer: a pasted block has more rows than the sheet.
import { createSignal } from 'solid-js';

export interface Question {
  /** How many rows there are not. */
  readonly rows: number;
  add(): void;
  /** Absent where leaving something out would lose it. */
  readonly fit?: () => void;
}

export interface Asking {
  readonly question: () => Question | undefined;
  ask(question: Question | undefined): void;
}

/** The question of a sheet; none at first. */
export function createAsking(): Asking {
  const [question, ask] = createSignal<Question>();
  return { question, ask };
}
