// Dates of the calendar as entries of a calendar file, before they are written in that file's own form.
import type { Registry } from '../engine/registry';
import type { Lang } from '../model/text';
import type { CalendarEntry } from './calendar';
import { addDays } from './calendar-days';
import { citationsText } from './citations';
import { choiceText } from './labels';
import { STATUS_WORDS, yearsText } from './rule-words';

export interface CalendarEvent {
  readonly uid: string;
  /** First day, ISO. */
  readonly start: string;
  /** The day after the last, where it lasts several days. */
  readonly end: string | undefined;
  readonly summary: string;
  readonly description: string;
}

const SELF_CHECK = {
  zh: '日期由碳表整理，供自查使用；以主管部门的通知为准。',
  en: 'Dates gathered by Tanbiao for self-checking; the notices of the authority prevail.',
} as const;

const WORDS = {
  zh: { years: '排放年度', basis: '依据', status: '依据状态', colon: '：', comma: '、' },
  en: { years: 'Emissions of', basis: 'Basis', status: 'Status of the basis', colon: ': ', comma: ', ' },
} as const;

/** Scheme and sectors in words: "National ETS: Iron and steel, Cement". */
export function concernedText(entry: Pick<CalendarEntry, 'scheme' | 'sectors'>, lang: Lang): string {
  const { colon, comma } = WORDS[lang];
  const scheme = choiceText('scheme', entry.scheme, lang);
  const sectors = entry.sectors.map((sector) => choiceText('sector', sector, lang)).join(comma);
  return sectors === '' ? scheme : `${scheme}${colon}${sectors}`;
}

function summaryOf(entry: CalendarEntry, lang: Lang): string {
  const whose = `${choiceText('scheme', entry.scheme, lang)} ${yearsText(entry)}`;
  return lang === 'zh' ? `${entry.what.zh}（${whose}）` : `${entry.what.en} (${whose})`;
}

function descriptionOf(registry: Registry, entry: CalendarEntry, lang: Lang): string {
  const { years, basis, status, colon } = WORDS[lang];
  const lines = [
    concernedText(entry, lang),
    `${years}${colon}${yearsText(entry)}`,
    `${basis}${colon}${citationsText(registry, entry.cite, lang)}`,
    `${status}${colon}${STATUS_WORDS[entry.status].label[lang]}`,
    entry.note?.[lang] ?? '',
    SELF_CHECK[lang],
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** Entries of the calendar as all-day events. The uid stays the same from one export to the next. */
export const eventsOf = (registry: Registry, entries: readonly CalendarEntry[], lang: Lang): readonly CalendarEvent[] =>
  entries.map((entry) => ({
    uid: `${entry.key}@tanbiao`,
    start: entry.start ?? entry.date,
    end: entry.start === undefined ? undefined : addDays(entry.date, 1),
    summary: summaryOf(entry, lang),
    description: descriptionOf(registry, entry, lang),
  }));
