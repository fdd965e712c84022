// How sources are written down: one line each, and the days by which someone must look at them again.
import type { Source } from '../model/pack';
import { type Text, text } from '../model/text';

export const NONE = text('无文号', 'no number');
export const UNNUMBERED = text('文号未记录', 'number not recorded');
export const MEE = text('生态环境部', 'Ministry of Ecology and Environment');
export const UNRECORDED = text('公开程序，仓库未记录', 'public program, repository not recorded');

/** When someone must look again: a draft soonest, then notices of the current year, law, publications. */
export const DRAFT = '2026-12-31';
export const NOTICE = '2027-02-28';
export const LAW = '2027-06-30';
export const PUBLICATION = '2027-12-31';

/** Key, date of issue, review date, document number, issuer, title in Chinese and in English. */
export type SourceLine = readonly [
  id: string,
  date: string,
  reviewBy: string,
  number: Text,
  issuer: Text,
  zh: string,
  en: string,
];

/** Sources out of their lines. */
export const sourcesOf = (lines: readonly SourceLine[]): readonly Source[] =>
  lines.map(([id, date, reviewBy, number, issuer, zh, en]) => ({
    id,
    title: text(zh, en),
    number,
    issuer,
    date,
    reviewBy,
  }));
