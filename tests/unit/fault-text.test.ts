// What many units lack, in one line: the first of it in words, the rest counted; the to-do list has more.
import { expect, test } from 'vitest';
import { faultText, faultWord } from '../../src/derive/fault-text';
import { todosOf } from '../../src/derive/todo';
import { resultOf } from '../../src/engine/evaluate';
import { Fault } from '../../src/formula/value';
import { computed, makeBook, sheetsOf, unit } from '../cases/run';

const BLANK = { unitCategory: 'conventionalCoalAbove300', installedCapacity: '600', verifiedEmissions: '' };

/** The emissions of an enterprise of which no unit has any figure. */
function emissionsOf(units: number) {
  const book = makeBook(sheetsOf([{ year: 2024, units: Array.from({ length: units }, () => unit(BLANK)) }]));
  const computation = computed(book);
  const [position] = computation.positions;
  const fault = position && resultOf(position, 'emissions')?.value;
  if (!(fault instanceof Fault)) throw new Error('the emissions are not known');
  return { fault, todos: todosOf(position, book, computation, 'en') };
}

test('what few units lack is told of each', () => {
  const { fault } = emissionsOf(3);
  expect(faultText(fault, 'en').split('; ')).toEqual([
    '1 2024: needs fuels, or Verified emissions',
    '2 2024: needs fuels, or Verified emissions',
    '3 2024: needs fuels, or Verified emissions',
  ]);
  expect(faultWord(fault, 'zh')).toBe('缺 3 项');
});

test('what many units lack is told of a dozen, and how many more there are', () => {
  const { fault } = emissionsOf(1300);
  const told = faultText(fault, 'en').split('; ');
  expect(told).toHaveLength(13);
  expect(told.at(-1)).toBe('and 1,288 more');
  expect(faultText(fault, 'zh')).toMatch(/；另有 1,288 项$/);
  expect(faultWord(fault, 'zh')).toBe('缺 1300 项');
});

test('the to-do list has each of them, up to a thousand', () => {
  const few = emissionsOf(30).todos.filter(({ text }) => text.includes('needs fuels'));
  expect(few).toHaveLength(30);
  expect(emissionsOf(1300).todos).toHaveLength(1000);
});
