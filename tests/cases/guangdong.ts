// Guangdong facilities for tests: one enterprise in one year, and the table lines of its parameters.
import { GUANGDONG_PACKS } from '../../src/rules/guangdong';
import { type Answers, type Fields, run, unit } from './run';

/** An enterprise with these facilities of one sector, named 1, 2, 3. */
export const guangdong = (
  year: number,
  sector: string,
  facilities: readonly Fields[],
  enterprise: Fields = {},
  settings: Fields = {},
): Answers =>
  run({
    year,
    units: facilities.map((fields) => unit({ scheme: 'guangdong', sector, ...fields })),
    enterprise,
    settings,
  });

/** The lines of a parameter in a year; '' is the key of one that has no table. */
export function linesIn(id: string, year: number): Readonly<Record<string, string>> {
  const found = GUANGDONG_PACKS.flatMap((pack) => pack.parameters).find((one) => one.id === id);
  const version = found?.versions.find(({ from, to }) => from <= year && year <= to);
  return version?.table ?? { '': version?.value ?? '' };
}
