// What a cell says of an entry that was not typed as it stands there, and what is said of a unit that does not fit.
import { describe, expect, test } from 'vitest';
import { cleanCell } from '../../src/book/clean-cell';
import { columnOf } from '../../src/book/columns';
import type { RowSheet } from '../../src/book/types';
import type { SheetColumn } from '../../src/derive/columns';
import { causeText } from '../../src/derive/fault-text';
import { typedNote } from '../../src/derive/typed-note';

function column(sheet: RowSheet, id: string): SheetColumn {
  const entry = columnOf(sheet, id);
  if (!entry) throw new Error(`the sheet has lost its column ${id}`);
  return { id, entry, group: 'production', kind: 'number', label: entry.label, unit: entry.unit };
}

const GENERATED = column('facilities', 'electricityGenerated');
const QUANTITY = column('streams', 'quantity');

function noteOf(of: SheetColumn, typed: string, lang: 'zh' | 'en', material = '', later = material) {
  const cell = cleanCell(of.entry, typed, material).cell;
  if (!cell) throw new Error('blank');
  return typedNote(of, { id: 1, cells: { [of.id]: cell, material: { text: later } } }, lang);
}

describe('the note of a cell', () => {
  test('says what was typed and what it was read as, with the unit of the column', () => {
    expect(noteOf(GENERATED, '12.5 万 MWh', 'zh')).toEqual({
      mark: 'cleaned',
      text: '输入为 12.5 万 MWh，读作 125,000 MWh',
    });
    expect(noteOf(GENERATED, '12.5 万 MWh', 'en')?.text).toBe('typed as 12.5 万 MWh, read as 125,000 MWh');
    expect(noteOf(QUANTITY, '3 万Nm3', 'zh', 'naturalGas')?.text).toBe('输入为 3 万Nm3，读作 3 万Nm³');
  });

  test('marks arithmetic otherwise than what was cleaned, and nothing that was typed plainly', () => {
    expect(noteOf(GENERATED, '=1200*0.93', 'zh')).toEqual({ mark: 'sum', text: '输入为 =1200*0.93，读作 1,116 MWh' });
    expect(noteOf(GENERATED, '1,116', 'zh')?.mark).toBe('cleaned');
    expect(noteOf(GENERATED, '1116', 'zh')).toBeUndefined();
  });

  test('warns where another fuel has changed the unit since', () => {
    expect(noteOf(QUANTITY, '3 万Nm3', 'zh', 'naturalGas', 'bituminous')?.text).toBe(
      '输入为 3 万Nm3，读作 3 t；与该行现在的单位不符，请核对',
    );
    expect(noteOf(QUANTITY, '3 万Nm3', 'en', 'naturalGas', 'naturalGas')?.text).toBe(
      'typed as 3 万Nm3, read as 3 10⁴Nm³',
    );
  });
});

describe('a unit that does not fit', () => {
  const said = (typed: string, id: string, lang: 'zh' | 'en'): string =>
    causeText({ code: 'notANumber', at: { row: null, id }, detail: typed }, lang);

  test('is told with what the column wants and how to mend it', () => {
    expect(said('350 TJ', 'electricityGenerated', 'zh')).toContain(
      '“350 TJ”的单位 TJ 与 MWh 不是同一类量，请以 kWh、MWh 或 GWh 填写',
    );
    expect(said('350 TJ', 'electricityGenerated', 'en')).toContain(
      '"350 TJ" is in TJ, which is not of the kind of MWh; write it in kWh, MWh or GWh',
    );
    expect(said('500 tce', 'heatSupplied', 'en')).toContain('standard coal, for which GJ has no fixed rate');
    expect(said('12 foo', 'electricityGenerated', 'zh')).toContain('的单位 foo 无法识别');
    expect(said('12 MWh', 'loadFactor', 'zh')).toContain('请只填数字');
  });

  test('is kept apart from what is no number at all, and from what can be read in several ways', () => {
    expect(said('abc', 'electricityGenerated', 'zh')).toContain('不是可读的数字');
    expect(said('1.000', 'electricityGenerated', 'zh')).toContain('有几种读法');
    expect(said('=1/0', 'electricityGenerated', 'en')).toContain('has no value');
  });
});
