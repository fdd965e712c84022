// The schema of a book in a project file: one entry for every field, so that none is forgotten and none slips in.
import type { Sheet } from '../model/vocabulary';
import { oneLine } from './characters';
import { cleanCell } from './clean-cell';
import { columnOf, inputColumns } from './columns';
import { plainDecimal } from './csv-rows';
import type { FaultList } from './fault';
import { compareOverrides, overrideKey } from './keys';
import { isPackId, isVersion } from './lock';
import { nearest } from './nearest';
import { below, tell } from './project-fault';
import { LOOKS } from './project-looks';
import { byName, type KeyFault, list, optional, record, type Shape, text, whole } from './project-shape';
import {
  type Book,
  type Cell,
  type KnownRow,
  type Override,
  ROW_SHEETS,
  type Row,
  type RowSheet,
  type Variant,
} from './types';

// Far more than any book has, and still not more than a page can hold. Whatever can be opened from another file must fit.
const MOST_ROWS = 1_000_000;
const LAST_YEAR = 9999;

/** Only columns that the user fills in have a value. */
const inputOf =
  (sheet: Sheet): KeyFault =>
  (key) => {
    const kind = columnOf(sheet, key)?.kind;
    if (kind === 'result') return { code: 'resultColumn', hint: () => '' };
    if (kind) return undefined;
    const ids = inputColumns(sheet).map(({ id }) => id);
    return { code: sheet === 'scenario' ? 'unknownSetting' : 'unknownColumn', hint: () => nearest(key, ids) };
  };

/**
 * The text of a value as the sheet itself would keep it: names on one line and not too long, choices by id. Numbers stay
 * as they are, since one that was in doubt must not be settled on the way.
 */
function textOf(sheet: Sheet, column: string): Shape<string> {
  const entry = columnOf(sheet, column);
  const any = text();
  const isNumber = entry?.kind === 'input' && entry.id !== 'year';
  if (!entry || isNumber) return any;
  return {
    ...any,
    read: (given, path, faults) => {
      const typed = any.read(given, path, faults);
      return typed === undefined || typed === '' ? typed : (cleanCell(entry, typed).cell?.text ?? '');
    },
  };
}

const CELL_PARTS = 2;

/** A cell: its text, or text and what was typed. */
function cellOf(sheet: Sheet, column: string): Shape<Cell> {
  const value = textOf(sheet, column);
  const typed = text();
  return {
    write: (cell) => (cell.typed === undefined ? cell.text : [cell.text, cell.typed]),
    read: (given, path, faults) => {
      if (!Array.isArray(given)) {
        const plain = value.read(given, path, faults);
        return plain ? { text: plain } : undefined;
      }
      if (given.length !== CELL_PARTS) return tell(faults, path, 'tooMany', given.length, `${CELL_PARTS}`);
      const [kept, raw] = [value.read(given[0], path, faults), typed.read(given[1], path, faults)];
      return kept && raw !== undefined ? { text: kept, typed: raw } : undefined;
    },
  };
}

/** Shapes of the columns of a sheet, made once. */
function perColumn<T>(sheet: Sheet, make: (sheet: Sheet, column: string) => Shape<T>) {
  const known = new Map(inputColumns(sheet).map(({ id }) => [id, make(sheet, id)]));
  return byName<T>((column) => known.get(column) ?? make(sheet, column), inputOf(sheet));
}

const rowsOf = (sheet: RowSheet): Shape<readonly Row[]> =>
  list(record<Row>({ id: whole(1), cells: perColumn(sheet, cellOf) }), MOST_ROWS);

/** A text on one line, as every other way in makes it. */
function lineOf(blank: 'blankKey' | 'blankValue' | 'mayBeBlank'): Shape<string> {
  const any = text();
  return {
    ...any,
    read: (given, path, faults) => {
      const read = any.read(given, path, faults);
      const line = read === undefined ? undefined : oneLine(read);
      if (line === '' && blank !== 'mayBeBlank') return tell(faults, path, blank, '');
      return line;
    },
  };
}

