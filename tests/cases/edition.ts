// The rules of this project as a later app might have them: some values and formulas changed, and the edition told that was before.
import { makeRegistry, type Registry } from '../../src/engine/registry';
import type { PastChange } from '../../src/model/edition';
import type { Pack, Parameter, Quantity } from '../../src/model/pack';
import { PACKS, QUESTIONS, SOURCES } from '../../src/rules';

export const LATER = '2026.2';

/** The rules as they are. */
export const RULES = makeRegistry([...PACKS, ...QUESTIONS], SOURCES);

const reason = (pack: Pack) => ({
  from: pack.from,
  to: pack.to,
  why: { zh: '试改', en: 'changed for a test' },
  cite: [{ source: SOURCES[0]?.id ?? '', place: { zh: '第一条', en: 'article 1' } }],
});

export type Change =
  | { readonly kind: 'parameter'; readonly id: string; readonly change: (one: Parameter) => Parameter['versions'] }
  | { readonly kind: 'formula'; readonly id: string; readonly change: (one: Quantity) => Quantity['versions'] };

function told(pack: Pack, { kind, id }: Change): readonly PastChange[] {
  if (kind === 'parameter')
    return pack.parameters
      .filter((one) => one.id === id)
      .map((one) => ({ ...reason(pack), kind, id, before: one.versions }));
  return pack.quantities
    .filter((one) => one.id === id)
    .map((one) => ({ ...reason(pack), kind, id, level: one.level, before: one.versions }));
}

/** A pack with changes, the next version, and its former self as an edition. Untouched packs come back as they are. */
export function raised(pack: Pack, changes: readonly Change[], version = LATER): Pack {
  const past = changes.flatMap((change) => told(pack, change));
  if (past.length === 0) return pack;
  const parameters = pack.parameters.map((one) => {
    const change = changes.find(({ kind, id }) => kind === 'parameter' && id === one.id);
    return change?.kind === 'parameter' ? { ...one, versions: change.change(one) } : one;
  });
  const quantities = pack.quantities.map((one) => {
    const change = changes.find(({ kind, id }) => kind === 'formula' && id === one.id);
    return change?.kind === 'formula' ? { ...one, versions: change.change(one) } : one;
  });
  const edition = { version: pack.version, released: '2026-11-22', changes: past };
  return { ...pack, version, parameters, quantities, past: [edition, ...(pack.past ?? [])] };
}

/** All rules with changes to every pack that has what they name. */
export const laterRules = (
  changes: readonly Change[],
  packs: readonly Pack[] = RULES.packs,
  version = LATER,
): Registry =>
  makeRegistry(
    packs.map((pack) => raised(pack, changes, version)),
    SOURCES,
  );

/** Another value for one line of a table, or for the only value, in every version that covers the year. */
export const setTo = (id: string, year: number, value: string, key = ''): Change => ({
  kind: 'parameter',
  id,
  change: ({ versions }) =>
    versions.map((one) => {
      if (one.from > year || year > one.to) return one;
      return one.table ? { ...one, table: { ...one.table, [key]: value } } : { ...one, value };
    }),
});
