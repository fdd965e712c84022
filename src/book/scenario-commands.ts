// What a user can do to the scenarios of a book as a whole; each gives a patch of the whole book.
import { cleanCell } from './clean-cell';
import { columnOf } from './columns';
import { overrideKey } from './keys';
import { rowAt } from './row-index';
import { emptyVariant } from './scenario';
import { asChange } from './scenario-own';
import type { Book, Change, Override, Patch, RowSheet, Variant } from './types';

const NAME = 'name';

/** A name as it can be kept: one line, not too long. */
function cleanName(typed: string): string {
  const entry = columnOf('scenario', NAME);
  return (entry && cleanCell(entry, typed).cell?.text) ?? '';
}

const COUNTED = /^(.*?) \((\d{1,6})\)$/;
const FIRST_COPY = 2;

/** The name, or the next one with a number where it is taken: "High price (2)". */
export function freeName(taken: readonly string[], wanted: string): string {
  const name = cleanName(wanted);
  if (!taken.includes(name)) return name;
  const [, base = name, number] = COUNTED.exec(name) ?? [];
  for (let n = number ? Number(number) + 1 : FIRST_COPY; ; n += 1) {
    const next = `${base} (${n})`;
    if (!taken.includes(next)) return next;
  }
}

const wholes = (at: number, removed: readonly Variant[], inserted: readonly Variant[]): Patch => ({
  changes: [asChange({ part: 'whole', at, removed, inserted })],
});

/** A new scenario behind scenario `index` (0 is the base), as that one is: of the base, a blank difference. */
export function addScenario(whole: Book, index: number, name: string): Patch {
  const source = whole.variants[index - 1];
  const variant = source ? { ...source, settings: { ...source.settings, [NAME]: name } } : emptyVariant(name);
  return wholes(source ? index : whole.variants.length, [], [variant]);
}

/** Takes a further scenario away; undefined for the base, which stays. */
export function removeScenario(whole: Book, index: number): Patch | undefined {
  const variant = whole.variants[index - 1];
  return variant && wholes(index - 1, [variant], []);
}

/** Gives a further scenario another name, which no other of `taken` has. */
export function renameScenario(whole: Book, index: number, typed: string, taken: readonly string[]): Patch | undefined {
  const variant = whole.variants[index - 1];
  const after = freeName(taken, typed);
  const before = variant?.settings[NAME] ?? null;
  if (!variant || after === '' || before === after) return undefined;
  return { changes: [asChange({ part: 'setting', at: index - 1, key: NAME, before, after })] };
}

/** Something the scenario in view may have otherwise than the base. */
export type Different =
  | { readonly kind: 'cell'; readonly sheet: RowSheet; readonly row: number; readonly column: string }
  | { readonly kind: 'setting'; readonly key: string }
  | { readonly kind: 'override'; readonly override: Pick<Override, 'parameter' | 'key' | 'year'> };

function changeBack(base: Book, book: Book, different: Different): Change | undefined {
  if (different.kind === 'setting') {
    const { key } = different;
    const [before, after] = [book.settings[key] ?? null, base.settings[key] ?? null];
    return before === after ? undefined : { kind: 'setting', key, before, after };
  }
  if (different.kind === 'override') {
    const key = overrideKey(different.override);
    const [before, after] = [book, base].map(({ overrides }) => overrides.find((one) => overrideKey(one) === key));
    if (before?.value === after?.value) return undefined;
    return { kind: 'override', before: before ?? null, after: after ?? null };
  }
  const { sheet, row, column } = different;
  const [before, after] = [book, base].map(
    ({ sheets }) => sheets[sheet][rowAt(sheets[sheet], row) ?? -1]?.cells[column],
  );
  if (before?.text === after?.text) return undefined;
  return { kind: 'cell', sheet, row, column, before: before ?? null, after: after ?? null };
}

/** Gives the book in view the values of the base; a patch like any other of that book. */
export function backToBase(base: Book, book: Book, differing: readonly Different[]): Patch | undefined {
  const changes = differing.flatMap((different) => changeBack(base, book, different) ?? []);
  return changes.length > 0 ? { changes } : undefined;
}
