// Units of formulas: tCO2/MWh times MWh is tCO2, and tCO2 plus CNY is an error that is found without running anything.
import { describe, expect, test } from 'vitest';
import { checkTypes, type Type, TypeFault, typeText } from '../../src/formula/check';
import { parse } from '../../src/formula/parse';
import {
  combineUnits,
  DIMENSIONLESS,
  parseUnit,
  raiseUnit,
  sameDimension,
  sameUnit,
  UnitFault,
  unitText,
} from '../../src/formula/units';

const UNITS: Readonly<Record<string, string>> = {
  electricity: 'MWh',
  energy: 'kWh',
  capacity: 'MW',
  hours: 'h',
  heat: 'GJ',
  benchmark: 'tCO2/MWh',
  heatBenchmark: 'tCO2/GJ',
  emissions: 'tCO2',
  price: 'CNY/tCO2',
  cost: 'CNY',
  share: '1',
  percent: '%',
  quantity: 'materialUnit',
  calorific: 'GJ/materialUnit',
  carbonPerHeat: 'tC/GJ',
};

const typeOf = ({ id }: { readonly id: string }): Type => {
  if (id === 'category') return { kind: 'text' };
  const unit = UNITS[id];
  if (unit === undefined) throw new Error(`no ${id}`);
  return { kind: 'number', unit: parseUnit(unit) };
};

const typed = (formula: string): string => typeText(checkTypes(parse(formula), typeOf));

function faultOf(formula: string): { at: string; message: string } {
  try {
    checkTypes(parse(formula), typeOf);
  } catch (error) {
    if (error instanceof TypeFault) return { at: formula.slice(error.at.from, error.at.to), message: error.message };
    throw error;
  }
  throw new Error(`${formula} fits`);
}

describe('units of a product and a quotient', () => {
  test.each([
    ['electricity * benchmark', 'tCO2'],
    ['electricity * benchmark + heat * heatBenchmark', 'tCO2'],
    ['emissions / electricity', 'tCO2/MW/h'],
    ['electricity / (capacity * hours)', '1'],
    ['capacity * hours + electricity', 'MW·h'],
    ['emissions * price', 'CNY'],
    ['cost / emissions', 'CNY/tCO2'],
    ['quantity * calorific * carbonPerHeat * 44 [tCO2] / 12 [tC]', 'tCO2'],
    ['emissions ^ 2', 'tCO2^2'],
    ['-emissions', 'tCO2'],
    ['floor(0.8 * emissions - emissions)', 'tCO2'],
    ['max(0, emissions)', 'tCO2'],
    ['if(emissions > 0, emissions, 0)', 'tCO2'],
    ['ifBlank(emissions, 0)', 'tCO2'],
    ['1.015 ^ (16 - 20 * share)', '1'],
    ['emissions > 0', 'truth'],
    ['category = "gas"', 'truth'],
    ['if(category = "gas", need("why"), cost)', 'CNY'],
    ['sum(rows.cost, rows.category = "gas")', 'CNY'],
    ['count(rows)', '1'],
    ['0', 'zero'],
    ['energy', '0.001 MW·h'],
  ])('%s is %s', (formula, unit) => {
    expect(typed(formula)).toBe(unit);
  });
});

describe('what does not fit is found at its place', () => {
  test.each([
    ['1 [tCO2] + (emissions + cost)', 'emissions + cost', 'tCO2 and CNY do not go together'],
    ['emissions > cost', 'emissions > cost', 'tCO2 and CNY do not go together'],
    ['emissions + 1', 'emissions + 1', 'tCO2 and 1 do not go together'],
    ['energy + electricity', 'energy + electricity', '0.001 MW·h and MW·h do not go together'],
    ['share + percent', 'share + percent', '1 and 0.01 1 do not go together'],
    ['max(emissions, heat)', 'max(emissions, heat)', 'tCO2 and GJ do not go together'],
    ['if(share > 0, emissions, cost)', 'if(share > 0, emissions, cost)', 'tCO2 and CNY do not go together'],
    ['1.015 ^ emissions', 'emissions', 'a number without unit is wanted here, not tCO2'],
    ['emissions ^ share', 'emissions', 'a number without unit is wanted here, not tCO2'],
    ['exp(heat)', 'heat', 'a number without unit is wanted here, not GJ'],
    ['round(emissions, cost)', 'cost', 'a number without unit is wanted here, not CNY'],
    ['if(emissions, 1, 2)', 'emissions', 'a condition is wanted here, not tCO2'],
    ['1 + category', 'category', 'a number is wanted here, not text'],
    ['category = 1', 'category = 1', 'text and 1 do not go together'],
    ['not(share)', 'share', 'a condition is wanted here, not 1'],
    ['sum(rows.cost, rows.share)', 'rows.share', 'a condition is wanted here, not 1'],
  ])('%s', (formula, at, message) => {
    expect(faultOf(formula)).toEqual({ at, message });
  });
});

describe('conversion of units', () => {
  const scale = (a: string, b: string): string => parseUnit(a).scale.div(parseUnit(b).scale).toFixed();

  test.each([
    ['GWh', 'MWh', '1000'],
    ['kWh', 'MWh', '0.001'],
    ['kW', 'MW', '0.001'],
    ['TJ', 'GJ', '1000'],
    ['MJ', 'GJ', '0.001'],
    ['kg', 't', '0.001'],
    ['Nm3', '10^4 Nm3', '0.0001'],
    ['%', '1', '0.01'],
    ['tC/TJ', 'tC/GJ', '0.001'],
    ['MJ/kg', 'GJ/t', '1'],
  ])('1 %s is as many %s: %s', (from, to, factor) => {
    expect(sameDimension(parseUnit(from), parseUnit(to))).toBe(true);
    expect(scale(from, to)).toBe(factor);
    expect(sameUnit(parseUnit(from), parseUnit(to))).toBe(factor === '1');
  });

  test('what has no common base cannot be converted', () => {
    expect(sameDimension(parseUnit('tCO2'), parseUnit('tC'))).toBe(false);
    expect(sameDimension(parseUnit('MWh'), parseUnit('GJ'))).toBe(false);
  });

  test('an unknown unit is a fault that names those that are known', () => {
    expect(() => parseUnit('tCO2/furlong')).toThrow(UnitFault);
    expect(() => parseUnit('tCO2/furlong')).toThrow(/"furlong".*MWh/);
    expect(() => parseUnit('toString')).toThrow(UnitFault);
  });

  test('a unit divided by itself is a plain number', () => {
    const ton = parseUnit('tCO2');
    expect(sameUnit(combineUnits(ton, ton, -1), DIMENSIONLESS)).toBe(true);
    expect(sameUnit(raiseUnit(ton, 0), DIMENSIONLESS)).toBe(true);
    expect(unitText(combineUnits(parseUnit('CNY'), ton, -1))).toBe('CNY/tCO2');
    expect(sameUnit(parseUnit(' '), DIMENSIONLESS)).toBe(true);
  });
});
