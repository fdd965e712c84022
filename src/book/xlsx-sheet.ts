// One sheet of a workbook -> rows of texts under the numbers the sheet gives them.
import { LONGEST_CELL, MOST_CELLS, type TableRow } from './import-table';
import { type NumberStyle, PLAIN_STYLE, styledText, unescaped } from './xlsx-cell';
import { type MergedArea, withMerged } from './xlsx-merged';
import { attribute, scanXml } from './xlsx-xml';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly NumberStyle[];
  readonly is1904: boolean;
}

export interface ReadSheet {
  readonly rows: readonly TableRow[];
  /** Rows that a filter or a hand has hidden; they are read like the others. */
  readonly hiddenRows: number;
  readonly merged: number;
}

/** More cells than an import takes. Thrown while reading, so that nobody waits for the rest. */
export class TooManyCells extends Error {
  override readonly name = 'TooManyCells';
}

const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
const FIRST_LETTER = 64;
const LETTERS = 26;
/** A formula whose result the file does not have, shown as spreadsheets show it. */
const NOT_CALCULATED = '#CALC!';

/** Column of a cell address from 0; undefined where it names none. */
function columnOf(address: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/i.exec(address ?? '')?.[1]?.toUpperCase();
  if (letters === undefined) return undefined;
  return [...letters].reduce((at, letter) => at * LETTERS + letter.charCodeAt(0) - FIRST_LETTER, 0) - 1;
}

class SheetDraft {
  readonly rows: TableRow[] = [];
  hiddenRows = 0;
  merged = 0;
  readonly areas: MergedArea[] = [];
  private number = 0;
  private cells: string[] = [];
  private count = 0;
  private at = -1;
  private type = 'n';
  private style = PLAIN_STYLE;
  private value: string | undefined;
  private inValue = false;
  private isReading = false;
  private hasFormula = false;

  constructor(private readonly context: SheetContext) {}

  open(name: string, attributes: string): void {
    switch (name) {
      case 'row': {
        const number = Number(attribute(attributes, 'r') ?? this.number + 1);
        this.number = Number.isInteger(number) && number > 0 && number <= MOST_ROWS ? number : this.number + 1;
        this.cells = [];
        this.at = -1;
        if (/^(?:1|true)$/i.test(attribute(attributes, 'hidden') ?? '')) this.hiddenRows += 1;
        return;
      }
      case 'c':
        this.at = columnOf(attribute(attributes, 'r')) ?? this.at + 1;
        this.type = attribute(attributes, 't') ?? 'n';
        this.style = this.context.styles[Number(attribute(attributes, 's') ?? -1)] ?? PLAIN_STYLE;
        this.value = undefined;
        this.hasFormula = false;
        return;
      case 'f':
        this.hasFormula = true;
        return;
      case 'v':
      case 't':
        this.inValue = !this.isReading;
        return;
      case 'rPh':
        this.isReading = true;
        return;
      case 'mergeCell':
        this.merged += 1;
        this.merge(attribute(attributes, 'ref') ?? '');
    }
  }

  text(text: string): void {
    if (this.inValue) this.value = (this.value ?? '') + text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.inValue = false;
    else if (name === 'rPh') this.isReading = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row' && this.cells.length > 0) this.rows.push({ number: this.number, cells: this.cells });
  }

  private merge(ref: string): void {
    const [, first = '', top, bottom] = /^([A-Z]{1,3}(\d{1,7})):[A-Z]{1,3}(\d{1,7})$/i.exec(ref) ?? [];
    const left = columnOf(first);
    if (left !== undefined && Number(bottom) > Number(top))
      this.areas.push({ left, top: Number(top), bottom: Number(bottom) });
  }

  private closeCell(): void {
    const text = this.textOfCell();
    if (text === '' || this.at >= MOST_COLUMNS) return;
    this.count += 1;
    if (this.count > MOST_CELLS) throw new TooManyCells();
    while (this.cells.length < this.at) this.cells.push('');
    this.cells[this.at] = text.slice(0, LONGEST_CELL + 1);
  }

  private textOfCell(): string {
    const { value, context } = this;
    if (value === undefined) return this.hasFormula ? NOT_CALCULATED : '';
    switch (this.type) {
      case 's':
        return context.strings[Number(value)] ?? '\ufffd';
      case 'b':
        return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
      case 'n':
        return styledText(value, this.style, context.is1904) ?? value;
      case 'd':
        return value.replace('T', ' ').replace(/(?: 00:00:00)?(?:\.0+)?Z?$/, '');
      default:
        return unescaped(value);
    }
  }
}

/** Reads the XML of a sheet; blank rows are left out. Throws XmlFault or TooManyCells. */
export function readSheet(xml: string, context: SheetContext): ReadSheet {
  const draft = new SheetDraft(context);
  scanXml(xml, {
    open: (name, attributes) => draft.open(name, attributes),
    text: (text) => draft.text(text),
    close: (name) => draft.close(name),
  });
  const { hiddenRows, merged, areas } = draft;
  const rows = draft.rows.toSorted((a, b) => a.number - b.number);
  return { rows: withMerged(rows, areas), hiddenRows, merged };
}
