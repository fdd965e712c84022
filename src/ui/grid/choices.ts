// Choice cells: what is shown for an id, which id a typed text means, which choices a typed text leaves.
import type { GridColumn } from './types';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** The text an editor opens with: for choices their label, else the edit text itself. */
export function showEdit(column: GridColumn, edit: string): string {
  if (column.kind !== 'choice') return edit;
  return column.choices?.find((choice) => choice.value === edit)?.label ?? edit;
}

/** The text to hand to the model: the id where the text is an id or a label of a choice, else the text as typed. */
export function resolveEdit(column: GridColumn, text: string): string {
  if (column.kind !== 'choice') return text;
  const choices = column.choices ?? [];
  const sought = fold(text);
  const found =
    choices.find((choice) => choice.value === text) ??
    choices.find((choice) => fold(choice.label) === sought) ??
    choices.find((choice) => fold(choice.value) === sought);
  return found?.value ?? text;
}

/** The choices whose label or id holds the typed text; all of them and the blank one while nothing is typed. */
export function filterChoices(column: GridColumn, typed: string, blank: string): readonly Choice[] {
  const choices = column.choices ?? [];
  const sought = fold(typed);
  if (sought === '') return [{ value: '', label: blank }, ...choices];
  return choices.filter((choice) => fold(choice.label).includes(sought) || fold(choice.value).includes(sought));
}
