// What the calendar is asked for: the day it is seen from, whose dates, which year, whether past ones are listed.
import { createMemo, createSignal } from 'solid-js';
import { type Agenda, agenda, type Chosen, calendarYears, concernedIn, standingFor } from '../../derive/calendar';
import { isDay } from '../../derive/calendar-days';
import type { Standing } from '../../model/deadline';
import { CALENDAR, MONTHLY, STANDING } from '../../rules/calendar';
import type { Session } from '../../store/session';
import { createToolState } from '../../store/tool-state';

const TWO_DIGITS = 2;
const twoDigits = (n: number): string => String(n).padStart(TWO_DIGITS, '0');

/** The day it is here, in the user's own time zone. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

/** Schemes that have dates. */
export const SCHEMES: readonly string[] = [...new Set(CALENDAR.map(({ scheme }) => scheme))];

export const YEARS: readonly number[] = calendarYears(CALENDAR);

/** Sectors that some date of a scheme names. */
const sectorsOf = (scheme: string): readonly string[] => [
  ...new Set(CALENDAR.filter((one) => scheme === '' || one.scheme === scheme).flatMap(({ sectors }) => sectors)),
];

/** Whose dates: `mine` are those of the units of the open book, '' is everyone, else a scheme. */
const MINE = 'mine';

function createWhose(session: Session, values: () => Readonly<Record<string, string>>) {
  const mine = createMemo((): readonly Chosen[] => {
    session.version();
    return concernedIn(session.book());
  });
  const who = (): string => {
    const kept = values().who ?? MINE;
    return kept === MINE && mine().length === 0 ? '' : kept;
  };
  const sectors = (): readonly string[] =>
    who() === MINE
      ? [...new Set(mine().map(({ sector }) => sector))].filter((sector) => sector !== '')
      : sectorsOf(who());
  const sector = (): string => (sectors().includes(values().sector ?? '') ? (values().sector ?? '') : '');
  const concerned = (): readonly Chosen[] => {
    if (who() === MINE) return mine().filter((one) => sector() === '' || one.sector === sector());
    return who() === '' && sector() === '' ? [] : [{ scheme: who(), sector: sector() }];
  };
  return { mine, who, sectors, sector, concerned };
}

/** State of the page. Filters are kept; the day starts as today each time. */
export function createCalendarState(session: Session) {
  const tool = createToolState('calendar', {});
  const [from, setFrom] = createSignal(today());
  const whose = createWhose(session, tool.values);
  const year = (): string => tool.values().year ?? '';
  const withPast = (): boolean => tool.values().past === 'yes';
  const seen = createMemo((): Agenda => {
    const concerned = whose.concerned();
    const choice = year() === '' ? { concerned } : { concerned, year: Number(year()) };
    return agenda(CALENDAR, MONTHLY, isDay(from()) ? from() : today(), choice);
  });
  const standing = createMemo((): readonly Standing[] => standingFor([...MONTHLY, ...STANDING], whose.concerned()));
  return {
    ...whose,
    from,
    setFrom,
    year,
    withPast,
    seen,
    standing,
    set: tool.set,
    /** What is listed, and so exported: the next ones first. */
    shown: () => (withPast() ? [...seen().next, ...seen().past] : seen().next),
  };
}

export type CalendarState = ReturnType<typeof createCalendarState>;
