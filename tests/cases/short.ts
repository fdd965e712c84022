// An enterprise of one coal unit whose allowance and emissions are given, mostly 100 t short of 1000 t.
import { type Answers, type Fields, run, type UnitCase, unit } from './run';

/** Allowance and emissions of a coal unit, the benchmark being 1. */
export const coal = (allowance: number, verifiedEmissions: number): UnitCase =>
  unit({
    unitCategory: 'unconventionalCoal',
    benchmark: '1',
    electricityGenerated: String(allowance),
    electricitySupplied: String(allowance),
    cogeneration: 'no',
    coolingMethod: 'water',
    verifiedEmissions: String(verifiedEmissions),
  });

export const PRICES: Fields = { allowancePrice: '90', offsetPrice: '70' };

/** An enterprise with an allowance of 900 t and emissions of 1000 t. */
export const short = (
  year: number,
  enterprise: Fields = {},
  settings: Fields = PRICES,
  units = [coal(900, 1000)],
): Answers => run({ year, units, enterprise, settings });

/** Results of the enterprise. */
export const values = (found: Answers, ...ids: readonly string[]): readonly string[] => ids.map((id) => found.of(id));
