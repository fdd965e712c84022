// Bytes of a text file -> its encoding and its text: byte order mark, UTF-16 by its zeros, strict UTF-8, then GB18030.

/** Encodings that can be chosen, by the names that browsers know them under. */
export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be', 'big5', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Decodes bytes; undefined where `strict` and they are none of this encoding. A mark at the beginning stays in the text. */
export type Decode = (bytes: Uint8Array, encoding: Encoding, strict: boolean) => string | undefined;

export interface ReadText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Some bytes mean nothing in this encoding and became U+FFFD. */
  readonly damaged: boolean;
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Enough to see how a file is written. */
const SAMPLE = 65_536;
/** A table in UTF-16 has a zero byte in every digit and separator; other texts have none. */
const ZEROS_PER_PAIR = 20;

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** UTF-16 without a mark; undefined where nothing speaks for it. */
function wideOf(bytes: Uint8Array): Encoding | undefined {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  const zeros = [0, 0];
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * ZEROS_PER_PAIR < length || length === 0) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

const countDamage = (text: string): number => text.split('\ufffd').length - 1;

const unmarked = (text: string): string => (text.startsWith('\ufeff') ? text.slice(1) : text);

/** The text in an encoding the user has chosen, readable or not. */
export function readTextAs(bytes: Uint8Array, encoding: Encoding, decode: Decode): ReadText {
  const text = unmarked(decode(bytes, encoding, false) ?? '');
  return { text, encoding, damaged: text.includes('\ufffd') };
}

/** The text in the encoding that fits: a mark that keeps its word, else zeros, else the strictest that has no objection. */
export function readText(bytes: Uint8Array, decode: Decode): ReadText {
  const [marked] = MARKS.find(([, mark]) => startsWith(bytes, mark)) ?? [];
  // some programs put the mark of UTF-8 before a text in GBK
  const body = marked === 'utf-8' ? bytes.subarray(3) : bytes;
  const candidates = [marked, marked ? undefined : wideOf(bytes), 'utf-8', 'gb18030'] as const;
  for (const encoding of candidates) {
    const text = encoding && decode(body, encoding, true);
    if (encoding && text !== undefined) return { text: unmarked(text), encoding, damaged: false };
  }
  const [first, second] = [readTextAs(body, 'utf-8', decode), readTextAs(body, 'gb18030', decode)];
  return countDamage(first.text) <= countDamage(second.text) ? first : second;
}
