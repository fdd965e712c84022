// The calendar file: whole days that keep their date everywhere, lasting ids, the basis in the text.
import { expect, test } from 'vitest';
import { agenda } from '../../src/derive/calendar';
import { eventsOf } from '../../src/derive/ics';
import { LANGS } from '../../src/model/text';
import { CALENDAR, CALENDAR_REVISED, MONTHLY } from '../../src/rules/calendar';
import { icsText } from '../../src/ui/calendar/ics-file';
import { REGISTRY } from '../cases/run';

const everything = agenda(CALENDAR, MONTHLY, '2000-01-01', { concerned: [] }).next;
const surrender = everything.filter(({ key }) => key === 'national.surrender-2025');
const issue = everything.filter(({ key }) => key === 'guangdong.allocation-2013');

/** The lines of a calendar file, folded ones joined again. */
const linesOf = (file: string): readonly string[] => file.replaceAll('\r\n ', '').split('\r\n');

test('a date is one whole day with the id of the duty and its year', () => {
  const lines = linesOf(icsText('Tanbiao', 'en', eventsOf(REGISTRY, surrender, 'en'), CALENDAR_REVISED));
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines).toContain('UID:national.surrender-2025@tanbiao');
  expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
  expect(lines).toContain('DTSTAMP:20261122T000000Z');
  expect(lines).toContain('SUMMARY:Surrender allowances in full (National ETS 2025)');
  expect(lines.filter((line) => line.startsWith('DTEND'))).toEqual([]);
});

test('several days last until the day after the last one', () => {
  const lines = linesOf(icsText('Tanbiao', 'en', eventsOf(REGISTRY, issue, 'en'), CALENDAR_REVISED));
  expect(lines).toContain('DTSTART;VALUE=DATE:20131127');
  expect(lines).toContain('DTEND;VALUE=DATE:20131211');
});

test('the text gives the document, its place, the status, and that it is a self-check', () => {
  const [event] = eventsOf(REGISTRY, surrender, 'en');
  expect(event?.description.split('\n')).toEqual([
    'National ETS: Power generation, Iron and steel, Cement, Aluminium smelting',
    'Emissions of: 2025',
    'Basis: Notice on the work … in 2026 (title shortened) (number not recorded), dates',
    'Status of the basis: Legal text',
    'Dates gathered by Tanbiao for self-checking; the notices of the authority prevail.',
  ]);
  const [zh] = eventsOf(REGISTRY, surrender, 'zh');
  expect(zh?.summary).toBe('足额清缴配额（全国碳市场 2025）');
  expect(zh?.description).toContain('自查');
});

test('the whole calendar is written without losing an entry, the same each time', () => {
  for (const lang of LANGS) {
    const events = eventsOf(REGISTRY, everything, lang);
    const file = icsText('Tanbiao', lang, events, CALENDAR_REVISED);
    expect(icsText('Tanbiao', lang, events, CALENDAR_REVISED)).toBe(file);
    const ids = linesOf(file).filter((line) => line.startsWith('UID:'));
    expect(new Set(ids).size).toBe(everything.length);
    expect(file.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  }
});
