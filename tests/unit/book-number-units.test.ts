// Units typed after a number: exact in the unit of the column, refused where of another kind, asked about where in doubt.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanCell } from '../../src/book/clean-cell';
import { cleanNumber, readNumber } from '../../src/book/clean-number';
import { columnOf } from '../../src/book/columns';
import { setGrid } from '../../src/book/commands';
import { faultLine, readScenario } from '../../src/book/csv';
import { emptyBook } from '../../src/book/empty-book';
import { unitsLike } from '../../src/book/number-units';
import { applyPatch } from '../../src/book/patch';
import { Decimal } from '../../src/formula/decimal';
import { DOUBTFUL_NAMES, UNIT_NAMES } from '../../src/formula/unit-names';
import { parseUnit, sameDimension, UNIT_SYMBOLS } from '../../src/formula/units';

const text = (typed: string, unit: string): string => {
  const cleaned = cleanNumber(typed, unit);
  return cleaned.ok ? cleaned.text : `${cleaned.code}: ${cleaned.candidates.join(' or ')}`;
};

describe('a number with a unit', () => {
  test.each([
    ['12.5 万 MWh', 'MWh', '125000'],
    ['12.5万MWh', 'MWh', '125000'],
    ['3.6e5 kWh', 'MWh', '360'],
    ['10 万千瓦时', 'MWh', '100'],
    ['1,234.5 万度', 'MWh', '12345'],
    ['2 GWh', 'MWh', '2000'],
    ['1.2亿kWh', 'MWh', '120000'],
    ['1.2 TWh', 'MWh', '1200000'],
    ['5 MW·h', 'MWh', '5'],
    ['350 TJ', 'GJ', '350000'],
    ['350太焦', 'GJ', '350000'],
    ['1,200 MJ', 'GJ', '1.2'],
    ['12.5 百万千焦', 'GJ', '12.5'],
    ['1,200 吨', 't', '1200'],
    ['5 万吨', 't', '50000'],
    ['5万t', 't', '50000'],
    ['850 kg', 't', '0.85'],
    ['850 公斤', 't', '0.85'],
    ['3 千吨', 't', '3000'],
    ['1.5×10^4 t', 't', '15000'],
    ['1.5×10⁴ t', 't', '15000'],
    ['2 Mt', 't', '2000000'],
    ['600 兆瓦', 'MW', '600'],
    ['60 万千瓦', 'MW', '600'],
    ['1 GW', 'MW', '1000'],
    ['350000 kW', 'MW', '350'],
    ['5,700 小时', 'h', '5700'],
    ['5700h', 'h', '5700'],
    ['3 万Nm3', '10^4 Nm3', '3'],
    ['3 10⁴Nm³', '10^4 Nm3', '3'],
    ['1,234.5×10^4 Nm3', '10^4 Nm3', '1234.5'],
    ['30000 Nm3', '10^4 Nm3', '3'],
    ['30000 Nm³', '10^4 Nm3', '3'],
    ['30,000 标方', '10^4 Nm3', '3'],
    ['3 万标准立方米', '10^4 Nm3', '3'],
    ['3 亿Nm3', '10^4 Nm3', '30000'],
    ['0.0273 tC/GJ', 'tC/GJ', '0.0273'],
    ['27.3 tC/TJ', 'tC/GJ', '0.0273'],
    ['27.3 kgC/GJ', 'tC/GJ', '0.0273'],
    ['0.5810 tCO₂/MWh', 'tCO2/MWh', '0.581'],
    ['581 kgCO2/MWh', 'tCO2/MWh', '0.581'],
    ['581 gCO2e/kWh', 'tCO2/MWh', '0.581'],
    ['0.581 吨二氧化碳/兆瓦时', 'tCO2/MWh', '0.581'],
    ['0.581 t/MWh', 'tCO2/MWh', '0.581'],
    ['56.1 kgCO2/GJ', 'tCO2/GJ', '0.0561'],
    ['23,076 kJ/kg', 'GJ/t', '23.076'],
    ['23.076 MJ/kg', 'GJ/t', '23.076'],
    ['23.076 (GJ/t)', 'GJ/t', '23.076'],
    ['23.076（GJ/t）', 'GJ/t', '23.076'],
    ['389.31 GJ/万Nm3', 'GJ/10^4 Nm3', '389.31'],
    ['35.5 MJ/Nm3', 'GJ/10^4 Nm3', '355'],
    ['80 元/吨', 'CNY/tCO2', '80'],
    ['¥80', 'CNY/tCO2', '80'],
    ['80元', 'CNY/tCO2', '80'],
    ['80 CNY/tCO2', 'CNY/tCO2', '80'],
    ['120 万元', 'CNY', '1200000'],
    ['125 万吨', 'tCO2', '1250000'],
    ['1,250 ktCO2e', 'tCO2', '1250000'],
    ['（1,200 MWh）', 'MWh', '-1200'],
    ['１２．５ 万 ＭＷｈ', 'MWh', '125000'],
    ['12 个月', 'month', '12'],
    ['1.2 million t', 't', '1200000'],
    ['500 万吨标煤', 'tce', '5000000'],
  ])('%j in a column of %s is %s', (typed, unit, wanted) => expect(text(typed, unit)).toBe(wanted));

  test.each(['12 mwh', '12 MWH', '12 Mwh', '12 MWh'])('takes the spelling %j, which can be nothing else', (typed) =>
    expect(text(typed, 'MWh')).toBe('12'),
  );

  test.each([
    ['12 mWh', 'MWh', '12'],
    ['12 m', 'MWh', '12 or 12000000'],
    ['12 k', 't', '12 or 12000'],
    ['5 MT', 't', '5 or 5000000'],
    ['5 tons', 't', '5'],
    ['12 m3', '10^4 Nm3', '0.0012'],
    ['3 万立方米', '10^4 Nm3', '3'],
    ['3万', '10^4 Nm3', '3 or 30000'],
    ['3万', 't or 10^4 Nm3', '3 or 30000'],
    ['30000 Nm3', 't or 10^4 Nm3', '3'],
    ['5 万吨', 'product unit', '50000'],
    ['1.000 kWh', 'MWh', '0.001 or 1'],
  ])('asks what %j means in a column of %s: %s', (typed, unit, wanted) =>
    expect(text(typed, unit)).toBe(`ambiguous: ${wanted}`),
  );

  test.each([
    ['350 TJ', 'MWh', 'otherUnit'],
    ['350 MWh', 'GJ', 'otherUnit'],
    ['600 MW', 'MWh', 'otherUnit'],
    ['56.1 kgCO2/GJ', 'tC/GJ', 'otherUnit'],
    ['5 tCO2', 't', 'otherUnit'],
    ['5 吨碳', 'tCO2', 'otherUnit'],
    ['12 MWh', '1', 'otherUnit'],
    ['12 MWh', '', 'otherUnit'],
    ['¥80', 'MWh', 'otherUnit'],
    ['500 tce', 'GJ', 'coalEquivalent'],
    ['500 吨标准煤', 't', 'coalEquivalent'],
    ['12 kcal', 'GJ', 'unknownUnit'],
    ['12 MMBtu', 'GJ', 'unknownUnit'],
    ['12 foo', 't', 'unknownUnit'],
  ])('refuses %j in a column of %s', (typed, unit, code) => expect(text(typed, unit)).toBe(`${code}: `));

  test('is no arithmetic', () => expect(text('=350 TJ', 'GJ')).toBe('arithmetic: '));

  test('says that a unit was read', () => {
    expect(cleanNumber('350 TJ', 'GJ')).toEqual({ ok: true, text: '350000', note: 'unit' });
    expect(cleanNumber('1.2 million', 't')).toEqual({ ok: true, text: '1200000', note: 'magnitude' });
  });
});

