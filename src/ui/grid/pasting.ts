// Pasting a block: where it goes, what of it does not fit, and whether rows are added for it.
import type { ActionOptions } from './actions';
import { copiedOf } from './copying';
import type { Outline } from './marks';
import { type PastePlan, planAbove, planMove, planPaste } from './paste-plan';
import { parseTsv, writeTsv } from './tsv';

const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/\n$/, '');

/** The cut that a pasted text belongs to, as long as its cells are as they were. */
function movingOf(options: ActionOptions, text: string): Outline | undefined {
  const outline = options.marks.outline();
  if (!outline?.moving || plain(text) !== plain(outline.text)) return undefined;
  return writeTsv(copiedOf(options, outline.area)) === outline.text ? outline : undefined;
}

/** Columns that are not shown between those that a block covers: what nobody sees is not written to. */
function hiddenWithin({ layout }: ActionOptions, { left, right }: PastePlan['area']): number {
  const within = layout.gaps().filter(({ at }) => at > left && at <= right);
  return within.reduce((count, { columns }) => count + columns.length, 0);
}

function noteLeftOut(options: ActionOptions, { skipped, columnsLeftOut, area }: PastePlan, rows: number): void {
  const { speaking, words } = options;
  const { notes } = words().hands;
  const hidden = hiddenWithin(options, area);
  const lines = [
    skipped > 0 ? words().skipped.replace('{n}', String(skipped)) : '',
    columnsLeftOut > 0 ? notes.columnsLeftOut(columnsLeftOut) : '',
    rows > 0 ? notes.rowsLeftOut(rows) : '',
    hidden > 0 ? notes.hiddenLeftAlone(hidden) : '',
  ].filter((line) => line !== '');
  if (lines.length > 0) speaking.note(lines.join(' · '));
}

function write(options: ActionOptions, plan: PastePlan, rowsLeftOut: number, moving: boolean): void {
  const { model, selecting, marks } = options;
  const { top, left, bottom, right } = plan.area;
  if (plan.edits.length > 0) model().edit(plan.edits, 'paste');
  if (bottom >= top) selecting.pick({ row: top, column: left }, { row: bottom, column: right });
  if (moving) marks.setOutline(undefined);
  noteLeftOut(options, plan, rowsLeftOut);
}

/**
 * Pastes a text. A block that begins on data and needs more than the empty row at the end asks first; one that begins
 * on the empty row itself is clearly meant to add rows.
 */
export function pasteText(options: ActionOptions, text: string): void {
  const { layout, selecting, model, asking } = options;
  const block = parseTsv(text);
  const cut = movingOf(options, text);
  const range = selecting.range();
  const columns = layout.columns();
  const plan = cut ? planMove(block, cut.area, range, columns) : planPaste(block, range, columns);
  const rows = model().rowCount();
  const extra = plan.area.bottom + 1 - rows;
  const pasteFitting = () => write(options, planAbove(plan, rows), extra, false);
  if (extra > 0 && model().fixed) pasteFitting();
  else if (extra > 1 && plan.area.top < rows)
    asking.ask({
      rows: extra,
      add: () => write(options, plan, 0, cut !== undefined),
      ...(cut ? {} : { fit: pasteFitting }),
    });
  else write(options, plan, 0, cut !== undefined);
}
