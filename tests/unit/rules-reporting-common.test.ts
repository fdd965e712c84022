// What holds in every national reporting-only sector: what is asked for, what is told, and what never happens.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviceOf } from '../../src/engine/advice';
import { Decimal } from '../../src/formula/decimal';
import { type Answers, type Fields, run, unit } from '../cases/run';

const SECTORS = ['petrochemical', 'chemical', 'flatGlass', 'copper', 'paper', 'aviation'] as const;
const COAL: Fields = { material: 'bituminous', quantity: '12000', carbonContent: '0.5', oxidationFactor: '1' };

const plant = (
  sector: string,
  streams: readonly Fields[],
  fields: Fields = {},
  year: number | string = 2025,
): Answers => run({ year, units: [unit({ sector, ...fields }, ...streams)] });

/** English words of the advice on the first row of a sheet. */
function told(found: Answers, sheet: 'streams' | 'facilities'): readonly string[] {
  const [row] = found.book.sheets[sheet];
  const computed = row && found.computation.rowOf(sheet, row.id);
  return computed ? adviceOf(computed).map(({ text }) => text.en) : [];
}

describe.each(SECTORS)('%s', (sector) => {
  test('a facility without streams and without verified emissions has no emissions', () => {
    const found = plant(sector, []);
    expect(found.unit('emissions')).toBe('incomplete');
    expect(found.line('facilities', 'emissions').cite).toContain('Verified emissions');
  });

  test('verified emissions replace the calculated ones and are rounded to whole tonnes', () => {
    expect(plant(sector, [], { verifiedEmissions: '25999.5' }).unit('emissions')).toBe('26000');
    const both = plant(sector, [COAL], { verifiedEmissions: '30000' });
    expect([both.unit('fuelEmissions'), both.unit('emissions')]).toEqual(['22000', '30000']);
  });

  test('coal and other solids must be measured, and the oxidation factor given', () => {
    for (const material of ['bituminous', 'coke', 'petroleumCoke', '秸秆']) {
      const line = plant(sector, [{ material, quantity: '10' }]).line('streams', 'emissions');
      expect(line.status).toBe('incomplete');
      for (const words of [
        'Measured carbon content',
        'Net calorific value',
        'Carbon content per heat',
        'Oxidation factor',
      ])
        expect(line.cite).toContain(words);
    }
  });

  test('oil and gas need the oxidation factor only', () => {
    // 12 x 42.652 x 0.02020 x 1 x 44 / 12
    const diesel = { material: 'diesel', quantity: '12', oxidationFactor: '1' };
    expect(plant(sector, [diesel]).fuel('emissions')).toBe('37.9090976');
    expect(plant(sector, [{ ...diesel, oxidationFactor: '' }]).line('streams', 'emissions').cite).toBe(
      '1 · 1 2025: needs Oxidation factor',
    );
  });

  test('a stream without material is computed where all else is given, and otherwise asks', () => {
    expect(plant(sector, [{ ...COAL, material: '' }]).fuel('emissions')).toBe('22000');
    expect(plant(sector, [{ quantity: '10', emissionFactor: '2' }]).fuel('emissions')).toBe('20');
    expect(plant(sector, [{ quantity: '10' }]).fuel('emissions')).toBe('incomplete');
  });

  test('a limestone or other carbonate asks for an emission factor', () => {
    for (const material of ['limestone', 'dolomite', 'carbonate']) {
      const line = plant(sector, [{ material, quantity: '10' }]).line('streams', 'emissions');
      expect([line.status, line.cite]).toEqual(['incomplete', '1 · 1 2025: needs Emission factor']);
    }
  });

  test('the grid factor is asked for, and without energy there is no total with energy', () => {
    const found = plant(sector, [COAL], { purchasedElectricity: '100', purchasedHeat: '0' });
    expect(found.line('facilities', 'emissionsWithEnergy').cite).toBe('1 2025: needs Grid emission factor');
    expect(found.unit('emissions')).toBe('22000');
    expect(plant(sector, [COAL]).unit('emissionsWithEnergy')).toBe('incomplete');
  });

  test('reporting is due from 26 000 t on', () => {
    expect(plant(sector, [], { verifiedEmissions: '26000' }).unit('reportingDue')).toBe('yes');
    expect(plant(sector, [], { verifiedEmissions: '25999' }).unit('reportingDue')).toBe('no');
  });

  test('years outside 2023-2026 are refused', () => {
    for (const year of [2022, 2027]) expect(plant(sector, [COAL], {}, year).unit('emissions')).toBe('refused');
    for (const year of [2023, 2026]) expect(plant(sector, [COAL], {}, year).unit('emissions')).toBe('22000');
  });

  test('what flows out lowers the emissions by exactly what it would add flowing in', () => {
    fc.assert(
      fc.property(fc.nat({ max: 50_000 }), fc.nat({ max: 50_000 }), (stays, leaves) => {
        // six tonnes of this coal are eleven of CO2, so that no thirds are cut off
        const one = { ...COAL, quantity: String(stays * 6) };
        const other = (direction: string) => ({ ...COAL, quantity: String(leaves * 6), direction });
        const out = new Decimal(plant(sector, [one, other('out')]).unit('fuelEmissions'));
        const into = new Decimal(plant(sector, [one, other('')]).unit('fuelEmissions'));
        const alone = new Decimal(plant(sector, [one]).unit('fuelEmissions'));
        expect(into.plus(out).equals(alone.times(2))).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  test('more of any stream that flows in never lowers the emissions', () => {
    const kinds = fc.constantFrom(
      'bituminous',
      'naturalGas',
      'glassSodaAsh',
      'glassCarbonPowder',
      'nitricAcidLowPressure',
      'fccCoke',
      'oxidisedAsphalt',
      'copperCoke',
      'wastewaterMethane',
      'balanceMaterial',
      'kerosene',
    );
    fc.assert(
      fc.property(kinds, fc.nat({ max: 90_000 }), fc.nat({ max: 90_000 }), (material, some, more) => {
        const of = (quantity: number) =>
          plant(sector, [
            COAL,
            { material, quantity: String(quantity), carbonContent: '0.7', oxidationFactor: '0.9', emissionFactor: '2' },
          ]).unit('emissions');
        expect(new Decimal(of(some + more)).greaterThanOrEqualTo(of(some))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe('factor materials belong to the sector of their group', () => {
  test.each([
    ['glassSodaAsh', 'flatGlass'],
    ['nitricAcidLowPressure', 'chemical'],
    ['fccCoke', 'petrochemical'],
    ['copperCoke', 'copper'],
    ['wastewaterMethane', 'paper'],
  ])('%s needs nothing more in %s and is incomplete elsewhere', (material, home) => {
    const complete = SECTORS.filter(
      (sector) => plant(sector, [{ material, quantity: '10' }]).fuel('emissions') !== 'incomplete',
    );
    expect(complete).toEqual([home]);
  });
});

describe('what is told', () => {
  test('below the threshold: it is one of the enterprise, and purchased energy may count', () => {
    const small = told(plant('paper', [COAL]), 'facilities');
    expect(small).toEqual([expect.stringContaining('whole enterprise')]);
    const bought = { purchasedElectricity: '10000', gridFactor: '0.5', purchasedHeat: '0' };
    const large = told(plant('paper', [COAL], bought), 'facilities');
    expect(large).toEqual([expect.stringContaining('whole enterprise'), expect.stringContaining('provincial')]);
  });

  test('from the threshold on: the dates, as far as they are known', () => {
    const said = (year: number) => told(plant('paper', [], { verifiedEmissions: '26000' }, year), 'facilities');
    expect([2023, 2026].map(said)).toEqual([[], []]);
    expect(said(2024)).toEqual([expect.stringContaining('31 March 2025')]);
    expect(said(2025)).toEqual([expect.stringContaining('31 March 2026')]);
  });

  test('a balance that comes out negative', () => {
    const out = { ...COAL, direction: 'out' };
    expect(told(plant('chemical', [out]), 'facilities')).toContainEqual(expect.stringContaining('negative'));
  });

  test('ethylene oxide that goes in, acid without abatement, a carbon content that is not used', () => {
    const stream = (sector: string, fields: Fields) => told(plant(sector, [{ quantity: '1', ...fields }]), 'streams');
    expect(stream('petrochemical', { material: 'ethyleneOxide' })).toEqual([expect.stringContaining('direction')]);
    expect(stream('petrochemical', { material: 'ethyleneOxide', direction: 'out' })).toEqual([]);
    expect(stream('chemical', { material: 'adipicAcid' })).toEqual([expect.stringContaining('85 %')]);
    expect(stream('copper', { material: 'copperCoke', carbonContent: '0.8' })).toEqual([
      expect.stringContaining('not used'),
    ]);
  });
});
