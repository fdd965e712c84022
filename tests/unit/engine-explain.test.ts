// An explanation shows the number that was computed, every part of it adds up, and every name it used is listed.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Computation } from '../../src/book/compute';
import type { Book } from '../../src/book/types';
import { resultOf } from '../../src/engine/evaluate';
import { type Explanation, explain, readersOf, type Trace } from '../../src/engine/explain';
import type { Row } from '../../src/engine/row';
import { childrenOf, type Node } from '../../src/formula/tree';
import { Fault, isNumber, type Value } from '../../src/formula/value';
import { bookOf, computed, run, unit } from '../cases/run';

const EXAMPLES = new URL('../../public/examples/', import.meta.url);
const examples = readdirSync(EXAMPLES).filter((name) => name.endsWith('.csv'));
const exampleBook = (name: string): Book => bookOf(readFileSync(new URL(name, EXAMPLES), 'utf8'));

const rowsOf = (book: Book, computation: Computation): readonly Row[] => [
  ...(['streams', 'facilities'] as const).flatMap((sheet) =>
    book.sheets[sheet].flatMap((row) => computation.rowOf(sheet, row.id) ?? []),
  ),
  ...computation.positions,
  ...computation.cycles,
];

const explanationsOf = (rows: readonly Row[]): readonly Explanation[] =>
  rows.flatMap((row) => (row.plan?.slots ?? []).flatMap(({ quantity }) => explain(row, quantity.id) ?? []));

const exact = (value: Value | undefined): unknown =>
  isNumber(value)
    ? value.toFixed()
    : value instanceof Fault
      ? [value.kind, value.causes.map(({ at }) => at.id)]
      : value;

/** Parts of a trace that were needed, the trace itself included. */
const needed = (trace: Trace): readonly Trace[] =>
  trace.value === undefined ? [] : [trace, ...trace.parts.flatMap(needed)];

/** What the parts of an operation or a choice come to, worked out once more; undefined where this test does not know. */
function workedOut({ node, parts }: Trace): Value | undefined {
  const values = parts.map((part) => part.value);
  const [a, b] = values;
  if (node.kind === 'negate' && isNumber(a)) return a.negated();
  if (node.kind === 'call' && node.fn === 'if')
    return values[0] === true ? values[1] : values[0] === false ? values[2] : undefined;
  // where the stand-in lacks something as well, the blank itself is what is missing
  if (node.kind === 'call' && node.fn === 'ifBlank') return a ?? (b instanceof Fault ? undefined : b);
  if (node.kind === 'call' && values.every(isNumber)) {
    if (node.fn === 'max') return values.reduce((x, y) => (x.greaterThan(y) ? x : y));
    if (node.fn === 'min') return values.reduce((x, y) => (x.lessThan(y) ? x : y));
  }
  if (node.kind !== 'binary' || !isNumber(a) || !isNumber(b)) return undefined;
  switch (node.op) {
    case '+':
      return a.plus(b);
    case '-':
      return a.minus(b);
    case '*':
      return a.times(b);
    case '/':
      return a.div(b);
    case '<':
      return a.lessThan(b);
    case '>=':
      return a.greaterThanOrEqualTo(b);
    default:
      return undefined;
  }
}

/** Names that a needed part reads; those inside a sum or a question for a blank count whole. */
function namesOf(trace: Trace): readonly string[] {
  const { node } = trace;
  const whole = (at: Node): readonly string[] => [
    ...(at.kind === 'name' ? [`${at.scope ?? ''}.${at.id}`] : []),
    ...childrenOf(at).flatMap(whole),
  ];
  if (node.kind === 'name' || (node.kind === 'call' && ['sum', 'count', 'isBlank'].includes(node.fn)))
    return whole(node);
  return [];
}

