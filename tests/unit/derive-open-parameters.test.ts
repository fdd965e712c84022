// Values of the law that nobody has read: named where they are missing, listed, led to, and counted once given.
import { expect, test } from 'vitest';
import { setOverride } from '../../src/book/commands';
import { applyPatch } from '../../src/book/patch';
import type { Book } from '../../src/book/types';
import { openLineFor, uncertainParameters } from '../../src/derive/parameter-list';
import { type Todo, todosOf } from '../../src/derive/todo';
import { computed, makeBook, sheetsOf, unit } from '../cases/run';

const FIELDS = {
  scheme: 'shanghai',
  sector: 'other',
  allocationMethod: 'historicalEmissions',
  historicalEmissions: '100000',
  freeShare: '1',
  verifiedEmissions: '120000',
};

const shanghai = (fields: Readonly<Record<string, string>> = {}): Book =>
  makeBook(sheetsOf([{ year: 2017, units: [unit({ ...FIELDS, ...fields })] }]), { allowancePrice: '40' });

function todos(book: Book, lang: 'zh' | 'en'): readonly Todo[] {
  const computation = computed(book);
  return todosOf(computation.positions[0], book, computation, lang);
}

test('the list of what is missing names an open value once and leads to its explanation', () => {
  const held = { enterprises: [{ enterprise: 'E', year: '2017', offsetsHeld: '5000' }] };
  const plant = { year: 2017, units: [unit(FIELDS)] };
  const book = makeBook({ ...sheetsOf([plant]), ...held }, { allowancePrice: '40' });
  const [todo, ...others] = todos(book, 'en');
  expect(others).toEqual([]);
  expect(todo?.text).toBe('E 2017: needs Shanghai: offset limit as a share (not known: give your own value)');
  expect(todo?.target?.column).toBe('shanghaiOffsetShare');
  expect(todo?.target?.parameter?.level).toBe('enterprises');
  expect(todos(shanghai(), 'zh')[0]?.text).toBe('E 2017：缺少上海抵销比例上限（规则值未知，可自填）');
});

test('a blank that an open value would mend leads to its cell and names the value beside it', () => {
  const [todo] = todos(shanghai({ freeShare: '' }), 'en');
  expect(todo?.text).toBe('1 2017: needs Free share, or Shanghai: free share (not known: give your own value)');
  expect([todo?.target?.column, todo?.target?.parameter]).toEqual(['freeShare', undefined]);
});

test('open values that results wait for are listed with a line to fill in', () => {
  const book = shanghai({ freeShare: '' });
  const listed = uncertainParameters(book, computed(book)).filter(({ parameter }) =>
    parameter.versions.some((version) => version.open && version.from <= 2017 && 2017 <= version.to),
  );
  expect(listed.map(({ parameter }) => parameter.id).sort()).toEqual(['shanghaiFreeShare', 'shanghaiOffsetShare']);
  expect(listed.flatMap(({ lines }) => lines.map(({ year, line }) => [year, line.key, line.text, line.fault]))).toEqual(
    [
      [2017, '', '—', undefined],
      [2017, '', '—', undefined],
    ],
  );
});

test('once given, an open value is used, listed as own and no longer asked for', () => {
  const patch = setOverride(shanghai(), { parameter: 'shanghaiOffsetShare', key: '', year: 2017, value: '0.01' });
  const book = patch ? applyPatch(shanghai(), patch) : shanghai();
  expect(todos(book, 'en')).toEqual([]);
  const computation = computed(book);
  const [position] = computation.positions;
  expect(position && openLineFor(position, 'shanghaiOffsetShare')).toBeUndefined();
  const own = uncertainParameters(book, computation).find(({ parameter }) => parameter.id === 'shanghaiOffsetShare');
  expect(own?.lines.map(({ line }) => [line.text, line.overridden, line.status])).toEqual([['0.01', true, 'assumed']]);
});

test('an own value that cannot be read leads back to its explanation', () => {
  const patch = setOverride(shanghai(), { parameter: 'shanghaiOffsetShare', key: '', year: 2017, value: 'much' });
  const book = patch ? applyPatch(shanghai(), patch) : shanghai();
  const [todo] = todos(book, 'en');
  expect([todo?.kind, todo?.target?.column, todo?.target?.parameter?.level]).toEqual([
    'error',
    'shanghaiOffsetShare',
    'enterprises',
  ]);
});
