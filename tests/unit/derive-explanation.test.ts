// What an explanation says besides its formula: the rule that bound, what is off, what was checked, what follows.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Computation } from '../../src/book/compute';
import { readScenario } from '../../src/book/csv';
import { alignedFormula } from '../../src/derive/aligned-formula';
import { bindingLines } from '../../src/derive/binding-text';
import { resultDoc } from '../../src/derive/explanation-sections';
import { docText, explanationText } from '../../src/derive/explanation-text';
import { inputDoc, parameterDoc } from '../../src/derive/input-sections';
import { notApplying } from '../../src/derive/not-applying';
import { outlineOf } from '../../src/derive/outline';
import { reachOf } from '../../src/derive/reach';
import { chainCheck, selfCheck } from '../../src/derive/self-check';
import { checkLines } from '../../src/derive/self-check-text';
import { type Explanation, explain } from '../../src/engine/explain';
import { makeRegistry } from '../../src/engine/registry';
import type { Row } from '../../src/engine/row';
import { Decimal } from '../../src/formula/decimal';
import { isNumber } from '../../src/formula/value';
import { LANGS } from '../../src/model/text';
import { PACKS, SOURCES } from '../../src/rules';

const registry = makeRegistry(PACKS, SOURCES);
const FOLDER = 'public/examples';
const FILES = readdirSync(FOLDER);

