// Opening and writing scenario files. Reading and writing CSV is loaded when it is first needed.

import { emptyBook } from '../../book/empty-book';
import type { Fault } from '../../book/fault';
import type { Book } from '../../book/types';
import { RESULT_COLUMNS, resultLines } from '../../derive/results';
import type { Lang } from '../../model/text';
import type { Session } from '../../store/session';
import { POWER, type Start, setStarting } from '../home/starting';
import { EXAMPLES, type Example, HOME_WORDS } from '../words/home';
import { download } from './download';

const LARGEST = 50 * 1024 * 1024;

/** Why a file could not be opened: its faults, or a sentence about the whole of it. */
export interface Unopened {
  readonly file: string;
  readonly faults: readonly Fault[];
  readonly reason?: 'notText' | 'tooBig' | 'missing';
}

const titled = (book: Book, name: string): Book => ({ ...book, settings: { ...book.settings, name } });

/** Makes a book of the text of a scenario file and opens it; answers with what is wrong where it is. */
async function openText(session: Session, file: string, text: string, title?: string): Promise<Unopened | undefined> {
  const { readScenario } = await import('../../book/csv');
  const read = readScenario(text);
  if ('faults' in read) return { file, faults: read.faults };
  const name = title ?? read.book.settings.name ?? file.replace(/\.csv$/i, '');
  setStarting(POWER);
  await session.create(name, titled(read.book, name), 'facilities');
  return undefined;
}

/** Opens a file the user chose or dropped, as a new book. */
export async function openFile(session: Session, file: File): Promise<Unopened | undefined> {
  if (file.size > LARGEST) return { file: file.name, faults: [], reason: 'tooBig' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return await openText(session, file.name, text);
  } catch (error) {
    if (error instanceof TypeError) return { file: file.name, faults: [], reason: 'notText' };
    throw error;
  }
}

/** Opens a fresh copy of an example that ships with the app. */
export async function openExample(session: Session, example: Example): Promise<Unopened | undefined> {
  const file = `${example}.csv`;
  const title = HOME_WORDS[session.preferences.lang()].titles[example];
  const answer = await fetch(new URL(`examples/${file}`, document.baseURI)).catch(() => undefined);
  if (!answer?.ok) return { file, faults: [], reason: 'missing' };
  return openText(session, file, await answer.text(), title);
}

export const isExample = (name: string): name is Example => EXAMPLES.some((example) => example === name);

/** Makes and opens an empty book, whose first row will be of this market and sector. */
export async function openNew(session: Session, start: Start = POWER): Promise<void> {
  setStarting(start);
  const name = HOME_WORDS[session.preferences.lang()].unnamed;
  await session.create(name, titled(emptyBook(), name), 'facilities');
}

const rulesUsed = (session: Session): readonly (readonly string[])[] => [
  ['pack', 'version'],
  ...session.registry.packs.map((pack) => [pack.id, pack.version]),
];

function resultRows(session: Session, book: Book, lang: Lang): readonly (readonly string[])[] {
  const lines = resultLines(book, session.computation(), lang);
  return [[...RESULT_COLUMNS], ...lines.map((line) => RESULT_COLUMNS.map((column) => line[column]))];
}

/** Writes the open book as a scenario CSV, with the versions of the rules. */
export async function exportScenario(session: Session): Promise<void> {
  const book = session.book();
  if (!book) return;
  const { writeScenario } = await import('../../book/csv');
  download(`${book.settings.name ?? 'tanbiao'}.csv`, writeScenario(book, { rules: rulesUsed(session) }));
}

/** Writes the open book with its results below the inputs; it opens as a scenario again. */
export async function exportResults(session: Session): Promise<void> {
  const book = session.book();
  if (!book) return;
  const { writeScenario } = await import('../../book/csv');
  const results = resultRows(session, book, session.preferences.lang());
  const text = writeScenario(book, { rules: rulesUsed(session), results });
  download(`${book.settings.name ?? 'tanbiao'}-results.csv`, text);
}
