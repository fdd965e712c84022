// Bids as typed or pasted from a spreadsheet.
import { describe, expect, test } from 'vitest';
import { BLANK_LINE, linesOf, pasteBids, readBids, rowsOf, shownLines } from '../../src/derive/auctions-bids';

const line = (bidder: string, price: string, quantity: string, extra = {}) => ({
  ...BLANK_LINE,
  bidder,
  price,
  quantity,
  ...extra,
});

describe('reading', () => {
  test('numbers as people write them', () => {
    const { bids, faults } = readBids([line('甲', '１２．５', '1,200,000'), line('乙', '13', '1.2万')]);
    expect(faults).toEqual([]);
    expect(bids.map(({ bid }) => [bid.price.toFixed(), bid.quantity.toFixed()])).toEqual([
      ['12.5', '1200000'],
      ['13', '12000'],
    ]);
  });

  test('blank lines are passed over and lines keep their number', () => {
    const { bids, faults } = readBids([BLANK_LINE, line('A', '10', '5'), BLANK_LINE]);
    expect([bids.map((one) => one.line), faults]).toEqual([[1], []]);
  });

  test('a line that cannot be read is left out, and every wrong cell of it named', () => {
    const { bids, faults } = readBids([line('A', 'ten', ''), line('B', '0', '-5'), line('C', '10', '5')]);
    expect(bids.map(({ bid }) => bid.bidder)).toEqual(['C']);
    expect(faults).toEqual([
      { line: 0, column: 'price', code: 'notANumber' },
      { line: 0, column: 'quantity', code: 'blank' },
      { line: 1, column: 'price', code: 'notPositive' },
      { line: 1, column: 'quantity', code: 'notPositive' },
    ]);
  });

  test('two numbers in one cell are not guessed at', () => {
    expect(readBids([line('A', '1.000', '5')]).faults).toEqual([{ line: 0, column: 'price', code: 'notANumber' }]);
  });

  test('bids without a name are bidders of their own', () => {
    const { bids } = readBids([line('', '10', '5'), line(' ', '10', '5')]);
    expect(bids.map(({ bid }) => bid.bidder)).toEqual(['#1', '#2']);
  });

  test('the own allowance and the kind of bidder', () => {
    const { bids, faults } = readBids([
      line('A', '10', '5', { allowance: '900', institution: 'yes' }),
      line('B', '10', '5', { allowance: 'many' }),
    ]);
    expect(bids.map(({ bid }) => [bid.allowance?.toFixed(), bid.institution])).toEqual([['900', true]]);
    expect(faults).toEqual([{ line: 1, column: 'allowance', code: 'notANumber' }]);
  });
});

describe('pasting', () => {
  test('a block is laid over from the cell on, and lines are added where it is longer', () => {
    const pasted = pasteBids([line('A', '1', '2'), line('B', '3', '4')], { line: 1, column: 'price' }, [
      ['30', '40'],
      ['50', '60'],
    ]);
    expect(pasted).toEqual([line('A', '1', '2'), line('B', '30', '40'), line('', '50', '60')]);
  });

  test('the heading of a table is left out', () => {
    const pasted = pasteBids([BLANK_LINE], { line: 0, column: 'bidder' }, [
      ['竞买人', '价格', '数量'],
      ['甲', '12', '1000'],
    ]);
    expect(pasted).toEqual([line('甲', '12', '1000')]);
  });

  test('columns beyond the table are dropped', () => {
    const pasted = pasteBids([BLANK_LINE], { line: 0, column: 'allowance' }, [['7', '8']]);
    expect(pasted).toEqual([{ ...BLANK_LINE, allowance: '7' }]);
  });

  test('only the columns that are shown are filled, and institutions known by their word', () => {
    const start = { line: 0, column: 'quantity' } as const;
    expect(pasteBids([BLANK_LINE], start, [['7', '8']], ['bidder', 'price', 'quantity', 'allowance'])).toEqual([
      { ...BLANK_LINE, quantity: '7', allowance: '8' },
    ]);
    const kinds = pasteBids([], { line: 0, column: 'institution' }, [['机构'], ['企业'], ['Institution']]);
    expect(kinds.map(({ institution }) => institution)).toEqual(['yes', '', 'yes']);
  });

  test('what stands in a column that is not shown takes no part', () => {
    const hidden = line('A', '1', '2', { institution: 'yes', allowance: '9' });
    expect(shownLines([hidden], ['bidder', 'price', 'quantity'])).toEqual([line('A', '1', '2')]);
  });

  test('lines come back as they were kept', () => {
    const lines = [line('A', '1', '2', { institution: 'yes' }), BLANK_LINE];
    expect(linesOf(rowsOf(lines))).toEqual(lines);
  });
});
