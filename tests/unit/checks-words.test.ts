// Doubts in words, in cells and in the to-do list: what was read, expected and perhaps meant, in both languages.
import { describe, expect, test } from 'vitest';
import { setCells } from '../../src/book/commands';
import { Computation } from '../../src/book/compute';
import { applyPatch } from '../../src/book/patch';
import type { Book, RowSheet } from '../../src/book/types';
import { inputCell, missingIn } from '../../src/derive/cells';
import { candidatesAt, slipAt } from '../../src/derive/checks';
import { columnsOf } from '../../src/derive/columns';
import { todoCounts, todosOf, todoTotal } from '../../src/derive/todo';
import { findingsOf } from '../../src/engine/checks';
import type { Lang } from '../../src/model/text';
import { PACKS } from '../../src/rules';
import { entryOf } from '../../src/rules/named';
import { computed, type Fields, makeBook, REGISTRY, sheetsOf, unit } from '../cases/run';

const FUEL: Fields = {
  material: 'bituminous',
  quantity: '700000',
  netCalorificValue: '22500',
  carbonContentPerHeat: '0.0262',
};
const UNIT: Fields = {
  unitCategory: 'conventionalCoalAbove300',
  installedCapacity: '600',
  operatingHours: '5000',
  electricityGenerated: '1900000',
  electricitySupplied: '1800000',
  cogeneration: 'no',
};
const book = (fields: Fields = {}, fuel: Fields = {}): Book =>
  makeBook(sheetsOf([{ year: 2024, units: [unit({ ...UNIT, ...fields }, { ...FUEL, ...fuel })] }]), {
    allowancePrice: '90',
    offsetPrice: '80',
  });

function at(of: Book, sheet: 'facilities' | 'streams') {
  const [source] = of.sheets[sheet];
  const row = source && computed(of).rowOf(sheet, source.id);
  if (!source || !row) throw new Error('there is a row');
  findingsOf(row);
  return { source, row };
}

function cellOf(of: Book, sheet: 'facilities' | 'streams', id: string, lang: Lang) {
  const { source, row } = at(of, sheet);
  const column = columnsOf(sheet, computed(of), undefined).find((one) => one.id === id);
  if (!column) throw new Error(`${sheet} has a column ${id}`);
  return inputCell(column, source, row, missingIn(row), lang);
}

describe('a doubtful cell', () => {
  test('says what was read, expected, meant and that no rule is broken, and shows the value all the same', () => {
    expect(cellOf(book(), 'streams', 'netCalorificValue', 'zh')).toEqual({
      text: '22,500',
      edit: '22500',
      state: 'warning',
      note: '低位发热量 22,500 GJ/t：低于煤已公布缺省值的一半，或高于其两倍。预期 8.374 至 26.344 GJ/t。可能应为 22.5（按 kJ/kg 填写）。这是本程序的合理性检查，不是规则的要求，不影响结果。',
    });
    expect(cellOf(book(), 'streams', 'netCalorificValue', 'en').note).toBe(
      'Net calorific value 22,500 GJ/t: less than half or more than twice the published defaults of coal. Expected: 8.374 to 26.344 GJ/t. Perhaps 22.5 (typed in kJ/kg) was meant. A plausibility check of this program, no rule of law; it changes no result.',
    );
  });

  test('is a note where it may well be right', () => {
    expect(cellOf(book({ loadFactor: '0.2' }), 'facilities', 'loadFactor', 'en').state).toBe('note');
  });

  test('is an error outside the limits, and offers the share that a percentage means', () => {
    const { state, note } = cellOf(book({ loadFactor: '60' }), 'facilities', 'loadFactor', 'zh');
    expect(state).toBe('error');
    expect(note).toBe('负荷（出力）系数“60”大于 1。可能是：0.6（按百分数填写）');
    const { source, row } = at(book({ loadFactor: '60' }), 'facilities');
    const slip = slipAt(entryOf('facilities', 'loadFactor'), source, row, 'en');
    expect(slip?.text).toBe('Load (output) factor "60" is above 1. Perhaps 0.6 (typed as a percentage) was meant.');
    expect(candidatesAt(entryOf('facilities', 'loadFactor'), source, row).map(({ typed }) => typed)).toEqual(['0.6']);
  });

  test('is an ordinary one once it is mended', () => {
    expect(cellOf(book({}, { netCalorificValue: '22.5' }), 'streams', 'netCalorificValue', 'en').state).toBe('ok');
  });
});

