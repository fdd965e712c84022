// Content of a file or a text -> a book, a question to the user, or a table for the import. Loaded when the first one comes.
import { readScenario } from '../../book/csv';
import { fileKind, isArchive } from '../../book/file-kind';
import { readText } from '../../book/import-text';
import { linkIn, readLink } from '../../book/link';
import { readProject } from '../../book/project';
import { decode } from '../../store/import-decode';
import type { Session } from '../../store/session';
import { FILES_WORDS } from '../words/files';
import { createFrom } from './create-book';
import type { FilePlace } from './file-queue';
import type { Incoming, KeptState, Pending } from './opening';

const LARGEST = 200 * 1024 * 1024;

/** Undefined where a book was opened or the import has taken over. */
type Answer = Promise<Pending | undefined>;

/** The book on this device with the id that the file states as its origin. */
async function keptState(session: Session, { meta }: Incoming): Promise<KeptState | undefined> {
  const records = await session.list().catch(() => []);
  const record = meta?.origin === undefined ? undefined : records.find(({ id }) => id === meta.origin);
  if (!record) return undefined;
  const { id, name, updated } = record;
  const book = session.bookId() === id ? session.whole() : (await session.keeper.open(id))?.book;
  return book && { id, name, updated, book };
}

async function openIncoming(session: Session, incoming: Incoming): Answer {
  const kept = await keptState(session, incoming);
  if (kept) return { kind: 'known', incoming, kept };
  await createFrom(session, incoming);
  return undefined;
}

async function openProject(session: Session, file: string, text: string): Answer {
  const read = readProject(text);
  if (!('faults' in read)) return openIncoming(session, { file, ...read });
  const { faults, doubtful } = read;
  return { kind: 'unopened', file, faults, ...(doubtful && { doubtful: { file, ...doubtful } }) };
}

async function openScenario(session: Session, file: string, text: string): Answer {
  const read = readScenario(text);
  if ('faults' in read) return { kind: 'unopened', file, faults: read.faults };
  await createFrom(session, { file, book: read.book });
  return undefined;
}

/** Opens a text as a file of ours; false where it is none. */
async function openText(session: Session, text: string, name: string): Promise<Pending | undefined | false> {
  const kind = fileKind(text);
  if (kind === 'project') return openProject(session, name, text);
  return kind === 'scenario' ? openScenario(session, name, text) : false;
}

function openLink(session: Session, link: string): Pending {
  const file = FILES_WORDS[session.preferences.lang()].linkName;
  const read = readLink(link);
  if ('fault' in read) return { kind: 'unopened', file, faults: [], reason: read.fault };
  const scenario = readScenario(read.text);
  if ('faults' in scenario) return { kind: 'unopened', file, faults: scenario.faults };
  return { kind: 'link', incoming: { file, book: scenario.book } };
}

const TABLE = /\t|\n./;

/** Opens a pasted or shared text: a link, a file of ours, or a table for the import. Anything else is nobody's business. */
export async function openPasted(session: Session, text: string): Answer {
  const words = FILES_WORDS[session.preferences.lang()];
  const link = linkIn(text);
  const opened = await openText(session, text, words.pastedTable);
  if (opened !== false) return opened;
  if (link) return openLink(session, link);
  if (TABLE.test(text)) session.startImport({ name: words.pastedTable, bytes: new TextEncoder().encode(text) });
  return undefined;
}

async function openBytes(session: Session, name: string, bytes: Uint8Array): Answer {
  if (!isArchive(bytes)) {
    const { text, damaged } = readText(bytes, decode);
    const kind = fileKind(text);
    if (kind !== 'other' && damaged) return { kind: 'unopened', file: name, faults: [], reason: 'damaged' };
    const opened = await openText(session, text, name);
    if (opened !== false) return opened;
  }
  session.startImport({ name, bytes });
  return undefined;
}

/** Opens a file by what it holds, whatever it is called. */
export async function openFile(session: Session, file: File): Answer {
  const { name } = file;
  if (file.size > LARGEST) return { kind: 'unopened', file: name, faults: [], reason: 'tooBig' };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return { kind: 'unopened', file: name, faults: [], reason: 'unread' };
  return openBytes(session, name, new Uint8Array(bytes));
}

/** What to say of one of several files that came together. */
export function placeText(session: Session, name: string, { at, of }: FilePlace): string {
  const words = FILES_WORDS[session.preferences.lang()];
  if (of === 1) return '';
  return at === of ? words.lastOfFiles(name, of) : words.oneOfFiles(name, at, of);
}

/** What to say while a long file is read. */
export const readingText = (session: Session, name: string): string =>
  FILES_WORDS[session.preferences.lang()].reading(name);
