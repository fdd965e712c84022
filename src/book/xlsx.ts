// A workbook of Excel or WPS (.xlsx) -> the tables of its sheets. A thin reader over fflate; see docs/decisions.md.
import { MOST_CELLS, makeTable, type Table, type TableFault } from './import-table';
import { readStrings, readStyles, readWorkbook, type SheetEntry } from './xlsx-parts';
import { type ReadSheet, readSheet, type SheetContext, TooManyCells } from './xlsx-sheet';
import { XmlFault } from './xlsx-xml';
import { bombFault, listParts, readPart, type ZipFault, type ZipPart } from './xlsx-zip';

export { listParts } from './xlsx-zip';

export type XlsxFault = ZipFault | 'noSheets';

export interface Workbook {
  readonly sheets: readonly SheetEntry[];
  /** The table of a sheet, by its place in the list. */
  readonly read: (
    at: number,
  ) => (Pick<ReadSheet, 'hiddenRows' | 'merged'> & { readonly table: Table }) | TableFault | XlsxFault;
}

/** Runs what may meet broken parts; zip and XML that do not hold are one fault for the user. */
function guarded<T>(run: () => T): T | ZipFault {
  try {
    return run();
  } catch (error) {
    if (error instanceof TooManyCells) throw error;
    if (error instanceof XmlFault || error instanceof RangeError || (error instanceof Error && 'code' in error))
      return 'damaged';
    throw error;
  }
}

function contextOf(bytes: Uint8Array, parts: readonly ZipPart[], is1904: boolean): SheetContext {
  const part = (name: string): string => readPart(bytes, parts, name) ?? '';
  return { strings: readStrings(part('xl/sharedStrings.xml')), styles: readStyles(part('xl/styles.xml')), is1904 };
}

function open(bytes: Uint8Array, parts: readonly ZipPart[]): Workbook | XlsxFault {
  const workbook = readPart(bytes, parts, 'xl/workbook.xml');
  const rels = readPart(bytes, parts, 'xl/_rels/workbook.xml.rels');
  if (workbook === undefined || rels === undefined) return 'damaged';
  const { sheets, is1904 } = readWorkbook(workbook, rels);
  if (sheets.length === 0) return 'noSheets';
  let context: SheetContext | undefined;
  const read: Workbook['read'] = (at) => {
    try {
      return guarded(() => {
        const xml = readPart(bytes, parts, sheets[at]?.part ?? '');
        if (xml === undefined) return 'damaged';
        context ??= contextOf(bytes, parts, is1904);
        const { rows, hiddenRows, merged } = readSheet(xml, context);
        const table = makeTable(rows);
        return 'code' in table ? table : { table, hiddenRows, merged };
      });
    } catch (error) {
      if (error instanceof TooManyCells) return { code: 'tooManyCells', most: `${MOST_CELLS}` };
      throw error;
    }
  };
  return { sheets, read };
}

/** Opens the bytes of a workbook: the list of its sheets, which are read when asked for. */
export function openXlsx(bytes: Uint8Array): Workbook | XlsxFault {
  const parts = listParts(bytes);
  if (!parts) return 'damaged';
  return bombFault(parts) ?? guarded(() => open(bytes, parts));
}
