// National steel, cement and aluminium: the account of a works, line and potline, by the tables of the guidelines.
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/formula/decimal';
import { type Answers, type Fields, run, type UnitCase, unit } from '../cases/run';

const of = (sector: string, fields: Fields, ...streams: readonly Fields[]): UnitCase =>
  unit({ sector, ...fields }, ...streams);
const year = (y: number, ...units: readonly UnitCase[]): Answers => run({ year: y, units });
const PRODUCED = { output: '1000000', balanceValue: '1', priorYearEmissions: '100' };

describe('streams of a steel works', () => {
  const stream = (fields: Fields) => year(2025, of('steel', PRODUCED, { quantity: '10', ...fields }));

  test('NI-P5 coal tar as a fuel gives 2.69854 tCO2/t, which table A.2 rounds to 2.699 for tar sold', () => {
    const burnt = year(2025, of('steel', PRODUCED, { material: 'coalTar', quantity: '1' }));
    expect(burnt.fuel('emissions')).toBe('2.698542');
    const sold = year(2025, of('steel', PRODUCED, { material: 'tar', quantity: '1', direction: 'out' }));
    expect(sold.fuel('emissions')).toBe('-2.699');
    expect(new Decimal(burnt.fuel('emissions')).toDecimalPlaces(3).toFixed()).toBe('2.699');
  });

  test.each([
    ['anthracite', '25.024', '0.02749'],
    ['coke', '28.435', '0.02942'],
    ['refineryGas', '45.998', '0.01820'],
    ['blastFurnaceGas', '33.000', '0.07080'],
    ['slime', '12.545', '0.02541'],
  ])('%s has the defaults of table A.1 and no oxidation factor', (material, heat, carbon) => {
    const found = stream({ material });
    const expected = new Decimal(heat).times(carbon).times(440).div(12);
    expect(new Decimal(found.fuel('emissions')).equals(expected)).toBe(true);
    expect(found.line('streams', 'emissions').status).toBe('official');
  });

  test.each([
    ['bituminous', '0.99'],
    ['coke', '0.99'],
    ['refineryGas', '0.98'],
    ['coalTar', '0.98'],
    ['converterGas', '0.99'],
  ])('a power unit firing %s takes an oxidation factor of %s', (material, factor) => {
    expect(stream({ material, process: 'powerUnit' }).fuel('oxidationFactorCounted')).toBe(factor);
    expect(stream({ material, process: 'ironmaking' }).fuel('oxidationFactorCounted')).toBe('1');
    expect(stream({ material, process: 'powerUnit', oxidationFactor: '0.9' }).fuel('oxidationFactorCounted')).toBe(
      '0.9',
    );
  });

  test('a measured carbon content goes before the defaults', () => {
    expect(stream({ material: 'bituminous', carbonContent: '0.6', netCalorificValue: '99' }).fuel('emissions')).toBe(
      '22',
    );
  });

  test('an emission factor that is given goes before that of table A.2', () => {
    expect(stream({ material: 'limestone' }).fuel('emissions')).toBe('4.4');
    expect(stream({ material: 'limestone', emissionFactor: '0.43' }).fuel('emissions')).toBe('4.3');
  });

  test('what flows out counts negative', () => {
    expect(stream({ material: 'crudeSteel', direction: 'out' }).fuel('emissions')).toBe('-0.37');
  });

  test('a custom material needs values of its own, and names them', () => {
    expect(stream({ material: '兰炭' }).fuel('emissions')).toBe('incomplete');
    expect(stream({ material: '兰炭' }).line('streams', 'emissions').cite).toContain('Measured carbon content');
    expect(stream({ material: '兰炭', netCalorificValue: '28', carbonContentPerHeat: '0.03' }).fuel('emissions')).toBe(
      '30.8',
    );
    expect(stream({ material: '含碳球', emissionFactor: '0.5' }).fuel('emissions')).toBe('5');
  });

  test('coal-water slurry has no line in table A.1', () => {
    expect(stream({ material: 'coalWaterSlurry' }).fuel('emissions')).toBe('incomplete');
  });

  test('a material of table A.2 goes by its factor, also where a carbon content is given', () => {
    const found = stream({ material: 'pigIron', carbonContent: '0.05' });
    expect(found.fuel('emissions')).toBe('1.72');
    expect(found.line('streams', 'countedAs').value).toBe('factor');
  });

  test('raw materials of cement are custom materials of a steel works', () => {
    expect(stream({ material: 'carbideSlag' }).line('streams', 'emissions').cite).toBe(
      '1 · 1 2025: needs Emission factor',
    );
  });
});

