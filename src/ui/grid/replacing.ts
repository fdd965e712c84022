// Replacing what was found: in the active cell, or everywhere in one step.

import { replacedText } from './matching';
import type { Spot } from './range';
import type { Sheet } from './sheet';
import type { GridEdit } from './types';

function editOf({ layout, reading, finding }: Sheet, { row, column: at }: Spot, by: string): GridEdit | undefined {
  const column = layout.column(at);
  const cell = reading.cell(row, at);
  if (!column || !finding.isHit(cell, at)) return undefined;
  const text = replacedText(finding.search(), cell, column, by);
  return text === undefined ? undefined : { row, column: column.id, text };
}

/** Replaces in the active cell, if it is a hit, and goes to the next one. */
export function replaceOne(sheet: Sheet, by: string): void {
  const { finding, selecting, model, speaking, words, reading, marks } = sheet;
  const at = selecting.active();
  const isHit = finding.isHit(reading.cell(at.row, at.column), at.column);
  const edit = editOf(sheet, at, by);
  marks.setOutline(undefined);
  if (edit) model().edit([edit], 'replace');
  else if (isHit) speaking.note(words().hands.find.replaced(0, 1));
  finding.step(1);
  if (edit) finding.again();
}

/** Replaces in all cells found; results stay, and how many is said. */
export function replaceAll(sheet: Sheet, by: string): void {
  const { finding, model, speaking, words, marks } = sheet;
  const hits = finding.hits();
  const edits = hits.flatMap((spot) => editOf(sheet, spot, by) ?? []);
  marks.setOutline(undefined);
  if (edits.length > 0) model().edit(edits, 'replace');
  speaking.note(words().hands.find.replaced(edits.length, hits.length - edits.length));
  finding.again();
}