/** Numbers without needless zeros: the same number is the same text. */
const settled = (value: string | undefined) => (value === undefined ? undefined : (plainDecimal(value) ?? value));

const overrideOf = (value: Shape<string>): Shape<Override> =>
  record<Override>({
    parameter: lineOf('blankKey'),
    key: lineOf('mayBeBlank'),
    year: whole(0, LAST_YEAR),
    value: { ...value, read: (...given) => settled(value.read(...given)) },
  });

const override = overrideOf(lineOf('blankValue'));
/** A further scenario may take an own value of the base away. */
const changedOverride = overrideOf(lineOf('mayBeBlank'));

const changesOf = (sheet: RowSheet): Shape<Variant['rows'][RowSheet]> => list(perColumn(sheet, textOf), MOST_ROWS);

const knownOf = (sheet: RowSheet): Shape<readonly KnownRow[]> =>
  list(record<KnownRow>({ row: optional(whole(1)), typed: optional(perColumn(sheet, () => text())) }), MOST_ROWS);

type Known = NonNullable<Variant['known']>;

const variant = record<Variant>({
  settings: perColumn('scenario', textOf),
  rows: record({
    enterprises: changesOf('enterprises'),
    facilities: changesOf('facilities'),
    streams: changesOf('streams'),
  }),
  overrides: list(changedOverride, MOST_ROWS),
  known: optional(
    record<Known>({
      enterprises: optional(knownOf('enterprises')),
      facilities: optional(knownOf('facilities')),
      streams: optional(knownOf('streams')),
    }),
  ),
});

const version: Shape<string> = {
  write: (value) => value,
  read: (given, path, faults) =>
    typeof given === 'string' && isVersion(given) ? given : tell(faults, path, 'wrongKind', given, 'version'),
};

const byPack = byName(
  () => version,
  (id) => (isPackId(id) ? undefined : { code: 'unknownField', hint: () => '' }),
);

/** Versions of packs by id; packs that this program does not know keep theirs. None at all is as good as nothing said. */
const versions: Shape<Readonly<Record<string, string>>> = {
  ...byPack,
  read: (given, path, faults) => {
    const read = byPack.read(given, path, faults);
    return read && Object.keys(read).length > 0 ? read : undefined;
  },
};

const fields = record<Book>({
  settings: perColumn('scenario', textOf),
  sheets: record({
    enterprises: rowsOf('enterprises'),
    facilities: rowsOf('facilities'),
    streams: rowsOf('streams'),
  }),
  overrides: list(override, MOST_ROWS),
  variants: list(variant, MOST_ROWS),
  nextId: whole(1),
  lock: optional(versions),
  declined: optional(versions),
  looks: optional(LOOKS),
});

type At = Parameters<Shape<Book>['read']>[1];

/** Ids of rows name one row each and are all used up. */
function checkIds(book: Book, path: At, faults: FaultList): void {
  const seen = new Set<number>();
  for (const sheet of ROW_SHEETS)
    for (const [at, { id }] of book.sheets[sheet].entries()) {
      const here = below(below(below(below(path, 'sheets'), sheet), at), 'id');
      if (seen.has(id)) tell(faults, here, 'duplicateId', id);
      if (id >= book.nextId) tell(faults, here, 'numberOutside', id, `1-${book.nextId - 1}`);
      seen.add(id);
    }
}

function checkOverrides(overrides: readonly Override[], path: At, faults: FaultList): readonly Override[] {
  const seen = new Set<string>();
  for (const [at, one] of overrides.entries()) {
    const key = overrideKey(one);
    if (seen.has(key)) tell(faults, below(below(path, 'overrides'), at), 'duplicateId', one.parameter);
    seen.add(key);
  }
  return [...overrides].sort(compareOverrides);
}

/** A book, every field and every cell of it. */
export const BOOK: Shape<Book> = {
  write: fields.write,
  read: (given, path, faults) => {
    const before = faults.count;
    const book = fields.read(given, path, faults);
    // what is not of the right shape cannot be looked into
    if (!book || faults.count > before) return undefined;
    checkIds(book, path, faults);
    return { ...book, overrides: checkOverrides(book.overrides, path, faults) };
  },
};
