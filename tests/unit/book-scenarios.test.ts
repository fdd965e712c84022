// Scenarios of a book: a variant over its base, steps made in a variant, and what follows when rows are renamed or go.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  deleteRows,
  duplicateRows,
  insertRows,
  removeOverride,
  setCells,
  setOverride,
  setSetting,
} from '../../src/book/commands';
import { emptyBook } from '../../src/book/empty-book';
import { moveRows } from '../../src/book/look';
import { applyPatch, invert } from '../../src/book/patch';
import { emptyVariant, variantOf, withVariant } from '../../src/book/scenario';
import { addScenario, backToBase, freeName, removeScenario, renameScenario } from '../../src/book/scenario-commands';
import { scenarioPatch } from '../../src/book/scenario-step';
import { type ScenarioView, viewOf } from '../../src/book/scenario-view';
import { type Book, type Cell, type Patch, ROW_SHEETS, type Row, type RowSheet } from '../../src/book/types';

const cells = (texts: Record<string, string>): Record<string, Cell> =>
  Object.fromEntries(Object.entries(texts).map(([column, text]) => [column, { text }]));

const plant: Book = {
  ...emptyBook(),
  settings: { name: 'North', allowancePrice: '90' },
  sheets: {
    enterprises: [{ id: 1, cells: cells({ enterprise: 'North', year: '2024', offsetsHeld: '100' }) }],
    facilities: [
      { id: 2, cells: cells({ enterprise: 'North', facility: 'Unit 1', year: '2024', electricityGenerated: '1000' }) },
      { id: 3, cells: cells({ enterprise: 'North', facility: 'Unit 2', year: '2024', electricityGenerated: '2000' }) },
    ],
    streams: [
      {
        id: 4,
        cells: cells({ enterprise: 'North', facility: 'Unit 1', year: '2024', stream: 'coal', quantity: '500' }),
      },
    ],
  },
  overrides: [{ parameter: 'p', key: '', year: 2024, value: '1' }],
  nextId: 5,
};

/** The book as scenario `index` has it. */
const effective = (whole: Book, index: number): Book => viewOf(whole, index).book;

/** Does something to the book as scenario `index` has it, as the page does. */
function did(whole: Book, index: number, act: (book: Book) => Patch | undefined): Book {
  const patch = act(effective(whole, index));
  return patch ? applyPatch(whole, scenarioPatch(whole, index, patch)) : whole;
}

const withTwo = [1, 2].reduce((book, n) => applyPatch(book, addScenario(book, 0, `Case ${n}`)), plant);
const textOf = (book: Book, sheet: RowSheet, id: number, column: string): string =>
  book.sheets[sheet].find((row) => row.id === id)?.cells[column]?.text ?? '';

