// What checkPacks finds in a faulty pack, one kind of fault at a time; the packs of this project have none.
import { describe, expect, test } from 'vitest';
import { checkPacks } from '../../src/engine/check-pack';
import type { Check, Pack, Source } from '../../src/model/pack';
import { REGISTRY } from '../cases/run';
import { dated, formula, input, LAW, pack, parameter, quantity, registry } from '../cases/small-pack';

const faultsOf = (one: Pack, sources?: readonly Source[]): readonly string[] => checkPacks(registry(one, sources));
const given = quantity('a', 'given');

test('the packs of this project have no fault', () => {
  expect(checkPacks(REGISTRY)).toEqual([]);
});

test('a sound pack has no fault', () => {
  expect(faultsOf(pack([given]))).toEqual([]);
});

describe('years', () => {
  const years = (...versions: readonly (readonly [number, number])[]) =>
    faultsOf(
      pack([
        quantity(
          'a',
          versions.map(([from, to]) => formula('given', from, to)),
        ),
      ]),
    );

  test('a gap between two versions', () => {
    expect(years([2020, 2021], [2024, 2025])).toEqual(['made.up: facilities.a: no value from 2022 to 2023']);
  });

  test('a year that two versions cover', () => {
    expect(years([2024, 2025], [2023, 2024])).toEqual(['made.up: facilities.a: 2024 is covered twice']);
  });

  test('a version that ends before it begins', () => {
    expect(years([2025, 2024])).toContain('made.up: facilities.a: 2025 is after 2024');
  });

  test('the same for parameters', () => {
    const gap = parameter('p', [
      { ...dated(2020, 2021), value: '1' },
      { ...dated(2024, 2025), value: '2' },
      { ...dated(2025, 2026), value: '3' },
    ]);
    expect(faultsOf(pack([given], { parameters: [gap] }))).toEqual([
      'made.up: parameter p: no value from 2022 to 2023',
      'made.up: parameter p: 2025 is covered twice',
    ]);
  });

  test('a formula that reads a value which ends too early', () => {
    const short = parameter('p', [{ ...dated(2024, 2024), value: '1' }]);
    const faults = faultsOf(pack([quantity('a', 'given * p')], { parameters: [short] }));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain('2025');
    expect(faults[0]).toContain('"p" is no quantity, input or parameter here');
  });
});

describe('sources', () => {
  test('a citation of a source that is not listed', () => {
    expect(faultsOf(pack([given]), [])).toContain('made.up: facilities.a: source LAW is not listed');
  });

  test('a rule, a parameter, an exclusion or an omission without citation', () => {
    const bare = { ...dated(2024, 2025), cite: [] };
    const one = pack([quantity('a', [{ ...bare, formula: 'given' }])], {
      parameters: [parameter('p', [{ ...bare, value: '1' }])],
      exclusions: [{ ...bare, level: 'facilities', when: 'given > 1 [tCO2]', reason: { zh: '无', en: 'none' } }],
      omitted: [{ from: 2024, to: 2025, what: { zh: '甲', en: 'a' }, why: { zh: '乙', en: 'b' }, cite: [] }],
    });
    expect(faultsOf(one)).toEqual([
      'made.up: parameter p: no citation',
      'made.up: facilities.a: no citation',
      'made.up: made.up: no citation',
      'made.up: made.up: no citation',
    ]);
  });

  test.each([
    ['number', { number: { zh: '', en: '' } }],
    ['issuer', { issuer: { zh: '部', en: '' } }],
    ['title', { title: { zh: '', en: 'law' } }],
    ['date', { date: '' }],
    ['reviewBy', { reviewBy: '2027' }],
  ])('a source without %s', (_what, change) => {
    expect(faultsOf(pack([given]), [{ ...LAW, ...change }])).toEqual([
      'source LAW: title, number, issuer, date and reviewBy are wanted',
    ]);
  });
});

describe('formulas', () => {
  test.each([
    ['a name that does not exist', 'given + other', '"other" is no quantity, input or parameter here'],
    ['a circle', 'a + given', 'circle: a -> a'],
    ['a formula that cannot be read', 'given +', 'expected a number, a name, a function'],
    ['tonnes and money added', 'given + price', 'tCO2 and CNY do not go together'],
    ['a unit that is not the declared one', 'price', 'comes to CNY, declared is tCO2'],
    ['a unit that does not exist', '1 [furlong]', '"furlong" in "furlong" is no unit'],
    ['a reason without words', 'if(given > 0, refuse("why"), 1 [tCO2])', 'no words for the reason "why"'],
    ['a choice that does not exist', 'if(kind = "blue", given, 0)', '"blue" is none of red, green'],
    ['a row below that no pack has', 'sum(streams.emissions)', 'no pack has streams.emissions in 2024'],
    ['a condition in place of a value', 'given > 0', 'comes to truth, declared is tCO2'],
  ])('%s', (_what, text, message) => {
    const inputs = [
      input('given'),
      input('price', { unit: 'CNY' }),
      input('kind', { kind: 'choice', unit: '', choices: ['red', 'green'] }),
    ];
    const faults = faultsOf(pack([quantity('a', text)], { inputs }));
    expect(faults.length).toBeGreaterThan(0);
    for (const fault of faults) expect(fault.replaceAll('2025', '2024')).toContain(message);
  });

  test('the formula without a binding and the condition of an exclusion are looked at as well', () => {
    const name = { zh: '下限', en: 'floor' };
    const bindings = [{ ...dated(2024, 2024), kind: 'floor' as const, name, without: 'given * given' }];
    const exclusions = [
      { ...dated(2025, 2025), level: 'facilities' as const, when: 'given', reason: { zh: '无', en: 'none' } },
    ];
    expect(faultsOf(pack([quantity('a', 'given', { bindings })], { exclusions }))).toEqual([
      'made.up: made.up facilities.a 2024: comes to tCO2^2, declared is tCO2 in "given * given"',
      'made.up: made.up condition 2025: comes to tCO2, declared is truth in "given"',
    ]);
  });
});

