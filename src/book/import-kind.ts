// What kind of file bytes are, whatever the file is called.

/** `protected`: an Office file with a password; `html`: a web page that calls itself a table, as many systems write. */
export type FileKind =
  | 'text'
  | 'html'
  | 'xlsx'
  | 'xls'
  | 'protected'
  | 'xlsb'
  | 'ods'
  | 'numbers'
  | 'document'
  | 'archive'
  | 'pdf'
  | 'picture'
  | 'empty';

const MAGIC: readonly (readonly [FileKind, string])[] = [
  ['xls', 'd0cf11e0a1b11ae1'],
  ['xls', '0908'], // BIFF without a container, as some programs of the nineties write
  ['pdf', '255044462d'],
  ['picture', '89504e470d0a1a0a'],
  ['picture', 'ffd8ff'],
  ['picture', '47494638'],
  ['archive', '526172211a07'],
  ['archive', '377abcaf271c'],
  ['archive', '1f8b08'],
];
const ZIP = '504b0304';
const LONGEST_MAGIC = 8;
const HEAD = 2048;

const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Whether a text of ASCII characters stands in bytes, each followed by `gap` zero bytes. */
function holds(bytes: Uint8Array, text: string, gap: number): boolean {
  const wanted = [...text].flatMap((char) => [char.charCodeAt(0), ...Array.from({ length: gap }, () => 0)]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** What is in a zip file, by the names of its parts. */
export function kindOfParts(names: readonly string[]): FileKind {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.xml$/i)) return 'xlsx';
  if (has(/^xl\/workbook\.bin$/i)) return 'xlsb';
  if (has(/^index\/document\.iwa$/i) || has(/^index\.zip$/i)) return 'numbers';
  if (has(/^content\.xml$/i)) return 'ods';
  return has(/^(word|ppt)\//i) ? 'document' : 'archive';
}

const HTML = /^\s*(?:<!doctype html|<html|<table|<meta|<\?xml[^>]*>\s*<(?:html|workbook))/i;

/** The kind of a file by its first bytes; `partsOf` lists the parts of a zip file, undefined where it is damaged. */
export function kindOf(bytes: Uint8Array, partsOf: (bytes: Uint8Array) => readonly string[] | undefined): FileKind {
  if (bytes.length === 0) return 'empty';
  const head = hexOf(bytes.subarray(0, LONGEST_MAGIC));
  if (head.startsWith(ZIP)) return kindOfParts(partsOf(bytes) ?? []);
  const [known] = MAGIC.find(([, magic]) => head.startsWith(magic)) ?? [];
  if (known === 'xls' && holds(bytes, 'EncryptedPackage', 1)) return 'protected';
  if (known) return known;
  const ascii = String.fromCharCode(...bytes.subarray(0, HEAD).filter((byte) => byte > 0 && byte < 0x80));
  return HTML.test(ascii) ? 'html' : 'text';
}
