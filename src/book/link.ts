// A scenario in the fragment of an address: its file, deflated, in letters that addresses take, with a check of its wholeness.
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';

/** Why a link gives no scenario. */
export type LinkFault = 'linkBroken' | 'linkNewer' | 'linkTooLarge';

const MARK = '#s=';
const VERSION = '1';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const PAYLOAD = /^[A-Za-z0-9_-]+$/;
/** Longer ones do not get through any program we know of. */
const LONGEST = 500_000;
const MOST_BYTES = 8_000_000;
/** Pieces are small, so that what they inflate to can be counted before it is too much. */
const PIECE = 512;
const CHECK_BYTES = 4;
const LEVEL = 9;

function lettersOf(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const count = Math.min(bytes.length - at, 3) + 1;
    for (let n = 0; n < count; n += 1) letters += LETTERS[(bits >> (18 - 6 * n)) & 63];
  }
  return letters;
}

/** The bytes of letters; undefined where they are none that `lettersOf` writes. */
function bytesOf(letters: string): Uint8Array | undefined {
  if (!PAYLOAD.test(letters) || letters.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of letters) {
    bits = (bits << 6) | LETTERS.indexOf(letter);
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at] = bits >> held;
      at += 1;
    }
    bits &= (1 << held) - 1;
  }
  return bits === 0 ? bytes : undefined;
}

const POLYNOMIAL = 0xedb88320;

/** CRC-32: notices what chats and mail do to a link before anything of it is believed. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ POLYNOMIAL : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** The fragment of a link for the text of a scenario file. */
export function linkFragment(scenario: string): string {
  const body = deflateSync(strToU8(scenario.replace(/^\ufeff/, '')), { level: LEVEL });
  const bytes = new Uint8Array(CHECK_BYTES + body.length);
  new DataView(bytes.buffer).setUint32(0, crc32(body));
  bytes.set(body, CHECK_BYTES);
  return `${MARK}${VERSION}${lettersOf(bytes)}`;
}

/** Inflates piece by piece; undefined where the stream is broken or not at its end, 'linkTooLarge' as soon as it is. */
function inflated(body: Uint8Array): Uint8Array | 'linkTooLarge' | undefined {
  const parts: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  const stream = new Inflate((part, final) => {
    parts.push(part);
    size += part.length;
    ended = final;
  });
  try {
    for (let at = 0; at < body.length; at += PIECE) {
      stream.push(body.subarray(at, at + PIECE), at + PIECE >= body.length);
      if (size > MOST_BYTES) return 'linkTooLarge';
    }
  } catch {
    return undefined;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return ended ? whole : undefined;
}

/** The part of an address or of a text around it that is a link of ours; undefined where there is none. */
export function linkIn(text: string): string | undefined {
  const at = text.indexOf(MARK);
  return at < 0 ? undefined : text.slice(at).split(/\s/, 1)[0];
}

/** The text of the scenario file in the fragment of a link, or why there is none; never an exception. */
export function readLink(fragment: string): { readonly text: string } | { readonly fault: LinkFault } {
  if (fragment.length > LONGEST) return { fault: 'linkTooLarge' };
  const version = fragment.slice(MARK.length, MARK.length + 1);
  if (!fragment.startsWith(MARK) || version === '') return { fault: 'linkBroken' };
  if (version !== VERSION) return { fault: /[2-9]/.test(version) ? 'linkNewer' : 'linkBroken' };
  const bytes = bytesOf(fragment.slice(MARK.length + 1));
  if (!bytes || bytes.length <= CHECK_BYTES) return { fault: 'linkBroken' };
  const body = bytes.subarray(CHECK_BYTES);
  const check = new DataView(bytes.buffer).getUint32(0);
  if (check !== crc32(body)) return { fault: 'linkBroken' };
  const whole = inflated(body);
  if (whole === 'linkTooLarge') return { fault: whole };
  return whole ? { text: strFromU8(whole) } : { fault: 'linkBroken' };
}
