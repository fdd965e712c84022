// Going to a row by its number.
import { createSignal, untrack } from 'solid-js';
import { Field, Tool } from './BarParts';
import type { Sheet } from './sheet';

/** The number at the left edge of a row: rows that a filter holds back keep theirs. */
const numberOf = ({ model }: Sheet, row: number): number => Number(model().rowLabel?.(row) ?? row + 1);

/** The row with a number, or the next one that is shown; the last one where there is none. */
function rowWith(sheet: Sheet, wanted: number): number {
  const last = Math.max(0, sheet.model().rowCount() - 1);
  for (let row = Math.min(last, wanted - 1); row >= 0; row--) {
    if (numberOf(sheet, row) === wanted) return row;
    if (numberOf(sheet, row) < wanted) return Math.min(last, row + 1);
  }
  return 0;
}

/** Where to go to a row. */
export function RowGoer(props: { sheet: Sheet; onDone: () => void }) {
  const { sheet } = untrack(() => ({ ...props }));
  const [typed, setTyped] = createSignal('');
  const words = () => sheet.words().hands.goToRow;
  const last = () => numberOf(sheet, Math.max(0, sheet.model().rowCount() - 1));
  const go = () => {
    const row = Number(typed().normalize('NFKC').trim());
    if (!Number.isInteger(row) || row < 1) return;
    sheet.goTo({ row: rowWith(sheet, row), column: sheet.selecting.active().column });
    props.onDone();
  };
  return (
    <div class="sg-bar-part">
      <Field label={words().label} value="" wishes={sheet.finding.wishes()} onText={setTyped} onEnter={go} />
      <Tool label={words().go} onPress={go} />
      <span class="sg-bar-status">{words().range(last())}</span>
    </div>
  );
}
