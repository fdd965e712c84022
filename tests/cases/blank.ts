// A complete enterprise, and what becomes incomplete when one of its inputs is taken away.
import { expect } from 'vitest';
import type { Row } from '../../src/engine/row';
import { namesIn } from '../../src/formula/tree';
import { entryOf } from '../../src/rules/named';
import { type Answers, type Fields, run, said, unit, type YearCase } from './run';

export const YEARS = [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026] as const;
export const UNIT: Fields = {
  unitCategory: 'conventionalCoalAbove300',
  electricityGenerated: '3000000',
  electricitySupplied: '2800000',
  heatSupplied: '200000',
  heatSupplyRatio: '0.05',
  loadFactor: '0.72',
  coolingMethod: 'water',
  cogeneration: 'yes',
  purchasedElectricity: '1000',
  priorYearEmissions: '2500000',
};
export const FUEL: Fields = {
  material: 'bituminous',
  quantity: '1200000',
  netCalorificValue: '21',
  carbonContent: '0.55',
  oxidationFactor: '0.99',
};
const ENTERPRISE: Fields = {
  preAllocationGiven: '1700000',
  offsetUse: 'held',
  offsetsHeld: '1000',
  netSales: '0',
  closingHoldings: '5',
};
const SETTINGS: Fields = { allowancePrice: '90', offsetPrice: '70' };

export type Kind = 'coal' | 'gas';

/** A unit and an enterprise with everything that any year needs. */
export const complete = (year: number, kind: Kind): YearCase => ({
  year,
  units: [unit({ ...UNIT, ...(kind === 'gas' ? { unitCategory: 'gas' } : {}) }, { ...FUEL })],
  enterprise: ENTERPRISE,
  settings: SETTINGS,
});

const keyOf = (line: { sheet: string; quantity: string }): string => `${line.sheet}.${line.quantity}`;
/** Results, without the steps of the working that nothing needs. */
const linesOf = (answers: Answers) => answers.lines.filter((line) => line.quantity !== 'loadFactorCounted');
/** Results without value, without the steps that nothing needs. */
export const openIn = (answers: Answers): readonly string[] =>
  linesOf(answers)
    .filter((line) => said(line) === 'incomplete')
    .map(keyOf);

/** Everything that reads `id` of a level, directly or through others, as far as the formulas of these rows tell. */
function dependents(rows: readonly Row[], level: string, id: string): ReadonlySet<string> {
  const found = new Set([`${level}.${id}`]);
  const reads = rows.flatMap((row) =>
    (row.plan?.slots ?? []).flatMap(({ quantity, node }) =>
      namesIn(node).flatMap((name) => {
        const below = name.scope ?? row.level;
        const by = name.scope === null ? row.plan?.parameters.get(name.id)?.parameter.by : undefined;
        return [name.id, ...(by ? [by] : [])].map(
          (read) => [`${below}.${read}`, `${row.level}.${quantity.id}`] as const,
        );
      }),
    ),
  );
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const [read, by] of reads) if (found.has(read)) found.add(by);
  }
  return found;
}

/** The same book with one column blank. */
export function without(parts: YearCase, column: string): YearCase {
  const units = parts.units.map(({ fields, fuels }) => ({
    fields: { ...fields, [column]: '' },
    fuels: fuels.map((fuel) => ({ ...fuel, [column]: '' })),
  }));
  return { ...parts, units, enterprise: { ...parts.enterprise, [column]: '' } };
}

/** Compares a book with the same book without one input; gives what became incomplete. */
export function taken(
  parts: YearCase,
  changed: YearCase,
  level: 'facilities' | 'streams' | 'enterprises',
  column: string,
): readonly string[] {
  const before = run(parts);
  const after = run(changed);
  const row = before.computation.rowOf('facilities', 2);
  const stream = before.computation.rowOf('streams', 3);
  const reach = dependents(
    [...(row ? [row] : []), ...(stream ? [stream] : []), ...before.computation.positions],
    level,
    column,
  );
  const opened = openIn(after).filter((key) => !openIn(before).includes(key));
  const label = entryOf(level, column).label.en;
  for (const line of linesOf(after)) {
    const key = keyOf(line);
    if (opened.includes(key)) {
      expect(reach, key).toContain(key);
      expect(line.cite, key).toContain(label);
    } else if (!reach.has(key)) {
      const same = linesOf(before).find((one) => keyOf(one) === key);
      expect([key, line.value, line.status]).toEqual([key, same?.value, same?.status]);
    }
  }
  return opened;
}
