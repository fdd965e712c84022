// Writing the open book as a file: whole, as a scenario, or with its results. Loaded when the first one is wanted.
import { readScenario, writeScenario } from '../../book/csv';
import { ruleLines } from '../../book/lock';
import type { Book } from '../../book/types';
import { choiceText } from '../../derive/labels';
import { RESULT_COLUMNS, resultLines } from '../../derive/results';
import { templateText } from '../../derive/template';
import { latestOf, lockOf } from '../../engine/editions';
import type { Lang } from '../../model/text';
import type { Session } from '../../store/session';
import { POWER, type Start, startingYear, startsOf } from '../home/starting';
import { FILES_WORDS } from '../words/files';
import { download } from './download';
import type { Opening } from './opening';

const titleOf = (book: Book): string => book.settings.name ?? 'tanbiao';

function resultRows(session: Session, book: Book, lang: Lang): readonly (readonly string[])[] {
  const lines = resultLines(book, session.computation(), lang);
  return [[...RESULT_COLUMNS], ...lines.map((line) => RESULT_COLUMNS.map((column) => line[column]))];
}

/** Writes an empty file for a market and a sector, with headers in words. */
export async function exportTemplate(session: Session, wanted: Start): Promise<void> {
  const registry = latestOf(await session.loadRules());
  const isWanted = ({ scheme, sector }: Start): boolean => scheme === wanted.scheme && sector === wanted.sector;
  const start = startsOf(registry).find(isWanted) ?? POWER;
  const { lang } = session.preferences;
  const year = startingYear(registry, start, new Date().getFullYear() - 1);
  const names = [choiceText('scheme', start.scheme, lang()), choiceText('sector', start.sector, lang())];
  const title = FILES_WORDS[lang()].templateName(names.join('-'));
  download(`${title}.csv`, templateText(registry, { ...start, year }, lang()));
}

/** Hands a scenario file out, and says where it could not be opened again because of cells that are no values yet. */
function handOut(session: Session, opening: Opening, name: string, text: string): void {
  const read = readScenario(text);
  const words = FILES_WORDS[session.preferences.lang()];
  opening.say('faults' in read ? words.doubtInCsv(read.faults.length) : '');
  download(name, text);
}

/** Writes the open book as a scenario CSV, with the versions of the rules it keeps to. */
export function exportScenario(session: Session, opening: Opening): void {
  const book = session.whole();
  if (book) handOut(session, opening, `${titleOf(book)}.csv`, writeScenario(book));
}

/**
 * Writes the scenario in view with its results below the inputs; it opens as a scenario again. The base brings the further
 * scenarios along.
 */
export function exportResults(session: Session, opening: Opening): void {
  const shown = session.book();
  const whole = session.whole();
  if (!shown || !whole) return;
  const isBase = session.scenario() === 0;
  const book: Book = isBase ? shown : { ...shown, variants: [] };
  const results = resultRows(session, book, session.preferences.lang());
  // names what the results were computed with where that is not what the book asks for
  const rules = ruleLines(book, lockOf(session.registry));
  const name = isBase ? titleOf(whole) : `${titleOf(whole)}-${book.settings.name ?? ''}`;
  handOut(session, opening, `${name}-results.csv`, writeScenario(book, { rules, results }));
}
