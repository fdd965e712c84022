// What the grid says: the active cell to screen readers, and short notes to everybody.
import { createSignal, onCleanup } from 'solid-js';
import type { GridCell, GridColumn, GridWords } from './types';

const NOTE_MILLISECONDS = 3500;

export interface Speaking {
  readonly spoken: () => string;
  readonly noted: () => string;
  /** Speaks to screen readers only. */
  say(text: string): void;
  /** Shows a short note, and speaks it. */
  note(text: string): void;
}

/** What a cell's state and note say in words, '' for an ordinary cell. */
export function describeState(cell: GridCell, words: GridWords): string {
  return [cell.state === 'ok' ? '' : words.state[cell.state], cell.note ?? ''].filter((text) => text !== '').join(', ');
}

/** What a screen reader hears on arriving at a cell. */
export function describeCell(column: GridColumn, cell: GridCell, words: GridWords): string {
  const value = cell.text === '' ? words.blank : cell.text;
  const unit = cell.text === '' ? '' : column.unit;
  const parts = [column.header, `${value} ${unit}`.trim(), column.kind === 'result' ? words.readOnly : ''];
  return [...parts, describeState(cell, words)].filter((text) => text !== '').join(', ');
}

/** The two live texts of a grid. */
export function createSpeaking(): Speaking {
  const [spoken, say] = createSignal('');
  const [noted, setNoted] = createSignal('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  return {
    spoken,
    noted,
    say,
    note: (text) => {
      clearTimeout(timer);
      setNoted(text);
      timer = setTimeout(() => setNoted(''), NOTE_MILLISECONDS);
    },
  };
}
