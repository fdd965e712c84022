// What an explanation must not say: rules that did nothing said to work, wrong distances, checks that prove nothing.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { setCells } from '../../src/book/commands';
import { Computation } from '../../src/book/compute';
import { refIn } from '../../src/book/compute-nodes';
import { readScenario } from '../../src/book/csv';
import { applyPatch } from '../../src/book/patch';
import type { Book, RowSheet } from '../../src/book/types';
import { bindingLines } from '../../src/derive/binding-text';
import { explanationText } from '../../src/derive/explanation-text';
import { notApplying } from '../../src/derive/not-applying';
import { rowsBelow } from '../../src/derive/operand-list';
import { reachOf } from '../../src/derive/reach';
import { checkLines } from '../../src/derive/self-check-text';
import { type Explanation, explain } from '../../src/engine/explain';
import type { Row } from '../../src/engine/row';
import { isNumber } from '../../src/formula/value';
import { REGISTRY } from '../cases/run';

function bookIn(file: string): Book {
  const scenario = readScenario(readFileSync(`public/examples/${file}`, 'utf8'));
  if ('faults' in scenario) throw new Error(file);
  return scenario.book;
}

function positionsOf(book: Book): readonly Row[] {
  const computation = new Computation(REGISTRY);
  computation.sync(book);
  return computation.positions;
}

/** A book in which cells of one row of a sheet hold something else. */
function typed(book: Book, sheet: RowSheet, cells: Readonly<Record<string, string>>): Book {
  const row = book.sheets[sheet][0]?.id ?? -1;
  const edits = Object.entries(cells).map(([column, text]) => ({ row, column, typed: text }));
  const { patch } = setCells(book, sheet, edits);
  if (!patch) throw new Error(`nothing changed in ${sheet}`);
  return applyPatch(book, patch);
}

function of(row: Row | undefined, id: string): Explanation {
  const explanation = row && explain(row, id);
  if (!explanation) throw new Error(id);
  return explanation;
}

const inYear = (rows: readonly Row[], year: string): Row | undefined => rows.find((row) => refIn(row).year === year);

const coalGas = bookIn('coal-gas-2024.csv');
const [enterprise] = positionsOf(coalGas);
const [coal] = enterprise?.children ?? [];

describe('a rule that changed nothing', () => {
  it('stands beside the number it is about, not beside every number it reads', () => {
    expect(bindingLines(of(enterprise, 'obligation'), 'zh')).toEqual([]);
    expect(bindingLines(of(enterprise, 'offsetLimit'), 'zh').map(({ id }) => id)).toEqual(['offsetUsed']);
  });

  it('is as far away as its own argument, not as the one beside it', () => {
    const ceramics = inYear(positionsOf(bookIn('guangdong-ceramics-2023-2025.csv')), '2024');
    const [local, limit] = bindingLines(of(ceramics, 'offsetUsed'), 'en');
    expect(local?.text).toBe(
      'At least 70 % local lowered the offsets used from 8,000 to 7,142.857 tCO₂, by 857.1429 tCO₂',
    );
    // 14,945.333 tonnes at most, 7,142.857 of them used
    expect([limit?.applied, limit?.why]).toEqual([false, '7,802.476 tCO₂ away from taking effect']);
  });

  it('gives the reason of its own case, with the side and the unit', () => {
    const chp = positionsOf(bookIn('air-cooled-chp-2022.csv'))[0];
    expect(bindingLines(of(chp?.children[0], 'obligation'), 'zh')[0]?.why).toBe(
      '适用的机组类别（300MW等级及以下常规燃煤机组） = “燃气机组”：不成立',
    );
    expect(bindingLines(of(chp, 'allowance'), 'en')[0]?.why).toMatch(/does not hold, 41,328\.6 tCO₂ above the limit$/);
  });

  it('is no limit that two nothings reach', () => {
    const smelter = inYear(positionsOf(bookIn('aluminium-2024-2025.csv')), '2024');
    const [floor] = bindingLines(of(smelter, 'allowance'), 'zh');
    expect(floor?.why).toContain('仅 行业 = “发电”；0');
    expect(floor?.why).toMatch(/：不成立$/);
  });
});