describe.each(examples)('%s', (name) => {
  const book = exampleBook(name);
  const computation = computed(book);
  const explanations = explanationsOf(rowsOf(book, computation));

  test('every explanation ends in the computed value and status', () => {
    expect(explanations.length).toBeGreaterThan(50);
    for (const { row, slot, value, status, trace } of explanations) {
      const result = resultOf(row, slot.quantity.id);
      expect([exact(trace.value), status], slot.quantity.id).toEqual([exact(result?.value), result?.status]);
      expect(exact(value)).toEqual(exact(result?.value));
    }
  });

  test('every part of an explanation is what its own parts come to', () => {
    let checked = 0;
    for (const { slot, trace } of explanations)
      for (const part of needed(trace)) {
        const again = workedOut(part);
        if (again === undefined) continue;
        checked += 1;
        expect(exact(part.value), slot.quantity.id).toEqual(exact(again));
      }
    expect(checked).toBeGreaterThan(50);
  });

  test('every name that was used is listed once, with the value the formula read', () => {
    for (const { slot, trace, operands } of explanations) {
      const listed = operands.map(({ node }) => `${node.scope ?? ''}.${node.id}`);
      const used = new Set(needed(trace).flatMap(namesOf));
      expect([...listed].sort(), slot.quantity.id).toEqual([...used].sort());
      const read = new Map(
        needed(trace).flatMap((part) => (part.node.kind === 'name' ? [[part.node.id, part.value]] : [])),
      );
      for (const operand of operands) {
        if (operand.kind === 'rows' || !read.has(operand.node.id)) continue;
        const value = operand.kind === 'parameter' ? operand.line?.value : operand.value;
        // a blank is listed as blank, where the formula read that it is missing
        if (value === undefined) expect(exact(read.get(operand.node.id))).toEqual(['incomplete', [operand.node.id]]);
        if (value === undefined) continue;
        expect(exact(value), `${slot.quantity.id}: ${operand.node.id}`).toEqual(exact(read.get(operand.node.id)));
      }
    }
  });

  test('every floor, cap and limit says by how much it changed the value', () => {
    for (const { value, applied } of explanations)
      for (const { without, by } of applied)
        expect(by?.toFixed()).toBe(isNumber(value) && isNumber(without) ? value.minus(without).toFixed() : undefined);
  });
});

describe('what a rule changed', () => {
  const explained = (name: string, id: string) => {
    const book = exampleBook(name);
    const [position] = computed(book).positions;
    return position && explain(position, id);
  };

  test('the 80 % floor of 2023-2024 lifts the allowance of the coal and gas example by its top-up', () => {
    const [floor] = explained('coal-gas-2024.csv', 'allowance')?.applied ?? [];
    expect([floor?.binding.kind, exact(floor?.without), floor?.by?.toFixed()]).toEqual(['floor', '586090', '41248']);
  });

  test('the cooling, heat and load corrections of 2022 are each shown against the allowance without them', () => {
    const book = exampleBook('air-cooled-chp-2022.csv');
    const row = computed(book).rowOf('facilities', book.sheets.facilities[0]?.id ?? 0);
    const applied = row ? (explain(row, 'electricityAllowance')?.applied ?? []) : [];
    expect(applied.map(({ binding, by }) => [binding.name.en, by?.toFixed()])).toEqual([
      ['Cooling correction', '33837'],
      ['Heat supply correction', '-25926'],
      ['Load correction', '20847'],
    ]);
  });
});

describe('explanations of what has no value', () => {
  test('a blank leads back to its cell', () => {
    const answers = run({
      year: 2024,
      units: [unit({ unitCategory: 'gas', verifiedEmissions: '5', electricityGenerated: '1' })],
    });
    const row = answers.computation.rowOf('facilities', 1);
    const found = row && explain(row, 'allowance');
    expect(found?.value).toMatchObject({
      kind: 'incomplete',
      causes: [{ code: 'blank', at: { row, id: 'heatSupplied' } }],
    });
    expect(found?.trace.value).toEqual(found?.value);
  });

  test('an excluded unit is explained by its refusal', () => {
    const answers = run({ year: 2024, units: [unit({ specialCase: 'yes', verifiedEmissions: '5' })] });
    const row = answers.computation.rowOf('facilities', 1);
    const found = row && explain(row, 'allowance');
    expect(found?.trace.value).toMatchObject({ kind: 'refused', causes: [{ code: 'excluded' }] });
    expect(found?.operands).toEqual([]);
  });

  test('a quantity that the year does not have cannot be explained', () => {
    const row = run({ year: 2024, units: [unit({})] }).computation.rowOf('facilities', 1);
    expect(row && explain(row, 'coolingCorrection')).toBeUndefined();
  });
});

test('a quantity knows which others read it, also through the line of a table', () => {
  const plan = run({ year: 2024, units: [unit({})] }).computation.rowOf('facilities', 1)?.plan;
  if (!plan) throw new Error('no plan');
  expect(readersOf(plan, 'loadCorrection')).toEqual(['electricityAllowance']);
  expect(readersOf(plan, 'unitCategoryCounted')).toEqual(
    expect.arrayContaining(['benchmarkCounted', 'heatAllowance', 'loadCorrection', 'gasTopUp']),
  );
});
