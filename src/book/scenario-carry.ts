// What further scenarios say of a row follows its new name, and goes when the row is deleted.
import { applyPatch } from './patch';
import { rowAt } from './row-index';
import { asChange, fromEnd } from './scenario-own';
import { changedColumns, differentRow, keyTexts, ownersOf } from './scenario-rows';
import { type Book, type Change, KEYS, ROW_SHEETS, type RowSheet, type Variant, type VariantChange } from './types';

type Ids = ReadonlyMap<RowSheet, ReadonlySet<number>>;

/** Rows that get another name, and rows that go for good. */
function touched(changes: readonly Change[]): { readonly renamed: Ids; readonly gone: Ids } {
  const renamed = new Map(ROW_SHEETS.map((sheet) => [sheet, new Set<number>()]));
  const gone = new Map(ROW_SHEETS.map((sheet) => [sheet, new Set<number>()]));
  for (const change of changes) {
    if (change.kind === 'cell' && KEYS[change.sheet].includes(change.column))
      renamed.get(change.sheet)?.add(change.row);
    if (change.kind !== 'rows') continue;
    for (const { id } of change.removed) gone.get(change.sheet)?.add(id);
    for (const { id } of change.inserted) gone.get(change.sheet)?.delete(id);
  }
  return { renamed, gone };
}

function ofSheet(
  before: Book,
  after: Book,
  variant: Variant,
  at: number,
  sheet: RowSheet,
  { renamed, gone }: ReturnType<typeof touched>,
): readonly VariantChange[] {
  const named: VariantChange[] = [];
  const left: VariantChange[] = [];
  const rows = after.sheets[sheet];
  for (const [place, owner] of ownersOf(variant, sheet, before.sheets[sheet]).entries()) {
    const known = owner && differentRow(variant, sheet, place);
    if (!known) continue;
    const row = rows[rowAt(rows, owner.id) ?? -1];
    if (gone.get(sheet)?.has(owner.id)) left.push({ part: 'rows', at, sheet, place, removed: [known], inserted: [] });
    else if (row && renamed.get(sheet)?.has(owner.id)) {
      const own = changedColumns(sheet, known.texts).map((column) => [column, known.texts[column] ?? ''] as const);
      const texts = { ...keyTexts(sheet, row), ...Object.fromEntries(own) };
      named.push({ part: 'rows', at, sheet, place, removed: [known], inserted: [{ ...known, texts }] });
    }
  }
  return [...named, ...fromEnd(left)];
}

/** What must change in the scenarios of a book along with these changes of its rows. */
export function carried(before: Book, changes: readonly Change[]): readonly Change[] {
  const found = touched(changes);
  const none = [...found.renamed.values(), ...found.gone.values()].every(({ size }) => size === 0);
  if (none || before.variants.length === 0) return [];
  const after = applyPatch(before, { changes });
  return before.variants.flatMap((variant, at) =>
    ROW_SHEETS.flatMap((sheet) => ofSheet(before, after, variant, at, sheet, found)).map(asChange),
  );
}
