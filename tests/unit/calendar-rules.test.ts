// The dates of the calendar, as the texts give them, and the parameters that are made of them.
import { expect, test } from 'vitest';
import { isDay } from '../../src/derive/calendar-days';
import type { Deadline } from '../../src/model/deadline';
import { PACKS, SOURCES } from '../../src/rules';
import { CALENDAR, MONTHLY, STANDING } from '../../src/rules/calendar';
import { CHOICE_LABELS } from '../../src/rules/choices';
import { ENTERPRISE_PARAMETERS } from '../../src/rules/guangdong/enterprise-parameters';

/** Dates of a duty by year of emissions: "2019-2020 2021-12-31". */
const datesOf = (id: string): readonly string[] =>
  CALENDAR.filter((one) => one.id === id)
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, date }) => `${from === to ? from : `${from}-${to}`} ${date}`);

const found = (id: string, year: number): Deadline => {
  const one = CALENDAR.find((each) => each.id === id && each.from <= year && year <= each.to);
  if (!one) throw new Error(`${id} ${year}`);
  return one;
};

test('national surrender falls on 31 December, two years together at first', () => {
  expect(datesOf('national.surrender')).toEqual([
    '2019-2020 2021-12-31',
    '2021-2022 2023-12-31',
    '2023 2024-12-31',
    '2024 2025-12-31',
    '2025 2026-12-31',
    '2026 2027-12-31',
  ]);
  expect(found('national.surrender', 2025).status).toBe('official');
  expect(found('national.surrender', 2026).status).toBe('draft');
  expect(found('national.surrender', 2020).note?.en).toContain('95 % of enterprises by 2021-12-15');
});

test('the enterprise rules take their surrender deadline from the calendar', () => {
  const parameter = PACKS.find(({ id }) => id === 'national.enterprise')?.parameters.find(
    ({ id }) => id === 'surrenderDate',
  );
  const lines = parameter?.versions.map(({ from, to, status, value }) => [from, to, status, value]);
  expect(lines).toEqual(
    CALENDAR.filter(({ id }) => id === 'national.surrender').map(({ from, to, status, date }) => [
      from,
      to,
      status,
      date,
    ]),
  );
});

test('power reports by 31 March; verification was put off once', () => {
  expect(datesOf('national.power.report')).toEqual([
    '2021 2022-03-31',
    '2022 2023-03-31',
    '2023 2024-03-31',
    '2024 2025-03-31',
    '2025 2026-03-31',
    '2026 2027-03-31',
  ]);
  expect(found('national.power.verification', 2021).date).toBe('2022-09-30');
  expect(found('national.power.verification', 2021).note?.en).toContain('2022-06-30');
  expect(found('national.power.report', 2026).status).toBe('derived');
});

test('power is allocated ahead and finally on the days of the yearly notices', () => {
  expect(datesOf('national.power.preAllocation')).toEqual([
    '2019-2020 2021-01-29',
    '2024 2025-04-20',
    '2025 2026-06-30',
  ]);
  expect(datesOf('national.power.preAllocationData')).toEqual(['2021-2022 2023-04-30']);
  expect(datesOf('national.power.allocation')).toEqual(['2019-2020 2021-09-30', '2021-2022 2023-07-15']);
  expect(datesOf('national.power.allocationSet')).toEqual(['2024 2025-07-31', '2025 2026-09-20']);
  expect(datesOf('national.power.allocationIssued')).toEqual(['2024 2025-08-20', '2025 2026-09-30']);
});

test('steel, cement and aluminium have their own dates', () => {
  expect(datesOf('national.industry.report')).toEqual(['2024 2025-06-30', '2025 2026-03-31']);
  expect(datesOf('national.industry.verification')).toEqual(['2024 2025-08-31', '2025 2026-07-31']);
  expect(datesOf('national.industry.preAllocation')).toEqual(['2025 2026-04-10']);
  expect(datesOf('national.industry.allocationSet')).toEqual(['2024 2025-09-30', '2025 2026-09-20']);
  expect(datesOf('national.industry.allocationIssued')).toEqual(['2024 2025-10-20', '2025 2026-09-30']);
  expect(datesOf('national.industry.surrender')).toEqual(['2024 2025-12-31']);
  expect(datesOf('national.list')).toEqual(['2024 2025-10-31', '2025 2026-10-31']);
});

test('sectors that only report have a report and a check, and nothing to surrender', () => {
  const own = CALENDAR.filter(({ scheme, sectors }) => scheme === 'national' && sectors.includes('aviation'));
  expect(own.map(({ from, kind, date }) => [from, kind, date])).toEqual([
    [2024, 'report', '2025-03-31'],
    [2025, 'report', '2026-03-31'],
    [2024, 'verification', '2025-12-31'],
    [2025, 'verification', '2026-12-31'],
  ]);
});

test('banking had to be applied for by 10 June 2026', () => {
  const banking = CALENDAR.filter(({ kind }) => kind === 'banking').map(({ date }) => date);
  expect(banking.sort()).toEqual(['2025-12-31', '2026-01-31', '2026-03-20', '2026-06-10']);
});

