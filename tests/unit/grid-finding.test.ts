// What counts as found, what replacing makes of it, and the order of the hits.
import { describe, expect, it } from 'vitest';
import { makeHitList } from '../../src/ui/grid/hit-list';
import { makeTest, replacedText, type Search } from '../../src/ui/grid/matching';
import type { GridCell, GridColumn } from '../../src/ui/grid/types';

const column = (kind: GridColumn['kind']): GridColumn => ({
  id: 'c',
  header: '',
  unit: '',
  group: '',
  kind,
  width: 80,
  ...(kind === 'choice'
    ? {
        choices: [
          { value: 'gas', label: '燃气机组' },
          { value: 'cfb', label: '循环流化床' },
        ],
      }
    : {}),
});
const cell = (text: string, edit = text): GridCell => ({ text, edit, state: 'ok' });
const search = (query: string, part: Partial<Search> = {}): Search => ({
  query,
  matchCase: false,
  whole: false,
  ...part,
});
const finds = (query: string, in_: GridCell, kind: GridColumn['kind'] = 'text', part: Partial<Search> = {}) =>
  makeTest(search(query, part))?.(in_, column(kind));

describe('finding', () => {
  it('looks at what is shown and at what was entered', () => {
    expect(finds('410,4', cell('410,400', '410400'), 'number')).toBe(true);
    expect(finds('4104', cell('410,400', '410400'), 'number')).toBe(true);
    expect(finds('411', cell('410,400', '410400'), 'number')).toBe(false);
  });

  it('takes full width for half width, and case only where it is asked to', () => {
    expect(finds('UNIT １', cell('unit 1'))).toBe(true);
    expect(finds('UNIT', cell('unit 1'), 'text', { matchCase: true })).toBe(false);
  });

  it('can be held to whole cells', () => {
    expect(finds('Unit', cell('Unit 1'), 'text', { whole: true })).toBe(false);
    expect(finds('410400', cell('410,400', '410400'), 'number', { whole: true })).toBe(true);
  });

  it('finds a choice by its name, not by the code behind it', () => {
    expect(finds('燃气', cell('燃气机组', 'gas'), 'choice')).toBe(true);
    expect(finds('gas', cell('燃气机组', 'gas'), 'choice')).toBe(false);
  });

  it('has nothing to look for in an empty text, and never finds a blank', () => {
    expect(makeTest(search(''))).toBeUndefined();
    expect(finds('x', cell(''), 'text', { whole: true })).toBe(false);
  });
});

describe('replacing', () => {
  it('changes every place in the entered text, signs and all', () => {
    expect(replacedText(search('a.b'), cell('a.b axb A.B'), column('text'), '$1')).toBe('$1 axb $1');
    expect(replacedText(search('4'), cell('410,400', '410400'), column('number'), '5')).toBe('510500');
  });

  it('can not change results, nor what is only shown', () => {
    expect(replacedText(search('4'), cell('4'), column('result'), '5')).toBeUndefined();
    expect(replacedText(search('410,4'), cell('410,400', '410400'), column('number'), '5')).toBeUndefined();
  });

  it('changes a choice only into another choice', () => {
    expect(replacedText(search('燃气机组'), cell('燃气机组', 'gas'), column('choice'), '循环流化床')).toBe('cfb');
    expect(replacedText(search('燃气'), cell('燃气机组', 'gas'), column('choice'), '燃油')).toBeUndefined();
  });

  it('puts a whole number in place of another, however it was shown', () => {
    const whole = search('410,400', { whole: true });
    expect(replacedText(whole, cell('410,400', '410400'), column('number'), '7')).toBe('7');
  });
});

describe('the hits', () => {
  const list = makeHitList(20);
  for (const hit of [25, 31, 3, 8]) list.add(hit);

  it('come in the order of the sheet, wherever the search began', () => {
    expect(list.all()).toEqual([3, 8, 25, 31]);
    expect(list.placeOf(25)).toBe(3);
    expect(list.placeOf(24)).toBe(0);
  });

  it('follow each other round the end, both ways', () => {
    expect([list.next(8, 1), list.next(31, 1), list.next(26, 1)]).toEqual([25, 3, 31]);
    expect([list.next(3, -1), list.next(9, -1)]).toEqual([31, 8]);
    expect(makeHitList(0).next(0, 1)).toBeUndefined();
  });
});
