// A small book and edits of its cells, for watching what is computed again.
import type { Book, Row as BookRow, Cell, RowSheet } from '../../src/book/types';
import { makeBook, sheetsOf, unit, type YearCase } from './run';

const coal = {
  unitCategory: 'conventionalCoalAbove300',
  loadFactor: '0.6',
  electricityGenerated: '3000000',
  electricitySupplied: '2800000',
  cogeneration: 'no',
  coolingMethod: 'water',
  purchasedElectricity: '10',
};
const fuel = { material: 'bituminous', quantity: '1200000', netCalorificValue: '21', carbonContent: '0.55' };
const year = (y: number): YearCase => ({
  year: y,
  units: [unit(coal, fuel, { ...fuel, quantity: '10' }), unit(coal, fuel)],
  enterprise: { bankedAllowances: '5' },
});

/** Three years of one enterprise and one of another. */
export const small = (): Book => {
  const { enterprises, facilities, streams } = sheetsOf([year(2021), year(2022), year(2024)]);
  const other = facilities.filter((one) => one.year === '2024').map((one) => ({ ...one, enterprise: 'F' }));
  return makeBook({ enterprises, facilities: [...facilities, ...other], streams }, { allowancePrice: '90' });
};

type Update = (row: BookRow) => BookRow;

function editRow(book: Book, sheet: RowSheet, at: number, update: Update): Book {
  const rows = book.sheets[sheet].map((row, index) => (index === at ? update(row) : row));
  return { ...book, sheets: { ...book.sheets, [sheet]: rows } };
}

function withCell(row: BookRow, column: string, text: string): BookRow {
  const { [column]: _gone, ...rest } = row.cells;
  const cells: Record<string, Cell> = text === '' ? rest : { ...rest, [column]: { text } };
  return { ...row, cells };
}

export const setCell = (book: Book, sheet: RowSheet, at: number, column: string, text: string): Book =>
  editRow(book, sheet, at, (row) => withCell(row, column, text));
