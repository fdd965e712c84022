// The worked cases of the national sectors (tests/cases), through the code of the headless run.
import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { Decimal } from '../../src/formula/decimal';
import { Answers, bookOf, said } from '../cases/run';

const CASES = new URL('../cases/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, CASES), 'utf8');

/** Cases of the national sectors. */
const names = readdirSync(CASES).flatMap((file) => /^((?:np|ni)-.*)\.expected\.csv$/.exec(file)?.[1] ?? []);

/** Thirds go on for ever: the cases have them to 34 digits, the calculation to 28, so 18 decimals are compared. */
const DECIMALS = 18;
const normalised = (value: string): string =>
  /^-?\d+(\.\d+)?$/.test(value) ? new Decimal(value).toDecimalPlaces(DECIMALS).toFixed() : value;

test('the national cases are there', () => {
  expect(names).toEqual([
    'ni-d1-d2-cement',
    'ni-d4-aluminium',
    'ni-d7-steel-balance',
    'ni-p1-penalty',
    'np-d1-2024-coal',
    'np-e2-load-curve',
  ]);
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