describe('what a sum is made of', () => {
  it('is what it takes in, and adds up to it', () => {
    const [works] = positionsOf(bookIn('steel-works-2025.csv'));
    for (const id of ['fuelEmissions', 'processEmissions']) {
      const explanation = of(works?.children[0], id);
      const [group, ...others] = rowsBelow(explanation);
      const values = (group?.rows ?? []).map(({ value }) => value).filter(isNumber);
      const sum = values.reduce((a, b) => a.plus(b));
      expect([others.length, isNumber(explanation.value) && sum.equals(explanation.value)], id).toEqual([0, true]);
      expect(values.length).toBeLessThan(works?.children[0]?.children.length ?? 0);
    }
  });
});

describe('a limit up to which is bought', () => {
  it('is said to set the number, not to leave it alone', () => {
    const [row] = positionsOf(typed(coalGas, 'enterprises', { offsetUse: 'limit' }));
    const [line] = bindingLines(of(row, 'offsetUsed'), 'en');
    expect([line?.applied, line?.text]).toEqual([
      true,
      'Offset limit (5 % of the obligation) sets the offsets used: 39,208 tCO₂',
    ]);
  });
});

describe('what does not apply', () => {
  it('joins the years of a rule that holds without a break', () => {
    const plant = inYear(positionsOf(bookIn('one-plant-2019-2026.csv')), '2019');
    const texts = notApplying(of(plant?.children[0], 'allowance'), 'en').map(({ text }) => text);
    expect(texts.filter((text) => text.startsWith('Gas top-up'))).toEqual(['Gas top-up holds in 2021–2026 only']);
  });

  it('names words and formulas for what they are', () => {
    const texts = ['covered', 'offsetsBought'].flatMap((id) => notApplying(of(enterprise, id), 'zh'));
    const said = texts.map(({ text }) => text).join('\n');
    expect(said).toContain('不成立，因此不取 “仅报告”');
    expect(said).toContain('不成立，因此不按下式计算：取最大值(0，');
  });
});

describe('the self-check', () => {
  it('is silent where a number would only be held against itself', () => {
    expect(checkLines(of(coal, 'fuelEmissions'), 'zh')).toEqual([]);
    expect(checkLines(of(coal, 'obligation'), 'zh')).toEqual([]);
  });

  it('adds the position up beside the figures that are part of it', () => {
    expect(checkLines(of(enterprise, 'purchaseNeed'), 'zh')).toHaveLength(2);
    expect(checkLines(of(enterprise, 'shortfall'), 'zh')).toHaveLength(1);
  });
});

describe('what changes with a number', () => {
  it('leaves out cases that do not apply: the heat of a fuel decides no category that was given', () => {
    const fuel = coal?.children[0] as Row;
    expect(reachOf(fuel, 'heat').told).toEqual([]);
    const blank = typed(coalGas, 'facilities', { unitCategory: '' });
    const unit = positionsOf(blank)[0]?.children[0];
    expect(reachOf(unit?.children[0] as Row, 'heat').told.map(({ id }) => id)).toContain('allowance');
  });

  it('follows a blank entry, which would count once it is filled in', () => {
    const told = reachOf(coal as Row, 'verifiedEmissions').told.map(({ id }) => id);
    expect(told).toContain('obligation');
  });
});

describe('the figures of a number that is taken over', () => {
  it('say whose number it is instead of saying it twice', () => {
    const text = explanationText(of(coal, 'benchmarkCounted'), 'zh');
    expect(text).toContain('代入数值\n发（供）电基准值 = 0.8049 tCO₂/MWh');
    expect(text).not.toContain('0.8049 tCO₂/MWh = 0.8049');
  });
});
