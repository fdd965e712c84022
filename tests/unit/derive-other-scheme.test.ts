// The same facilities under another market: figures beside each other, and why some facilities are not covered there.
import { describe, expect, test } from 'vitest';
import { compareSchemes } from '../../src/derive/other-scheme';
import { computed, type Fields, makeBook, REGISTRY } from '../cases/run';

const hall: Fields = {
  enterprise: 'E',
  facility: 'Hall',
  year: '2023',
  scheme: 'guangdong',
  sector: 'dataCentre',
  output: '40000',
  purchasedElectricity: '58000',
  gridFactor: '0.6379',
};
const works: Fields = { ...hall, facility: 'Works', sector: 'petrochemical', historicalEmissions: '90000' };

function compared(scheme: string, ...facilities: readonly Fields[]) {
  const book = makeBook({ facilities }, { allowancePrice: '74.92' });
  const [position] = computed(book).positions;
  if (!position) throw new Error('no position');
  return { book, of: compareSchemes(REGISTRY, book, position, scheme, 'en') };
}

describe('a Guangdong data centre in the national market', () => {
  const { book, of } = compared('national', hall);

  test('keeps its figures here', () => {
    expect(of.figures.find(({ id }) => id === 'allowance')?.here?.exact).toBe('36631.08');
    expect(of.here).toEqual([{ facility: 'Hall', computed: true, reason: 'has rules and is computed' }]);
  });

  test('is not covered there, and the reason is told', () => {
    expect(of.there.map(({ computed }) => computed)).toEqual([false]);
    expect(of.there[0]?.reason).toContain('Data centres');
  });

  test('leaves the book as it was', () => {
    expect(book.sheets.facilities[0]?.cells.scheme?.text).toBe('guangdong');
  });
});

test('facilities of several sectors are judged one by one', () => {
  const { of } = compared('national', hall, works);
  expect(of.there.map(({ facility, computed }) => [facility, computed])).toEqual([
    ['Hall', false],
    ['Works', true],
  ]);
});

test('a power plant of 2023 is told why Guangdong does not compute it', () => {
  const unit: Fields = { enterprise: 'E', facility: 'Unit', year: '2023', scheme: 'national', sector: 'power' };
  const [found] = compared('guangdong', unit).of.there;
  expect(found?.computed).toBe(false);
  expect(found?.reason).toContain('Power left for the national market from 2021');
});
