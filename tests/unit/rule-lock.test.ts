// The rules a book keeps to: through its file, through steps and undo, and what later rules would change in it, with the cause.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Computation } from '../../src/book/compute';
import { readScenario, writeScenario } from '../../src/book/csv';
import { declineRules, laterRules as laterThan, lockedBook, takeOverRules } from '../../src/book/lock';
import { applyPatch, invert } from '../../src/book/patch';
import type { Book } from '../../src/book/types';
import { plainText } from '../../src/derive/numbers';
import type { RuleCause } from '../../src/derive/rule-causes';
import { compareRules, type RuleDifference } from '../../src/derive/rule-differences';
import { lockOf } from '../../src/engine/editions';
import type { Registry } from '../../src/engine/registry';
import { laterRules, RULES, setTo } from '../cases/edition';
import { bookOf } from '../cases/run';

const EXAMPLE = readFileSync('public/examples/coal-gas-2024.csv', 'utf8');
const BOOK = lockedBook(bookOf(EXAMPLE), RULES);
const withRules = (...lines: readonly string[]): Book => bookOf([EXAMPLE.trimEnd(), '#rules', ...lines].join('\r\n'));

function computed(rules: Registry, book: Book): Computation {
  const computation = new Computation(rules);
  computation.sync(book);
  return computation;
}

/** What later rules change in a book, and the causes that are named with it. */
function compared(later: Registry, book: Book = BOOK) {
  const known = new Map<string, RuleCause>();
  const steps = compareRules(computed(later, book), computed(later, { ...book, lock: lockOf(later) }), known);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { list: value, causes: [...known.values()] };
  }
}

const shown = ({ ref, quantity, before, now, by }: RuleDifference) => [
  ref.facility || ref.enterprise,
  ref.year,
  quantity.id,
  plainText(before),
  plainText(now),
  by?.toFixed() ?? '',
];

describe('in a file', () => {
  test('the rules of a book come back, with what its user turned down', () => {
    const book = { ...BOOK, declined: { 'national.power': '2026.2' } };
    const text = writeScenario(book);
    expect(text).toContain('\r\n#rules\r\npack,version,declined\r\n');
    expect(text).toContain('\r\nnational.power,2026.1,2026.2\r\n');
    expect(bookOf(text)).toEqual(book);
  });

  test('that names no rules the book has none yet, and a file with results names those they were computed with', () => {
    expect(bookOf(EXAMPLE).lock).toBeUndefined();
    const read = readScenario(writeScenario(BOOK, { results: [['sheet'], ['facilities']] }));
    expect('book' in read && read.book.lock).toEqual(lockOf(RULES));
  });

  test('columns may stand in any order, and what is no version is passed over', () => {
    const lock = withRules(
      'version,pack',
      '2026.1,national.power',
      ',x.y',
      'a b,y.z',
      '2,__proto__',
      '3,constructor',
      '4,x.constructor',
    ).lock;
    expect(Object.entries(lock ?? {}).sort()).toEqual([
      ['national.power', '2026.1'],
      ['x.constructor', '4'],
    ]);
    expect(withRules('something,else', '1,2').lock).toBeUndefined();
  });

  test('the first of two lines of a pack counts', () => {
    expect(withRules('pack,version', 'a.b,1', 'a.b,2').lock).toEqual({ 'a.b': '1' });
  });
});

describe('later rules', () => {
  const later = laterRules([setTo('floorShare', 2024, '0.85')]);

  test('are told for the packs they concern, until the user takes them over or turns them down', () => {
    expect(laterThan(BOOK, RULES)).toEqual([]);
    expect(laterThan(BOOK, later)).toEqual(['national.enterprise']);
    const kept = applyPatch(BOOK, declineRules(BOOK, later));
    expect(kept.lock).toBe(BOOK.lock);
    expect(laterThan(kept, later)).toEqual([]);
    expect(laterThan(kept, laterRules([setTo('floorShare', 2024, '0.9')], later.packs, '2027.1'))).toEqual([
      'national.enterprise',
    ]);
    const taken = applyPatch(kept, takeOverRules(kept, later));
    expect([taken.lock, taken.declined]).toEqual([lockOf(later), undefined]);
    expect(laterThan(taken, later)).toEqual([]);
  });

  test('that are taken over can be given back in one step', () => {
    for (const patch of [takeOverRules(BOOK, later), declineRules(BOOK, later)])
      expect(applyPatch(applyPatch(BOOK, patch), invert(patch))).toEqual(BOOK);
  });

  test('stay with the book when another comes in its place that names none', () => {
    const other = bookOf(EXAMPLE);
    const put = (after: Book) => applyPatch(BOOK, { changes: [{ kind: 'book', before: BOOK, after }] });
    expect(put(other).lock).toBe(BOOK.lock);
    expect(put({ ...other, lock: { a: '1' } }).lock).toEqual({ a: '1' });
  });
});

