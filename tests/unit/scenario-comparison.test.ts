// Scenarios compared: figures side by side, sums, inputs that differ, and the split of a difference by input.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { setCells, setOverride, setSetting } from '../../src/book/commands';
import { Computation } from '../../src/book/compute';
import { readScenario, writeScenario } from '../../src/book/csv';
import { faultLine } from '../../src/book/fault-line';
import { applyPatch } from '../../src/book/patch';
import { addScenario } from '../../src/book/scenario-commands';
import { differencesOf, switchOf } from '../../src/book/scenario-differences';
import { scenarioPatch } from '../../src/book/scenario-step';
import { viewOf } from '../../src/book/scenario-view';
import type { Book, Patch } from '../../src/book/types';
import { differenceName, differenceValue } from '../../src/derive/difference-text';
import { comparedChain, comparedSums } from '../../src/derive/scenario-comparison';
import { MOST_BARS, positionOf, scenarioWaterfall } from '../../src/derive/scenario-waterfall';
import { resultOf } from '../../src/engine/evaluate';
import { makeRegistry } from '../../src/engine/registry';
import { ZERO } from '../../src/formula/decimal';
import { isNumber } from '../../src/formula/value';
import { PACKS, SOURCES } from '../../src/rules';

const registry = makeRegistry(PACKS, SOURCES);

function bookOf(text: string): Book {
  const read = readScenario(text);
  if ('faults' in read) throw new Error(read.faults.map(faultLine).join('\n'));
  return read.book;
}

const example = bookOf(readFileSync(new URL('../../public/examples/coal-gas-2024.csv', import.meta.url), 'utf8'));
const [unit1, unit2] = example.sheets.facilities.map(({ id }) => id);

/** Does something in scenario `index`. */
function did(whole: Book, index: number, act: (book: Book) => Patch | undefined): Book {
  const patch = act(viewOf(whole, index).book);
  return patch ? applyPatch(whole, scenarioPatch(whole, index, patch)) : whole;
}

const edit = (row: number | undefined, column: string, typed: string) => (book: Book) =>
  setCells(book, 'facilities', [{ row: row ?? 0, column, typed }]).patch;

let whole = ['High', 'Low', 'None'].reduce((book, name) => applyPatch(book, addScenario(book, 0, name)), example);
whole = did(whole, 1, (book) => setSetting(book, 'allowancePrice', '120').patch);
whole = did(whole, 1, edit(unit1, 'electricityGenerated', '37万'));
whole = did(whole, 1, edit(unit2, 'priorYearEmissions', ''));
whole = did(whole, 2, (book) => setSetting(book, 'offsetPrice', '').patch);
whole = did(whole, 2, edit(unit1, 'electricityGenerated', ''));
whole = did(whole, 2, (book) =>
  setOverride(book, { parameter: 'offsetLimitShare', key: '', year: 2024, value: '0.1' }),
);

const computed = (book: Book): Computation => {
  const computation = new Computation(registry);
  computation.sync(book);
  return computation;
};
const books = [0, 1, 2, 3].map((index) => viewOf(whole, index).book);
const computations = books.map(computed);
const place = {
  enterprise: example.sheets.facilities[0]?.cells.enterprise?.text ?? '',
  year: '2024',
  scheme: 'national',
};
const rows = computations.map((computation) => positionOf(computation, place));

describe('Scenarios side by side', () => {
  test('the base and a scenario without differences have the same figures; another says by how much it differs', () => {
    const lines = comparedChain(rows, 'en');
    const cost = lines.find(({ line }) => line.id === 'complianceCost');
    const [base, high, , none] = cost?.cells ?? [];
    expect(none).toMatchObject({ differs: false, delta: undefined });
    expect(high?.differs).toBe(true);
    expect(high?.delta?.text).toMatch(/^\+/);
    expect(high?.delta?.percent).toMatch(/^\+[\d.]+%$/);
    expect(base?.cell?.shown.exact).toBe(none?.cell?.shown.exact);
  });

  test('a scenario that lacks an input has no figure, and says so', () => {
    const allowance = comparedChain(rows, 'en').find(({ line }) => line.id === 'allowance');
    expect(allowance?.cells[2]).toMatchObject({
      differs: true,
      delta: undefined,
      cell: { fault: { kind: 'incomplete' } },
    });
  });

  test('sums are given only where every position has the figure', () => {
    const years = bookOf(
      readFileSync(new URL('../../public/examples/one-plant-2019-2026.csv', import.meta.url), 'utf8'),
    );
    const blanked = setCells(years, 'facilities', [
      { row: years.sheets.facilities[0]?.id ?? 0, column: 'electricityGenerated', typed: '' },
    ]).patch;
    const both = [years, blanked ? applyPatch(years, blanked) : years].map(computed);
    const allowance = comparedSums(both).find(({ id }) => id === 'allowance');
    const [full, lacking] = allowance?.sums ?? [];
    const own = both[0]?.positions.map((row) => resultOf(row, 'allowance')?.value).filter(isNumber) ?? [];
    expect(full?.value?.toFixed()).toBe(own.reduce((sum, value) => sum.plus(value), ZERO).toFixed());
    expect(lacking).toMatchObject({ value: undefined, lacking: 1 });
    expect(computations[0] && comparedSums([computations[0]])).toEqual([]);
  });

  test('inputs that differ are named with their place, unit and both values', () => {
    const [base, high] = books;
    const found = base && high ? differencesOf(base, high) : [];
    const told = found.map((one) => [
      ...Object.values(differenceName(whole, registry, one, 'en')),
      differenceValue(one, 'before', 'en'),
      differenceValue(one, 'after', 'en'),
    ]);
    expect(told[0]).toEqual(['', 'Allowance price', 'CNY/tCO₂', expect.any(String), '120']);
    expect(told[1]?.[1]).toBe('Electricity generated');
    expect(told[1]?.slice(2)).toEqual(['MWh', expect.any(String), '370,000']);
  });
});

