// The list of a choice cell: open or not, what it offers, which entry is highlighted.
import { createMemo, createSignal } from 'solid-js';
import { type Choice, filterChoices } from './choices';
import type { Editing } from './editing';
import type { Layout } from './layout';
import { clamp } from './range';
import type { Reading } from './reading';
import type { Selecting } from './selecting';
import type { GridWords } from './types';

export interface Choosing {
  /** Whether the active cell is a choice. */
  readonly isChoice: () => boolean;
  readonly isOpen: () => boolean;
  readonly offers: () => readonly Choice[];
  /** Index of the highlighted offer, -1 for none. */
  readonly highlighted: () => number;
  open(): void;
  close(): void;
  /** Highlights what a typed text can only mean. */
  onTyped(): void;
  highlight(index: number): void;
  step(by: number): void;
}

interface ChoosingOptions {
  readonly layout: Layout;
  readonly reading: Reading;
  readonly selecting: Selecting;
  readonly editing: Editing;
  readonly words: () => GridWords;
}

/** The choice list of a sheet. */
export function createChoosing({ layout, reading, selecting, editing, words }: ChoosingOptions): Choosing {
  const [wanted, setWanted] = createSignal(false);
  const [highlighted, highlight] = createSignal(-1);
  const column = () => layout.column(selecting.active().column);
  const isChoice = () => column()?.kind === 'choice';
  const isOpen = createMemo(() => wanted() && editing.mode() !== 'nav' && isChoice());
  const offers = createMemo(() => {
    const at = column();
    return at && isOpen() ? filterChoices(at, editing.typed(), words().blank) : [];
  });
  return {
    isChoice,
    isOpen,
    offers,
    highlighted,
    open: () => {
      setWanted(true);
      const { row, column: at } = selecting.active();
      const edit = reading.edit(row, at);
      highlight(editing.typed() === '' ? offers().findIndex((choice) => choice.value === edit) : -1);
    },
    close: () => setWanted(false),
    onTyped: () => {
      setWanted(true);
      const list = offers();
      highlight(list.length === 1 ? 0 : -1);
    },
    highlight,
    step: (by) => highlight((at) => clamp(at < 0 && by < 0 ? offers().length - 1 : at + by, 0, offers().length - 1)),
  };
}
