// Workbooks as Excel and WPS write them, made of real zip parts.
import { strToU8, zipSync } from 'fflate';

/** XML of one cell: `s` text by index, `n` number as stored, with a style where given. */
export type SheetXml = string;

export interface MadeSheet {
  readonly name: string;
  /** Inner XML of sheetData, or rows of plain values. */
  readonly rows: SheetXml | readonly (readonly (string | number | null)[])[];
  readonly state?: 'hidden';
  /** XML after sheetData, such as merged cells. */
  readonly tail?: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** 0 plain, 1 date, 2 per cent, 3 code of six digits, 4 thousands */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="000000"/></numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0"/><xf numFmtId="10" xfId="0"/><xf numFmtId="164" xfId="0"/><xf numFmtId="4" xfId="0"/></cellXfs></styleSheet>`;

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const letters = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : letters(Math.floor(at / 26) - 1) + letters(at % 26);

class Strings {
  readonly list: string[] = [];
  private readonly known = new Map<string, number>();

  index(text: string): number {
    const found = this.known.get(text) ?? this.list.push(text) - 1;
    this.known.set(text, found);
    return found;
  }
}

function cellXml(value: string | number | null, address: string, strings: Strings): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${address}"><v>${value}</v></c>`;
  return `<c r="${address}" t="s"><v>${strings.index(value)}</v></c>`;
}

function rowsXml(rows: Exclude<MadeSheet['rows'], string>, strings: Strings): string {
  return rows
    .map((row, y) => {
      const cells = row.map((value, x) => cellXml(value, `${letters(x)}${y + 1}`, strings)).join('');
      return cells === '' ? '' : `<row r="${y + 1}" spans="1:${row.length}">${cells}</row>`;
    })
    .join('');
}

/** The parts of a workbook by name. `strings` are those that inner XML of sheets refers to, from index 0. */
export function parts(sheets: readonly MadeSheet[], strings: readonly string[] = []): Record<string, Uint8Array> {
  const shared = new Strings();
  for (const text of strings) shared.index(text);
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr/><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
      .map(
        (_, at) => `<Relationship Id="rId${at + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/styles.xml': STYLES,
  };
  for (const [at, { rows, tail = '' }] of sheets.entries()) {
    const inner = typeof rows === 'string' ? rows : rowsXml(rows, shared);
    files[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns="${MAIN}"><sheetData>${inner}</sheetData>${tail}</worksheet>`;
  }
  const items = shared.list.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
  files['xl/sharedStrings.xml'] =
    `<sst xmlns="${MAIN}" count="${shared.list.length}" uniqueCount="${shared.list.length}">${items}</sst>`;
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(HEAD + text)]));
}

/** The bytes of a workbook. */
export const makeXlsx = (sheets: readonly MadeSheet[], strings?: readonly string[]): Uint8Array =>
  zipSync(parts(sheets, strings));
