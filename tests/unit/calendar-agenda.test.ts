// What comes next from a given day, and the days of monthly duties.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agenda, concernedIn, monthlyDays, standingFor } from '../../src/derive/calendar';
import { addDays, daysBetween, endOfMonth, isDay, monthsFrom } from '../../src/derive/calendar-days';
import { CALENDAR, MONTHLY, STANDING } from '../../src/rules/calendar';
import { makeBook } from '../cases/run';

const POWER = [{ scheme: 'national', sector: 'power' }];
const CEMENT = [{ scheme: 'national', sector: 'cement' }];
const monthlyOf = (sector: string) => {
  const rule = MONTHLY.find(({ sectors }) => sectors.includes(sector));
  if (!rule) throw new Error(sector);
  return rule;
};

test('days and months follow the calendar, leap years included', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2025-02-28', 1)).toBe('2025-03-01');
  expect(daysBetween('2026-11-22', '2026-12-31')).toBe(39);
  expect(daysBetween('2026-12-31', '2026-11-22')).toBe(-39);
  expect(endOfMonth('2024-02')).toBe('2024-02-29');
  expect(endOfMonth('2025-12')).toBe('2025-12-31');
  expect(monthsFrom('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(monthsFrom('2026-02', '2025-11')).toEqual([]);
});

test('only days that exist are days', () => {
  expect(['2024-02-29', '2025-02-29', '2025-13-01', '', '2025-1-1', '2025-01-01 '].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('adding days and counting them agree', () => {
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
      const day = addDays('2019-06-15', days);
      expect(daysBetween('2019-06-15', day)).toBe(days);
      expect(isDay(day)).toBe(true);
    }),
  );
});

test('the data of a month are due 40 calendar days after its end', () => {
  const due = (sector: string, first: string, last = first) =>
    monthlyDays(monthlyOf(sector), first, last).map(({ date }) => date);
  expect(due('power', '2025-12', '2026-03')).toEqual(['2026-02-09', '2026-03-12', '2026-04-09', '2026-05-10']);
  expect(due('cement', '2026-10')).toEqual(['2026-12-10']);
});

test('industry uploads monthly from July 2025 on', () => {
  const [first] = monthlyDays(monthlyOf('steel'), '2024-01', '2030-12');
  expect([first?.date, first?.what.en.endsWith('2025-07')]).toEqual(['2025-09-09', true]);
  expect(monthlyDays(monthlyOf('steel'), '2024-01', '2025-06')).toEqual([]);
});

test('what comes next for a power plant on 22 November 2026', () => {
  const { next } = agenda(CALENDAR, MONTHLY, '2026-11-22', { concerned: POWER });
  expect(next.slice(0, 4).map(({ key, date, daysLeft }) => [key, date, daysLeft])).toEqual([
    ['national.power.monthly-2026-10', '2026-12-10', 18],
    ['national.surrender-2025', '2026-12-31', 39],
    ['national.power.monthly-2026-11', '2027-01-09', 48],
    ['national.power.monthly-2026-12', '2027-02-09', 79],
  ]);
});

test('the day itself is still to come, the day after it is past', () => {
  const on = (day: string) => agenda(CALENDAR, [], day, { concerned: CEMENT, year: 2025 });
  const surrender = { key: 'national.surrender-2025' };
  expect(on('2026-12-31').next).toMatchObject([{ ...surrender, daysLeft: 0 }]);
  expect(on('2027-01-01').next).toEqual([]);
  expect(on('2027-01-01').past[0]).toMatchObject({ ...surrender, daysLeft: -1 });
});

test('a sector sees its own dates only, and Guangdong firms those of Guangdong', () => {
  const seen = agenda(CALENDAR, MONTHLY, '2020-01-01', { concerned: CEMENT });
  expect(seen.next.every(({ scheme, sectors }) => scheme === 'national' && sectors.includes('cement'))).toBe(true);
  const guangdong = agenda(CALENDAR, MONTHLY, '2013-01-01', { concerned: [{ scheme: 'guangdong', sector: 'cement' }] });
  expect(new Set(guangdong.next.map(({ scheme }) => scheme))).toEqual(new Set(['guangdong']));
  expect(agenda(CALENDAR, MONTHLY, '2026-01-01', { concerned: [{ scheme: 'hubei', sector: '' }] }).next).toEqual([]);
});

test('a year of emissions includes the dates of two years taken together', () => {
  const { next } = agenda(CALENDAR, MONTHLY, '2019-01-01', { concerned: POWER, year: 2020 });
  expect(next.map(({ key }) => key)).toEqual([
    'national.power.preAllocation-2019-2020',
    'national.power.allocation-2019-2020',
    'national.surrender-2019-2020',
    'national.banking.holding-2019-2024',
    'national.banking.notice-2019-2024',
    'national.banking.firstBatch-2019-2024',
    'national.banking.application-2019-2024',
  ]);
});

test('from whatever day it is seen, no date is lost and the order holds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6000 }), (days) => {
      const { next, past } = agenda(CALENDAR, MONTHLY, addDays('2013-01-01', days), { concerned: [] });
      const months = MONTHLY.flatMap((rule) => monthlyDays(rule));
      expect(next.length + past.length).toBe(CALENDAR.length + months.length);
      const dates = [...[...past].reverse(), ...next].map(({ date }) => date);
      expect(dates).toEqual([...dates].sort());
    }),
    { numRuns: 20 },
  );
});

test('every entry has a key of its own', () => {
  const { next } = agenda(CALENDAR, MONTHLY, '2000-01-01', { concerned: [] });
  expect(new Set(next.map(({ key }) => key)).size).toBe(next.length);
});

test('a book concerns the schemes and sectors of its units', () => {
  const book = makeBook({
    facilities: [
      { enterprise: 'E', facility: '1', year: '2025', scheme: 'national', sector: 'power' },
      { enterprise: 'E', facility: '2', year: '2025', scheme: 'national', sector: 'power' },
      { enterprise: 'E', facility: '3', year: '2023', scheme: 'guangdong', sector: 'cement' },
      { enterprise: 'E', facility: '4', year: '2023' },
    ],
  });
  expect(concernedIn(book)).toEqual([...POWER, { scheme: 'guangdong', sector: 'cement' }]);
  expect(concernedIn(undefined)).toEqual([]);
});

test('duties without a fixed day are listed for whom they concern', () => {
  const ids = (concerned: Parameters<typeof standingFor>[1]) =>
    standingFor([...MONTHLY, ...STANDING], concerned).map(({ id }) => id);
  expect(ids(POWER)).toEqual(['national.power.monthly', 'national.objection', 'national.records']);
  expect(ids(CEMENT)).toEqual([
    'national.industry.monthly',
    'national.objection',
    'national.revised',
    'national.records',
  ]);
  expect(ids([{ scheme: 'national', sector: 'aviation' }])).toEqual(['national.records']);
  expect(ids([{ scheme: 'guangdong', sector: 'paper' }])).toEqual(['guangdong.objection', 'guangdong.answer']);
});