describe('parameters', () => {
  const faults = (one: ReturnType<typeof parameter>) =>
    faultsOf(pack([given], { parameters: [one] })).map((fault) => fault.replace('made.up: parameter p: ', ''));

  test.each([
    ['neither value nor table', parameter('p', [dated(2024, 2025)]), 'one of value, table and open is wanted'],
    [
      'value and table',
      parameter('p', [{ ...dated(2024, 2025), value: '1', table: { x: '1' } }], { by: 'kind' }),
      'one of value, table and open is wanted',
    ],
    [
      'a table that nothing picks',
      parameter('p', [{ ...dated(2024, 2025), table: { x: '1' } }]),
      'a table needs "by", and only a table',
    ],
    ['a pick without table', parameter('p', '1', { by: 'kind' }), 'a table needs "by", and only a table'],
    [
      'a note on a line that is not there',
      parameter('p', [{ ...dated(2024, 2025), table: { x: '1' }, lines: { y: {} } }], { by: 'kind' }),
      'line y is not in the table',
    ],
    ['a number in words', parameter('p', '5 %'), '"5 %" is not a plain number'],
    ['a number with exponent', parameter('p', '1e3'), '"1e3" is not a plain number'],
    ['a date of another form', parameter('p', '31/12/2024', { kind: 'date' }), '"31/12/2024" is not an ISO date'],
    [
      'a choice that is none',
      parameter('p', 'blue', { kind: 'choice', choices: ['red'] }),
      '"blue" is none of its choices',
    ],
  ])('%s', (_what, one, message) => {
    expect(faults(one)).toContain(message);
  });
});

describe('checks of entries', () => {
  const check = (more: Partial<Check>): Check => ({
    id: 'c',
    level: 'facilities',
    kind: 'warning',
    input: 'given',
    from: 2024,
    to: 2024,
    when: 'given > 5 [tCO2]',
    text: { zh: '过大', en: 'too large' },
    repairs: [],
    cite: [],
    ...more,
  });
  const inputs = [input('given'), input('kind', { kind: 'choice', unit: '', choices: ['red', 'green'] })];
  const faults = (more: Partial<Check>) => faultsOf(pack([given], { inputs, checks: [check(more)] }));

  test('a sound check has no fault, and an identity cites nothing', () => {
    expect(faults({})).toEqual([]);
    const repairs = [{ formula: 'given / 10', text: { zh: '十倍', en: 'tenfold' } }];
    expect(faults({ least: '0', most: '5 [tCO2]', repairs, only: { input: 'kind', among: ['red'] } })).toEqual([]);
  });

  test.each<[string, Partial<Check>, string]>([
    ['an entry that is not there', { input: 'missing' }, 'missing is no number that is entered here'],
    ['an entry that is no number', { input: 'kind' }, 'kind is no number that is entered here'],
    ['a name that is not there', { when: 'givn > 0' }, '"givn" is not known'],
    ['a value in place of a condition', { when: 'given' }, 'comes to tCO2, declared is truth'],
    ['two units', { when: 'given > 5 [t]' }, 'tCO2 and t do not go together'],
    ['an expectation in another unit', { most: '5 [t]' }, 'comes to t, declared is tCO2'],
    [
      'a repair in another unit',
      { repairs: [{ formula: 'given * given', text: { zh: '平方', en: 'squared' } }] },
      'comes to tCO2^2, declared is tCO2',
    ],
    ['a choice that is none', { only: { input: 'kind', among: ['blue'] } }, '"blue" is no choice of kind'],
    ['a limit to a number', { only: { input: 'given', among: [] } }, 'given is no choice here'],
    ['years beyond the pack', { from: 2023 }, '2023 to 2024 is not within the years of the pack'],
    ['words in one language', { text: { zh: '过大', en: '' } }, 'words in both languages are wanted'],
    [
      'a source that is not listed',
      { cite: [{ source: 'NONE', place: { zh: '一', en: '1' } }] },
      'source NONE is not listed',
    ],
  ])('%s', (_what, more, message) => {
    const found = faults(more);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join('\n')).toContain(message);
  });
});
