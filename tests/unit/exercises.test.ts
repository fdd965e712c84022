// Exercises: every book opens, every asked result has an answer in the solution and none yet at the beginning, and checking tells them apart.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeScenario } from '../../src/book/csv';
import type { Book } from '../../src/book/types';
import { type Asked, type CheckedResult, checkedResults } from '../../src/derive/exercise-check';
import { lockOf } from '../../src/engine/editions';
import { LANGS } from '../../src/model/text';
import { ASKED, EXERCISES, isExercise } from '../../src/ui/exercises/exercise-list';
import { EXERCISE_WORDS } from '../../src/ui/words/exercises';
import { laterRules, RULES, setTo } from '../cases/edition';
import { bookOf, REGISTRY } from '../cases/run';

const read = (name: string): Book => bookOf(readFileSync(`public/exercises/${name}.csv`, 'utf8'));
const states = (results: readonly CheckedResult[]) => results.map(({ state }) => state);
const inWords = ({ sheet, facility, stream, quantity, scenario }: Asked) =>
  [scenario, sheet, facility, stream, quantity].filter((part) => part !== undefined).join(' ');

test('the folder holds the book and the solution of every exercise, and nothing else', () => {
  const wanted = EXERCISES.flatMap((one) => [`${one}-solution.csv`, `${one}.csv`]);
  expect(readdirSync('public/exercises').sort()).toEqual(wanted.sort());
});

describe.each(EXERCISES)('%s', (exercise) => {
  const start = read(exercise);
  const solution = read(`${exercise}-solution`);

  test('the book says which exercise it is, in its file too; the solution is an ordinary book', () => {
    expect(start.settings.exercise).toBe(exercise);
    expect(bookOf(writeScenario(start)).settings.exercise).toBe(exercise);
    expect(solution.settings.exercise).toBeUndefined();
  });

  test('every asked result has a value in the solution, and the solution is right', () => {
    const results = checkedResults(ASKED[exercise], solution, solution, REGISTRY);
    expect(results.filter(({ state }) => state !== 'right').map(({ asked }) => inWords(asked))).toEqual([]);
  });

  test('something is to be done: not all is right at the beginning, and no question is asked twice', () => {
    const results = checkedResults(ASKED[exercise], start, solution, REGISTRY);
    expect(results.filter(({ state }) => state === 'right').length).toBeLessThan(results.length / 2);
    const asked = ASKED[exercise].map(inWords);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test('enterprises and facilities of book and solution have the same names, so that only values are left to enter', () => {
    const names = (book: Book) => book.sheets.facilities.map(({ cells }) => [cells.facility?.text, cells.year?.text]);
    expect(names(start)).toEqual(names(solution));
  });

  test('task and hints are there in both languages', () => {
    for (const lang of LANGS) {
      const { title, teaches, task, data, hints } = EXERCISE_WORDS[lang].exercises[exercise];
      for (const text of [title, teaches, ...task, ...data, ...hints]) expect(text.trim()).not.toBe('');
      expect(hints.length).toBeGreaterThanOrEqual(3);
    }
    const count = (lang: (typeof LANGS)[number]) => {
      const { task, data, hints } = EXERCISE_WORDS[lang].exercises[exercise];
      return [task.length, data.length, hints.length];
    };
    expect(count('zh')).toEqual(count('en'));
  });
});

describe('checking', () => {
  const solution = read('power-floor-2024-solution');
  const asks = ASKED['power-floor-2024'];

  test('looks at every digit: one tonne of coal more is not right', () => {
    const [first, ...others] = solution.sheets.streams;
    if (!first) throw new Error('the exercise has no fuels');
    const quantity = { text: String(Number(first.cells.quantity?.text) + 1) };
    const other = { ...first, cells: { ...first.cells, quantity } };
    const book = { ...solution, sheets: { ...solution.sheets, streams: [other, ...others] } };
    const results = checkedResults(asks, book, solution, REGISTRY);
    expect(results.find(({ asked }) => asked.sheet === 'enterprises' && asked.quantity === 'emissions')?.state).toBe(
      'notYet',
    );
    expect(results[0]?.state).toBe('right');
  });

  test('says which row is not there, and which scenario', () => {
    const bare = { ...solution, sheets: { enterprises: [], facilities: [], streams: [] } };
    expect(new Set(states(checkedResults(asks, bare, solution, REGISTRY)))).toEqual(new Set(['missing']));
    const offsets = read('offset-decision-2024');
    const result = checkedResults(
      ASKED['offset-decision-2024'],
      offsets,
      read('offset-decision-2024-solution'),
      REGISTRY,
    );
    expect(states(result)).toEqual(['right', 'right', 'noScenario', 'noScenario', 'noScenario']);
  });

  test('holds a book against the solution by the rules that the book keeps to', () => {
    const later = laterRules([setTo('floorShare', 2024, '0.85')]);
    const old = { ...solution, lock: lockOf(RULES) };
    expect(new Set(states(checkedResults(asks, old, solution, later)))).toEqual(new Set(['right']));
    const floor = (book: Book) =>
      checkedResults(asks, book, solution, later).find(({ asked }) => asked.quantity === 'floorTopUp')?.own;
    expect(floor(old)?.toString()).not.toBe(floor({ ...solution, lock: lockOf(later) })?.toString());
  });
});

test('a book of an exercise that this app does not know is an ordinary book', () => {
  expect(isExercise('something-else')).toBe(false);
  expect(isExercise(undefined)).toBe(false);
});
