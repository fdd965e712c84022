// Every market, sector and year of the rules: whatever has no value says why, in the reader's words and both languages.
import { describe, expect, test } from 'vitest';
import { faultText } from '../../src/derive/fault-text';
import { resultOf } from '../../src/engine/evaluate';
import type { Row } from '../../src/engine/row';
import { Fault } from '../../src/formula/value';
import { PACKS } from '../../src/rules';
import { computed, type Fields, makeBook } from '../cases/run';

/** A technical name: two words run together. */
const ID = /\b[a-z]+[A-Z][A-Za-z0-9]*\b/;
const SPEECHLESS = /cannot be computed|无法计算/;

const places = PACKS.filter((pack) => pack.sector !== '').flatMap((pack) =>
  Array.from({ length: pack.to - pack.from + 1 }, (_, at) => ({
    scheme: pack.scheme,
    sector: pack.sector === '*' ? 'other' : pack.sector,
    year: String(pack.from + at),
  })),
);

function rowsOf(fields: Fields, fuel: Fields): readonly Row[] {
  const key = { enterprise: 'E', facility: '1', year: fields.year ?? '' };
  const book = makeBook({ facilities: [{ ...key, ...fields }], streams: [{ ...key, stream: 'coal', ...fuel }] });
  const computation = computed(book);
  const units = book.sheets.facilities.flatMap((row) => computation.rowOf('facilities', row.id) ?? []);
  const fuels = book.sheets.streams.flatMap((row) => computation.rowOf('streams', row.id) ?? []);
  return [...fuels, ...units, ...computation.positions];
}

function faultsOf(rows: readonly Row[]): readonly Fault[] {
  const values = rows.flatMap((row) =>
    row.plan ? row.plan.slots.map(({ quantity }) => resultOf(row, quantity.id)?.value) : [row.refusal],
  );
  return values.filter((value) => value instanceof Fault);
}

function expectReasons(faults: readonly Fault[]): void {
  for (const fault of faults)
    for (const lang of ['zh', 'en'] as const) {
      const words = faultText(fault, lang);
      expect(words).not.toBe('');
      expect(words).not.toMatch(ID);
      expect(words).not.toMatch(SPEECHLESS);
    }
}

test('all nine markets are looked at', () => {
  expect(new Set(places.map(({ scheme }) => scheme)).size).toBe(9);
  expect(places.length).toBeGreaterThan(150);
});

describe.each(places)('$scheme $sector $year', (place) => {
  test('a facility of which nothing is known says what it needs', () => {
    const faults = faultsOf(rowsOf(place, { material: 'bituminous' }));
    expect(faults.length).toBeGreaterThan(0);
    expectReasons(faults);
  });

  test('a number that cannot be one is told as such', () => {
    const faults = faultsOf(rowsOf({ ...place, verifiedEmissions: 'much' }, { material: 'bituminous', quantity: '-' }));
    expect(faults.some(({ kind }) => kind === 'error' || kind === 'refused')).toBe(true);
    expectReasons(faults);
  });
});
