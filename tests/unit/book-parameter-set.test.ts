// Own values as a file: what is saved is loaded again, what is wrong is told and changes nothing, one step to undo.
import { expect, test } from 'vitest';
import { writeScenario } from '../../src/book/csv';
import { emptyBook } from '../../src/book/empty-book';
import {
  parametersOf,
  readParameterSet,
  removeOverrides,
  setOverrides,
  strangeOverrides,
  writeParameterSet,
} from '../../src/book/parameter-set';
import { applyPatch, invert } from '../../src/book/patch';
import type { Book, Override } from '../../src/book/types';
import { REGISTRY } from '../cases/run';

const KNOWN = parametersOf(REGISTRY.packs);

const override = (parameter: string, year: number, value: string, key = ''): Override => ({
  parameter,
  key,
  year,
  value,
});

const OWN: readonly Override[] = [
  override('electricityBenchmark', 2024, '0.8', 'gas'),
  override('reliefForm', 2021, 'cappedObligation'),
  override('shanghaiOffsetShare', 2018, '0.03'),
];

const withOwn = (...overrides: readonly Override[]): Book => ({ ...emptyBook(), overrides });

/** What is told about the own values of a file. */
function told(...lines: readonly string[]): readonly string[] {
  const read = readParameterSet(['#tanbiao,1', '#overrides', 'parameter,key,year,value', ...lines].join('\n'), KNOWN);
  if ('overrides' in read) return ['loaded'];
  return [...read.setFaults.map(({ code }) => code), ...read.faults.map(({ code }) => code)];
}

test('what is saved is loaded again', () => {
  const text = writeParameterSet(OWN);
  expect(text.startsWith('\ufeff#tanbiao,1\r\n#overrides\r\nparameter,key,year,value\r\n')).toBe(true);
  expect(readParameterSet(text, KNOWN)).toEqual({ overrides: OWN });
});

test('a set is written as a scenario file writes its own values, and taken out of one as well', () => {
  const scenario = writeScenario(withOwn(...OWN));
  const own = writeParameterSet(OWN);
  expect(scenario).toContain(own.slice(own.indexOf('#overrides')));
  expect(readParameterSet(scenario, KNOWN)).toEqual({ overrides: OWN });
});

test.each([
  ['shanghaiOffsetShares,,2018,0.03', 'unknownParameter'],
  ['__proto__,,2018,0.03', 'unknownParameter'],
  ['shanghaiOffsetShare,,2012,0.03', 'unknownYear'],
  ['shanghaiOffsetShare,gas,2018,0.03', 'unknownKey'],
  ['electricityBenchmark,,2024,0.8', 'unknownKey'],
  ['electricityBenchmark,constructor,2024,0.8', 'unknownKey'],
  ['shanghaiOffsetShare,,2018,much', 'notANumber'],
  ['reliefForm,,2021,maybe', 'notAChoice'],
  ['surrenderDate,,2023,soon', 'notADate'],
  ['shanghaiOffsetShare,,year,0.03', 'notAYear'],
  ['shanghaiOffsetShare,,2018,', 'blankValue'],
])('the line %s is told as %s', (line, code) => {
  expect(told(line)).toEqual([code]);
});

test('one wrong line keeps the others from being loaded', () => {
  expect(told('shanghaiOffsetShare,,2018,0.03', 'nothingSuch,,2018,1')).toEqual(['unknownParameter']);
});

test('a file that is no scenario file or holds no own value loads nothing', () => {
  expect(readParameterSet('a,b\n1,2', KNOWN)).toMatchObject({ faults: [{ code: 'notScenario' }] });
  expect(readParameterSet('#tanbiao,1\n#overrides\nparameter,key,year,value\n', KNOWN)).toEqual({
    faults: [],
    setFaults: [],
  });
});

test('loading adds and changes in one step that can be undone', () => {
  const before = withOwn(override('electricityBenchmark', 2024, '0.7', 'gas'), override('tianjinFineHigh', 2020, '5'));
  const patch = setOverrides(before, OWN);
  const after = patch ? applyPatch(before, patch) : before;
  expect(after.overrides).toEqual([...OWN, override('tianjinFineHigh', 2020, '5')]);
  expect(patch && applyPatch(after, invert(patch))).toEqual(before);
});

test('loading in place of all takes away what the file does not have', () => {
  const before = withOwn(override('tianjinFineHigh', 2020, '5'));
  const patch = setOverrides(before, OWN, true);
  expect(patch && applyPatch(before, patch).overrides).toEqual(OWN);
  expect(patch && applyPatch(applyPatch(before, patch), invert(patch))).toEqual(before);
});

test('the same own values once more are no step', () => {
  expect(setOverrides(withOwn(...OWN), OWN, true)).toBeUndefined();
});

test('own values of a book that no rule knows are told and can be taken away', () => {
  const strange = override('oldName', 2024, '1');
  const book = withOwn(...OWN, strange);
  expect(strangeOverrides(book, KNOWN)).toEqual([{ code: 'unknownParameter', override: strange }]);
  const patch = removeOverrides(book, [strange]);
  expect(patch && applyPatch(book, patch).overrides).toEqual(OWN);
  expect(removeOverrides(book, [])).toBeUndefined();
});