test('Guangdong surrenders by 20 June, or on the day it was put off to', () => {
  expect(datesOf('guangdong.surrender')).toEqual([
    '2013 2014-07-15',
    '2014 2015-06-20',
    '2015 2016-06-20',
    '2016 2017-06-20',
    '2017 2018-06-20',
    '2018 2019-06-20',
    '2019 2020-11-30',
    '2020 2021-07-20',
    '2021 2022-08-10',
    '2022 2023-07-20',
    '2023 2024-07-31',
    '2024 2025-06-20',
    '2025 2026-06-20',
  ]);
  expect(found('guangdong.surrender', 2021).note?.zh).toContain('8月31日');
  expect(found('guangdong.surrender', 2019).note?.en).toContain('2020-08-31');
  expect([2023, 2024, 2025].map((year) => found('guangdong.surrender', year).status)).toEqual([
    'published',
    'assumed',
    'assumed',
  ]);
});

test('the Guangdong enterprise rules have the dates of the calendar', () => {
  const duties = {
    guangdongSurrenderDate: 'guangdong.surrender',
    guangdongOffsetDate: 'guangdong.offsetApplication',
    guangdongReportDate: 'guangdong.report',
    guangdongVerificationDate: 'guangdong.verification',
  };
  for (const { id, kind, versions } of ENTERPRISE_PARAMETERS) {
    if (kind !== 'date') continue;
    const duty = Object.entries(duties).find(([parameter]) => parameter === id)?.[1] ?? id;
    expect(versions.map(({ from, value }) => `${from} ${value}`)).toEqual(datesOf(duty));
  }
});

test('Guangdong offsets are applied for ten days before, as far as the notices say', () => {
  expect(datesOf('guangdong.offsetApplication')).toEqual([
    '2014 2015-06-10',
    '2015 2016-06-10',
    '2016 2017-06-10',
    '2017 2018-06-10',
    '2018 2019-06-10',
    '2019 2020-11-25',
    '2020 2021-07-10',
    '2021 2022-07-31',
    '2022 2023-07-10',
    '2023 2024-07-20',
    '2024 2025-06-10',
    '2025 2026-06-10',
  ]);
});

test('Guangdong reports by 15 March and sends the verified report by 5 May', () => {
  expect(datesOf('guangdong.report')).toEqual([2015, 2016, 2017, 2018, 2019].map((y) => `${y - 1} ${y}-03-15`));
  expect(datesOf('guangdong.verification')).toEqual([2015, 2016, 2017, 2018, 2019].map((y) => `${y - 1} ${y}-05-05`));
  expect(found('guangdong.verification', 2015).status).toBe('official');
  expect(found('guangdong.verification', 2016).status).toBe('published');
  expect(found('guangdong.report', 2015).status).toBe('published');
});

test('Guangdong issues on 1 July of the year by statute, and over some days where the notice says so', () => {
  expect(found('guangdong.allocation', 2025)).toMatchObject({ date: '2025-07-01', status: 'official' });
  expect(found('guangdong.allocation', 2013)).toMatchObject({ start: '2013-11-27', date: '2013-12-10' });
  expect(found('guangdong.allocation', 2014)).toMatchObject({ start: '2014-08-18', date: '2014-08-22' });
  expect(found('guangdong.allocation', 2016)).toMatchObject({ start: '2016-07-10', date: '2016-07-20' });
  expect(datesOf('guangdong.allocation')).toHaveLength(13);
});

test('every date is a day that exists, and a span ends after it starts', () => {
  for (const { id, date, start, from, to } of CALENDAR) {
    expect([id, isDay(date), start === undefined || (isDay(start) && start < date)]).toEqual([id, true, true]);
    expect(from).toBeLessThanOrEqual(to);
    expect(date >= `${from}-01-01`).toBe(true);
  }
});

test('no duty has two dates for the same year and sector', () => {
  const keys = CALENDAR.flatMap(({ id, from, to, sectors }) =>
    (sectors.length > 0 ? sectors : ['']).flatMap((sector) =>
      Array.from({ length: to - from + 1 }, (_, n) => `${id} ${sector} ${from + n}`),
    ),
  );
  expect(new Set(keys).size).toBe(keys.length);
});

test('every date and duty names sources and sectors that are known', () => {
  const known = new Set(SOURCES.map(({ id }) => id));
  const all = [...CALENDAR, ...MONTHLY, ...STANDING];
  const missing = all.flatMap(({ id, cite }) =>
    cite.filter(({ source }) => !known.has(source)).map((c) => [id, c.source]),
  );
  expect(missing).toEqual([]);
  expect(all.every(({ cite }) => cite.length > 0)).toBe(true);
  const sectors = new Set(Object.keys(CHOICE_LABELS.sector ?? {}));
  expect(all.flatMap((one) => one.sectors).filter((sector) => !sectors.has(sector))).toEqual([]);
});
