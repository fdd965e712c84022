// Arithmetic of days: ISO dates in, ISO dates out, by the calendar alone and without any clock or time zone.

const DAY = 24 * 60 * 60 * 1000;
const MONTHS = 12;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;

const at = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
const isoOf = (time: number): string => new Date(time).toISOString().slice(0, '2026-01-01'.length);

/** True for a day that exists: "2024-02-29" does, "2025-02-29" does not. */
export const isDay = (text: string): boolean => ISO.test(text) && !Number.isNaN(at(text)) && isoOf(at(text)) === text;

/** The day so many days later, or earlier for a negative number. */
export const addDays = (iso: string, days: number): string => isoOf(at(iso) + days * DAY);

/** Days from one day to another: 0 on the same day, negative where `to` lies before. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY);

/** The month after, as "2025-01". */
function nextMonth(month: string): string {
  const [, year = '', number = ''] = MONTH.exec(month) ?? [];
  const next = Number(number) % MONTHS;
  return `${String(Number(year) + (next === 0 ? 1 : 0)).padStart(year.length, '0')}-${String(next + 1).padStart(number.length, '0')}`;
}

/** The last day of a month "2025-02". */
export const endOfMonth = (month: string): string => addDays(`${nextMonth(month)}-01`, -1);

/** All months from `first` to `last`, both included. */
export function monthsFrom(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}
