// Blanks and faults spread through formulas with the place where they began; what was not needed spoils nothing.
import { describe, expect, test } from 'vitest';
import { type Cause, Fault, joinFaults, type Value } from '../../src/formula/value';
import { evaluate, faultIn, frame, result } from '../cases/frame';

const row = frame({
  a: 3,
  refused: faultIn('refused', 'refused'),
  wrong: faultIn('error', 'wrong'),
  open: faultIn('incomplete', 'open'),
});

const causesIn = (value: Value): readonly Cause[] => (value instanceof Fault ? value.causes : []);

const OPERATIONS = ['x + 1', '1 - x', 'x * 0', '1 / x', '0 * x', 'x ^ 0', '-x', 'x = 1', 'x <> 1', 'x < 1'];
const CALLS = [
  'min(1, x)',
  'max(x, 1)',
  'abs(x)',
  'round(x)',
  'round(x, 2)',
  'round(1, x)',
  'floor(x)',
  'ceil(x)',
  'exp(x)',
  'ln(x)',
  'if(x = 1, 1, 2)',
  'ifs(x = 1, 1, 2)',
  'if(1 = 1, x, 2)',
  'not(x = 1)',
  'and(x = 1, 1 = 1)',
  'or(x = 1, 1 = 2)',
  'ifBlank(blank, x)',
];

describe('a fault reaches every formula that needs it', () => {
  test.each([...OPERATIONS, ...CALLS])('a blank in %s names the blank', (formula) => {
    expect(result(formula, frame())).toBe(formula.startsWith('ifBlank') ? 'incomplete: blank' : 'incomplete: x');
  });

  test.each([...OPERATIONS, ...CALLS])('an error in %s keeps its origin', (formula) => {
    expect(result(formula, frame({ x: faultIn('error', 'began') }))).toBe('error: began');
  });

  test.each([...OPERATIONS, ...CALLS])('a refusal in %s keeps its origin', (formula) => {
    expect(result(formula, frame({ x: faultIn('refused', 'began') }))).toBe('refused: began');
  });

  test('the cause of a blank carries the row and the name', () => {
    const at = frame();
    expect(causesIn(evaluate('x * 2', at))).toEqual([{ code: 'blank', at: { row: at, id: 'x' } }]);
  });
});

describe('of several causes refused goes before error, error before incomplete', () => {
  test.each([
    ['open + wrong + refused', 'refused: refused'],
    ['refused + open', 'refused: refused'],
    ['blank * wrong', 'error: wrong'],
    ['max(open, blank)', 'incomplete: open, blank'],
    ['blank + blank', 'incomplete: blank'],
    ['and(blank = 1, refused = 1)', 'refused: refused'],
    ['and(refused = 1, blank = 1)', 'refused: refused'],
    ['or(blank = 1, wrong = 1, open = 1)', 'error: wrong'],
    ['and(blank = 1, open = 1)', 'incomplete: blank, open'],
    ['sum(rows.x) + refused', 'refused: refused'],
  ])('%s is %s', (formula, value) => {
    expect(result(formula, row)).toBe(value);
  });
});

describe('what is not needed cannot spoil the result', () => {
  test.each([
    ['if(a = 3, 1, blank)', '1'],
    ['if(a = 4, refused, 2)', '2'],
    ['ifs(a = 3, 1, blank = 1, 2)', '1'],
    ['and(a = 4, blank = 1)', 'false'],
    ['and(blank = 1, a = 4)', 'false'],
    ['or(a = 3, refused = 1)', 'true'],
    ['or(refused = 1, a = 3)', 'true'],
    ['ifBlank(a, refused)', '3'],
    ['isBlank(blank)', 'true'],
    ['isBlank(wrong)', 'false'],
  ])('%s is %s', (formula, value) => {
    expect(result(formula, row)).toBe(value);
  });
});

describe('ifBlank', () => {
  test('names what could be given instead of the blank', () => {
    const at = frame({ hours: 5000 });
    const value = evaluate('ifBlank(loadFactor, generated / (capacity * hours))', at);
    const blank = (id: string) => ({ code: 'blank', at: { row: at, id } });
    expect(causesIn(value)).toEqual([
      { ...blank('loadFactor'), alternatives: [blank('generated'), blank('capacity')] },
    ]);
  });

  test('does not name the blank as its own alternative', () => {
    const at = frame();
    expect(causesIn(evaluate('ifBlank(x, if(1 = 1, x, 0))', at))).toEqual([
      { code: 'blank', at: { row: at, id: 'x' }, alternatives: [] },
    ]);
  });

  test('passes on a refusal or an error of the alternative as it is', () => {
    expect(result('ifBlank(blank, refused)', row)).toBe('refused: refused');
    expect(result('ifBlank(blank, wrong + open)', row)).toBe('error: wrong');
  });

  test('a faulty input is not blank', () => {
    expect(result('ifBlank(wrong, 1)', row)).toBe('error: wrong');
  });
});