describe('what later rules change', () => {
  test('is every result that differs and none else, enterprises first, with the value that causes it', () => {
    const { list, causes } = compared(laterRules([setTo('floorShare', 2024, '0.85')]));
    const results = list.filter(({ step }) => !step).map(shown);
    expect(results[0]?.slice(0, 2)).toEqual(['示例北江电力', '2024']);
    expect(results).toContainEqual(['示例北江电力', '2024', 'floorTopUp', '41248', '80457', '39209']);
    expect(new Set(results.map(([name]) => name))).toEqual(new Set(['示例北江电力']));
    expect(causes).toHaveLength(1);
    const [cause] = causes;
    expect([cause?.kind, cause?.id, cause?.before, cause?.now, cause?.year]).toEqual([
      'parameter',
      'floorShare',
      '0.80',
      '0.85',
      2024,
    ]);
    expect(cause?.citedNow[0]?.source).toBe('T2324');
    expect(cause?.told.map(({ version, change }) => [version, change.why.en])).toEqual([
      ['2026.2', 'changed for a test'],
    ]);
    for (const { causes: own } of list) expect(own).toEqual(causes);
  });

  test('is put down to the line of the table that was used, through units up to the enterprise', () => {
    const { list, causes } = compared(
      laterRules([
        setTo('electricityBenchmark', 2024, '0.8149', 'conventionalCoal300AndBelow'),
        setTo('electricityBenchmark', 2023, '0.1', 'gas'),
      ]),
    );
    expect(causes.map(({ id, key, before, now }) => [id, key, before, now])).toEqual([
      ['electricityBenchmark', 'conventionalCoal300AndBelow', '0.8049', '0.8149'],
    ]);
    const facilities = new Set(list.filter(({ ref }) => ref.sheet === 'facilities').map(({ ref }) => ref.facility));
    expect(facilities).toEqual(new Set(['1号燃煤机组', '2号燃煤机组']));
    expect(list.some(({ ref }) => ref.sheet === 'enterprises')).toBe(true);
    for (const { causes: own } of list) expect(own).toEqual(causes);
  });

  test('by a formula is put down to the formula, old and new', () => {
    const { causes } = compared(
      laterRules([
        {
          kind: 'formula',
          id: 'calculatedAllowance',
          change: ({ versions }) => versions.map((one) => ({ ...one, formula: `(${one.formula}) + 1` })),
        },
      ]),
    );
    expect(causes.every(({ kind, id }) => kind === 'formula' && id === 'calculatedAllowance')).toBe(true);
    expect(causes[0]?.now).toBe(`(${causes[0]?.before}) + 1`);
  });

  test('is nothing where the value is another year’s, another market’s, or the user’s own', () => {
    expect(compared(laterRules([setTo('floorShare', 2022, '0.85')])).list.map(shown)).toEqual([]);
    const own = { ...BOOK, overrides: [{ parameter: 'floorShare', key: '', year: 2024, value: '0.8' }] };
    expect(compared(laterRules([setTo('floorShare', 2024, '0.85')]), own).list.map(shown)).toEqual([]);
  });

  test('names each of several causes only with the results it reaches', () => {
    const { list, causes } = compared(
      laterRules([setTo('floorShare', 2024, '0.85'), setTo('electricityBenchmark', 2024, '0.3388', 'gas')]),
    );
    expect(causes.map(({ id }) => id).sort()).toEqual(['electricityBenchmark', 'floorShare']);
    const gas = list.filter(({ ref }) => ref.facility === '3号燃气机组');
    expect(gas.length).toBeGreaterThan(0);
    for (const { causes: own } of gas) expect(own.map(({ id }) => id)).toEqual(['electricityBenchmark']);
    const allowance = list.find(({ ref, quantity }) => ref.sheet === 'enterprises' && quantity.id === 'allowance');
    expect(allowance?.causes.map(({ id }) => id)).toContain('floorShare');
  });
});
