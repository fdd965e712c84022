// The parameters of the national packs as plain tables for the plain loop: law.one.floorShare, law.by.heatBenchmark.gas.
import { Decimal } from '../../src/formula/decimal';
import { PACKS } from '../../src/rules';

export interface Law {
  /** Parameters with one value. */
  readonly one: Readonly<Record<string, Decimal>>;
  /** Tables: by parameter, then by line. */
  readonly by: Readonly<Record<string, Readonly<Record<string, Decimal>>>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly groups: Readonly<Record<string, string>>;
}

const numbers = (table: Readonly<Record<string, string>>): Record<string, Decimal> =>
  Object.fromEntries(Object.entries(table).map(([key, value]) => [key, new Decimal(value)]));

/** What the rules say in a year. */
export function lawOf(year: number): Law {
  const one: Record<string, Decimal> = {};
  const by: Record<string, Record<string, Decimal>> = {};
  const texts: Record<string, string> = {};
  let groups: Readonly<Record<string, string>> = {};
  for (const { id, kind, versions } of PACKS.flatMap((pack) => pack.parameters)) {
    const version = versions.find(({ from, to }) => from <= year && year <= to);
    if (id === 'materialGroup') groups = version?.table ?? {};
    else if (kind !== 'number') texts[id] = version?.value ?? '';
    else if (version?.table) by[id] = numbers(version.table);
    else if (version?.value !== undefined) one[id] = new Decimal(version.value);
  }
  return { one, by, texts, groups };
}

/** The number of a parameter. Throws where the year has none: the plain loop knows no faults. */
export function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`no ${what}`);
  return value;
}
