// The check of a table before it comes in: cells, keys, questions, faults, and the one step that brings the rows in.
import { describe, expect, test } from 'vitest';
import { writeScenario } from '../../src/book/csv';
import { guessDelimiter, readTable } from '../../src/book/csv-import-lines';
import { emptyBook } from '../../src/book/empty-book';
import { type Checked, type CheckInput, ImportCheck } from '../../src/book/import-check';
import { guessDecimal, guessHeader, headersOf, layoutFrom, unitsOf } from '../../src/book/import-layout';
import { planColumns } from '../../src/book/import-match';
import { planImport } from '../../src/book/import-plan';
import type { Table } from '../../src/book/import-table';
import { applyPatch, invert } from '../../src/book/patch';
import type { Book, RowSheet } from '../../src/book/types';

const HEAD = '企业名称,机组名称,年份,发电量（万kWh）,供热量（GJ）,负荷率（%）\n';

function tableOf(text: string): Table {
  const table = readTable(text, guessDelimiter(text));
  if ('code' in table) throw new Error(table.code);
  return table;
}

function inputOf(table: Table, sheet: RowSheet = 'facilities', more: Partial<CheckInput> = {}): CheckInput {
  const layout = layoutFrom(table, guessHeader(table));
  return {
    sheet,
    layout,
    plans: planColumns(sheet, headersOf(table, layout), unitsOf(table, layout)),
    decimal: guessDecimal(table, layout),
    constants: {},
    answers: {},
    filled: [],
    edits: {},
    skipped: [],
    choice: { mode: 'append', addNew: true, blankClears: false },
    ...more,
  };
}

function check(text: string, more: Partial<CheckInput> = {}, sheet: RowSheet = 'facilities', book?: Book): Checked {
  const table = tableOf(text);
  return new ImportCheck(table, book).check(inputOf(table, sheet, more));
}

const textsOf = ({ rows }: Checked) =>
  rows.map((cells) => Object.fromEntries(Object.entries(cells).map(([id, { text }]) => [id, text])));
const faultsOf = ({ issues }: Checked) => issues.map(({ number, column, code, read }) => [number, column, code, read]);

describe('cells', () => {
  test('numbers come in converted from the unit of their header, and the report says how', () => {
    const checked = check(`${HEAD}北方发电,1号,2024,"19,000.5",40万,85\n`);
    expect(textsOf(checked)).toEqual([
      {
        enterprise: '北方发电',
        facility: '1号',
        year: '2024',
        electricityGenerated: '190005',
        heatSupplied: '400000',
        loadFactor: '0.85',
      },
    ]);
    expect(checked.rows[0]?.heatSupplied).toEqual({ text: '400000', typed: '40万' });
    expect(checked.report.notes.map(({ column, note, count }) => [column, note, count])).toEqual([
      ['electricityGenerated', 'converted', 1],
      ['heatSupplied', 'tenThousands', 1],
      ['loadFactor', 'converted', 1],
    ]);
    expect(checked.report.notes[1]?.samples).toEqual([{ number: 2, typed: '40万', text: '400000' }]);
    expect(checked.report.faults).toBe(0);
  });

  test('what cannot be read is a fault with its row and column, and comes in as nothing', () => {
    const checked = check(`${HEAD}北方发电,1号,2024,很多,#N/A,85\n北方发电,2号,24年,1,-5x,1\ufffd\n`);
    expect(faultsOf(checked)).toEqual([
      [2, 'electricityGenerated', 'notANumber', '很多'],
      [2, 'heatSupplied', 'errorCell', '#N/A'],
      [3, 'year', 'notAYear', '24年'],
      [3, 'heatSupplied', 'notANumber', '-5x'],
      [3, 'loadFactor', 'damagedText', '1\ufffd'],
    ]);
  });

  test('a code that lost its digits is refused, one that kept them stays as it is', () => {
    const checked = check(`${HEAD}9.14E+17,1号,2024,1,1,1\n914400001234567890,1号,2024,1,1,1\n000123,1号,2024,1,1,1\n`);
    expect(faultsOf(checked)).toEqual([[2, 'enterprise', 'digitsLost', '9.14E+17']]);
    expect(
      textsOf(checked)
        .slice(1)
        .map(({ enterprise }) => enterprise),
    ).toEqual(['914400001234567890', '000123']);
  });

  test('choices are known by label, id and the words people use; others are faults', () => {
    const text =
      '企业,机组,年度,碳市场,行业,热电联产\n甲,1,2024,全国,发电行业,是\n甲,2,2024,national,power,热电联产\n甲,3,2024,火星,电力,否\n';
    const checked = check(text);
    expect(textsOf(checked).map(({ scheme, sector, cogeneration }) => [scheme, sector, cogeneration])).toEqual([
      ['national', 'power', 'yes'],
      ['national', 'power', 'yes'],
      [undefined, 'power', 'no'],
    ]);
    expect(faultsOf(checked)).toEqual([[4, 'scheme', 'notAChoice', '火星']]);
  });

  test('a gas in tonnes is refused row by row, where a coal beside it is not', () => {
    const text = '企业,机组,年度,燃料,消耗量（t）\n甲,1,2024,烟煤,100\n甲,1,2024,天然气,100\n';
    const checked = check(text, {}, 'streams');
    expect(faultsOf(checked)).toEqual([[3, 'quantity', 'otherUnit', '100']]);
    expect(textsOf(checked)[0]).toEqual({
      enterprise: '甲',
      facility: '1',
      year: '2024',
      material: 'bituminous',
      stream: '烟煤',
      quantity: '100',
    });
  });

  test('materials of no list are named, so that nobody is surprised by them', () => {
    expect(check('企业,机组,年度,燃料,消耗量\n甲,1,2024,原煤,100\n', {}, 'streams').report.ownMaterials).toEqual([
      '原煤',
    ]);
  });
});

