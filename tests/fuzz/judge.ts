// What every input must come to: a whole book or clear faults. Anything else is an error that names what went wrong.
import { faultLine, readScenario, writeScenario } from '../../src/book/csv';
import type { Fault } from '../../src/book/fault';
import { fileKind } from '../../src/book/file-kind';
import { readText } from '../../src/book/import-text';
import { readLink } from '../../src/book/link';
import { readProject, writeProject } from '../../src/book/project';
import { type Book, ROW_SHEETS } from '../../src/book/types';
import { decode } from '../../src/store/import-decode';
import { fileFaultText } from '../../src/ui/files/fault-words';
import type { Kind } from './inputs';

export type Outcome = 'book' | 'faults' | 'doubtful' | 'table';

const meta = { app: '0', rules: {} };

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Faults can be shown: on one line, in both languages, not too many. */
function judgeFaults(faults: readonly Fault[]): Outcome {
  demand(faults.length > 0 && faults.length <= 200, `${faults.length} faults`);
  for (const fault of faults) {
    demand(/^[^\r\n]+$/.test(faultLine(fault)), 'a fault without words');
    demand(fileFaultText(fault, 'zh').trim() !== '', 'a fault without Chinese words');
  }
  return 'faults';
}

/** A book is whole: it can be written and read again, and is the same. */
function judgeBook(book: Book): Outcome {
  const ids = ROW_SHEETS.flatMap((sheet) => book.sheets[sheet].map(({ id }) => id));
  demand(new Set(ids).size === ids.length && ids.every((id) => id < book.nextId), 'rows without ids of their own');
  const again = readProject(writeProject(book, meta));
  demand(
    'book' in again && JSON.stringify(again.book) === JSON.stringify(sorted(book)),
    'a book that does not come back',
  );
  const text = writeScenario(book);
  const read = readScenario(text);
  if ('faults' in read) return 'book';
  const later = writeScenario(read.book).split('\r\n');
  const differs = text.split('\r\n').find((line, at) => line !== later[at]);
  demand(differs === undefined, `a scenario that does not come back: ${JSON.stringify(differs)}`);
  return 'book';
}

/** The book with its parts in the order in which a file is read. */
function sorted(book: Book): Book {
  const read = readProject(writeProject(book, meta));
  return 'book' in read ? read.book : book;
}

function judgeScenario(text: string): Outcome {
  const read = readScenario(text);
  demand('faults' in read !== 'book' in read, 'a book and faults at once');
  return 'faults' in read ? judgeFaults(read.faults) : judgeBook(read.book);
}

function judgeProject(text: string): Outcome {
  const read = readProject(text);
  demand('faults' in read !== 'book' in read, 'a book and faults at once');
  if (!('faults' in read)) return judgeBook(read.book);
  judgeFaults(read.faults);
  if (!read.doubtful) return 'faults';
  judgeBook(read.doubtful.book);
  return 'doubtful';
}

function judgeLink(fragment: string): Outcome {
  const read = readLink(fragment);
  return 'fault' in read ? 'faults' : judgeScenario(read.text);
}

function judgeBytes(bytes: Uint8Array): Outcome {
  const { text } = readText(bytes, decode);
  const kind = fileKind(text);
  if (kind === 'project') return judgeProject(text);
  return kind === 'scenario' ? judgeScenario(text) : 'table';
}

/** Reads an input as the app does and tells what came of it. Throws where that is anything but a book or faults. */
export function judge(kind: Kind, input: string | Uint8Array): Outcome {
  const outcome =
    typeof input !== 'string'
      ? judgeBytes(input)
      : { scenario: judgeScenario, project: judgeProject, link: judgeLink, bytes: judgeScenario }[kind](input);
  demand(Object.keys(Object.prototype).length === 0 && !('polluted' in {}), 'every object was changed');
  return outcome;
}