describe('A scenario over its base', () => {
  test('an empty one is as the base is, but for its name', () => {
    expect(withVariant(plant, emptyVariant(''))).toEqual(plant);
    expect(effective(withTwo, 1)).toEqual({ ...withTwo, settings: { ...plant.settings, name: 'Case 1' } });
  });

  test('an entry made in a scenario is a difference of that scenario alone, as it was typed', () => {
    const edits = [{ row: 2, column: 'electricityGenerated', typed: '0.12万' }];
    const whole = did(withTwo, 1, (book) => setCells(book, 'facilities', edits).patch);
    expect(whole.sheets).toBe(withTwo.sheets);
    expect(whole.variants[0]?.rows.facilities).toEqual([
      { enterprise: 'North', facility: 'Unit 1', year: '2024', electricityGenerated: '1200' },
    ]);
    const cell = effective(whole, 1).sheets.facilities[0]?.cells.electricityGenerated;
    expect(cell).toEqual({ text: '1200', typed: '0.12万' });
    expect(textOf(effective(whole, 2), 'facilities', 2, 'electricityGenerated')).toBe('1000');
  });

  test('an entry made again as in the base is no difference any more', () => {
    const typed = (text: string) => [{ row: 2, column: 'electricityGenerated', typed: text }];
    const once = did(withTwo, 1, (book) => setCells(book, 'facilities', typed('1200')).patch);
    const back = did(once, 1, (book) => setCells(book, 'facilities', typed('1000')).patch);
    expect(back).toEqual(withTwo);
  });

  test('a blanked cell, a blanked setting and a parameter of the law differ from what the base gives', () => {
    let whole = did(withTwo, 2, (book) => setCells(book, 'streams', [{ row: 4, column: 'quantity', typed: '' }]).patch);
    whole = did(whole, 2, (book) => setSetting(book, 'allowancePrice', '').patch);
    whole = did(whole, 2, (book) => removeOverride(book, { parameter: 'p', key: '', year: 2024 }));
    const book = effective(whole, 2);
    expect(book.sheets.streams[0]?.cells.quantity).toBeUndefined();
    expect(book.settings).toEqual({ name: 'Case 2' });
    expect(book.overrides).toEqual([]);
    expect(effective(whole, 0).overrides).toEqual(plant.overrides);
    const named = { parameter: 'p', key: '', year: 2024 };
    const all = [
      { kind: 'cell', sheet: 'streams', row: 4, column: 'quantity' },
      { kind: 'setting', key: 'allowancePrice' },
      { kind: 'override', override: named },
    ] as const;
    expect(did(whole, 2, (now) => backToBase(whole, now, all))).toEqual(withTwo);
  });

  test('a row made while a scenario is in view is there in all; what is then typed into it, only here', () => {
    const more = did(withTwo, 1, (book) => insertRows(book, 'facilities', 2, 1, { facility: 'Unit 3' }));
    expect(more.sheets.facilities).toHaveLength(3);
    const whole = did(
      more,
      1,
      (book) => setCells(book, 'facilities', [{ row: 5, column: 'electricityGenerated', typed: '7' }]).patch,
    );
    expect(textOf(whole, 'facilities', 5, 'electricityGenerated')).toBe('');
    expect(textOf(effective(whole, 1), 'facilities', 5, 'electricityGenerated')).toBe('7');
  });

  test('a file may describe an enterprise in a scenario that the base only names by its units', () => {
    const only = { ...plant, sheets: { ...plant.sheets, enterprises: [] } };
    const other = { ...emptyVariant('Case 1'), rows: { ...emptyVariant('').rows } };
    const rows = { ...other.rows, enterprises: [{ enterprise: 'North', year: '2024', offsetsHeld: '30' }] };
    const whole = { ...only, variants: [{ ...other, rows }] };
    expect(effective(whole, 1).sheets.enterprises[0]?.cells.offsetsHeld).toEqual({ text: '30' });
    const changed = did(
      whole,
      1,
      (book) => setCells(book, 'enterprises', [{ row: 5, column: 'offsetsHeld', typed: '40' }]).patch,
    );
    expect(textOf(effective(changed, 1), 'enterprises', 5, 'offsetsHeld')).toBe('40');
    expect(textOf(changed, 'enterprises', 5, 'offsetsHeld')).toBe('');
  });
});

describe('Rows that scenarios differ in', () => {
  const differing = did(
    withTwo,
    1,
    (book) => setCells(book, 'facilities', [{ row: 2, column: 'electricityGenerated', typed: '1200' }]).patch,
  );

  test('a unit that is renamed keeps its differences, with or without its id', () => {
    const unknown: Book = {
      ...differing,
      variants: differing.variants.map(({ known: _known, ...variant }) => variant),
    };
    for (const before of [differing, unknown]) {
      const whole = did(
        before,
        0,
        (book) => setCells(book, 'facilities', [{ row: 2, column: 'facility', typed: 'Boiler' }]).patch,
      );
      expect(whole.variants[0]?.rows.facilities[0]?.facility).toBe('Boiler');
      expect(textOf(effective(whole, 1), 'facilities', 2, 'electricityGenerated')).toBe('1200');
      expect(textOf(effective(whole, 1), 'streams', 4, 'facility')).toBe('Boiler');
    }
  });

  test('a unit that is deleted takes its differences along, and brings them back', () => {
    const patch = scenarioPatch(differing, 0, deleteRows(differing, 'facilities', [2]) ?? { changes: [] });
    const whole = applyPatch(differing, patch);
    expect(whole.variants[0]?.rows.facilities).toEqual([]);
    expect(applyPatch(whole, invert(patch))).toEqual(differing);
  });

  test('two rows of one name differ each for itself', () => {
    const rows = plant.sheets.facilities.map((row) => ({
      ...row,
      cells: { ...row.cells, facility: { text: 'Same' } },
    }));
    const twins = applyPatch({ ...plant, sheets: { ...plant.sheets, facilities: rows } }, addScenario(plant, 0, 'One'));
    const whole = did(
      twins,
      1,
      (book) => setCells(book, 'facilities', [{ row: 3, column: 'electricityGenerated', typed: '9' }]).patch,
    );
    expect(effective(whole, 1).sheets.facilities.map(({ cells: own }) => own.electricityGenerated?.text)).toEqual([
      '1000',
      '9',
    ]);
  });
});

test('a scenario gets a name that no other has', () => {
  expect(freeName(['High', 'High (2)'], 'High')).toBe('High (3)');
  expect(freeName(['High (2)'], ' High (2) ')).toBe('High (3)');
  expect(freeName([], 'Low')).toBe('Low');
  expect(renameScenario(withTwo, 1, 'Case 2', ['North', 'Case 2'])?.changes[0]).toMatchObject({
    variant: { after: 'Case 2 (2)' },
  });
});