describe('the account of a steel works', () => {
  const BALANCE: readonly Fields[] = [
    { stream: 'coal', material: 'washedCoal', quantity: '1000000' },
    { stream: 'limestone', material: 'limestone', quantity: '300000', process: 'enterprise' },
    { stream: 'steel', material: 'crudeSteel', quantity: '1500000', direction: 'out' },
  ];
  const PROCESSES: readonly Fields[] = [
    { stream: 'coke', material: 'coke', quantity: '500000', process: 'ironmaking' },
    { stream: 'gas', material: 'blastFurnaceGas', quantity: '50000', process: 'ironmaking', direction: 'out' },
    { stream: 'flux', material: 'limestone', quantity: '90000', process: 'ironmaking' },
    { stream: 'breeze', material: 'coke', quantity: '60000', process: 'sintering' },
    { stream: 'turbine', material: 'blastFurnaceGas', quantity: '50000', process: 'powerUnit' },
  ];
  const perCoke = new Decimal('28.435').times('0.02942').times(44).div(12);
  const perGas = new Decimal('33').times('0.0708').times(44).div(12);

  test('only streams of the enterprise level make the balance', () => {
    const found = year(2025, of('steel', PRODUCED, ...BALANCE, ...PROCESSES));
    expect(found.unit('fuelEmissions')).toBe('2454470.48');
    expect(found.unit('processEmissions')).toBe(String(132_000 - 55_500));
    expect([found.unit('emissions'), found.unit('directEmissions')]).toEqual(['2530970', '2530970']);
  });

  test('processes count fuels only, the power unit with its oxidation factor, and the rest is other', () => {
    const found = year(2025, of('steel', PRODUCED, ...BALANCE, ...PROCESSES));
    const iron = perCoke.times(500_000).minus(perGas.times(50_000));
    const sinter = perCoke.times(60_000);
    const power = perGas.times(50_000).times('0.99');
    const same = (id: string, value: Decimal) =>
      expect(new Decimal(found.unit(id)).minus(value).abs().lessThan('1e-15'), id).toBe(true);
    same('ironmakingCounted', iron);
    same('sinteringCounted', sinter);
    same('powerUnitCounted', power);
    same('otherEmissions', new Decimal(2_530_970).minus(iron).minus(sinter).minus(power));
    same('intensity', iron.plus(sinter).div(1_000_000));
    expect(() => found.unit('cokingCounted')).toThrow('0 lines');
  });

  test('figures that are given for ironmaking and sintering go before the streams', () => {
    const given = { ...PRODUCED, ironmakingEmissions: '900000', sinteringEmissions: '130000' };
    expect(year(2025, of('steel', given, ...BALANCE, ...PROCESSES)).unit('intensity')).toBe('1.03');
    expect(year(2025, of('steel', given, ...BALANCE)).unit('intensity')).toBe('1.03');
  });

  test('without fuels of sintering and without a figure the intensity is incomplete and names the input', () => {
    const found = year(2025, of('steel', PRODUCED, ...BALANCE, ...PROCESSES.slice(0, 3)));
    expect(found.line('facilities', 'intensity').cite).toBe('1 2025: needs Emissions of sintering');
    expect(found.unit('allowance')).toBe('incomplete');
    // flux alone is no fuel
    const flux = { material: 'limestone', quantity: '9', process: 'sintering', stream: 'flux' };
    expect(year(2025, of('steel', PRODUCED, ...BALANCE, flux)).unit('intensity')).toBe('incomplete');
  });

  test('streams of processes alone make no balance: incomplete, not zero', () => {
    const found = year(2024, of('steel', {}, ...PROCESSES));
    expect(found.line('facilities', 'emissions').cite).toBe('1 2024: needs Verified emissions');
    expect(found.of('emissions')).toBe('incomplete');
    expect(year(2024, of('steel', { verifiedEmissions: '7.5' }, ...PROCESSES)).unit('emissions')).toBe('8');
  });

  test('without streams and without verified emissions the works is incomplete', () => {
    expect(year(2024, of('steel', {})).line('facilities', 'emissions').cite).toBe(
      '1 2024: needs fuels, or Verified emissions',
    );
  });
});

