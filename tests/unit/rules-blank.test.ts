// Blank is not zero: each input that a year needs, taken away from a complete unit, leaves what depends on it open and named.
import { describe, expect, test } from 'vitest';
import { complete, type Kind, openIn, taken, without, YEARS } from '../cases/blank';
import { run } from '../cases/run';

type Direct = (year: number, kind: Kind) => string | undefined;
const during =
  (from: number, to: number, result: string): Direct =>
  (year) =>
    from <= year && year <= to ? result : undefined;
const ofCoal =
  (direct: Direct): Direct =>
  (year, kind) =>
    kind === 'coal' ? direct(year, kind) : undefined;

/** Which result of the unit cannot be had without an input (compliance.md, "Blank inputs" and "Facility, national"). */
const UNIT_NEEDS: Readonly<Record<string, Direct>> = {
  unitCategory: during(0, 9999, 'heatAllowance'),
  electricityGenerated: during(2023, 2026, 'electricityAllowance'),
  electricitySupplied: during(2019, 2022, 'electricityAllowance'),
  heatSupplied: during(2019, 2026, 'heatAllowance'),
  heatSupplyRatio: during(2019, 2022, 'heatCorrection'),
  loadFactor: ofCoal((year) => (year < 2021 ? undefined : 'loadCorrection')),
  coolingMethod: ofCoal(during(2019, 2022, 'coolingCorrection')),
  cogeneration: ofCoal(during(2019, 2020, 'loadCorrection')),
  purchasedElectricity: during(2019, 2022, 'emissions'),
  priorYearEmissions: during(2021, 2026, 'preAllocation'),
};

describe.each(YEARS)('%i', (year) => {
  describe.each(['coal', 'gas'] as const)('a complete %s unit', (kind) => {
    const parts = complete(year, kind);

    test('leaves nothing open but what the law leaves open', () => {
      expect(openIn(run(parts))).toEqual(year < 2021 ? ['facilities.preAllocation'] : []);
    });

    test.each(Object.entries(UNIT_NEEDS))('without %s', (column, direct) => {
      const result = direct(year, kind);
      const opened = taken(parts, without(parts, column), 'facilities', column);
      if (result) expect(opened).toContain(`facilities.${result}`);
      else expect(opened).toEqual([]);
    });

    test('without the quantity of its fuel there are no emissions and no obligation', () => {
      const opened = taken(parts, without(parts, 'quantity'), 'streams', 'quantity');
      expect(opened).toEqual(
        expect.arrayContaining([
          'streams.emissions',
          'facilities.emissions',
          'facilities.obligation',
          'enterprises.obligation',
        ]),
      );
      expect(opened).not.toContain('facilities.heatAllowance');
    });
  });

  test.each([
    ['preAllocationGiven', year < 2021 ? ['preAllocation', 'finalAdjustment'] : []],
    ['closingHoldings', ['bankLimit']],
    ['netSales', year === 2023 || year === 2024 ? ['bankLimit'] : []],
    ['offsetsHeld', ['offsetUsed', 'available', 'purchaseNeed', 'complianceCost']],
    ['offsetUse', []],
    ['bankedAllowances', []],
    ['borrowRequested', []],
  ] as const)('an enterprise without %s lacks %j', (column, expected) => {
    const parts = complete(year, 'coal');
    const opened = taken(parts, without(parts, column), 'enterprises', column).map((key) =>
      key.replace('enterprises.', ''),
    );
    if (expected.length === 0) expect(opened).toEqual([]);
    else expect(opened).toEqual(expect.arrayContaining([...expected]));
    if (column === 'closingHoldings' || column === 'netSales' || column === 'preAllocationGiven')
      expect([...opened].sort()).toEqual([...expected].sort());
  });
});
