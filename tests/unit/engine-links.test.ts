// Who belongs to whom: doubled names, fuels without unit, blank keys, positions in two schemes, cycles of two years.
import { describe, expect, test } from 'vitest';
import { type Book, ROW_SHEETS } from '../../src/book/types';
import { resultLines } from '../../src/derive/results';
import { Answers, computed, type Fields, makeBook, run, said, sheetsOf, unit } from '../cases/run';

const gas: Fields = { unitCategory: 'gas', verifiedEmissions: '100', electricityGenerated: '10', cogeneration: 'no' };
const fuel: Fields = { material: 'naturalGas', quantity: '10' };
const place: Fields = { enterprise: 'E', facility: '1', year: '2024' };
const power: Fields = { ...place, scheme: 'national', sector: 'power', ...gas };

const answers = (facilities: readonly Fields[], streams: readonly Fields[] = [], enterprises: readonly Fields[] = []) =>
  new Answers(makeBook({ enterprises, facilities, streams }));

const linesOf = (found: Answers, sheet: string, quantity: string) =>
  found.lines.filter((line) => line.sheet === sheet && line.quantity === quantity);

describe('names that stand twice', () => {
  test('two units of the same name and year are both errors, and so is their enterprise', () => {
    const found = answers([power, power]);
    for (const line of linesOf(found, 'facilities', 'emissions')) {
      expect(said(line)).toBe('error');
      expect(line.cite).toBe('1 2024: stands twice with the same name and year; rename or delete one');
    }
    expect(found.of('obligation')).toBe('error');
  });

  test('the same name in another year is another unit', () => {
    const found = answers([power, { ...power, year: '2023' }]);
    expect(found.unit('emissions', '1', '2024')).toBe('100');
    expect(found.of('emissions', '2023')).toBe('100');
  });

  test('two fuels of the same name are errors of this unit only', () => {
    const stream = { ...place, stream: 'gas', ...fuel };
    const other = { ...power, facility: '2', verifiedEmissions: '' };
    const found = answers([{ ...power, verifiedEmissions: '' }, other], [stream, stream, { ...stream, facility: '2' }]);
    expect(found.unit('emissions', '1')).toBe('error');
    expect(found.unit('emissions', '2')).toBe('217');
    expect(found.of('emissions')).toBe('error');
  });

  test('an enterprise year that stands twice is an error, its units are not', () => {
    const key = { enterprise: 'E', year: '2024' };
    const found = answers([power], [], [key, { ...key, bankedAllowances: '5' }]);
    expect(found.of('obligation')).toBe('error');
    expect(found.unit('emissions')).toBe('100');
  });
});

describe('rows without a place', () => {
  test('a fuel without its unit is an error and counts nowhere', () => {
    const found = answers([power], [{ ...place, facility: 'gone', stream: 'gas', ...fuel }]);
    expect(found.fuel('emissions', 'gas')).toBe('error');
    expect(found.line('streams', 'emissions', 'gas').cite).toContain(
      'the facilities sheet has no such facility and year',
    );
    expect(found.of('emissions')).toBe('100');
  });

  test.each([
    ['scheme', 'needs Scheme'],
    ['sector', 'needs Sector'],
    ['year', 'needs Year'],
  ])('a unit without %s is incomplete and says so', (column, words) => {
    const found = answers([{ ...power, [column]: '' }]);
    expect(found.unit('allowance')).toBe('incomplete');
    expect(found.line('facilities', 'allowance').cite).toContain(words);
  });

  test('a unit without enterprise or year belongs to no position', () => {
    expect(linesOf(answers([{ ...power, enterprise: '' }]), 'enterprises', 'emissions')).toEqual([]);
    expect(linesOf(answers([{ ...power, year: '' }]), 'enterprises', 'emissions')).toEqual([]);
  });

  test('an enterprise row without units gives no results', () => {
    expect(answers([], [], [{ enterprise: 'E', year: '2024', bankedAllowances: '5' }]).lines).toEqual([]);
  });

  test('an enterprise that only units name exists with blank inputs', () => {
    expect(answers([power]).of('offsetUsed')).toBe('0');
  });

  test('a scheme or sector that this version does not know is refused with its reason', () => {
    const found = answers([{ ...power, sector: 'shipping' }]);
    expect(found.unit('allowance')).toBe('refused');
    expect(found.line('facilities', 'allowance').cite).toContain('no rules for shipping');
    expect(found.of('obligation')).toBe('refused');
  });
});

