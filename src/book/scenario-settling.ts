// Rows the base needs before a further scenario can differ in them: a file may name an enterprise that only its units name.
import { keyBy, keyOf } from './keys';
import { applyPatch } from './patch';
import { ownersOf } from './scenario-rows';
import { type Book, type Cell, type Change, KEYS, type Row } from './types';

const ENTERPRISE = KEYS.enterprises;

/** Changes that give the base a row, blank but for its name, for every enterprise that only further scenarios describe. */
function missingRows(whole: Book): readonly Change[] {
  const { enterprises, facilities } = whole.sheets;
  let units: ReadonlySet<string> | undefined;
  const inserted = new Map<string, Row>();
  for (const variant of whole.variants) {
    for (const [place, owner] of ownersOf(variant, 'enterprises', enterprises).entries()) {
      if (owner) continue;
      const texts = variant.rows.enterprises[place] ?? {};
      const cells: Record<string, Cell> = {};
      for (const column of ENTERPRISE) if (texts[column]) cells[column] = { text: texts[column] };
      const key = keyOf('enterprises', cells);
      units ??= new Set(facilities.map((row) => keyBy(ENTERPRISE, row.cells)));
      if (units.has(key) && !inserted.has(key)) inserted.set(key, { id: whole.nextId + inserted.size, cells });
    }
  }
  if (inserted.size === 0) return [];
  return [
    { kind: 'rows', sheet: 'enterprises', at: enterprises.length, removed: [], inserted: [...inserted.values()] },
  ];
}

interface Settled {
  readonly base: Book;
  readonly changes: readonly Change[];
}

const known = new WeakMap<Book, Settled>();

/** The book with the rows its scenarios speak of, and the changes that make it so: none where it has them all. */
export function settled(whole: Book): Settled {
  const before = known.get(whole);
  if (before) return before;
  const changes = whole.variants.length === 0 ? [] : missingRows(whole);
  const found = { base: changes.length === 0 ? whole : applyPatch(whole, { changes }), changes };
  known.set(whole, found);
  return found;
}