describe('sums over rows', () => {
  const fuel = (material: string, heat: number | undefined) => frame({ material, heat });
  const units = frame({}, [fuel('coal', 10), fuel('gas', 5), fuel('coal', 2.5)]);

  test.each([
    ['sum(rows.heat)', '17.5'],
    ['sum(rows.heat, rows.material = "coal")', '12.5'],
    ['sum(rows.heat * 2, rows.material = "gas")', '10'],
    ['sum(rows.heat, rows.material = "oil")', '0'],
    ['count(rows)', '3'],
  ])('%s is %s', (formula, value) => {
    expect(result(formula, units)).toBe(value);
  });

  test('over no rows nothing is added, which is not zero', () => {
    const value = evaluate('sum(rows.heat)', frame());
    expect(value).toMatchObject({
      kind: 'incomplete',
      causes: [{ code: 'noRows', detail: 'rows', at: { id: 'self' } }],
    });
    expect(result('count(rows)', frame())).toBe('0');
  });

  test('rows that have no such name do not take part', () => {
    expect(result('sum(rows.heat)', frame({}, [fuel('coal', 10), frame({ material: 'other' })]))).toBe('10');
    expect(result('sum(rows.heat)', frame({}, [frame({ material: 'other' })]))).toBe('0');
  });

  test('a blank in a row makes the sum incomplete, unless the condition leaves the row out', () => {
    const open = frame({}, [fuel('coal', 10), fuel('gas', undefined)]);
    expect(result('sum(rows.heat)', open)).toBe('incomplete: heat');
    expect(result('sum(rows.heat, rows.material = "coal")', open)).toBe('10');
    expect(result('sum(rows.heat, rows.heat > 1)', open)).toBe('incomplete: heat');
  });

  test('faults of several rows are all told, the strongest kind only', () => {
    const several = frame({}, [
      frame({ heat: faultIn('incomplete', 'first') }),
      frame({ heat: faultIn('error', 'second') }),
      frame({ heat: faultIn('error', 'third') }),
    ]);
    expect(result('sum(rows.heat)', several)).toBe('error: second, third');
  });

  test('faults of thousands of rows are all told, each place once and in the order of the rows', () => {
    const thousands = Array.from({ length: 20_000 }, () => frame({ heat: undefined }));
    const value = evaluate('sum(rows.heat) + sum(rows.heat * 2)', frame({}, thousands));
    expect(value instanceof Fault && value.kind).toBe('incomplete');
    const places = value instanceof Fault ? value.causes.map(({ at }) => at.row) : [];
    expect(places).toHaveLength(thousands.length);
    expect(places.every((row, at) => row === thousands[at])).toBe(true);
  });

  test('a text cannot be added up, and a number is no condition', () => {
    expect(result('sum(rows.material)', units)).toBe('error: self');
    expect(result('sum(rows.heat, rows.heat)', units)).toBe('error: self');
  });
});

describe('a rule may say itself that there is no value', () => {
  test('refuse and need give the reason and where they stand', () => {
    const cause = (detail: string) => ({ code: 'reason', detail, at: { id: 'self' } });
    expect(evaluate('refuse("outside")')).toMatchObject({ kind: 'refused', causes: [cause('outside')] });
    expect(evaluate('1 + need("output2018")')).toMatchObject({ kind: 'incomplete', causes: [cause('output2018')] });
  });

  test.each([
    'isBlank(1)',
    'ifBlank(1 + a, 2)',
    'refuse(a)',
    'need(1)',
    'sum(1)',
    'sum(a)',
    'sum(rows.a, other.b = 1)',
    'count(1)',
  ])('%s means nothing, which is found when the formula is loaded', (formula) => {
    expect(() => evaluate(formula)).toThrow(/takes|asks/);
  });
});

describe('causes of many rows', () => {
  const rows = Array.from({ length: 40 }, (_, at) => faultIn('incomplete', `x${at}`));

  test('are joined in their order, each origin once', () => {
    const some = joinFaults(rows.slice(0, 30));
    const all = joinFaults([some, joinFaults(rows.slice(20)), some]);
    expect(all.causes.map(({ at }) => at.id)).toEqual(rows.map((_, at) => `x${at}`));
  });

  test('stay the same list where nothing comes to them', () => {
    const some = joinFaults(rows);
    expect(joinFaults([some, some])).toBe(some);
    expect(joinFaults([some, ...rows]).causes).toBe(some.causes);
    expect(joinFaults([some, joinFaults(rows.slice(3))]).causes).toBe(some.causes);
  });

  test('of a weaker kind are left out', () => {
    const wrong = faultIn('error', 'wrong');
    expect(joinFaults([...rows, wrong])).toBe(wrong);
  });
});
