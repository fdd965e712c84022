// The editions of the rules a book keeps to: as the section `#rules` of a file, at its beginning, and when its user decides.
import { latestOf, lockOf, unknownIn } from '../engine/editions';
import type { Registry } from '../engine/registry';
import type { Lock } from '../model/edition';
import type { Pack } from '../model/pack';
import type { Book, Patch, RulesChoice } from './types';

const COLUMNS = ['pack', 'version', 'declined'] as const;
const PACK = /^[a-z]\w{0,39}(\.[a-z][\w-]{0,39})+$/i;
const VERSION = /^\w[\w.+-]{0,39}$/;

export const isPackId = (id: string): boolean => PACK.test(id);
export const isVersion = (version: string): boolean => VERSION.test(version);

type Lines = readonly (readonly string[])[];

/** The versions in one column of the section, by pack; the first line of a pack counts. */
function columnIn([header = [], ...lines]: Lines, column: (typeof COLUMNS)[number]): Lock | undefined {
  const names = header.map((name) => name.trim().toLowerCase());
  const [pack, version] = [names.indexOf('pack'), names.indexOf(column)];
  if (pack < 0 || version < 0) return undefined;
  const read = lines.flatMap((cells) => {
    const [id, value] = [(cells[pack] ?? '').trim(), (cells[version] ?? '').trim()];
    return isPackId(id) && isVersion(value) ? [[id, value] as const] : [];
  });
  return read.length > 0 ? Object.fromEntries(read.reverse()) : undefined;
}

/** What the section `#rules` of a file says; nothing where it is of another shape. */
export function readRules(lines: Lines): RulesChoice {
  const lock = columnIn(lines, 'version');
  const declined = lock && columnIn(lines, 'declined');
  return { ...(lock && { lock }), ...(declined && { declined }) };
}

/**
 * The section `#rules` of a book; no lines where it keeps to no versions. `computed` are those that results beside it rest
 * on: named where another stood in.
 */
export function ruleLines({ lock, declined }: RulesChoice, computed: Lock = {}): Lines {
  if (!lock || Object.keys(lock).length === 0) return [];
  const isOther = Object.entries(computed).some(([id, version]) => Object.hasOwn(lock, id) && lock[id] !== version);
  const hasDeclined = declined !== undefined && Object.keys(declined).length > 0;
  const columns = [...COLUMNS.slice(0, hasDeclined ? 3 : 2), ...(isOther ? ['computed'] : [])];
  const of = (versions: Lock | undefined, id: string): string =>
    versions && Object.hasOwn(versions, id) ? (versions[id] ?? '') : '';
  const ids = Object.keys({ ...lock, ...declined }).sort();
  const rows = ids.map((id) => [
    id,
    of(lock, id),
    ...(hasDeclined ? [of(declined, id)] : []),
    ...(isOther ? [of(computed, id)] : []),
  ]);
  return [columns, ...rows];
}

/** A book that keeps to the latest rules where it did not keep to any. */
export const lockedBook = (book: Book, registry: Registry): Book =>
  book.lock ? book : { ...book, lock: lockOf(latestOf(registry)) };

const choiceOf = ({ lock, declined }: Book): RulesChoice => ({ ...(lock && { lock }), ...(declined && { declined }) });

/** Takes over the latest rules in one step. */
export const takeOverRules = (book: Book, registry: Registry): Patch => ({
  changes: [{ kind: 'rules', before: choiceOf(book), after: { lock: lockOf(latestOf(registry)) } }],
});

/** Stays with the rules of the book and remembers which later ones were turned down. */
export function declineRules(book: Book, registry: Registry): Patch {
  const { lock = {} } = book;
  const latest = Object.entries(lockOf(latestOf(registry)));
  const declined = Object.fromEntries(latest.filter(([id, version]) => (lock[id] ?? version) !== version));
  return { changes: [{ kind: 'rules', before: choiceOf(book), after: { ...choiceOf(book), declined } }] };
}

/** Packs with the version a book keeps to and the latest one, where these differ and both are known. */
export function rulesBehind(
  { lock = {} }: RulesChoice,
  registry: Registry,
): readonly { readonly pack: Pack; readonly version: string }[] {
  const unknown = unknownIn(registry, lock);
  return latestOf(registry).packs.flatMap((pack) => {
    const version = Object.hasOwn(lock, pack.id) ? lock[pack.id] : undefined;
    return version === undefined || version === pack.version || unknown.has(pack.id) ? [] : [{ pack, version }];
  });
}

/** Packs of which there are later rules than a book keeps to, as far as its user has not turned them down. */
export const laterRules = (choice: RulesChoice, registry: Registry): readonly string[] =>
  rulesBehind(choice, registry).flatMap(({ pack: { id, version } }) => (choice.declined?.[id] === version ? [] : [id]));
