// The balance exercise: terms from the rules, lines from typing, pasting or a book, and agreement with the sheets.
import { expect, test } from 'vitest';
import {
  balanceAnswer,
  balanceSectors,
  balanceTerms,
  bookLines,
  cleanedNumber,
  faultyLines,
  type TypedLine,
} from '../../src/derive/balance';
import { Decimal } from '../../src/formula/decimal';
import { NO_LINES, pasted } from '../../src/ui/balance/balance-state';
import { Answers, computed, makeBook, REGISTRY } from '../cases/run';

const typed = (name: string, emissions: string, intensity: string): TypedLine => ({ name, emissions, intensity });

const termsOf = (year: number, overrides: Parameters<typeof balanceTerms>[3] = []) => {
  const terms = balanceTerms(REGISTRY, 'cement', year, overrides);
  if (!terms) throw new Error(`no terms for ${year}`);
  return terms;
};

/** Clinker lines of 2025; each makes a million tonnes. */
const line = (facility: string, verifiedEmissions: string, extra: Readonly<Record<string, string>> = {}) => ({
  enterprise: 'E',
  facility,
  year: '2025',
  scheme: 'national',
  sector: 'cement',
  output: '1000000',
  clinkerType: 'portland',
  verifiedEmissions,
  ...extra,
});

test('steel, cement and aluminium have a balance value from 2025 on', () => {
  expect(Object.fromEntries(balanceSectors(REGISTRY))).toEqual({
    steel: [2025, 2026],
    cement: [2025, 2026],
    aluminium: [2025, 2026],
  });
  expect(balanceTerms(REGISTRY, 'cement', 2024, [])).toBeUndefined();
  expect(balanceTerms(REGISTRY, 'power', 2025, [])).toBeUndefined();
});

test('the terms are those of the rules, with their status', () => {
  const { rule, lines, formula } = termsOf(2025);
  expect([rule.slope, rule.edge, rule.cap].map((term) => term.toFixed())).toEqual(['0.15', '0.2', '0.03']);
  expect(lines.map((term) => term.line.status)).toEqual(['derived', 'derived', 'derived']);
  expect(formula?.status).toBe('derived');
  expect(termsOf(2026).lines.map((term) => term.line.status)).toEqual(['draft', 'draft', 'draft']);
});

test('own values of the book take the place of the rules; where the rate then jumps there is no answer', () => {
  const own = [{ parameter: 'adjustmentSlope', key: '', year: 2025, value: '0.3' }];
  const { rule, lines } = termsOf(2025, own);
  expect([rule.slope.toFixed(), lines[0]?.line.status]).toEqual(['0.3', 'assumed']);
  expect(balanceAnswer([typed('1', '100', '0.8')], rule)).toBeUndefined();
});

test('three lines balance at 0.833333', () => {
  const lines = [typed('1', '100', '0.78'), typed('2', '100', '0.82'), typed('', '', ''), typed('3', '100', '0.90')];
  const answer = balanceAnswer(
    lines.map((one) => ({ ...one, intensity: cleanedNumber(one.intensity) })),
    termsOf(2025).rule,
  );
  if (answer?.balance.kind !== 'value') throw new Error('no value');
  expect(answer.balance.value.toFixed(6)).toBe('0.833333');
  expect([...answer.shares.keys()]).toEqual([0, 1, 3]);
  expect([...answer.shares.values()].map(({ whole }) => whole.toFixed())).toEqual(['100', '100', '98']);
  expect(answer.sums.allowances.toFixed(20)).toBe(new Decimal(300).toFixed(20));
});

test('lines that cannot be counted keep the answer back and are named', () => {
  const lines = [typed('1', '100', '0.8'), typed('2', 'many', '0.8'), typed('3', '100', ''), typed('4', '100', '0')];
  expect(faultyLines(lines)).toEqual([1, 2, 3]);
  expect(balanceAnswer(lines, termsOf(2025).rule)).toBeUndefined();
  expect(faultyLines([typed('', '', ''), typed('1', '0', '0'), typed('2', '-1', '0.8')])).toEqual([2]);
});

test('a block from a spreadsheet fills the cells from where it is pasted, and makes the lines it needs', () => {
  const block = [
    ['84万', '0.84'],
    ['1,000,000', '0.9'],
    ['500000', '0.8'],
  ];
  expect(pasted(NO_LINES, 1, 'emissions', block)).toEqual([
    typed('', '', ''),
    typed('', '840000', '0.84'),
    typed('', '1000000', '0.9'),
    typed('', '500000', '0.8'),
  ]);
  expect(pasted(NO_LINES, 0, 'intensity', [['0.8', 'too far right']])[0]).toEqual(typed('', '', '0.8'));
});

test('the lines of a book are its units of the sector and year, special cases and incomplete ones left out', () => {
  const book = makeBook({
    facilities: [
      line('A', '820000'),
      line('B', '880000'),
      line('white', '900000', { specialCase: 'yes' }),
      line('blank', '900000', { output: '' }),
      line('old', '900000', { year: '2024' }),
    ],
  });
  const found = bookLines(book, computed(book), 'cement', 2025);
  expect(found.lines).toEqual([
    { name: 'A', emissions: '820000', intensity: '0.82', row: 1 },
    { name: 'B', emissions: '880000', intensity: '0.88', row: 2 },
  ]);
  expect([found.incomplete, found.special]).toEqual([1, 1]);
});

test('with the balance value written into the sheet, the sheet gives the same allowances', () => {
  const given = [line('A', '820000'), line('B', '880000'), line('C', '1230000')];
  const book = makeBook({ facilities: given });
  const answer = balanceAnswer(bookLines(book, computed(book), 'cement', 2025).lines, termsOf(2025).rule);
  if (answer?.balance.kind !== 'value') throw new Error('no value');
  const balanceValue = answer.balance.value.toFixed();
  const answers = new Answers(makeBook({ facilities: given.map((cells) => ({ ...cells, balanceValue })) }));
  expect(['A', 'B', 'C'].map((name) => answers.unit('allowance', name))).toEqual(
    [...answer.shares.values()].map(({ whole }) => whole.toFixed()),
  );
});
