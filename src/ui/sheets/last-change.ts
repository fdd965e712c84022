// What the last undo or redo has changed on a sheet, for the selection to go there.
import { type Accessor, createEffect, createMemo, on } from 'solid-js';
import type { History, Step } from '../../book/history';
import { touchedCells } from '../../book/scenario-rows';
import type { Book, Change, RowSheet } from '../../book/types';
import type { Session } from '../../store/session';
import type { GridChange } from '../grid/types';
import type { ShownRow } from './sheet-rows';

/** The step that was taken back or done again between two histories; undefined where something else happened. */
function steppedOver(before: History, after: History): Step | undefined {
  if (after.done.length < before.done.length) return after.undone.at(-1);
  const last = after.done.at(-1);
  return last && before.undone.includes(last) ? last : undefined;
}

/** The sheet a change is on, be it of the base or of another scenario. */
function sheetOf(change: Change): RowSheet | undefined {
  if ('sheet' in change) return change.sheet;
  return change.kind === 'setting' && change.variant?.part === 'rows' ? change.variant.sheet : undefined;
}

/** The rows a change touches, by id, and in which column, '' for all. */
function touched(change: Change, sheet: RowSheet): readonly (readonly [number, string])[] {
  if (sheetOf(change) !== sheet) return [];
  if (change.kind === 'setting') return change.variant ? touchedCells(change.variant) : [];
  if (change.kind === 'cell') return [[change.row, change.column]];
  if (change.kind === 'rows') return [...change.removed, ...change.inserted].map(({ id }) => [id, '']);
  if (change.kind === 'order')
    return change.after.flatMap((id, at) => (change.before[at] === id ? [] : [[id, ''] as const]));
  return [];
}

/** Where the rows and columns of a step stand on the screen now; undefined where none of them does. */
function placeOf(step: Step, sheet: RowSheet, rows: readonly ShownRow[]): GridChange | undefined {
  const cells = step.patch.changes.flatMap((change) => touched(change, sheet));
  const ids = new Set(cells.map(([id]) => id));
  const places = rows.flatMap(({ source }, at) => (source && ids.has(source.id) ? [at] : []));
  const [top] = places;
  const bottom = places.at(-1);
  if (top === undefined || bottom === undefined) return undefined;
  const columns = new Set(cells.map(([, column]) => column));
  return { top, bottom, columns: columns.has('') ? [] : [...columns] };
}

/** Steps over the history as it goes, one call for each change of it. */
function makeFollower(): (now: History) => Step | undefined {
  let before: History | undefined;
  return (now) => {
    const step = before && now !== before ? steppedOver(before, now) : undefined;
    before = now;
    return step;
  };
}

/** Follows the history of a book: what an undo or redo has just changed on a sheet, undefined after anything else. */
export function createLastChange(
  session: Session,
  sheet: RowSheet,
  rows: Accessor<readonly ShownRow[]>,
): Accessor<GridChange | undefined> {
  const follow = makeFollower();
  return createMemo(() => {
    const step = follow(session.history());
    return step && placeOf(step, sheet, rows());
  });
}

/** Where a step was made that left a sheet alone: another sheet, and the first cell of it that is still there. */
function placeElsewhere({ patch }: Step, sheet: RowSheet, book: Book) {
  const sheets = patch.changes.map(sheetOf);
  const [other] = sheets;
  if (other === undefined || sheets.some((one) => one === undefined || one === sheet)) return undefined;
  const cells = patch.changes.flatMap((change) => touched(change, other));
  const ids = new Set(book.sheets[other].map(({ id }) => id));
  const [row, column = ''] = cells.find(([id]) => ids.has(id)) ?? [];
  return { sheet: other, row, column };
}

/** An undo or redo of what was done on another sheet goes there, as in Excel: nobody would see it otherwise. */
export function createGoingToChange(session: Session, sheet: RowSheet, nameColumn: (sheet: RowSheet) => string): void {
  const follow = makeFollower();
  createEffect(
    on(session.history, (history) => {
      const step = follow(history);
      const book = session.book();
      const place = step && book && placeElsewhere(step, sheet, book);
      if (!place) return;
      const column = place.column === '' ? nameColumn(place.sheet) : place.column;
      if (place.row !== undefined)
        session.goTo({ sheet: place.sheet, row: place.row, column, enterprise: '', year: '' });
      session.show(place.sheet);
    }),
  );
}