describe('the to-do list', () => {
  const listed = (of: Book, lang: Lang = 'en') => {
    const computation = computed(of);
    return todosOf(computation.positions[0], of, computation, lang);
  };

  test('has errors first, then blanks, then doubts, each with its cell and what could be put there', () => {
    const of = book({ loadFactor: '60', installedCapacity: '', verifiedEmissions: '', unitCategory: '' });
    const kinds = listed(of).map(({ kind }) => kind);
    expect(kinds).toEqual([...kinds].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)));
    expect(new Set(kinds)).toEqual(new Set(['error', 'incomplete', 'warning']));
    const doubt = listed(of, 'zh').find(({ kind }) => kind === 'warning');
    expect(doubt?.text).toMatch(/^1 · 1 2024：低位发热量 22,500 GJ\/t：/);
    expect(doubt?.text).not.toContain('本程序');
    expect(doubt?.target).toMatchObject({ sheet: 'streams', column: 'netCalorificValue', year: '2024' });
    expect(doubt?.candidates.map(({ typed }) => typed)).toEqual(['22.5']);
  });

  const ORDER = ['error', 'incomplete', 'refused', 'warning'];

  test('counts by enterprise, and follows every edit below it', () => {
    const computation = new Computation(REGISTRY);
    let now = book();
    computation.sync(now);
    const counts = () => {
      const [position] = computation.positions;
      if (!position) throw new Error('there is a position');
      return todoCounts(position);
    };
    const type = (sheet: RowSheet, column: string, typed: string): void => {
      const row = now.sheets[sheet][0]?.id ?? 0;
      const { patch } = setCells(now, sheet, [{ row, column, typed }]);
      if (patch) now = applyPatch(now, patch);
      computation.sync(now);
    };
    const blank = counts().incomplete;
    expect(counts()).toEqual({ error: 0, incomplete: blank, refused: 0, warning: 2 });
    expect(counts()).toBe(counts());
    type('streams', 'netCalorificValue', '22.5');
    expect(counts()).toEqual({ error: 0, incomplete: blank, refused: 0, warning: 0 });
    type('streams', 'quantity', 'abc');
    expect(counts().error).toBe(1);
    type('streams', 'quantity', '');
    expect(counts().error).toBe(0);
    expect(counts().incomplete).toBeGreaterThan(blank);
    type('streams', 'quantity', '700000');
    type('facilities', 'operatingHours', '9000');
    expect(counts().warning).toBe(1);
  });

  test('is as long as what was counted', () => {
    const computation = computed(book({ loadFactor: '60' }));
    const [position] = computation.positions;
    expect(position && todoTotal(todoCounts(position))).toBe(listed(book({ loadFactor: '60' })).length);
  });
});

test('what checks say keeps to one language', () => {
  const words = PACKS.flatMap(({ checks }) =>
    (checks ?? []).flatMap((one) => [one.text, ...one.repairs.map(({ text }) => text)]),
  );
  expect(words.length).toBeGreaterThan(100);
  for (const { zh, en } of words) {
    expect(en).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/);
    expect(zh).toMatch(/[\u4e00-\u9fff]/);
    // units and signs may stand in Latin letters, words may not
    expect(zh.replace(/[kMGt]?(?:Wh|J|C|Nm³|kg|kcal|kgC|kgCO₂|tC|TJ|GJ|g|t)\b/g, '')).not.toMatch(/[a-z]{4,}/);
  }
});