describe('changes of what is missing are followed', () => {
  const withCells = (book: Book, cells: Fields): Book => {
    const [first] = book.sheets.facilities;
    if (!first) throw new Error('no unit');
    const row = {
      ...first,
      cells: { ...first.cells, ...Object.fromEntries(Object.entries(cells).map(([id, text]) => [id, { text }])) },
    };
    return { ...book, sheets: { ...book.sheets, facilities: [row] } };
  };

  test('the reason changes from the scheme to the sector when the scheme is given', () => {
    const bare = makeBook({ facilities: [{ ...power, scheme: '', sector: '' }] });
    const computation = computed(bare);
    const reason = (book: Book) =>
      resultLines(book, computation, 'en').find((line) => line.sheet === 'facilities')?.cite;
    expect(reason(bare)).toContain('needs Scheme');
    const next = withCells(bare, { scheme: 'national' });
    computation.sync(next);
    expect(reason(next)).toContain('needs Sector');
    const last = withCells(next, { sector: 'power' });
    computation.sync(last);
    expect(resultLines(last, computation, 'en').find((line) => line.quantity === 'emissions')?.value).toBe('100');
  });

  test('rows put in another order are listed in that order', () => {
    const book = makeBook({ facilities: [power, { ...power, enterprise: 'F' }] });
    const computation = computed(book);
    const names = (of: Book) => [...new Set(resultLines(of, computation, 'en').map((line) => line.enterprise))];
    expect(names(book)).toEqual(['E', 'F']);
    const turned = { ...book, sheets: { ...book.sheets, facilities: book.sheets.facilities.toReversed() } };
    computation.sync(turned);
    expect(names(turned)).toEqual(['F', 'E']);
    expect(computation.positions.map((row) => (row.ref as Record<string, string>).enterprise)).toEqual(['F', 'E']);
  });
});

describe('positions and cycles', () => {
  test('an enterprise with units in two schemes has a position in each, told apart in the lines', () => {
    const found = answers([power, { ...power, facility: '2', scheme: 'elsewhere' }]);
    expect(linesOf(found, 'enterprises', 'obligation').map((line) => [line.facility, said(line)])).toEqual([
      ['scheme:national', '100'],
      ['scheme:elsewhere', 'refused'],
    ]);
  });

  test('a cycle is there only where both of its years are', () => {
    const cycles = (...years: readonly number[]) =>
      run(...years.map((year) => ({ year, units: [unit(gas)] }))).computation.cycles.map(
        (row) => (row.ref as Record<string, string>).year,
      );
    expect(cycles(2019)).toEqual([]);
    expect(cycles(2020, 2021)).toEqual([]);
    expect(cycles(2019, 2020)).toEqual(['2019-2020']);
    expect(cycles(2019, 2020, 2021, 2022)).toEqual(['2019-2020', '2021-2022']);
    expect(cycles(2023, 2024)).toEqual([]);
  });

  test('results come as fuels, units, enterprises and cycles, each in the order of the book', () => {
    const sheets = sheetsOf([2020, 2019].map((year) => ({ year, units: [unit(gas, fuel)] })));
    const found = new Answers(makeBook(sheets));
    const order = [...new Set(found.lines.map((line) => `${line.sheet} ${line.year}`))];
    expect(order).toEqual([
      'streams 2020',
      'streams 2019',
      'facilities 2020',
      'facilities 2019',
      'enterprises 2020',
      'enterprises 2019',
      'enterprises 2019-2020',
    ]);
    expect(ROW_SHEETS).toContain('streams');
  });
});
