// The second record of books: what is written is read, what is cut off ends it, and it never goes another way than the database.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyBook } from '../../src/book/empty-book';
import type { BookEvent, BookRecord } from '../../src/store/database';
import { dismantle, LONG, listAt } from '../../src/store/dismantle';
import { happen, type Kept, NewerError } from '../../src/store/happen';
import { Journal, type Shelf } from '../../src/store/journal';
import { keptIn, lineOf, nameIn, readLines } from '../../src/store/journal-lines';

const ID = 'a1';

const adding = ({ book }: Kept, name: string): BookEvent => ({
  kind: 'do',
  step: {
    label: 'type',
    patch: {
      changes: [
        {
          kind: 'rows',
          sheet: 'facilities',
          at: book.sheets.facilities.length,
          removed: [],
          inserted: [{ id: book.nextId, cells: { facility: { text: name } } }],
        },
      ],
    },
  },
});

const FRESH: Kept = { book: emptyBook(), history: { done: [], undone: [] }, seq: 0 };

/** A shelf in memory, and a database of one book that can be changed. */
function workplace() {
  const files = new Map<string, Uint8Array>();
  let full = false;
  const shelf: Shelf = {
    read: async (name) => files.get(name) ?? new Uint8Array(),
    put: async (name, at, bytes) => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      const before = files.get(name) ?? new Uint8Array();
      const after = new Uint8Array(at + bytes.length);
      after.set(before.subarray(0, at));
      after.set(bytes, at);
      files.set(name, after);
    },
    remove: async (name) => void files.delete(name),
  };
  let kept: Kept | undefined = FRESH;
  const record = (): BookRecord => ({ id: ID, name: 'Plant', created: 7, updated: 8, seq: kept?.seq ?? 0 });
  const original = async () => kept && { record: record(), kept };
  return {
    files,
    journal: () => new Journal(shelf, original),
    now: () => kept ?? FRESH,
    set: (next: Kept | undefined) => {
      kept = next;
    },
    /** Lets something happen to the book in the database; answers with the event. */
    happen: (name: string): BookEvent => {
      const event = adding(kept ?? FRESH, name);
      kept = happen(kept ?? FRESH, event);
      return event;
    },
    fill: () => {
      full = true;
    },
  };
}

test('a book and its events come back as they were, by whoever reads them', async () => {
  const place = workplace();
  const journal = place.journal();
  await journal.renew(ID);
  for (const name of ['one', '二', 'trois "\n"']) {
    const known = place.now().seq;
    await journal.append(ID, `Plant ${name}`, known, [place.happen(name)]);
  }
  const before = place.now();
  await journal.append(ID, 'Plant 2', before.seq, [{ kind: 'undo' }]);
  place.set(happen(before, { kind: 'undo' }));
  const revived = await place.journal().revive(ID);
  expect(revived).toEqual({ id: ID, name: 'Plant 2', created: 7, kept: place.now() });
});

test('a book without a record has none to come back from', async () => {
  expect(await workplace().journal().revive(ID)).toBeUndefined();
});

test('the record of another book under this name is not taken for it', async () => {
  const place = workplace();
  await place.journal().renew(ID);
  const [bytes] = place.files.values();
  place.files.set('b2.0', bytes ?? new Uint8Array());
  expect(await place.journal().revive('b2')).toBeUndefined();
});

test('events that do not follow the record make it be written anew from the database', async () => {
  const place = workplace();
  const journal = place.journal();
  await journal.renew(ID);
  place.happen('unknown to the record');
  const known = place.now().seq;
  await journal.append(ID, 'Plant', known, [place.happen('later')]);
  expect((await place.journal().revive(ID))?.kept).toEqual(place.now());
});

test('a book that is gone or deleted loses its record', async () => {
  const place = workplace();
  const journal = place.journal();
  await journal.renew(ID);
  place.set(undefined);
  await journal.renew(ID);
  expect(place.files.size).toBe(0);
});

test('a record whose events have grown long is written anew beside the old one, which stays whole until then', async () => {
  const place = workplace();
  const journal = place.journal();
  await journal.renew(ID);
  let renewed = 0;
  for (let at = 0; at < 8; at += 1) {
    const known = place.now().seq;
    await journal.append(ID, 'Plant', known, [place.happen('x'.repeat(60_000))]);
    renewed = Math.max(renewed, place.files.size);
    expect((await place.journal().revive(ID))?.kept).toEqual(place.now());
  }
  expect(renewed).toBe(2);
});