function read(file: string) {
  const scenario = readScenario(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  if ('faults' in scenario) throw new Error(file);
  const computation = new Computation(registry);
  computation.sync(scenario.book);
  return { book: scenario.book, computation };
}

const rowsOf = (computation: Computation): readonly Row[] => [
  ...computation.positions.flatMap((position) => [
    ...position.children.flatMap((unit) => [...unit.children, unit]),
    position,
  ]),
  ...computation.cycles,
];

function explained(row: Row | undefined, id: string): Explanation {
  const explanation = row && explain(row, id);
  if (!explanation) throw new Error(id);
  return explanation;
}

const { book, computation } = read('coal-gas-2024.csv');
const position = computation.positions[0];
const [coal, , gas] = position?.children ?? [];

describe('the rule that bound', () => {
  it('says in one sentence what the floor made of the allowance', () => {
    const [line] = bindingLines(explained(position, 'allowance'), 'zh');
    expect(line?.text).toBe(
      '缺口率上限（配额不低于排放量的 80%）使应发配额由 586,090 增至 627,338 tCO₂，增加 41,248 tCO₂',
    );
    expect(bindingLines(explained(position, 'allowance'), 'en')[0]?.text).toBe(
      'Shortfall limit (allowance at least 80 % of emissions) raised the allowance from 586,090 to 627,338 tCO₂, by 41,248 tCO₂',
    );
    expect(line?.dated.cite.map(({ source }) => source)).toEqual(['T2324']);
  });

  it('tells the step a rule works through what the rule made of the number above', () => {
    const [own] = bindingLines(explained(position, 'allowance'), 'en');
    expect(bindingLines(explained(position, 'floorTopUp'), 'en')[0]?.text).toBe(own?.text);
  });

  it('says how far a rule that did nothing was from taking effect', () => {
    const [load] = bindingLines(explained(coal, 'electricityAllowance'), 'zh');
    expect([load?.applied, load?.why]).toEqual([false, '适用的负荷（出力）系数（0.72） < 0.65：不成立，高于界限 0.07']);
    const [limit] = bindingLines(explained(position, 'offsetUsed'), 'en');
    expect(limit?.why).toBe('19,208 tCO₂ away from taking effect');
  });

  it('puts the rule before the formula where the explanation is copied', () => {
    const text = explanationText(explained(gas, 'allowance'), 'en');
    expect(text.indexOf('Gas top-up raised the allowance from 30,775 to 40,811 tCO₂')).toBeGreaterThan(0);
    expect(text.indexOf('Gas top-up raised')).toBeLessThan(text.indexOf('Formula'));
  });
});

describe('figures over their names', () => {
  it('puts a name under every figure of the branch that applied', () => {
    const pairs = alignedFormula(explained(coal, 'electricityAllowance'), 'en') ?? [];
    expect(pairs.filter(({ label }) => label !== '').map(({ text, label }) => `${text} ${label}`)).toEqual([
      '410,400 Electricity generated',
      '0.8049 Electricity benchmark applied',
      '1 Load correction',
    ]);
  });

  it('takes the sum of rows below as one figure', () => {
    const pairs = alignedFormula(explained(position, 'emissions'), 'zh') ?? [];
    expect(pairs).toMatchObject([{ text: '784,173', unit: 'tCO₂', label: '各设施核算排放量合计' }]);
  });
});

describe('what does not apply', () => {
  it('names a rule of other years with its article', () => {
    const off = notApplying(explained(coal, 'electricityAllowance'), 'zh');
    expect(off.map(({ text }) => text)).toContain('冷却方式修正只适用于 2019–2022 年度');
    expect(off.every(({ kind, cite }) => kind !== 'years' || cite.length > 0)).toBe(true);
  });

  it('gives the condition that did not hold, with its numbers', () => {
    const off = notApplying(explained(position, 'fineHigh'), 'en');
    expect(off[0]).toMatchObject({ kind: 'case', text: 'Unsurrendered (124,835) = 0: does not hold, so it is not 0' });
  });
});

describe('what changes with an input', () => {
  it('follows it through unit and enterprise to the cost', () => {
    const { way, told } = reachOf(coal as Row, 'electricityGenerated');
    expect(way.map(({ id }) => id)).toEqual([
      'electricityGenerated',
      'electricityAllowance',
      'calculatedAllowance',
      'allowance',
      'calculatedAllowance',
      'allowance',
      'available',
      'purchaseNeed',
      'purchaseCost',
      'complianceCost',
    ]);
    expect(told.map(({ id }) => id)).toEqual(['allowance', 'shortfall', 'purchaseNeed', 'complianceCost', 'fineHigh']);
    expect(told.every(({ row }) => row === position)).toBe(true);
  });
});

describe('the outline of all steps', () => {
  it('ends in what was typed and what the law says', () => {
    const { lines, cut } = outlineOf(explained(position, 'purchaseNeed'), 'en');
    expect(cut).toBe(false);
    expect(lines.find(({ id }) => id === 'electricityGenerated')).toMatchObject({
      kind: 'input',
      value: '410,400 MWh',
    });
    expect(lines.find(({ id }) => id === 'electricityBenchmark')?.note).toContain('annex 2');
  });

  it('stops at a limit and says so', () => {
    const { lines, cut } = outlineOf(explained(position, 'purchaseNeed'), 'en', 5);
    expect([lines.length, cut]).toEqual([5, true]);
  });
});

describe('an input or a value of the rules as text', () => {
  it('says what stands in for a blank, what reads it and what changes with it', () => {
    const fuel = coal?.children[0] as Row;
    const text = docText(inputDoc(book, fuel, 'oxidationFactor', 'en'), 'en');
    expect(text).toContain('Oxidation factor: left blank');
    expect(text).toContain('Default oxidation factor 0.99, Legal text (');
    expect(text).toContain('Used by\nOxidation factor counted');
    expect(text).toContain('Compliance cost');
  });

  it('gives the values of a parameter by year and its article', () => {
    const inYear = coal?.plan?.parameters.get('electricityBenchmark');
    if (!coal || !inYear) throw new Error('electricityBenchmark');
    const text = docText(parameterDoc(coal, inYear, 'zh'), 'zh');
    expect(text).toContain('发（供）电基准值：0.8049 tCO₂/MWh');
    expect(text).toContain('附2');
    expect(text).toContain('各年度取值');
  });
});

describe('the self-check', () => {
  it.each(FILES)('holds for every result of %s', (file) => {
    const rows = rowsOf(read(file).computation);
    const checks = rows.flatMap((row) =>
      (row.plan?.slots ?? []).flatMap(({ quantity }) => selfCheck(explained(row, quantity.id)) ?? []),
    );
    expect(checks.length).toBeGreaterThan(20);
    expect(checks.filter(({ holds }) => !holds)).toEqual([]);
  });

  it('raises the alarm where a sum is not that of its parts', () => {
    const sum = explained(position, 'emissions');
    if (!isNumber(sum.value)) throw new Error('emissions');
    const wrong = { ...sum, value: sum.value.plus(1) };
    expect(selfCheck(sum)).toMatchObject({ kind: 'parts', holds: true, count: 3 });
    expect(selfCheck(wrong)?.holds).toBe(false);
    expect(checkLines(wrong, 'zh')[0]).toEqual({
      holds: false,
      text: '3 项相加得 784,173 tCO₂，与结果 784,174 tCO₂ 不一致',
    });
  });

  it('says what rounding made of the total', () => {
    expect(checkLines(explained(coal, 'electricityAllowance'), 'en')[0]?.text).toBe(
      'Worked out again from all digits: 330,330 tCO₂, as shown; rounding changes it by −0.96 tCO₂',
    );
  });

  it('adds up allowance, offsets and purchase to the obligation of every position', () => {
    const chains = FILES.flatMap((file) => read(file).computation.positions.flatMap((row) => chainCheck(row) ?? []));
    expect(chains.length).toBeGreaterThan(8);
    expect(chains.filter(({ holds }) => !holds)).toEqual([]);
  });
});

describe('every explanation of the examples', () => {
  const TECHNICAL = /\b[a-z]{2,}[A-Z][A-Za-z]*\b/;
  /** Names of rows of the examples are Chinese in every language. */
  const NAMES = /示例\S*|\S*(机组|生产线|熟料线|陶瓷线|入炉煤|天然气)\S*/g;

  it.each(FILES)('%s speaks in labels and in one language', (file) => {
    const [first] = read(file).computation.positions;
    const unit = first?.children[0];
    for (const row of [first, unit, unit?.children[0]].flatMap((one) => one ?? []))
      for (const { quantity } of row.plan?.slots ?? [])
        for (const lang of LANGS) {
          const doc = resultDoc(explained(row, quantity.id), lang);
          const said = (doc?.sections ?? [])
            .filter(({ key }) => !['basis', 'rows', 'reach'].includes(key))
            .flatMap(({ lines }) => lines.map(({ text }) => text))
            .join('\n');
          expect(said, `${quantity.id} ${lang}`).not.toMatch(TECHNICAL);
          if (lang === 'en') expect(said.replace(NAMES, ''), quantity.id).not.toMatch(/undefined|NaN/);
        }
  });
});

describe('random books', () => {
  /** Numbers that look random and are the same in every run. */
  function* digits(seed: number): Generator<number> {
    for (let state = seed; ; ) {
      state = (state * 1103515245 + 12345) % 2147483648;
      yield state;
    }
  }

  it('add up: parts to their total, digit by digit, whatever is typed', () => {
    const random = digits(42);
    const next = (most: number): number => (random.next().value ?? 0) % most;
    for (let round = 0; round < 8; round += 1) {
      const sheets = { ...book.sheets };
      const streams = sheets.streams.map((row) => ({
        ...row,
        cells: { ...row.cells, quantity: { text: new Decimal(next(900000000)).div(997).toFixed() } },
      }));
      const facilities = sheets.facilities.map((row) => ({
        ...row,
        cells: {
          ...row.cells,
          electricityGenerated: { text: new Decimal(new Decimal(next(2100000)).div(7).toFixed(next(9))).toFixed() },
        },
      }));
      const other = new Computation(registry);
      other.sync({ ...book, sheets: { ...sheets, streams, facilities } });
      const checks = rowsOf(other).flatMap((row) =>
        (row.plan?.slots ?? []).flatMap(({ quantity }) => selfCheck(explained(row, quantity.id)) ?? []),
      );
      expect(checks.length).toBeGreaterThan(25);
      expect(checks.filter(({ holds }) => !holds)).toEqual([]);
      expect(other.positions.map((row) => chainCheck(row)?.holds)).toEqual([true]);
    }
  });
});
