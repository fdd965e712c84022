// Faults of scenario files: what is wrong, where, and how to mend it.
import { describe, expect, test } from 'vitest';
import { faultLine, readScenario } from '../../src/book/csv';

const file = (...lines: string[]): string => ['#tanbiao,1', ...lines].join('\n');

function faultsOf(text: string): readonly string[] {
  const read = readScenario(text);
  return 'faults' in read ? read.faults.map(faultLine) : [];
}

const FACILITIES = ['#facilities', 'enterprise,facility,year,scheme,sector,electricityGenerated,loadFactor'];
const UNIT = 'North,Unit 1,2024,national,power';

describe('a fault', () => {
  test.each([
    ['North,Unit 2,2024,national,power,abc,', 'facilities row 2, electricityGenerated: "abc" is not a number'],
    [
      'North,Unit 2,2024,national,power,"1,23",',
      'facilities row 2, electricityGenerated: "1,23" is not clear: write 1.23 or 123',
    ],
    [
      'North,Unit 2,2024,national,power,85%,',
      'facilities row 2, electricityGenerated: "85%" is a percentage, wanted is a number in MWh',
    ],
    ['North,Unit 2,24,national,power,,', 'facilities row 2, year: "24" is not a year of four digits'],
    ['North,Unit 2,,national,power,,', 'facilities row 2, year: is blank, but names the row'],
    ['North,,2024,national,power,,', 'facilities row 2, facility: is blank, but names the row'],
    [
      'North,Unit 2,2024,nationl,power,,',
      'facilities row 2, scheme: "nationl" is none of national | guangdong | shenzhen | hubei | beijing | shanghai | tianjin | chongqing | fujian; did you mean national?',
    ],
    ['North,Unit 1,2024,national,power,,', 'facilities row 2: "North, Unit 1, 2024" is already in row 1'],
    ['North,Unit 2,2024,national,power,,,8', 'facilities row 2: "8" stands in a column without header'],
    [
      '9.144E+17,Unit 2,2024,national,power,,',
      'facilities row 2, enterprise: "9.144E+17" is a code that lost its digits in a spreadsheet; format the column as text',
    ],
  ])('in the row %j is told by row and column', (row, wanted) => {
    expect(faultsOf(file(...FACILITIES, `${UNIT},5,`, row))).toEqual([wanted]);
  });

  test.each([
    [
      'electricityGeneratd',
      'facilities line 3, electricityGeneratd: "electricityGeneratd" is no column of facilities; did you mean electricityGenerated?',
    ],
    ['发电', 'facilities line 3, 发电: "发电" is no column of facilities; did you mean electricityGenerated?'],
    [
      'quantity',
      'facilities line 3, quantity: "quantity" is no column of facilities; did you mean quantity of streams?',
    ],
    ['__proto__', /is no column of facilities/],
    ['constructor', /is no column of facilities/],
    ['heatAllowance', 'facilities line 3, heatAllowance: "heatAllowance" is a result and cannot be given'],
    ['供热配额', 'facilities line 3, heatAllowance: "供热配额" is a result and cannot be given'],
    ['发电量（万kWh）', 'facilities line 3, electricityGenerated: the unit "万kWh" is not MWh'],
    ['Load (output) factor (%)', 'facilities line 3, loadFactor: the unit "%" is not 1'],
    ['benchmark (kgCO2/t)', 'facilities line 3, benchmark: the unit "kgCO2/t" is not tCO2/product unit'],
    ['Facility', 'facilities line 3, facility: the column occurs twice, as "facility" and "Facility"'],
  ])('in the header %j names what is near', (header, wanted) => {
    const [first, ...others] = faultsOf(
      file('#facilities', `enterprise,facility,year,${header}`, 'North,Unit 1,2024,'),
    );
    if (typeof wanted === 'string') expect(first).toBe(wanted);
    else expect(first).toMatch(wanted);
    expect(others).toEqual([]);
  });

  test.each([
    [['#facilites', 'enterprise'], 'line 2: "#facilites" is no section; did you mean #facilities?'],
    [['North,Unit 1'], 'line 2: "North,Unit 1" stands before any section; open one, for example #facilities'],
    [['#facilities', 'enterprise,facility', 'North,Unit 1'], 'facilities line 3, year: the column year is missing'],
    [['#scenario', 'id,value', 'price,5'], 'scenario row 1, id: "price" is no setting; did you mean name?'],
    [['#scenario', 'id,value', ',5'], 'scenario row 1, id: is blank, but names the row'],
    [['#scenario', 'id,value', 'name,a', 'name,b'], 'scenario row 2, id: "name" is already in row 1'],
    [['#scenario', 'id,value', 'offsetPrice,cheap'], 'scenario row 1, offsetPrice: "cheap" is not a number'],
    [
      ['#scenario', 'id,valeu', 'name,a'],
      'scenario line 3, valeu: "valeu" is no column of scenario; did you mean value?',
    ],
    [['#overrides', 'parameter,key,year,value', 'x,,24,'], 'overrides row 1, year: "24" is not a year of four digits'],
    [['#enterprises', 'enterprise,year', 'A,2024', 'A,2024'], 'enterprises row 2: "A, 2024" is already in row 1'],
  ])('in the lines %j is told', (lines, wanted) => expect(faultsOf(file(...lines))[0]).toBe(wanted));

  test('of a stream names the facility that is missing and the nearest there is', () => {
    const text = file(
      ...FACILITIES,
      `${UNIT},,`,
      '#streams',
      'enterprise,facility,year,stream',
      'North,Unit 1,2025,coal',
    );
    expect(faultsOf(text)).toEqual([
      'streams row 1: no facility "North, Unit 1, 2025" in the file; did you mean North, Unit 1, 2024?',
    ]);
  });

  test('in a further scenario says in which, and a row of it must be in the first', () => {
    const text = file(
      '#scenario',
      'id,value',
      ...FACILITIES,
      `${UNIT},,`,
      '#scenario',
      'id,value',
      '#facilities',
      'enterprise,facility,year,loadFactor',
      'North,Unit 2,2024,1',
      'North,Unit 1,2024,x',
    );
    expect(faultsOf(text)).toEqual([
      'scenario 2, facilities row 2, loadFactor: "x" is not a number',
      'scenario 2, facilities row 1: the first scenario has no row "North, Unit 2, 2024"; did you mean North, Unit 1, 2024?',
    ]);
  });

  test('of a file that is none of ours says how one begins', () => {
    expect(faultsOf('')).toEqual(['line 1: a scenario file begins with #tanbiao,1, found ""']);
    expect(faultsOf('enterprise,year\nA,2024')).toEqual([
      'line 1: a scenario file begins with #tanbiao,1, found "enterprise,year"',
    ]);
    expect(faultsOf('#tanbiao|1\n')[0]).toMatch(/begins with #tanbiao,1/);
    expect(faultsOf('#tanbiao,x\n')[0]).toMatch(/found "#tanbiao,x"/);
    expect(faultsOf('#tanbiao,2\n#anything\n')).toEqual([
      'line 1: the file has format version 2, this program reads version 1; please use a newer version of the program',
    ]);
  });

  test('of a quote that never ends, and the line it is in', () => {
    expect(faultsOf(file('#scenario', 'id,value', 'name,"Base'))[0]).toMatch(/^line 4: a quoted cell does not end/);
  });

  test('gives the line of the file even below a cell with line breaks', () => {
    const read = readScenario(file('#scenario', 'id,value', 'name,"a\nb\nc"', 'offsetPrice,x'));
    expect('faults' in read && read.faults[0]).toEqual({
      scenario: 1,
      section: 'scenario',
      row: 2,
      line: 7,
      column: 'offsetPrice',
      code: 'notANumber',
      read: 'x',
      wanted: 'CNY/tCO2',
    });
  });

  test('is one of at most two hundred, the last of which counts the others', () => {
    const rows = Array.from({ length: 300 }, (_, at) => `North,Unit ${at},2024,,,x,`);
    const faults = faultsOf(file(...FACILITIES, ...rows));
    expect(faults).toHaveLength(200);
    expect(faults.at(-1)).toBe('and 101 more faults');
  });

  test('of size is told before anything is built', () => {
    const wide = `${'a,'.repeat(1000)}a\n`;
    expect(faultsOf(file('#rules', wide.repeat(5000)))).toEqual([
      'the file has 5,005,003 cells, at most 5,000,000 can be read',
    ]);
    expect(faultsOf(' '.repeat(150_000_001))[0]).toMatch(/150,000,001 characters, at most 150,000,000/);
    expect(faultsOf(file('#scenario', 'id,value', `name,${'x'.repeat(10_001)}`))).toEqual([
      'line 4: a cell of 10,001 characters, at most 10,000 can be read',
    ]);
    expect(faultsOf(file('#scenario', 'id,value', `name,${'x'.repeat(201)}`))[0]).toMatch(
      /has more than 200 characters/,
    );
  });
});
