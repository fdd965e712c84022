// The parts of a workbook around its sheets: the list of sheets, shared texts, number formats.
import { type NumberStyle, PLAIN_STYLE, styleOf, unescaped } from './xlsx-cell';
import { attribute, scanXml } from './xlsx-xml';

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  /** Name of its part in the container. */
  readonly part: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetEntry[];
  readonly is1904: boolean;
}

/** Targets of relations by id, as names of parts. */
function relations(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  scanXml(xml, {
    open: (name, attributes) => {
      const [id, target] = [attribute(attributes, 'Id'), attribute(attributes, 'Target')];
      if (name !== 'Relationship' || id === undefined || target === undefined) return;
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);
    },
  });
  return targets;
}

/** The sheets of a workbook in their order. Charts and macro sheets have no cells and are left out. */
export function readWorkbook(workbook: string, rels: string): WorkbookParts {
  const targets = relations(rels);
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  scanXml(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = /^(?:1|true|on)$/i.test(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      // r:id before any other id of the tag
      const id = /\s(?:[\w-]+):id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
      const part = targets.get(id) ?? '';
      const hidden = (attribute(attributes, 'state') ?? 'visible') !== 'visible';
      if (/worksheets?\//i.test(part))
        sheets.push({ name: unescaped(attribute(attributes, 'name') ?? ''), hidden, part });
    },
  });
  return { sheets, is1904 };
}

/** Shared texts in their order; readings above Chinese and Japanese words (rPh) are no part of them. */
export function readStrings(xml: string): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let inText = false;
  let isReading = false;
  scanXml(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') isReading = true;
      else if (name === 't') inText = !isReading;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === 't') inText = false;
      else if (name === 'rPh') isReading = false;
      else if (name === 'si') texts.push(unescaped(text));
    },
  });
  return texts;
}

/** Number styles by the index that cells name. */
export function readStyles(xml: string): readonly NumberStyle[] {
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let inCells = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'numFmt')
        codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        styles.push(id === 0 ? PLAIN_STYLE : styleOf(id, codes.get(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return styles;
}