describe('the units that are known', () => {
  test('lie powers of ten apart where they are of one kind, so that no digit is ever lost', () => {
    for (const a of UNIT_SYMBOLS)
      for (const b of UNIT_SYMBOLS) {
        const [one, other] = [parseUnit(a), parseUnit(b)];
        if (!sameDimension(one, other) || a === '%' || b === '%') continue;
        const ratio = one.scale.div(other.scale);
        expect(new Decimal(10).pow(ratio.e).equals(ratio)).toBe(true);
      }
  });

  test('have names that lead to them', () => {
    for (const symbol of [...Object.values(UNIT_NAMES), ...Object.values(DOUBTFUL_NAMES).flat()])
      expect(UNIT_SYMBOLS).toContain(symbol);
  });

  test('are offered where a wrong one was typed', () => {
    expect(unitsLike('MWh')).toEqual(['kWh', 'MWh', 'GWh']);
    expect(unitsLike('10^4 Nm3')).toEqual(['Nm3', '10^4 Nm3']);
    expect(unitsLike('tC/GJ')).toEqual(['tC/GJ']);
  });

  const KINDS = [
    ['MWh', ['kWh', 'MWh', 'GWh', 'TWh', '千瓦时', '万千瓦时', '度', '兆瓦时', '亿千瓦时']],
    ['GJ', ['kJ', 'MJ', 'GJ', 'TJ', 'PJ', '吉焦', '万吉焦']],
    ['t', ['kg', 't', 'kt', 'Mt', '吨', '万吨', '百万吨', '公斤']],
    ['10^4 Nm3', ['Nm3', '万Nm3', '亿标方', '10^4 Nm3']],
  ] as const;

  test('convert without an error, whatever the number, and back', () => {
    const number = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.nat(6));
    for (const [column, units] of KINDS)
      fc.assert(
        fc.property(number, fc.constantFrom(...units), ([digits, places], unit) => {
          const plain = new Decimal(`${digits}e-${places}`).toFixed();
          const there = cleanNumber(`${plain} ${unit}`, column);
          if (!there.ok) throw new Error(`${plain} ${unit} is not read: ${there.code}`);
          const factor = cleanNumber(`1 ${unit}`, column);
          if (!factor.ok) throw new Error(`1 ${unit} is not read`);
          expect(there.text).toBe(new Decimal(plain).times(factor.text).toFixed());
          expect(readNumber(there.text)?.div(factor.text).toFixed()).toBe(plain);
          expect(cleanNumber(there.text, column)).toEqual({ ok: true, text: there.text });
        }),
      );
  });

  test('never make cleaning fail, and every reading offered is a plain number', () => {
    const keys = [...'0123456789., -+()%万亿千兆瓦时吨焦立方米标MWhkGJTtCON3/·^¥元m'];
    const columns = [
      'MWh',
      'GJ',
      't',
      '10^4 Nm3',
      'tC/GJ',
      'tCO2',
      'CNY/tCO2',
      '1',
      '',
      't or 10^4 Nm3',
      'product unit',
    ];
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...keys), maxLength: 24 }),
        fc.constantFrom(...columns),
        (typed, unit) => {
          const cleaned = cleanNumber(typed, unit);
          for (const reading of cleaned.ok ? [cleaned.text] : cleaned.candidates)
            expect(readNumber(reading)?.toFixed()).toBe(reading);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('a quantity of fuel', () => {
  const quantity = columnOf('streams', 'quantity');
  const read = (typed: string, material: string) => (quantity ? cleanCell(quantity, typed, material) : undefined);

  test('is counted as the fuel of its row is', () => {
    expect(read('3 万Nm3', 'naturalGas')).toEqual({ cell: { text: '3', typed: '3 万Nm3' }, note: 'unit' });
    expect(read('5 万吨', 'bituminous')).toEqual({ cell: { text: '50000', typed: '5 万吨' }, note: 'unit' });
    expect(read('5万', 'bituminous')?.cell?.text).toBe('50000');
    expect(read('3 万Nm3', 'bituminous')?.fault?.code).toBe('otherUnit');
    expect(read('5 万吨', 'naturalGas')?.fault?.code).toBe('otherUnit');
    expect(read('3 万Nm3', '')?.fault).toEqual({ code: 'ambiguous', candidates: ['3'] });
  });

  test('is read by the fuel that is pasted with it, on whichever side of it that stands', () => {
    const edits = [
      { row: 0, column: 'quantity', typed: '3 万Nm3' },
      { row: 0, column: 'material', typed: '天然气' },
      { row: 0, column: 'netCalorificValue', typed: '38.931 MJ/Nm3' },
    ];
    const { patch, told } = setGrid(emptyBook(), 'streams', edits);
    expect(told.map(({ note, fault }) => note ?? fault?.code)).toEqual(['unit', 'unit']);
    if (!patch) throw new Error('nothing was pasted');
    const cells = applyPatch(emptyBook(), patch).sheets.streams[0]?.cells;
    expect(cells?.quantity?.text).toBe('3');
    expect(cells?.netCalorificValue?.text).toBe('389.31');
  });

  test('may have its unit in a scenario file as well, before or after its fuel', () => {
    const lines = [
      '#tanbiao,1',
      '#facilities',
      'enterprise,facility,year,scheme,sector',
      'North,Unit 1,2024,national,power',
      '#streams',
      'enterprise,facility,year,stream,quantity,material',
      'North,Unit 1,2024,Gas,3 万Nm3,naturalGas',
      'North,Unit 1,2024,Coal,5 万吨,bituminous',
    ];
    const read = readScenario(lines.join('\n'));
    if ('faults' in read) throw new Error(read.faults.map(faultLine).join('\n'));
    const quantities = read.book.sheets.streams.map((row) => row.cells.quantity);
    expect(quantities).toEqual([
      { text: '3', typed: '3 万Nm3' },
      { text: '50000', typed: '5 万吨' },
    ]);
    const wrong = readScenario(lines.join('\n').replace('5 万吨', '5 万Nm3'));
    expect('faults' in wrong && wrong.faults.map(({ code, column }) => `${column} ${code}`)).toEqual([
      'quantity otherUnit',
    ]);
  });

  test('of standard coal is no heat, and no other coal', () => {
    const standardCoal = columnOf('facilities', 'standardCoal');
    if (!standardCoal) throw new Error('the sheet has lost its column');
    expect(cleanCell(standardCoal, '1.2 万吨标准煤').cell?.text).toBe('12000');
    expect(cleanCell(standardCoal, '1.2 万吨').cell?.text).toBe('12000');
    expect(cleanCell(standardCoal, '12000').cell?.text).toBe('12000');
  });
});
