// What a file is, told from its content: names and endings change on the way, and mean nothing.

/** Everything else is a table for the import, or nothing of ours. */
export type FileKind = 'project' | 'scenario' | 'other';

const SCENARIO = /^[\s,;"]*#\s*tanbiao\s*["',;\t\r\n]/i;
const PROJECT = /^\s*\{[\s\S]{0,4000}?"tanbiao"/;
/** Blank lines at the beginning are few. */
const HEAD = 8192;

/** The kind of a text, without its byte order mark. */
export function fileKind(text: string): FileKind {
  const head = text.slice(0, HEAD);
  if (SCENARIO.test(head)) return 'scenario';
  return PROJECT.test(head) ? 'project' : 'other';
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** True for what is a workbook of Excel or another archive, whatever it is called: there is no text to look into. */
export const isArchive = (bytes: Uint8Array): boolean => ZIP.every((byte, at) => bytes[at] === byte);
