// Guangdong: sectors outside the pilot are refused with the reason of the rules; limits that rest on no text of their year.
import { expect, test } from 'vitest';
import { resultLines } from '../../src/derive/results';
import { SOURCES } from '../../src/rules';
import { GUANGDONG_PACKS } from '../../src/rules/guangdong';
import { guangdong } from '../cases/guangdong';

test('a year outside the pilot has no reason but that no rule covers it', () => {
  const why = (year: number, sector: string) =>
    guangdong(year, sector, [{ verifiedEmissions: '5' }]).line('facilities', 'emissions').cite;
  expect(why(2012, 'power')).toContain('no rule covers 2012');
  expect(why(2026, 'power')).toContain('no rule covers 2026');
  expect(why(2026, 'ceramics')).toContain('no rule covers 2026');
});

test('every sector has a pack or a reason in each year of the pilot, and the reasons cite listed sources', () => {
  const listed = new Set(SOURCES.map(({ id }) => id));
  for (const { id, from, to, outside = [] } of GUANGDONG_PACKS) {
    for (const year of Array.from({ length: 13 }, (_, index) => 2013 + index)) {
      const told = outside.filter((one) => one.from <= year && year <= one.to);
      expect(told, `${id} ${year}`).toHaveLength(from <= year && year <= to ? 0 : 1);
    }
    for (const { source } of outside.flatMap(({ cite }) => cite)) expect(listed).toContain(source);
  }
});

test('a reason is told in Chinese too, without the words of a missing rule', () => {
  const { book, computation } = guangdong(2021, 'power', [{ verifiedEmissions: '5' }]);
  const line = resultLines(book, computation, 'zh').find(({ quantity }) => quantity === 'allowance');
  expect(line?.cite).toBe('1 2021：发电行业自 2021 年度起转入全国碳市场，请在全国碳市场下填写');
});

test('the offset limit of 2022 and later rests on no text of its year', () => {
  const status = (year: number) => {
    const found = guangdong(year, 'petrochemical', [{ verifiedEmissions: '1000', historicalEmissions: '1000' }]);
    return [found.of('offsetLimit'), found.line('enterprises', 'offsetLimit').status];
  };
  expect(status(2021)).toEqual(['100', 'published']);
  expect(status(2022)).toEqual(['100', 'assumed']);
  expect(status(2023)).toEqual(['100', 'assumed']);
  expect(status(2024)).toEqual(['100', 'secondary']);
  expect(status(2025)).toEqual(['100', 'assumed']);
});
