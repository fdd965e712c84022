// The second record of every book, in files of its own beside the database: a browser that finds its database damaged drops all of it.
import type { BookEvent, BookRecord } from './database';
import type { Kept } from './happen';
import { keptIn, type Lines, lineOf, nameIn, readLines } from './journal-lines';
import type { Whole } from './keeper-tables';

/** The files. Of each book there are two, so that one is whole while the other is being written. */
export interface Shelf {
  /** The bytes of a file; none where there is no such file. */
  readonly read: (name: string) => Promise<Uint8Array>;
  /** Puts bytes at a place and ends the file behind them; resolves when that is on the disk. */
  readonly put: (name: string, at: number, bytes: Uint8Array) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
}

/** A book as the database has it. */
export interface Original {
  readonly record: BookRecord;
  readonly kept: Kept;
}

/** How far the record of a book goes, and where it is. */
interface Place {
  readonly file: string;
  readonly seq: number;
  readonly length: number;
  readonly headLength: number;
}

/** A record is written anew when its events have become longer than the book, and than this many bytes. */
const LEAST_EVENTS = 262_144;

const filesOf = (id: string): readonly [string, string] => [`${id}.0`, `${id}.1`];

const isLong = ({ length, headLength }: Place): boolean => length - headLength > Math.max(LEAST_EVENTS, headLength);

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The record of each book. `original` reads a book from the database; undefined where it is not there or deleted. */
export class Journal {
  private readonly places = new Map<string, Place>();

  constructor(
    private readonly shelf: Shelf,
    private readonly original: (id: string) => Promise<Original | undefined>,
  ) {}

  /** Writes down events that the database has; where the record does not end at `known`, all of the book. */
  async append(id: string, name: string, known: number, events: readonly BookEvent[]): Promise<void> {
    const place = this.places.get(id) ?? (await this.look(id)).place;
    if (place?.seq !== known) return this.renew(id);
    const bytes = joined(events.map((event, at) => lineOf({ seq: known + at + 1, name, event })));
    this.places.delete(id);
    await this.shelf.put(place.file, place.length, bytes);
    const now = { ...place, seq: known + events.length, length: place.length + bytes.length };
    this.places.set(id, now);
    if (isLong(now)) await this.renew(id);
  }

  /** Writes down all of a book, beside the record that there is of it. */
  async renew(id: string): Promise<void> {
    const found = await this.original(id);
    if (!found) return this.drop(id);
    const { record, kept } = found;
    const { place } = await this.look(id);
    if (place?.seq === kept.seq && !isLong(place)) {
      this.places.set(id, place);
      return;
    }
    const [first, second] = filesOf(id);
    const file = place?.file === first ? second : first;
    const bytes = lineOf({ version: 1, id, name: record.name, created: record.created, kept });
    this.places.delete(id);
    await this.shelf.put(file, 0, bytes);
    this.places.set(id, { file, seq: kept.seq, length: bytes.length, headLength: bytes.length });
  }

  async drop(id: string): Promise<void> {
    this.places.delete(id);
    for (const file of filesOf(id)) await this.shelf.remove(file);
  }

  /** A book as its record has it; undefined where nothing can be read of it. */
  async revive(id: string): Promise<Whole | undefined> {
    const { lines } = await this.look(id);
    if (!lines || lines.head.id !== id) return undefined;
    try {
      return { id, name: nameIn(lines), created: lines.head.created, kept: keptIn(lines) };
    } catch {
      return undefined;
    }
  }

  /** The file that goes further, as far as it is whole. */
  private async look(id: string): Promise<{ readonly place?: Place; readonly lines?: Lines }> {
    let best: { readonly place: Place; readonly lines: Lines } | undefined;
    for (const file of filesOf(id)) {
      const lines = readLines(await this.shelf.read(file));
      if (!lines || (best && best.lines.seq >= lines.seq)) continue;
      const { seq, length, headLength } = lines;
      best = { place: { file, seq, length, headLength }, lines };
    }
    return best ?? {};
  }
}