describe('The split of a difference', () => {
  const [base, high, low] = books;
  const ids = ['complianceCost', 'purchaseNeed', 'emissions', 'allowance', 'fineHigh'];

  test('switching every difference gives the other scenario', () => {
    for (const other of [high, low]) {
      const changes = base && other ? differencesOf(base, other).map(switchOf) : [];
      const got = base && applyPatch(base, { changes });
      expect(got?.sheets.facilities.map(({ cells }) => cells)).toEqual(
        other?.sheets.facilities.map(({ cells }) => cells),
      );
      expect(got?.overrides).toEqual(other?.overrides);
      expect({ ...got?.settings, name: '' }).toEqual({ ...other?.settings, name: '' });
    }
  });

  test('the steps add up to the difference digit by digit, in both directions', () => {
    for (const id of ids) {
      for (const [from, to] of [
        [base, high],
        [high, base],
      ]) {
        const found = from && to ? scenarioWaterfall(registry, from, to, { ...place, id }) : undefined;
        if (!found || !('start' in found)) throw new Error('no result');
        const sum = found.steps.reduce((total, { amount }) => total.plus(amount), ZERO);
        expect(sum.toFixed()).toBe(found.end.minus(found.start).toFixed());
        expect(found.steps.at(-1)?.to.toFixed() ?? found.start.toFixed()).toBe(found.end.toFixed());
      }
    }
  });

  test('where a side has no result it says which and why', () => {
    const found = base && low ? scenarioWaterfall(registry, base, low, { ...place, id: 'allowance' }) : undefined;
    expect(found).toMatchObject({ lacking: 'to', value: { kind: 'incomplete' } });
  });

  test('inputs between which there is no result stand together', () => {
    const values = (cogeneration: string, heatSupplied: string) => (book: Book) =>
      setCells(book, 'facilities', [
        { row: unit2 ?? 0, column: 'cogeneration', typed: cogeneration },
        { row: unit2 ?? 0, column: 'heatSupplied', typed: heatSupplied },
      ]).patch;
    const [from, to] = [values('yes', '90000'), values('no', '')].map((change) => did(example, 0, change));
    const found =
      from && to ? scenarioWaterfall(registry, from, to, { ...place, id: 'calculatedAllowance' }) : undefined;
    const steps = found && 'steps' in found ? found.steps : [];
    expect(steps.map(({ differences }) => differences.length)).toEqual([2]);
    expect(steps[0]?.amount.isZero()).toBe(false);
  });

  test('many entries of one column are one bar', () => {
    const units = Array.from({ length: MOST_BARS + 3 }, (_, n) => ({
      id: 1000 + n,
      cells: { ...example.sheets.facilities[0]?.cells, facility: { text: `U${n}` } },
    }));
    const many: Book = { ...example, sheets: { ...example.sheets, facilities: units }, nextId: 2000 };
    const edits = units.map(({ id }) => ({ row: id, column: 'electricityGenerated', typed: '5' }));
    const patch = setCells(many, 'facilities', edits).patch;
    const other = patch ? applyPatch(many, patch) : many;
    const found = scenarioWaterfall(registry, many, other, { ...place, id: 'calculatedAllowance' });
    expect('steps' in found ? found.steps.map(({ differences }) => differences.length) : []).toEqual([MOST_BARS + 3]);
  });
});

test('a book with three scenarios comes back from its file with all of them, blanked cells and parameters included', () => {
  const again = bookOf(writeScenario(whole));
  expect(again.variants.map(({ settings }) => settings.name)).toEqual(['High', 'Low', 'None']);
  for (const index of [0, 1, 2, 3]) {
    const [before, after] = [viewOf(whole, index).book, viewOf(again, index).book];
    expect(differencesOf(before, after)).toEqual([]);
    expect(after.settings).toEqual(before.settings);
  }
  expect(writeScenario(again)).toBe(writeScenario(whole));
});
