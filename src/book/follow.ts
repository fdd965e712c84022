// When an enterprise or a facility gets another name or year, the rows below it follow in the same patch.
import { keyBy, keyOf, keyParts } from './keys';
import { type Book, type Cell, type Change, KEYS, type Row, type RowSheet } from './types';

type CellChange = Extract<Change, { kind: 'cell' }>;

/** Old key -> new key, for keys that moved as a whole. */
type Moves = ReadonlyMap<string, string>;

/** What follows what, from the top down. */
const BELOW: readonly (readonly [upper: RowSheet, lower: RowSheet])[] = [
  ['enterprises', 'facilities'],
  ['facilities', 'streams'],
];

/** Changed cells by row of one sheet. */
type Edited = ReadonlyMap<number, ReadonlyMap<string, Cell | null>>;

const isKeyChange = (change: CellChange): boolean => KEYS[change.sheet].includes(change.column);

function editedRows(changes: readonly CellChange[]): Edited {
  const rows = new Map<number, Map<string, Cell | null>>();
  for (const { row, column, after } of changes) {
    const cells = rows.get(row) ?? new Map<string, Cell | null>();
    rows.set(row, cells.set(column, after));
  }
  return rows;
}

function newKey(sheet: RowSheet, row: Row, edited: Edited): string {
  const changed = edited.get(row.id);
  if (!changed) return keyOf(sheet, row.cells);
  const columns = KEYS[sheet].map((column) => [column, changed.get(column) ?? row.cells[column]] as const);
  const left = columns.filter(([column]) => changed.get(column) !== null);
  return keyOf(sheet, Object.fromEntries(left.flatMap(([column, cell]) => (cell ? [[column, cell]] : []))));
}

/**
 * Keys that moved: every row that held the old one now holds the same new one, and nobody else does. So a duplicate
 * that is renamed takes nothing along, and a name typed twice by mistake does not mix the rows of two facilities.
 */
function movesOf(sheet: RowSheet, rows: readonly Row[], edited: Edited): Moves {
  const changed = rows.filter((row) => edited.has(row.id));
  const pairs = changed.map((row) => [keyOf(sheet, row.cells), newKey(sheet, row, edited)] as const);
  const touched = new Set(pairs.filter(([before, after]) => before !== after).map(([before]) => before));
  const concerned = new Set([...touched, ...pairs.map(([, after]) => after)]);
  const targets = new Map<string, Set<string>>();
  const holders = new Map<string, Set<string>>();
  for (const row of rows) {
    const before = keyOf(sheet, row.cells);
    const after = edited.has(row.id) ? newKey(sheet, row, edited) : before;
    // of ten thousand rows only those count that hold a key somebody left or took
    if (!concerned.has(before) && !concerned.has(after)) continue;
    targets.set(before, (targets.get(before) ?? new Set()).add(after));
    holders.set(after, (holders.get(after) ?? new Set()).add(before));
  }
  const moves = new Map<string, string>();
  for (const before of touched) {
    const [after, ...others] = targets.get(before) ?? [];
    if (after !== undefined && others.length === 0 && holders.get(after)?.size === 1) moves.set(before, after);
  }
  return moves;
}

/** Cell changes that bring the rows of a sheet below the moved keys along. */
function follow(lower: RowSheet, rows: readonly Row[], columns: readonly string[], moves: Moves): CellChange[] {
  const changes: CellChange[] = [];
  for (const row of rows) {
    const target = moves.get(keyBy(columns, row.cells));
    if (target === undefined) continue;
    for (const [at, text] of keyParts(target).entries()) {
      const column = columns[at] ?? '';
      const before = row.cells[column] ?? null;
      if ((before?.text ?? '') === text) continue;
      changes.push({ kind: 'cell', sheet: lower, row: row.id, column, before, after: text === '' ? null : { text } });
    }
  }
  return changes;
}

/** The changes that must go along with edited cells of a sheet, so that the rows below keep their facility. */
export function followers(book: Book, sheet: RowSheet, edits: readonly CellChange[]): readonly CellChange[] {
  const all: CellChange[] = [];
  let moved = edits.filter(isKeyChange);
  for (const [upper, lower] of BELOW) {
    if (upper !== sheet && all.length === 0) continue;
    if (moved.length === 0) break;
    const moves = movesOf(upper, book.sheets[upper], editedRows(moved));
    moved = moves.size === 0 ? [] : follow(lower, book.sheets[lower], KEYS[upper], moves);
    all.push(...moved);
  }
  return all;
}
