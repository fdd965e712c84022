// Formulas for readers: in words, with numbers, and free of technical names in both languages.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Computation } from '../../src/book/compute';
import { readScenario } from '../../src/book/csv';
import { explanationText } from '../../src/derive/explanation-text';
import { formulaWithNumbers } from '../../src/derive/formula-numbers';
import { branchInWords, formulaInWords, type Piece, roundingText } from '../../src/derive/formula-text';
import { type Explanation, explain } from '../../src/engine/explain';
import { makeRegistry } from '../../src/engine/registry';
import type { Row } from '../../src/engine/row';
import { Fault } from '../../src/formula/value';
import { LANGS, type Lang } from '../../src/model/text';
import { PACKS, SOURCES } from '../../src/rules';

const registry = makeRegistry(PACKS, SOURCES);
const FOLDER = 'public/examples';

function computed(file: string): Computation {
  const read = readScenario(readFileSync(`${FOLDER}/${file}`, 'utf8'));
  if ('faults' in read) throw new Error(file);
  const computation = new Computation(registry);
  computation.sync(read.book);
  return computation;
}

const rowsOf = (computation: Computation): readonly Row[] => [
  ...computation.positions.flatMap((position) => [
    ...position.children.flatMap((unit) => [...unit.children, unit]),
    position,
  ]),
  ...computation.cycles,
];

const joined = (pieces: readonly Piece[]): string => pieces.map(({ text, unit }) => text + (unit ?? '')).join('');

const coalAndGas = computed('coal-gas-2024.csv');
const position = coalAndGas.positions[0];

function explained(row: Row | undefined, id: string): Explanation {
  const explanation = row && explain(row, id);
  if (!explanation) throw new Error(id);
  return explanation;
}

function numbersOf(row: Row | undefined, id: string, lang: Lang) {
  const numbers = formulaWithNumbers(explained(row, id), lang);
  if (!numbers) throw new Error(id);
  return numbers;
}

describe('a formula in words', () => {
  const linesOf = (row: Row | undefined, id: string, lang: Lang) => {
    const explanation = explained(row, id);
    const { plan } = explanation.row;
    if (!plan) throw new Error(id);
    return formulaInWords(plan, id, explanation.slot.node, lang, explanation);
  };

  it('names the rounding it ends in apart from the formula', () => {
    const { lines, rounding } = linesOf(position?.children[0], 'electricityAllowance', 'zh');
    expect(lines.map((line) => joined(line.value ?? []))).toEqual([
      '发电量 × 适用的发（供）电基准值 × 负荷（出力）/调峰修正系数',
    ]);
    expect(rounding && roundingText(rounding, 'zh')).toBe('向下取整至整数');
    expect(rounding && roundingText(rounding, 'en')).toBe('rounded down to a whole number');
  });

  it('puts each case on a line of its own and marks the one that applied', () => {
    const { lines } = linesOf(position, 'offsetUsed', 'en');
    expect(lines.map((line) => joined(line.value ?? []))).toEqual([
      '0',
      'smallest of (Offsets held, Offset limit, Surrender obligation)',
      'Offset limit',
    ]);
    expect(lines.map((line) => line.taken)).toEqual([false, true, false]);
  });

  it('marks what a result without value still needs', () => {
    const { lines } = linesOf(position?.children[0], 'electricityEmissions', 'zh');
    const missing = lines.flatMap((line) => line.value ?? []).filter((piece) => piece.missing);
    expect(missing.map((piece) => piece.text)).toEqual(['购入电量']);
  });
});

describe('a formula with numbers', () => {
  it('shows the value before rounding', () => {
    const numbers = numbersOf(position?.children[0], 'electricityAllowance', 'zh');
    expect(joined(numbers.pieces)).toBe('410,400MWh × 0.8049tCO₂/MWh × 1');
    expect(numbers.unrounded?.text).toBe('330,330.96');
  });

  it('writes out the few rows of a sum, with their unit', () => {
    expect(joined(numbersOf(position, 'emissions', 'en').pieces)).toBe('444,643tCO₂ + 298,719tCO₂ + 40,811tCO₂');
  });

  it('says which condition held, with its values', () => {
    const numbers = numbersOf(position, 'floorTopUp', 'zh');
    expect(numbers.conditions).toHaveLength(1);
    expect(numbers.conditions[0]?.holds).toBe(true);
    expect(joined(numbers.conditions[0]?.pieces ?? [])).toBe(
      '各设施应发配额合计（仅 行业 = “发电”；586,090） < 缺口上限对应的配额下限比例（0.80） × 各设施核算排放量合计（仅 行业 = “发电”；784,173）',
    );
    expect(joined(numbers.pieces)).toBe('0.80 × 784,173tCO₂ − 586,090tCO₂');
    expect(numbers.unrounded?.text).toBe('41,248.4');
  });

  it('leaves out what did not apply', () => {
    expect(branchInWords(explained(position, 'available'), 'en')).toBe(
      'Allowance + Allowances carried in + Offsets used + Borrowed',
    );
  });

  it('has none where the result has no value', () => {
    expect(formulaWithNumbers(explained(position?.children[0], 'electricityEmissions'), 'zh')).toBeUndefined();
  });
});

describe('every explanation of the examples', () => {
  const TECHNICAL = /\b[a-z]{2,}[A-Z][A-Za-z]*\b/;
  const HAN = /\p{Script=Han}/u;

  it.each(readdirSync(FOLDER))('%s speaks in labels, not in ids', (file) => {
    for (const row of rowsOf(computed(file)))
      for (const slot of row.plan?.slots ?? [])
        for (const lang of LANGS) {
          const explanation = explained(row, slot.quantity.id);
          const { plan } = row;
          if (!plan) continue;
          const { lines } = formulaInWords(plan, slot.quantity.id, slot.node, lang, explanation);
          const words = lines.map((line) => `${joined(line.when ?? [])} ${joined(line.value ?? [])}`).join(' ');
          const numbers = formulaWithNumbers(explanation, lang);
          const spoken = `${words} ${joined(numbers?.pieces ?? [])} ${branchInWords(explanation, lang)}`;
          expect(spoken, `${slot.quantity.id} ${lang}`).not.toMatch(TECHNICAL);
          if (lang === 'en') expect(spoken, slot.quantity.id).not.toMatch(HAN);
          expect(numbers === undefined).toBe(explanation.value instanceof Fault);
        }
  });

  it('can be copied as plain text that says it is an estimate', () => {
    const text = explanationText(explained(position, 'floorTopUp'), 'zh');
    expect(text).toContain('缺口上限补发：41,248 tCO₂');
    expect(text).toContain('= 41,248.4 → 41,248 tCO₂（向下取整至整数）');
    expect(text).toContain('国环规气候〔2024〕1号');
    expect(text).toContain('自查估算，非核定。');
    expect(explanationText(explained(position, 'floorTopUp'), 'en')).toContain('not a certified figure');
  });
});
