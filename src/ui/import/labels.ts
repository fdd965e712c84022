// What columns and units of an import are called on the screen.
import { columnOf } from '../../book/columns';
import type { ImportIssue } from '../../book/import-report';
import { columnLetters } from '../../book/import-table';
import type { RowSheet } from '../../book/types';
import { choiceText, unitText } from '../../derive/labels';
import type { Lang } from '../../model/text';

/** The label of a column by id; the id itself where the sheet has none. */
export const columnLabel = (sheet: RowSheet, id: string, lang: Lang): string => columnOf(sheet, id)?.label[lang] ?? id;

/** A unit as people write it, also one that only the file has. */
export const shownUnit = (unit: string, lang: Lang): string => unitText(unit, lang) || unit;

/** Choices or unit that a cell is wanted in, in the language of the page. */
export function shownWanted({ code, column, wanted }: ImportIssue, lang: Lang): string {
  if (code !== 'notAChoice') return shownUnit(wanted, lang);
  const choices = wanted.split(' | ').map((choice) => choiceText(column, choice, lang));
  return choices.join(lang === 'zh' ? '、' : ', ');
}

/** Where a fault is: letter of the column and what the column is. */
export function placeOf(issue: ImportIssue, sheet: RowSheet, lang: Lang): string {
  const label = issue.column === '' ? '' : columnLabel(sheet, issue.column, lang);
  if (issue.at < 0) return label;
  return `${columnLetters(issue.at)} ${label}`.trim();
}