test('a write that was cut off anywhere loses only itself, and the next one follows what is whole', async () => {
  const place = workplace();
  await place.journal().renew(ID);
  const first = place.happen('one');
  await place.journal().append(ID, 'Plant', 0, [first]);
  const whole = place.now();
  const file = `${ID}.0`;
  const before = place.files.get(file) ?? new Uint8Array();
  await place.journal().append(ID, 'Plant', 1, [place.happen('two')]);
  const after = place.files.get(file) ?? new Uint8Array();
  expect(after.length).toBeGreaterThan(before.length);
  for (let length = before.length; length < after.length; length += 1) {
    place.files.set(file, after.slice(0, length));
    const lines = readLines(after.slice(0, length));
    expect(lines && keptIn(lines)).toEqual(whole);
    expect(lines?.length).toBe(before.length);
  }
  place.set(whole);
  await place.journal().append(ID, 'Plant', 1, [place.happen('another two')]);
  expect((await place.journal().revive(ID))?.kept).toEqual(place.now());
});

test('one changed byte ends a record where it stands, and never makes another book of it', () => {
  const event = adding(FRESH, 'one');
  const kept = happen(FRESH, event);
  const head = lineOf({ version: 1, id: ID, name: 'Plant', created: 7, kept: FRESH });
  const bytes = new Uint8Array([...head, ...lineOf({ seq: 1, name: 'Plant', event })]);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ change;
      const lines = readLines(damaged);
      expect(lines === undefined || [FRESH, kept].some(({ seq }) => seq === lines.seq)).toBe(true);
      if (lines) expect(keptIn(lines)).toEqual(lines.seq === 0 ? FRESH : kept);
    }),
    { numRuns: 300 },
  );
});

test('what is no record is none, however it is cut', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(readLines(bytes)).toBeUndefined();
    }),
  );
});

test('events of a newer version are not left out: the book is not read at all', async () => {
  const place = workplace();
  const journal = place.journal();
  await journal.renew(ID);
  const event = { kind: 'paint' } as unknown as BookEvent;
  await journal.append(ID, 'Plant', 0, [event]);
  const lines = readLines(place.files.get(`${ID}.0`) ?? new Uint8Array());
  expect(lines?.seq).toBe(1);
  expect(() => lines && keptIn(lines)).toThrow(NewerError);
  expect(lines && nameIn(lines)).toBe('Plant');
  expect(await place.journal().revive(ID)).toBeUndefined();
});

test('a full device is told to whoever writes', async () => {
  const place = workplace();
  place.fill();
  await expect(place.journal().renew(ID)).rejects.toThrow('full');
});

/** Hands the lists over as the page does, and puts them together as the worker does. */
function handedOver(value: unknown): unknown {
  const { frame, lists } = structuredClone(dismantle(value));
  for (const { path, list } of lists) for (const item of list) listAt(frame, path).push(item);
  return frame;
}

test('what is taken apart and put together again is the same', () => {
  const long = fc.array(fc.record({ id: fc.nat(), text: fc.string({ maxLength: 3 }) }), {
    minLength: LONG + 1,
    maxLength: LONG + 5,
  });
  const value = fc.letrec((tie) => ({
    value: fc.oneof({ maxDepth: 3 }, fc.jsonValue({ maxDepth: 1 }), tie('list'), tie('record')),
    list: fc.array(tie('value'), { maxLength: 3 }),
    record: fc.dictionary(fc.constantFrom('a', 'b', '__proto__', '3'), tie('value'), { maxKeys: 3 }),
  })).value;
  fc.assert(
    fc.property(
      fc.record({ value, step: fc.record({ rows: long, other: fc.array(long, { maxLength: 2 }) }) }),
      (whole) => {
        const { lists } = dismantle(whole);
        expect(lists.length).toBe(1 + whole.step.other.length);
        expect(handedOver(whole)).toEqual(whole);
      },
    ),
    { numRuns: 20 },
  );
});

test('a list is only found where there is one', () => {
  expect(() => listAt({ a: { b: 1 } }, ['a', 'b'])).toThrow(TypeError);
  expect(() => listAt([[1]], ['length'])).toThrow(TypeError);
});
