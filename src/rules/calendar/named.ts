// Short forms in which dates are written, so that the calendar reads line by line: year, status, place, day.
import type { Deadline } from '../../model/deadline';
import type { Citation, ParameterVersion } from '../../model/pack';
import type { Status } from '../../model/status';
import type { Text } from '../../model/text';
import { value } from '../named';

/** What is to be done, for whom; the days follow year by year. */
export type DeadlineRule = Pick<Deadline, 'id' | 'scheme' | 'sectors' | 'kind' | 'what'>;

/** The day of one year, or of years that are dealt with together. */
export type Day = Omit<Deadline, keyof DeadlineRule>;

/** A day for the emissions of some years. `start` is the first of several days. */
export function day(
  years: number | readonly [number, number],
  status: Status,
  basis: Citation | readonly Citation[],
  date: string,
  note?: Text,
  start?: string,
): Day {
  const [from, to] = typeof years === 'number' ? [years, years] : years;
  const cite = 'source' in basis ? [basis] : basis;
  return { from, to, status, cite, date, ...(note ? { note } : {}), ...(start ? { start } : {}) };
}

/** What is to be done with its days. */
export const deadline = (rule: DeadlineRule, days: readonly Day[]): readonly Deadline[] =>
  days.map((one) => ({ ...rule, ...one }));

/** Days as the versions of a parameter, for formulas that need them. */
export const versionsOf = (days: readonly Deadline[]): readonly ParameterVersion[] =>
  days.map(({ from, to, status, cite, date, note }) => value([from, to], status, cite, date, note));
