// Positions beyond national power: what covers an obligation in Guangdong, what an enterprise that only reports is shown.
import { describe, expect, test } from 'vitest';
import { positionName } from '../../src/derive/labels';
import { chainOf, coverageOf, shareOf } from '../../src/derive/position-chain';
import { adviceOf } from '../../src/engine/advice';
import type { Row } from '../../src/engine/row';
import { computed, type Fields, makeBook } from '../cases/run';

function positionsOf(facilities: readonly Fields[], enterprise: Fields = {}): readonly Row[] {
  const key = { enterprise: 'E', year: '2023' };
  const book = makeBook(
    {
      facilities: facilities.map((fields, at) => ({ ...key, facility: String(at), ...fields })),
      enterprises: [{ ...key, ...enterprise }],
    },
    { allowancePrice: '50' },
  );
  return computed(book).positions;
}

function positionOf(facilities: readonly Fields[], enterprise: Fields = {}): Row {
  const [position] = positionsOf(facilities, enterprise);
  if (!position) throw new Error('no position');
  return position;
}

const HALL: Fields = {
  scheme: 'guangdong',
  sector: 'dataCentre',
  output: '40000',
  purchasedElectricity: '58000',
  gridFactor: '0.6379',
};
const partsOf = (row: Row) => coverageOf(row, 'en')?.parts.map(({ id, value }) => [id, value.toFixed()]);

describe('what covers an obligation in Guangdong', () => {
  test('is the free allowance and the paid share that is bought', () => {
    expect(partsOf(positionOf([HALL]))).toEqual([
      ['allowance', '36631.08'],
      ['paidAllowance', '1132.92'],
    ]);
  });

  test('leaves the paid share out where it is not bought', () => {
    expect(partsOf(positionOf([HALL], { buyPaidShare: 'no' }))).toEqual([
      ['allowance', '36631.08'],
      ['purchaseNeed', '367.12'],
    ]);
  });

  test('is nothing at all in 2013 where the compulsory share is not bought, and the rules say so', () => {
    const unit = {
      scheme: 'guangdong',
      sector: 'power',
      plantClass: 'coal300',
      year: '2013',
      verifiedEmissions: '1000',
    };
    const position = positionOf([{ ...unit, cogeneration: 'no', baseOutput1: '1000' }], {
      year: '2013',
      buyPaidShare: 'no',
    });
    expect(partsOf(position)).toEqual([['purchaseNeed', '1000']]);
    expect(
      adviceOf(position)
        .map(({ text }) => text.en)
        .join(),
    ).toMatch(/2013/);
  });
});

describe('an enterprise that only reports', () => {
  const GLASS: Fields = { scheme: 'national', sector: 'flatGlass', verifiedEmissions: '40000' };
  const lines = chainOf([positionOf([GLASS])], 'en');
  const shown = (id: string) => lines.find((line) => line.id === id)?.cells[0]?.shown.text;

  test('is told so, and owes nothing', () => {
    expect([shown('covered'), shown('emissions'), shown('obligation'), shown('purchaseNeed')]).toEqual([
      'Reporting only',
      '40,000',
      '0',
      '0',
    ]);
  });

  test('is not shown a relief from an obligation it does not have', () => {
    expect(shown('obligationRelief')).toBeUndefined();
  });
});

test('the floor of 80 % is marked where there are power units, and only there', () => {
  const unit = (sector: string): Fields => ({ scheme: 'national', sector, verifiedEmissions: '100000' });
  const cement = { ...unit('cement'), year: '2024', output: '1000', clinkerType: 'portland' };
  const power = { ...unit('power'), unitCategory: 'gas', electricityGenerated: '1000', heatSupplied: '0' };
  const floorOf = (fields: Fields) => shareOf(positionOf([fields], { year: fields.year ?? '2023' }))?.floor?.toFixed();
  expect([floorOf(power), floorOf(cement)]).toEqual(['0.8', undefined]);
});

test('two positions of one enterprise and year are told apart by their market', () => {
  const facilities = [HALL, { scheme: 'national', sector: 'flatGlass', verifiedEmissions: '40000' }];
  const book = makeBook({
    facilities: facilities.map((fields, at) => ({ enterprise: 'E', year: '2023', facility: String(at), ...fields })),
  });
  const computation = computed(book);
  expect(computation.positions.map((row) => positionName(row, computation, 'en'))).toEqual([
    'E 2023 · Guangdong ETS',
    'E 2023 · National ETS',
  ]);
});
