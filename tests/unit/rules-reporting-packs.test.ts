// The packs of the national reporting-only sectors as data: nothing in them is dangling, and their materials are told apart.
import { expect, test } from 'vitest';
import { checkPacks } from '../../src/engine/check-pack';
import { makeRegistry } from '../../src/engine/registry';
import { MATERIALS } from '../../src/rules/materials';
import { INDUSTRY_SOURCES } from '../../src/rules/national/industry-sources';
import { REPORTING_PACKS } from '../../src/rules/national/reporting';
import { SOURCES } from '../../src/rules/national/sources';

test('formulas, units, years and sources of the six packs hold together', () => {
  expect(checkPacks(makeRegistry(REPORTING_PACKS, [...SOURCES, ...INDUSTRY_SOURCES]))).toEqual([]);
});

test('there is a pack for each of the six sectors, from 2023 to 2026', () => {
  expect(REPORTING_PACKS.map(({ id, from, to }) => `${id} ${from}-${to}`)).toEqual(
    ['petrochemical', 'chemical', 'flatGlass', 'copper', 'paper', 'aviation'].map(
      (sector) => `national.${sector} 2023-2026`,
    ),
  );
});

test('none of them has an allowance, an obligation or direct emissions that count for coverage', () => {
  const ids = REPORTING_PACKS.flatMap(({ quantities }) => quantities.map(({ id }) => id));
  const forbidden = ['allowance', 'calculatedAllowance', 'preAllocation', 'obligation', 'directEmissions'];
  expect(ids.filter((id) => forbidden.includes(id))).toEqual([]);
});

test('no value of theirs is given out as official but the reporting threshold of 2025', () => {
  const official = REPORTING_PACKS.flatMap(({ parameters }) =>
    parameters.flatMap(({ id, versions }) =>
      versions.filter(({ status }) => status === 'official').map(({ from, to }) => `${id} ${from}-${to}`),
    ),
  );
  expect([...new Set(official)]).toEqual(['reportingThreshold 2025-2025']);
});

test('every line of their tables is a material of the list', () => {
  const known = MATERIALS.map(({ id }) => id);
  const lines = REPORTING_PACKS.flatMap(({ parameters }) =>
    parameters.flatMap(({ versions }) => versions.flatMap((version) => Object.keys(version.table ?? {}))),
  );
  expect(lines.filter((id) => !known.includes(id))).toEqual([]);
});

test('no two materials share an id or a label in either language', () => {
  for (const words of [
    MATERIALS.map(({ id }) => id.toLowerCase()),
    MATERIALS.map(({ label }) => label.zh),
    MATERIALS.map(({ label }) => label.en.toLowerCase()),
  ])
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});
