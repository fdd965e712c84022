// The calendar file: loaded only when someone exports, because it brings the library that writes the format.
import ical, { ICalCalendarMethod } from 'ical-generator';
import type { CalendarEvent } from '../../derive/ics';

/** Midnight of a day, in the one time zone in which the library reads an all-day date as the day it is. */
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** The text of an .ics file. `stamp` is the day the dates were last changed: the same dates give the same file. */
export function icsText(name: string, lang: string, events: readonly CalendarEvent[], stamp: string): string {
  const calendar = ical({
    name,
    prodId: { company: 'Tanbiao', product: 'Tanbiao', language: lang.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { uid, start, end, summary, description } of events)
    calendar.createEvent({
      id: uid,
      start: midnight(start),
      ...(end === undefined ? {} : { end: midnight(end) }),
      stamp: midnight(stamp),
      allDay: true,
      summary,
      description,
    });
  return calendar.toString();
}