// Any row of steps, each made in some scenario.
type Deed = { readonly scenario: number; readonly what: number; readonly row: number; readonly typed: string };
const COLUMNS: Readonly<Record<RowSheet, readonly string[]>> = {
  enterprises: ['offsetsHeld', 'bankedAllowances', 'enterprise', 'year'],
  facilities: ['electricityGenerated', 'heatSupplied', 'facility', 'scheme'],
  streams: ['quantity', 'stream', 'netCalorificValue', 'facility'],
};

function patchFor(book: Book, { what, row, typed }: Deed): Patch | undefined {
  const sheet = ROW_SHEETS[what % 3] ?? 'facilities';
  const rows = book.sheets[sheet];
  const id = rows[row % Math.max(rows.length, 1)]?.id ?? 0;
  const column = COLUMNS[sheet][row % 4] ?? '';
  const named = { parameter: 'p', key: '', year: 2023 + (row % 3) };
  const choices: readonly (() => Patch | undefined)[] = [
    () => setCells(book, sheet, [{ row: id, column, typed }]).patch,
    () =>
      setCells(
        book,
        sheet,
        rows.map((one) => ({ row: one.id, column, typed })),
      ).patch,
    () => insertRows(book, sheet, row % 5, 1 + (row % 2)),
    () => deleteRows(book, sheet, [id]),
    () => duplicateRows(book, sheet, [id]),
    () => moveRows(book, sheet, [id], rows[0]?.id),
    () => setSetting(book, row % 2 ? 'offsetPrice' : 'allowancePrice', typed).patch,
    () => setOverride(book, { ...named, value: typed || '5' }),
    () => removeOverride(book, named),
  ];
  return rows.length === 0 && what % 9 < 2 ? undefined : choices[what % 9]?.();
}

const deed: fc.Arbitrary<Deed> = fc.record({
  scenario: fc.nat(4),
  what: fc.nat(200),
  row: fc.nat(9),
  typed: fc.constantFrom('', '1', '2', '1.5万', 'Unit 1', 'Unit 9', '2024', '2025', '=1200*0.93'),
});

const content = (book: Book) => ({
  settings: book.settings,
  overrides: book.overrides,
  sheets: ROW_SHEETS.map((sheet) =>
    book.sheets[sheet].map(({ id, cells: own }: Row) => [
      id,
      Object.fromEntries(Object.entries(own).map(([column, { text }]) => [column, text])),
    ]),
  ),
});

/** A patch of the whole book for a deed: every tenth adds or removes a scenario. */
function wholePatch(whole: Book, index: number, one: Deed): Patch | undefined {
  if (one.what % 20 === 18) return addScenario(whole, index, `Case ${one.row}`);
  if (one.what % 20 === 19) return removeScenario(whole, index);
  const patch = patchFor(effective(whole, index), one);
  return patch && scenarioPatch(whole, index, patch);
}

describe('Laws of scenarios', () => {
  test('after any steps in any scenarios each shows what was done in it, and undoing all gives the first book', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 14 }), (deeds) => {
        let whole = withTwo;
        let view: ScenarioView = viewOf(whole, 0);
        const done: Patch[] = [];
        for (const one of deeds) {
          const index = one.scenario % (whole.variants.length + 1);
          const before = viewOf(whole, index);
          const patch = wholePatch(whole, index, one);
          if (!patch) continue;
          whole = applyPatch(whole, patch);
          done.push(patch);
          view = viewOf(whole, Math.min(index, whole.variants.length), view);
          expect(content(view.book)).toEqual(content(effective(whole, view.index)));
          const own = one.what % 20 < 18 && one.what % 9 !== 4 ? patchFor(before.book, one) : undefined;
          if (own) expect(content(view.book)).toEqual(content(applyPatch(before.book, own)));
        }
        for (const patch of done.toReversed()) whole = applyPatch(whole, invert(patch));
        expect({ ...whole, nextId: 0 }).toEqual({ ...withTwo, nextId: 0 });
      }),
      { numRuns: 300 },
    );
  });

  test('the differences of a book over its base give that book again', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 8 }), (deeds) => {
        const whole = deeds.reduce(
          (book, one) => (one.what % 9 < 2 || one.what % 9 > 5 ? did(book, 1, (now) => patchFor(now, one)) : book),
          withTwo,
        );
        const book = effective(whole, 1);
        expect(content(withVariant(whole, variantOf(whole, book)))).toEqual(content(book));
      }),
      { numRuns: 200 },
    );
  });
});
