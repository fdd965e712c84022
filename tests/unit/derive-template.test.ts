// Templates to be filled in by hand: each opens again, with everything its rules ask for and nothing else.
import { describe, expect, test } from 'vitest';
import { Computation } from '../../src/book/compute';
import { faultLine, readScenario } from '../../src/book/csv';
import { templateText } from '../../src/derive/template';
import { makeRegistry } from '../../src/engine/registry';
import type { Lang } from '../../src/model/text';
import { PACKS, QUESTIONS, SOURCES } from '../../src/rules';
import { startingYear, startsOf } from '../../src/ui/home/starting';

const registry = makeRegistry([...PACKS, ...QUESTIONS], SOURCES);
const WANTED = 2024;

describe.each<Lang>(['zh', 'en'])('a template in %s', (lang) => {
  test.each(startsOf(registry))('for $scheme $sector opens, and its row has rules', (start) => {
    const of = { ...start, year: startingYear(registry, start, WANTED) };
    const text = templateText(registry, of, lang);
    expect(text).toMatch(/^\ufeff#tanbiao,1\r\n/);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u2070-\u209f]/);
    const read = readScenario(text);
    if ('faults' in read) throw new Error(`${read.faults.map(faultLine).join('\n')}\n${text}`);
    const [row] = read.book.sheets.facilities;
    expect(row?.cells).toMatchObject({ scheme: { text: start.scheme }, sector: { text: start.sector } });
    const computation = new Computation(registry);
    computation.sync(read.book);
    expect(row && computation.rowOf('facilities', row.id)?.plan?.pack.scheme).toBe(start.scheme);
  });
});

test('a template filled in under its headers in words gives the same book as the ids do', () => {
  const of = { scheme: 'national', sector: 'power', year: WANTED };
  const [head = '', ...lines] = templateText(registry, of, 'zh').split('#facilities');
  expect(head).toContain('配额价格');
  const [, header = '', row = ''] = (lines[0] ?? '').split('\r\n');
  const at = header.split(',').indexOf('发电量 (MWh)');
  expect(at).toBeGreaterThan(0);
  const filled = row.split(',').with(at, '190万').join(',');
  const read = readScenario(['#tanbiao,1', '#facilities', header, filled].join('\n'));
  expect('book' in read && read.book.sheets.facilities[0]?.cells.electricityGenerated).toMatchObject({
    text: '1900000',
  });
});
