// Times and sizes the way the page about storage writes them.
import type { Lang } from '../../model/text';

const localeOf = (lang: Lang): string => (lang === 'zh' ? 'zh-CN' : 'en-GB');

/** Day and minute of a time. */
export const timeText = (at: number, lang: Lang): string =>
  new Intl.DateTimeFormat(localeOf(lang), { dateStyle: 'medium', timeStyle: 'short' }).format(at);

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'] as const;
const THOUSAND = 1000;
const THREE_DIGITS = 3;

/** Bytes in the unit that reads best. */
export function sizeText(bytes: number, lang: Lang): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(THOUSAND))));
  const number = new Intl.NumberFormat(localeOf(lang), { maximumSignificantDigits: THREE_DIGITS });
  return `${number.format(bytes / THOUSAND ** power)} ${UNITS[power]}`;
}

/** A share in whole percent. */
export const percentText = (percent: number): string => `${Math.round(percent)}%`;
