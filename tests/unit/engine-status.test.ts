// The weakest status travels with the result, the user's own parameters are assumed, and years without rule are refused.
import { describe, expect, test } from 'vitest';
import { ensureFresh, resultOf } from '../../src/engine/evaluate';
import type { ParameterOverride } from '../../src/engine/parameters';
import { makePlan } from '../../src/engine/plan';
import { makeRow } from '../../src/engine/row';
import { Decimal } from '../../src/formula/decimal';
import { Fault } from '../../src/formula/value';
import { STATUSES, type Status } from '../../src/model/status';
import { run, unit } from '../cases/run';
import { dated, formula, pack, parameter, quantity, registry } from '../cases/small-pack';

const NONE = new Fault('incomplete', []);

function statusesOf(own: Status, ofParameter: Status, overrides: readonly ParameterOverride[] = []) {
  const one = pack(
    [quantity('a', [formula('given * factor', 2024, 2025, own)]), quantity('b', 'a + a'), quantity('c', 'given')],
    {
      parameters: [parameter('factor', [{ ...dated(2024, 2025, ofParameter), value: '0.5' }])],
    },
  );
  const row = makeRow('facilities', {}, { given: new Decimal(8) }, {}, NONE);
  row.plan = makePlan(registry(one), one, 'facilities', 2024, overrides);
  ensureFresh(row);
  return ['a', 'b', 'c'].map((id) => {
    const result = resultOf(row, id);
    return [String(result?.value), result?.status];
  });
}

describe('the weakest status', () => {
  const pairs = STATUSES.flatMap((a) => STATUSES.map((b) => [a, b] as const));
  test.each(pairs)(
    'a rule that is %s with a value that is %s gives the weaker of the two, and so does all that reads it',
    (rule, value) => {
      const weaker = STATUSES.indexOf(rule) > STATUSES.indexOf(value) ? rule : value;
      expect(statusesOf(rule, value)).toEqual([
        ['4', weaker],
        ['8', weaker],
        ['8', 'official'],
      ]);
    },
  );

  test('only the branch that was taken counts', () => {
    const one = pack([quantity('a', 'if(given > 5 [tCO2], given, given * factor)')], {
      parameters: [parameter('factor', [{ ...dated(2024, 2025, 'draft'), value: '0.5' }])],
    });
    const statusOf = (given: number) => {
      const row = makeRow('facilities', {}, { given: new Decimal(given) }, {}, NONE);
      row.plan = makePlan(registry(one), one, 'facilities', 2024, []);
      return resultOf(row, 'a')?.status;
    };
    expect([statusOf(8), statusOf(2)]).toEqual(['official', 'draft']);
  });

  test('a benchmark that the user gives has the status of the rule that lets it stand', () => {
    const counted = (year: number) =>
      run({ year, units: [unit({ unitCategory: 'gas', benchmark: '0.4' })] }).line('facilities', 'benchmarkCounted');
    expect([counted(2021).value, counted(2021).status]).toEqual(['0.4', 'assumed']);
    expect([counted(2023).value, counted(2023).status]).toEqual(['0.4', 'official']);
  });

  test('a line of a table may be weaker or stronger than the rest', () => {
    const oxidation = (material: string) =>
      run({ year: 2024, units: [unit({}, { material, quantity: '1', carbonContent: '0.5' })] }).computation;
    const rank = (material: string) => {
      const row = oxidation(material).rowOf('streams', 2);
      return row?.plan?.parameters.get('defaultOxidationFactor')?.lines.get(material)?.status;
    };
    expect([rank('bituminous'), rank('diesel')]).toEqual(['official', 'assumed']);
  });

  test('a power unit of 2023 has an official correction and an assumed, because rounded, allowance', () => {
    const answers = run({
      year: 2023,
      units: [
        unit({
          unitCategory: 'conventionalCoalAbove300',
          loadFactor: '0.6',
          electricityGenerated: '1000',
          cogeneration: 'no',
        }),
      ],
    });
    const status = (id: string) => answers.line('facilities', id).status;
    expect(['loadCorrection', 'benchmarkCounted', 'electricityAllowance'].map(status)).toEqual([
      'official',
      'official',
      'assumed',
    ]);
  });
});

