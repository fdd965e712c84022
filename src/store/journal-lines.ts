// The second record of a book as text: a first line with the whole book, and a line for each event since. Each line carries a checksum.
import { isBook, isHistory } from '../book/book-shape';
import { checksumOf } from '../book/project-checksum';
import type { BookEvent } from './database';
import { happen, type Kept } from './happen';

/** The first line. */
export interface Head {
  readonly version: 1;
  readonly id: string;
  readonly name: string;
  /** When the book was made, in milliseconds since 1970. */
  readonly created: number;
  readonly kept: Kept;
}

/** Every further line. */
export interface Entry {
  readonly seq: number;
  /** What the book is called after it. */
  readonly name: string;
  readonly event: BookEvent;
}

/** What can be read of a record: up to the first line that is not whole. */
export interface Lines {
  readonly head: Head;
  readonly entries: readonly Entry[];
  /** Number of the last event. */
  readonly seq: number;
  /** Bytes up to the end of the last whole line, and of the first one. */
  readonly length: number;
  readonly headLength: number;
}

const CHECK_LENGTH = 16;
const LINE_END = 10;

const checkOf = (json: string): string => checksumOf(json).slice(0, CHECK_LENGTH);

/** A line of the record, with its end. */
export function lineOf(value: Head | Entry): Uint8Array {
  const json = JSON.stringify(value);
  return new TextEncoder().encode(`${checkOf(json)} ${json}\n`);
}

/** What a line says; undefined where it is not whole. */
function readLine(line: Uint8Array): unknown {
  const text = new TextDecoder().decode(line);
  const json = text.slice(CHECK_LENGTH + 1);
  return text.slice(0, CHECK_LENGTH) === checkOf(json) ? JSON.parse(json) : undefined;
}

function isHead(value: unknown): value is Head {
  if (typeof value !== 'object' || value === null) return false;
  const { version, id, name, created, kept } = value as Partial<Head>;
  return (
    version === 1 &&
    typeof id === 'string' &&
    typeof name === 'string' &&
    Number.isFinite(created) &&
    Number.isSafeInteger(kept?.seq) &&
    isBook(kept?.book) &&
    isHistory(kept?.history)
  );
}

const isEntry = (value: unknown, seq: number): value is Entry =>
  typeof value === 'object' && value !== null && (value as Partial<Entry>).seq === seq;

/** Reads a record as far as it is whole: a write that was cut off, or what is left of an older record behind, ends it. */
export function readLines(bytes: Uint8Array): Lines | undefined {
  const headEnd = bytes.indexOf(LINE_END);
  const head = headEnd < 0 ? undefined : readLine(bytes.subarray(0, headEnd));
  if (!isHead(head)) return undefined;
  const entries: Entry[] = [];
  let { seq } = head.kept;
  let length = headEnd + 1;
  for (let end = bytes.indexOf(LINE_END, length); end >= 0; end = bytes.indexOf(LINE_END, length)) {
    const entry = readLine(bytes.subarray(length, end));
    if (!isEntry(entry, seq + 1)) break;
    entries.push(entry);
    seq += 1;
    length = end + 1;
  }
  return { head, entries, seq, length, headLength: headEnd + 1 };
}

/** The book that a record leads to. Throws where its events do not fit, or a newer version of the app wrote them. */
export const keptIn = ({ head, entries }: Lines): Kept =>
  entries.reduce((kept, { event }) => happen(kept, event), head.kept);

/** What the book of a record is called. */
export const nameIn = ({ head, entries }: Lines): string => entries.at(-1)?.name ?? head.name;
