// The compliance calendar: every date that the texts give, and the duties that run from an event.
import type { Deadline } from '../../model/deadline';
import { GUANGDONG_CALENDAR } from './guangdong';
import { NATIONAL_CALENDAR } from './national';

export { MONTHLY, STANDING } from './standing';

export const CALENDAR: readonly Deadline[] = [...NATIONAL_CALENDAR, ...GUANGDONG_CALENDAR];

/** When a date of the calendar last changed. Exported entries carry it, so that the same rules give the same file. */
export const CALENDAR_REVISED = '2026-11-22';