describe('a clinker line', () => {
  const LINE = { ...PRODUCED, output: '1550000', clinkerType: 'portland' };
  const SLAG = { material: 'carbideSlag', quantity: '100000', stream: 'slag' };
  const COAL = { material: 'bituminous', quantity: '200000', carbonContent: '0.6' };

  test('NI-D5 clinker 1,550,000 t with 100,000 t of carbide slag: process 781,250 t, substitution 5.788 %', () => {
    const found = year(2025, of('cement', LINE, COAL, SLAG));
    expect([found.unit('clinkerEmissions'), found.unit('deductedEmissions')]).toEqual(['829250', '48000']);
    expect(found.unit('processEmissions')).toBe('781250');
    expect(new Decimal(found.unit('carbideSlagShare')).times(100).toDecimalPlaces(3).toFixed()).toBe('5.788');
    // 200 000 x 0.6 x 0.99 x 44 / 12
    expect([found.unit('fuelEmissions'), found.unit('emissions')]).toEqual(['435600', String(435_600 + 781_250)]);
  });

  test.each([
    ['portland', '0.535'],
    ['white', '0.55'],
    ['sulphoaluminate', '0.413'],
    ['aluminate', '0.292'],
  ])('%s clinker: %s tCO2/t', (clinkerType, factor) => {
    const found = year(2024, of('cement', { output: '1', clinkerType, verifiedEmissions: '1' }));
    expect(found.unit('processEmissions')).toBe(factor);
  });

  test('the deduction is not limited at 0', () => {
    const found = year(2024, of('cement', { output: '10', clinkerType: 'portland' }, COAL, SLAG));
    expect(found.unit('processEmissions')).toBe(String(5.35 - 48_000));
  });

  test('coal and coke need their own heat and carbon content; oil and gas have defaults', () => {
    for (const material of ['bituminous', 'coke', 'petroleumCoke'])
      expect(year(2024, of('cement', LINE, { material, quantity: '1' })).fuel('emissions'), material).toBe(
        'incomplete',
      );
    // 42.652 x 0.02020 x 0.98 x 44 x 3 / 12
    expect(year(2024, of('cement', LINE, { material: 'diesel', quantity: '3' })).fuel('emissions')).toBe('9.287728912');
  });

  test('limestone is a custom material here and needs an emission factor', () => {
    const found = year(2024, of('cement', LINE, { material: 'limestone', quantity: '1' }));
    expect(found.line('streams', 'emissions').cite).toBe('1 · 1 2024: needs Emission factor');
  });

  test('limestone with a carbon content is a fuel here: fuel emissions, not process emissions', () => {
    const lime = { material: 'limestone', quantity: '10', oxidationFactor: '0.9' };
    for (const carbon of [{ carbonContent: '0.5' }, { netCalorificValue: '20', carbonContentPerHeat: '0.025' }]) {
      const found = year(
        2024,
        of('cement', { ...LINE, output: '100', clinkerType: 'portland' }, { ...lime, ...carbon }),
      );
      expect([found.unit('fuelEmissions'), found.unit('processEmissions')]).toEqual(['16.5', '53.5']);
    }
  });

  test('process emissions are printed, empty, where the clinker is not known', () => {
    const found = year(2024, of('cement', { verifiedEmissions: '100' }));
    expect([found.unit('emissions'), found.unit('processEmissions')]).toEqual(['100', 'incomplete']);
  });

  test('the clinker type is asked for', () => {
    const found = year(2024, of('cement', { output: '10' }, COAL));
    expect(found.line('facilities', 'emissions').cite).toContain('Clinker type');
  });
});

describe('a potline', () => {
  const LINE = { ...PRODUCED, output: '500000', anodeConsumption: '234500' };

  test('NI-D4 anodes 711,807.18 t and anode effects 72,405.00 t', () => {
    const found = year(2025, of('aluminium', { ...LINE, balanceValue: '1.58' }));
    expect(found.unit('netAnodeConsumption')).toBe('198902.9');
    expect(new Decimal(found.unit('anodeEmissions')).toDecimalPlaces(2).toFixed()).toBe('711807.18');
    expect(found.unit('perfluorocarbonEmissions')).toBe('72405');
    expect([found.unit('emissions'), found.unit('allowance')]).toEqual(['784212', '785073']);
  });

  test('fuels and carbonates are shown, reach the threshold, and are neither allocated nor surrendered', () => {
    const oil = { material: 'diesel', quantity: '1000', stream: 'oil' };
    const lime = { material: 'limestone', quantity: '100', emissionFactor: '0.44', stream: 'lime' };
    const found = year(2024, of('aluminium', LINE, oil, lime));
    expect([found.unit('emissions'), found.unit('obligation'), found.unit('allowance')]).toEqual(
      Array.from({ length: 3 }, () => '784212'),
    );
    expect(new Decimal(found.unit('fuelEmissions')).toDecimalPlaces(2).toFixed()).toBe('3095.91');
    // 784 212.178 + 3 095.910 + 44
    expect(found.unit('directEmissions')).toBe('787352');
  });

  test('needs no streams, but anodes and output', () => {
    expect(year(2024, of('aluminium', { output: '1' })).line('facilities', 'emissions').cite).toBe(
      '1 2024: needs Verified emissions, or Anode consumption',
    );
  });
});