describe('questions', () => {
  const column = (...cells: readonly string[]) =>
    HEAD + cells.map((cell, at) => `甲,${at},2024,"${cell}",1,1\n`).join('');

  test('1.000 and 12,5 are asked about once for the column, and nothing comes in before', () => {
    const checked = check(column('1.000', '2.000', '1,234'));
    expect(checked.report.questions.map(({ kind, count, chosen }) => [kind, count, chosen])).toEqual([
      ['point', 2, undefined],
      ['comma', 1, undefined],
    ]);
    expect(textsOf(checked).map(({ electricityGenerated }) => electricityGenerated)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('an answer holds for the whole column; what does not fit it becomes a fault', () => {
    const answers = { 'electricityGenerated|point|.': 1, 'electricityGenerated|comma|,': 1 };
    const checked = check(column('1.000', '2.345', '12,5', '1,234'), { answers });
    expect(textsOf(checked).map(({ electricityGenerated }) => electricityGenerated)).toEqual([
      '10000',
      '23450',
      undefined,
      '12340',
    ]);
    expect(faultsOf(checked)).toEqual([[4, 'electricityGenerated', 'notANumber', '12,5']]);
  });

  test('other numbers of the column settle a lone comma, and the question says so', () => {
    const [question] = check(column('1,234', '1,234,567')).report.questions;
    expect(question).toMatchObject({ kind: 'comma', chosen: 1, seen: true, count: 1 });
    expect(textsOf(check(column('1,234', '0,5'))).map((row) => row.electricityGenerated)).toEqual(['12.34', '5']);
  });

  test('a dash is blank only when the user says so', () => {
    const asked = check(column('—', '5'));
    expect(asked.report.questions).toMatchObject([{ kind: 'placeholder', readings: [''], chosen: undefined }]);
    const checked = check(column('—', '5'), { answers: { 'electricityGenerated|placeholder|-': 0 } });
    expect(textsOf(checked).map((row) => row.electricityGenerated)).toEqual([undefined, '50']);
  });

  test('beside decimals with a comma 1.234 is asked about as well', () => {
    const checked = check(column('12,5', '1.234'));
    expect(checked.report.questions.map(({ kind, chosen, seen }) => [kind, chosen, seen])).toEqual([
      ['comma', 0, true],
      ['point', undefined, false],
    ]);
  });

  test('decimal commas are read as such where the table has them', () => {
    const checked = check(
      'Company;Unit name;Year;Heat supplied (GJ)\nA;1;2024;1.234,50\nA;2;2024;12,5\nA;3;2024;1.000\nA;4;2024;7\n',
    );
    expect(textsOf(checked).map((row) => row.heatSupplied)).toEqual(['1234.5', '12.5', '1000', '7']);
  });
});

describe('rows', () => {
  test('blank keys, doubled keys and sums are faults of their rows', () => {
    const checked = check(`${HEAD}甲,1,2024,1,1,1\n甲,,2024,1,1,1\n甲,1,2024,2,2,2\n合计,,,3,3,3\n`);
    expect(faultsOf(checked)).toEqual([
      [3, 'facility', 'blankKey', ''],
      [4, '', 'duplicateKey', '甲, 1, 2024'],
      [5, '', 'totalRow', '合计'],
    ]);
    expect(checked.report.groups.map(({ code, count }) => [code, count])).toEqual([
      ['blankKey', 1],
      ['duplicateKey', 1],
      ['totalRow', 1],
    ]);
  });

  test('a row that is left out has no faults, a mended cell is read again', () => {
    const table = tableOf(`${HEAD}甲,1,2024,很多,1,1\n合计,,,3,3,3\n`);
    const one = new ImportCheck(table, undefined);
    const input = inputOf(table);
    expect(one.check(input).report.faults).toBe(2);
    const mended = one.check({ ...input, edits: { 1: { 3: '12' } }, skipped: [2] });
    expect(mended.report).toMatchObject({ faults: 0, rows: 1, leftOut: 1 });
    expect(textsOf(mended)[0]?.electricityGenerated).toBe('120');
    expect(one.check(input).report.faults).toBe(2);
  });

  test('blanks below a name mean the name where the user says so, in key columns', () => {
    const text = `${HEAD}甲,1,2024,1,1,1\n,2,,1,1,1\n`;
    expect(check(text).report.faults).toBe(1);
    const checked = check(text, { filled: ['enterprise', 'year'] });
    expect(checked.report.faults).toBe(0);
    expect(textsOf(checked)[1]).toMatchObject({ enterprise: '甲', facility: '2', year: '2024' });
  });

  test('columns that the file lacks are given once', () => {
    const checked = check('机组,发电量\n1,5\n2,6\n', {
      constants: { enterprise: '甲', year: '2024年', scheme: '全国', sector: 'power' },
    });
    expect(textsOf(checked)[1]).toEqual({
      enterprise: '甲',
      facility: '2',
      year: '2024',
      scheme: 'national',
      sector: 'power',
      electricityGenerated: '6',
    });
    expect(faultsOf(check('机组,发电量\n1,5\n', { constants: { enterprise: '甲', year: 'soon' } }))).toEqual([
      [2, 'year', 'notAYear', 'soon'],
    ]);
  });
});

describe('bringing rows in', () => {
  const bookWith = (text: string, book: Book = emptyBook()): Book => {
    const { rows, columns } = check(text);
    const { patch } = planImport(book, 'facilities', rows, columns, {
      mode: 'append',
      addNew: true,
      blankClears: false,
    });
    return patch ? applyPatch(book, patch) : book;
  };
  const OLD = bookWith(`${HEAD}甲,1,2024,1,10,50\n甲,2,2024,2,20,60\n`);

  test('rows are appended in one step, and taking it back leaves the book as it was to the byte', () => {
    const { rows, columns } = check(`${HEAD}乙,1,2024,1,1,1\n乙,2,2024,2,2,2\n`);
    const { patch, effect } = planImport(OLD, 'facilities', rows, columns, {
      mode: 'append',
      addNew: true,
      blankClears: false,
    });
    if (!patch) throw new Error('nothing to do');
    const after = applyPatch(OLD, patch);
    expect(effect).toEqual({ added: 2, changedRows: 0, changedCells: 0, sameRows: 0 });
    expect(after.sheets.facilities).toHaveLength(4);
    const back = applyPatch(after, invert(patch));
    expect(JSON.stringify(back)).toBe(JSON.stringify(OLD));
    expect(writeScenario(back)).toBe(writeScenario(OLD));
    expect(JSON.stringify(applyPatch(back, patch))).toBe(JSON.stringify(after));
  });

  test('an update changes the cells that differ; blanks stay what they were, unless blanks are to blank', () => {
    const text = `${HEAD}甲,1,2024,1,,55\n丙,9,2024,9,9,9\n`;
    const update = (blankClears: boolean, addNew = true) => {
      const choice = { mode: 'update', addNew, blankClears } as const;
      const checked = check(text, { choice }, 'facilities', OLD);
      const planned = planImport(OLD, 'facilities', checked.rows, checked.columns, choice);
      expect(checked.report.effect).toEqual(planned.effect);
      const book = planned.patch ? applyPatch(OLD, planned.patch) : OLD;
      if (planned.patch) expect(applyPatch(book, invert(planned.patch))).toEqual(OLD);
      return { effect: planned.effect, cells: book.sheets.facilities[0]?.cells, faults: faultsOf(checked) };
    };
    expect(update(false)).toMatchObject({
      effect: { added: 1, changedRows: 1, changedCells: 1, sameRows: 0 },
      cells: { heatSupplied: { text: '10' }, loadFactor: { text: '0.55' } },
    });
    expect(update(true)).toMatchObject({ effect: { changedCells: 2 } });
    expect(update(true).cells?.heatSupplied).toBeUndefined();
    expect(update(false, false)).toMatchObject({
      effect: { added: 0 },
      faults: [[3, '', 'keyNotInBook', '丙, 9, 2024']],
    });
  });

  test('rows the book has already are refused when appending', () => {
    expect(faultsOf(check(`${HEAD}甲,1,2024,1,1,1\n`, {}, 'facilities', OLD))).toEqual([
      [2, '', 'keyInBook', '甲, 1, 2024'],
    ]);
    expect(
      check(
        `${HEAD}甲,1,2024,1,1,1\n`,
        { choice: { mode: 'new', addNew: true, blankClears: false } },
        'facilities',
        OLD,
      ).report.faults,
    ).toBe(0);
  });

  test('fuels without their facility are counted', () => {
    const text = '企业,机组,年度,燃料流,燃料,消耗量\n甲,1,2024,煤,烟煤,1\n甲,7,2024,煤,烟煤,1\n';
    expect(check(text, {}, 'streams', OLD).report.orphans).toBe(1);
  });
});

describe('rows that bring nothing in', () => {
  const TWO_FUELS = `企业名称,机组名称,年份,发电量,燃料品种,消耗量\n甲,1,2024,100,烟煤,5\n甲,1,2024,,柴油,1\n甲,2,2024,200,烟煤,7\n`;

  test('a unit that stands in a row for each of its fuels comes in once', () => {
    const { report, rows } = check(TWO_FUELS);
    expect(report.passed).toEqual({ repeated: 1, bare: 0 });
    expect(report.faults).toBe(0);
    expect(rows.map(({ facility, electricityGenerated }) => [facility?.text, electricityGenerated?.text])).toEqual([
      ['1', '100'],
      ['2', '200'],
    ]);
    expect(report.effect.added).toBe(2);
  });

  test('a row of the same name that says anything else is a fault as before', () => {
    const { report } = check(TWO_FUELS.replace('2024,,柴油', '2024,101,柴油'));
    expect(report.passed.repeated).toBe(0);
    expect(report.groups.map(({ code, count }) => [code, count])).toEqual([['duplicateKey', 1]]);
  });

  test('a name that is merged over rows is that of each of them, a figure is that of the first', () => {
    const rows = tableOf(`企业名称,机组名称,年份,发电量,燃料品种,消耗量\n甲,1,2024,100,烟煤,5\n,,,,柴油,1\n`).rows;
    const merged = { 0: '甲', 1: '1', 2: '2024', 3: '100', 5: '5' };
    const table = { rows: rows.map((row, at) => (at === 2 ? { ...row, merged } : row)), width: 6 };
    const units = new ImportCheck(table, undefined).check(inputOf(table));
    expect([units.report.faults, units.report.passed.repeated, units.rows.length]).toEqual([0, 1, 1]);
    const bare = {
      ...table,
      rows: table.rows.map((row, at) => (at === 2 ? { ...row, cells: ['', '', '', '', '柴油'] } : row)),
    };
    const fuels = new ImportCheck(bare, undefined).check(inputOf(bare, 'streams'));
    expect(fuels.report.faults).toBe(0);
    expect(textsOf(fuels)[1]).toEqual({
      enterprise: '甲',
      facility: '1',
      year: '2024',
      stream: '柴油',
      material: 'diesel',
    });
  });

  test('two equal lines of a fuel are never taken for one', () => {
    const { report } = check(
      `${HEAD.trim()},燃料品种,消耗量\n甲,1,2024,,,,烟煤,5\n甲,1,2024,,,,烟煤,5\n`,
      {},
      'streams',
    );
    expect(report.passed).toEqual({ repeated: 0, bare: 0 });
    expect(report.groups.map(({ code }) => code)).toEqual(['duplicateKey']);
  });

  test('a unit without a fuel in the file brings no fuel in, and is counted; one with a wrong figure is a fault', () => {
    const file = '企业名称,机组名称,年份,消耗量\n甲,1,2024,5\n甲,2,2024,\n甲,3,2024,x\n';
    const { report, rows } = check(file, { constants: { material: 'bituminous' } }, 'streams');
    expect(report.passed).toEqual({ repeated: 0, bare: 1 });
    expect(rows).toHaveLength(2);
    expect(report.issues.map(({ number, code }) => [number, code])).toEqual([[4, 'notANumber']]);
    const named = check(
      '企业名称,机组名称,年份,燃料名称,消耗量\n甲,1,2024,煤,\n',
      { constants: { material: 'bituminous' } },
      'streams',
    );
    expect(named.report.passed.bare).toBe(0);
  });
});
