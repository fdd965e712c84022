// The chain of a position, what covers it, and the uncertain values it rests on.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { setCells, setOverride } from '../../src/book/commands';
import { Computation } from '../../src/book/compute';
import { readScenario } from '../../src/book/csv';
import { applyPatch } from '../../src/book/patch';
import type { Book, Patch } from '../../src/book/types';
import { inputFacts } from '../../src/derive/input-facts';
import { rowsBelow, weakerOperands } from '../../src/derive/operand-list';
import { uncertainParameters } from '../../src/derive/parameter-list';
import { chainOf, coverageOf, shareOf } from '../../src/derive/position-chain';
import { explain } from '../../src/engine/explain';
import { makeRegistry } from '../../src/engine/registry';
import type { Row } from '../../src/engine/row';
import { PACKS, SOURCES } from '../../src/rules';

const registry = makeRegistry(PACKS, SOURCES);

function bookOf(file: string): Book {
  const read = readScenario(readFileSync(`public/examples/${file}.csv`, 'utf8'));
  if ('faults' in read) throw new Error(file);
  return read.book;
}

function computed(book: Book): Computation {
  const computation = new Computation(registry);
  computation.sync(book);
  return computation;
}

function firstOf(computation: Computation): Row {
  const [position] = computation.positions;
  if (!position) throw new Error('no position');
  return position;
}

const changed = (book: Book, patch: Patch | undefined): Book => (patch ? applyPatch(book, patch) : book);

const coalAndGas = bookOf('coal-gas-2024');

describe('the chain of a position', () => {
  const lines = chainOf([firstOf(computed(coalAndGas))], 'en');
  const shown = (id: string) => lines.find((line) => line.id === id)?.cells[0]?.shown.text;

  it('goes from emissions to the deadline in the order of the law', () => {
    const ids = lines.map((line) => line.id);
    const order = ['emissions', 'allowance', 'obligation', 'shortfall', 'purchaseNeed', 'fineLow', 'surrenderDeadline'];
    expect(ids.filter((id) => order.includes(id))).toEqual(order);
    expect(order.map(shown)).toEqual([
      '784,173',
      '627,338',
      '784,173',
      '156,835',
      '124,835',
      '59,296,625',
      '31 Dec 2025',
    ]);
  });

  it('marks what is still owed', () => {
    const owed = lines.filter((line) => line.cells.some((cell) => cell?.owed)).map((line) => line.id);
    expect(owed).toEqual(['shortfall', 'purchaseNeed', 'unsurrendered', 'fineLow', 'fineHigh', 'nextYearDeduction']);
  });

  it('leaves out lines that say nothing in any column', () => {
    expect(lines.map((line) => line.id)).not.toContain('surplus');
    expect(lines.map((line) => line.id)).not.toContain('borrowed');
  });

  it('lists the facilities below the emissions', () => {
    const parts = lines.find((line) => line.id === 'emissions')?.parts.map((part) => part.shown.text);
    expect(parts).toEqual(['444,643', '298,719', '40,811']);
  });

  it('puts the years of a cycle beside their sum', () => {
    const computation = computed(bookOf('one-plant-2019-2026'));
    const [cycle] = computation.cycles;
    if (!cycle) throw new Error('no cycle');
    const emissions = chainOf([...cycle.children, cycle], 'zh').find((line) => line.id === 'emissions');
    const values = emissions?.cells.map((cell) => Number(cell?.shown.exact));
    expect(values).toHaveLength(3);
    expect((values?.[0] ?? 0) + (values?.[1] ?? 0)).toBe(values?.[2]);
  });

  it('says what is missing where a figure is not known', () => {
    const [stream] = coalAndGas.sheets.streams;
    const edit = { row: stream?.id ?? 0, column: 'quantity', typed: '' };
    const position = firstOf(computed(changed(coalAndGas, setCells(coalAndGas, 'streams', [edit]).patch)));
    const need = chainOf([position], 'zh').find((line) => line.id === 'purchaseNeed')?.cells[0];
    expect(need?.fault?.kind).toBe('incomplete');
    expect(coverageOf(position, 'zh')).toBeUndefined();
    expect(shareOf(position)).toBeUndefined();
  });
});

describe('what covers an obligation', () => {
  it('adds up to the obligation where something has to be bought', () => {
    const coverage = coverageOf(firstOf(computed(coalAndGas)), 'en');
    const sum = coverage?.parts.reduce((total, part) => total.plus(part.value), coverage.obligation.times(0));
    expect(sum?.toFixed()).toBe(coverage?.obligation.toFixed());
  });

  it('shows the share of the allowance beside the floor of the year', () => {
    const share = shareOf(firstOf(computed(coalAndGas)));
    expect(share?.share.toFixed(4)).toBe('0.8000');
    expect(share?.floor?.toFixed()).toBe('0.8');
  });
});

describe('uncertain values of the rules', () => {
  it('are listed only where a result used them: measured coal needs no default, the gas unit does', () => {
    const used = uncertainParameters(coalAndGas, computed(coalAndGas));
    expect(used.map(({ parameter, lines }) => [parameter.id, lines.map(({ line }) => line.key)])).toEqual([
      ['defaultNetCalorificValue', ['naturalGas']],
      ['defaultCarbonContentPerHeat', ['naturalGas']],
      ['defaultOxidationFactor', ['naturalGas']],
    ]);
  });

  it('include the values the user has set, for taking them back', () => {
    const own = { parameter: 'electricityBenchmark', key: 'gas', year: 2024, value: '0.33' };
    const book = changed(coalAndGas, setOverride(coalAndGas, own));
    const found = uncertainParameters(book, computed(book)).find(({ parameter }) => parameter.id === own.parameter);
    expect(found?.lines.map(({ year, line }) => [year, line.key, line.text])).toEqual([[2024, 'gas', '0.33']]);
  });
});

describe('what an explanation leads to', () => {
  const position = firstOf(computed(coalAndGas));

  it('lists the rows that a sum adds up', () => {
    const explanation = explain(position, 'emissions');
    const rows = explanation ? rowsBelow(explanation) : [];
    expect(rows.map((group) => [group.id, group.rows.length])).toEqual([['emissions', 3]]);
  });

  it('names what is less well founded than the rule itself', () => {
    const explanation = explain(position, 'allowance');
    const weaker = explanation ? weakerOperands(explanation) : [];
    expect(weaker.map(({ id, status }) => [id, status])).toEqual([
      ['calculatedAllowance', 'assumed'],
      ['floorTopUp', 'assumed'],
    ]);
  });

  it('knows the default of the rules for a blank input, with its citation', () => {
    const gas = position.children[2]?.children[0];
    const facts = gas && inputFacts(coalAndGas, gas, 'netCalorificValue');
    expect(facts?.cell).toBeUndefined();
    expect(facts?.standIn?.parameter).toBe('defaultNetCalorificValue');
    expect(facts?.standIn?.line?.text).toBe('389.310');
    expect(facts?.standIn?.line?.cite[0]?.source).toBe('STEEL');
  });
});