describe('parameters set by the user', () => {
  const coal = {
    unitCategory: 'conventionalCoalAbove300',
    loadFactor: '0.7',
    electricityGenerated: '1000',
    cogeneration: 'no',
  };
  const withOverride = (parameterId: string, key: string, value: string) =>
    run({ year: 2024, units: [unit({ ...coal, benchmark: '' })], overrides: [{ parameter: parameterId, key, value }] });

  test('replace the value of that year and are assumed', () => {
    expect(statusesOf('official', 'official', [{ parameter: 'factor', key: '', year: 2024, value: '0.25' }])).toEqual([
      ['2', 'assumed'],
      ['4', 'assumed'],
      ['8', 'official'],
    ]);
    expect(statusesOf('official', 'draft', [{ parameter: 'factor', key: '', year: 2025, value: '0.25' }])[0]).toEqual([
      '4',
      'draft',
    ]);
  });

  test('replace one line of a table and leave the others', () => {
    const set = withOverride('electricityBenchmark', 'conventionalCoalAbove300', '0.8');
    expect(set.unit('electricityAllowance')).toBe('800');
    expect(set.line('facilities', 'benchmarkCounted').status).toBe('assumed');
    const other = withOverride('electricityBenchmark', 'gas', '0.8');
    expect(other.unit('electricityAllowance')).toBe('791');
    expect(other.line('facilities', 'benchmarkCounted').status).toBe('official');
  });

  test.each([
    ['electricityBenchmark', 'conventionalCoalAbove300', 'about 0.8', 'cannot be read as a number'],
    ['electricityBenchmark', 'conventionalCoalAbove300', '1e3', 'cannot be read as a number'],
    ['floorShare', '', '80%', 'cannot be read as a number'],
  ])('%s %s = "%s" is an error that says so, and only where it is needed', (id, key, value, words) => {
    const answers = withOverride(id, key, value);
    const broken = answers.lines.filter((line) => line.status === 'error');
    expect(broken.length).toBeGreaterThan(0);
    for (const line of broken) expect(line.cite).toContain(words);
    expect(answers.unit('heatAllowance')).toBe('0');
  });

  test('a form of relief that does not exist is an error', () => {
    const answers = run({
      year: 2021,
      units: [unit({ verifiedEmissions: '5', unitCategory: 'gas' })],
      overrides: [{ parameter: 'reliefForm', key: '', value: 'both' }],
    });
    expect(answers.unit('gasTopUp')).toBe('error');
    expect(answers.line('facilities', 'gasTopUp').cite).toContain('"both" is none of the choices');
  });
});

describe('a year without rule', () => {
  test.each(['2018', '2027', '1900', '9999'])(
    '%s is refused with its reason and never computed with another year',
    (year) => {
      const answers = run({
        year,
        units: [unit({ verifiedEmissions: '100000', unitCategory: 'gas' })],
        enterprise: {},
      });
      expect(answers.lines.length).toBeGreaterThan(0);
      for (const line of answers.lines) {
        expect([line.status, line.value]).toEqual(['refused', '']);
        expect(line.cite).toContain(`no rule covers ${year}`);
      }
      expect(answers.lines.map((line) => `${line.sheet}.${line.quantity}`)).toEqual([
        'facilities.emissions',
        'facilities.calculatedAllowance',
        'facilities.allowance',
        'enterprises.emissions',
        'enterprises.calculatedAllowance',
        'enterprises.allowance',
        'enterprises.obligation',
        'enterprises.purchaseNeed',
      ]);
    },
  );

  test('a year that is no year is an error', () => {
    const answers = run({ year: 'last', units: [unit({ verifiedEmissions: '1' })] });
    expect(answers.unit('emissions')).toBe('error');
    expect(answers.line('facilities', 'emissions').cite).toContain('"last" should have four digits');
  });
});
