// What comes next from a given day: dates of the calendar and of monthly duties, for the schemes and sectors chosen.
import type { Book } from '../book/types';
import type { Concerned, Deadline, Monthly, Standing } from '../model/deadline';
import type { Text } from '../model/text';
import { addDays, daysBetween, endOfMonth, monthsFrom } from './calendar-days';

/** One date as it is listed. */
export interface CalendarEntry extends Omit<Deadline, 'id'> {
  /** Unique and lasting: the id of the duty with its year or month. */
  readonly key: string;
  /** From the chosen day to the last day; negative for what is past. */
  readonly daysLeft: number;
}

/** Whom the calendar is for; '' is everyone. */
export interface Chosen {
  readonly scheme: string;
  readonly sector: string;
}

export interface CalendarChoice {
  /** Empty is everyone. */
  readonly concerned: readonly Chosen[];
  /** Year of emissions; undefined is every year. */
  readonly year?: number;
}

const isFor = (rule: Concerned, { scheme, sector }: Chosen): boolean =>
  (scheme === '' || rule.scheme === scheme) &&
  (sector === '' || rule.sectors.length === 0 || rule.sectors.includes(sector));

/** Whether something concerns one of those chosen. */
export const concerns = (rule: Concerned, concerned: readonly Chosen[]): boolean =>
  concerned.length === 0 || concerned.some((one) => isFor(rule, one));

const yearsKey = ({ from, to }: Pick<Deadline, 'from' | 'to'>): string =>
  from === to ? String(from) : `${from}-${to}`;

/** "data of 2026-10", put behind what is done every month. */
const ofMonth = (what: Text, month: string): Text => ({
  zh: `${what.zh}：${month.replace('-', '年')}月`,
  en: `${what.en}: ${month}`,
});

/** The days by which a monthly duty is done, for the months from `first` to `last` as far as it is laid down. */
export function monthlyDays(rule: Monthly, first = rule.first, last = rule.last): readonly Deadline[] {
  const from = first > rule.first ? first : rule.first;
  const to = last < rule.last ? last : rule.last;
  return monthsFrom(from, to).map((month) => {
    const year = Number(month.slice(0, month.indexOf('-')));
    return {
      id: rule.id,
      scheme: rule.scheme,
      sectors: rule.sectors,
      kind: rule.kind,
      what: ofMonth(rule.what, month),
      from: year,
      to: year,
      date: addDays(endOfMonth(month), rule.days),
      status: rule.status,
      cite: rule.cite,
      ...(rule.note ? { note: rule.note } : {}),
    };
  });
}

const entryOf = ({ id, ...rest }: Deadline, key: string, today: string): CalendarEntry => ({
  ...rest,
  key: `${id}-${key}`,
  daysLeft: daysBetween(today, rest.date),
});

/** The order of a list: by day, then by scheme and duty, so that it is always the same. */
const byDay = (a: CalendarEntry, b: CalendarEntry): number =>
  a.date.localeCompare(b.date, 'en') || a.key.localeCompare(b.key, 'en');

export interface Agenda {
  /** What is still to come, the nearest first. A day that is today is still to come. */
  readonly next: readonly CalendarEntry[];
  /** What is past, the latest first. */
  readonly past: readonly CalendarEntry[];
}

/** The calendar seen from a day. */
export function agenda(
  deadlines: readonly Deadline[],
  monthly: readonly Monthly[],
  today: string,
  { concerned, year }: CalendarChoice,
): Agenda {
  const fixed = deadlines.map((one) => entryOf(one, yearsKey(one), today));
  const repeated = monthly.flatMap((rule) =>
    monthlyDays(rule).map((one) => entryOf(one, addDays(one.date, -rule.days).slice(0, rule.first.length), today)),
  );
  const wanted = [...fixed, ...repeated]
    .filter((entry) => concerns(entry, concerned) && (year === undefined || (entry.from <= year && year <= entry.to)))
    .sort(byDay);
  return {
    next: wanted.filter(({ daysLeft }) => daysLeft >= 0),
    past: wanted.filter(({ daysLeft }) => daysLeft < 0).reverse(),
  };
}

/** Duties without a fixed day that concern those chosen. */
export const standingFor = (standing: readonly Standing[], concerned: readonly Chosen[]): readonly Standing[] =>
  standing.filter((rule) => concerns(rule, concerned));

/** The schemes and sectors of the units of a book, each pair once. */
export function concernedIn(book: Book | undefined): readonly Chosen[] {
  const pairs = new Map<string, Chosen>();
  for (const { cells } of book?.sheets.facilities ?? []) {
    const scheme = cells.scheme?.text ?? '';
    const sector = cells.sector?.text ?? '';
    if (scheme !== '') pairs.set(`${scheme} ${sector}`, { scheme, sector });
  }
  return [...pairs.values()];
}

/** Years of emissions that have a date, the latest first. */
export const calendarYears = (deadlines: readonly Deadline[]): readonly number[] => {
  const years = new Set(deadlines.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, n) => from + n)));
  return [...years].sort((a, b) => b - a);
};
