// The worked cases of the Guangdong pilot (tests/cases), through the code of the headless run: exact numbers; packs without fault.
import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { checkPacks } from '../../src/engine/check-pack';
import { makeRegistry } from '../../src/engine/registry';
import { Decimal } from '../../src/formula/decimal';
import { SOURCES } from '../../src/rules';
import { GUANGDONG_PACKS } from '../../src/rules/guangdong';
import { Answers, bookOf, said } from '../cases/run';

const CASES = new URL('../cases/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, CASES), 'utf8');
const names = readdirSync(CASES).flatMap((file) => /^(gd-.*)\.expected\.csv$/.exec(file)?.[1] ?? []);

const normalised = (value: string): string => (/^-?\d+(\.\d+)?$/.test(value) ? new Decimal(value).toFixed() : value);

test('the packs of Guangdong have no fault', () => {
  expect(checkPacks(makeRegistry(GUANGDONG_PACKS, SOURCES))).toEqual([]);
});

test('the Guangdong cases are there', () => {
  expect(names).toEqual(['gd-1-power-2013', 'gd-15-data-centre']);
});

describe.each(names)('case %s', (name) => {
  const { lines } = new Answers(bookOf(text(`${name}.csv`)));
  const { data } = Papa.parse<Record<string, string>>(text(`${name}.expected.csv`), {
    header: true,
    skipEmptyLines: true,
  });
  const keys = ['sheet', 'enterprise', 'facility', 'stream', 'year', 'quantity'] as const;

  test('has lines', () => {
    expect(data.length).toBeGreaterThan(10);
  });

  test.each(data.map((row) => [`${row.facility ?? ''} ${row.quantity ?? ''}`.trim(), row] as const))(
    '%s',
    (_what, row) => {
      const found = lines.filter((line) => keys.every((key) => line[key] === row[key]));
      expect(found.map((line) => normalised(said(line)))).toEqual([normalised(row.value ?? '')]);
    },
  );
});
