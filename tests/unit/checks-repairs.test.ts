// What a check offers instead of an entry: once it stands there, the check has nothing more to say.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { setCells } from '../../src/book/commands';
import { Computation } from '../../src/book/compute';
import { refIn } from '../../src/book/compute-nodes';
import { readScenario } from '../../src/book/csv';
import { applyPatch } from '../../src/book/patch';
import { type Book, type Patch, ROW_SHEETS } from '../../src/book/types';
import { type Finding, findingsOf } from '../../src/engine/checks';
import type { Row } from '../../src/engine/row';
import { Decimal } from '../../src/formula/decimal';
import { REGISTRY } from '../cases/run';

const FILES = [
  'air-cooled-chp-2022.csv',
  'aluminium-2024-2025.csv',
  'cement-carbide-slag-2025.csv',
  'coal-gas-2024.csv',
  'guangdong-ceramics-2023-2025.csv',
];

/** Slips of every size, and factors that are none. */
const FACTORS = [
  '1000',
  '100',
  '10',
  '7',
  '3.3',
  '0.3',
  '0.1',
  '0.01',
  '0.001',
  '0.0007',
  '0.00023',
  '0.0001',
  '0.000001',
];

function bookIn(file: string): Book {
  const scenario = readScenario(readFileSync(`public/examples/${file}`, 'utf8'));
  if ('faults' in scenario) throw new Error(file);
  return scenario.book;
}

const rowsOf = (computation: Computation): readonly Row[] =>
  computation.positions.flatMap((row) => [row, ...row.children.flatMap((below) => [below, ...below.children])]);

const changed = (book: Book, patch: Patch | undefined): Book => (patch ? applyPatch(book, patch) : book);

interface Offer {
  readonly row: Row;
  readonly finding: Finding;
}

const offersIn = (computation: Computation): readonly Offer[] =>
  rowsOf(computation).flatMap((row) => findingsOf(row).map((finding) => ({ row, finding })));

/** The repairs of a book after which the check that offered them still speaks, and how many were tried. */
function repairsThatFail(
  book: Book,
  computation: Computation,
): { readonly failed: readonly string[]; readonly tried: number } {
  computation.sync(book);
  let tried = 0;
  const failed: string[] = [];
  const offers = offersIn(computation).flatMap(({ row, finding: { check, repairs } }) => {
    const { sheet, id } = refIn(row);
    if (sheet === 'cycles' || id === undefined) return [];
    return repairs.map(({ value }) => ({ sheet, id, check, typed: value.toFixed() }));
  });
  for (const { sheet, id, check, typed } of offers) {
    tried += 1;
    const { patch } = setCells(book, sheet, [{ row: id, column: check.input, typed }]);
    computation.sync(changed(book, patch));
    const row = rowsOf(computation).find((one) => refIn(one).sheet === sheet && refIn(one).id === id);
    if (row && findingsOf(row).some((one) => one.check.id === check.id)) failed.push(`${check.id} -> ${typed}`);
  }
  return { failed, tried };
}

describe('a repair that is offered', () => {
  test.each(FILES)('settles the doubt, whatever slip was made in %s', (file) => {
    const book = bookIn(file);
    const computation = new Computation(REGISTRY);
    const failed: string[] = [];
    let tried = 0;
    for (const sheet of ROW_SHEETS)
      for (const { id, cells } of book.sheets[sheet].slice(0, 3))
        for (const [column, { text }] of Object.entries(cells)) {
          if (column === 'year' || !/^-?\d+(\.\d+)?$/.test(text)) continue;
          for (const factor of FACTORS) {
            const slip = new Decimal(text).times(factor).toFixed();
            const { patch } = setCells(book, sheet, [{ row: id, column, typed: slip }]);
            const found = repairsThatFail(changed(book, patch), computation);
            tried += found.tried;
            failed.push(...found.failed.map((one) => `${column} ${slip}: ${one}`));
          }
        }
    expect(failed).toEqual([]);
    expect(tried).toBeGreaterThan(3);
  });
});
