// What a date of the compliance calendar is: who does what by which day, for which year of emissions. Types only.
import type { Citation, Dated } from './pack';
import type { Status } from './status';
import type { Text } from './text';

/** What is done by the day, in the order of the compliance year. */
export const DEADLINE_KINDS = [
  'monthly',
  'report',
  'verification',
  'preAllocation',
  'allocation',
  'objection',
  'offsetApplication',
  'surrender',
  'banking',
  'list',
  'records',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** Whom a date concerns. */
export interface Concerned {
  readonly scheme: string;
  /** Sectors by id; empty where it concerns every sector of the scheme. */
  readonly sectors: readonly string[];
}

/** A day, or the last day of several, laid down for emissions of the years `from` to `to`. */
export interface Deadline extends Dated, Concerned {
  /** Unique together with the years. */
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly what: Text;
  /** ISO date: the last day. */
  readonly date: string;
  /** ISO date of the first day, where it is done over several days. */
  readonly start?: string;
}

/** A time limit that runs from an event; working days depend on the holidays of the year and are not counted out. */
export interface Standing extends Concerned {
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly what: Text;
  readonly limit: Text;
  readonly status: Status;
  readonly cite: readonly Citation[];
  readonly note?: Text;
}

/** A duty of every month: done within `days` calendar days after the end of the month. */
export interface Monthly extends Standing {
  readonly days: number;
  /** First and last month laid down, as "2025-07". */
  readonly first: string;
  readonly last: string;
}
