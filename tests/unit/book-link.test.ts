// A scenario in a link: there and back, and every way it arrives spoiled.
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { linkFragment, linkIn, readLink } from '../../src/book/link';

const SCENARIO = '\ufeff#tanbiao,1\r\n#scenario\r\nid,value\r\nname,示例电厂 ①\r\n';
const CRC_BYTES = 4;

/** A payload with a right check over whatever body, as a person who means harm would make it. */
function forged(body: Uint8Array): string {
  let crc = 0xffffffff;
  for (const byte of body) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  const bytes = Buffer.alloc(CRC_BYTES + body.length);
  bytes.writeUInt32BE(~crc >>> 0);
  bytes.set(body, CRC_BYTES);
  return `#s=1${bytes.toString('base64url')}`;
}

describe('a link', () => {
  test('gives the file again, without its byte order mark', () => {
    const fragment = linkFragment(SCENARIO);
    expect(fragment).toMatch(/^#s=1[A-Za-z0-9_-]+$/);
    expect(readLink(fragment)).toEqual({ text: SCENARIO.slice(1) });
  });

  test('gives files of any length again', () => {
    for (let length = 0; length < 70; length += 1) {
      const text = `#tanbiao,1\r\n${'x电'.repeat(length)}`;
      expect(readLink(linkFragment(text))).toEqual({ text });
    }
  });

  test('is found in the text of a message', () => {
    const fragment = linkFragment(SCENARIO);
    expect(linkIn(`请看 https://example.org/tanbiao/${fragment}\n谢谢`)).toBe(fragment);
    expect(linkIn('请看附件')).toBeUndefined();
  });

  test('that was cut anywhere is told to be incomplete', () => {
    const fragment = linkFragment(SCENARIO);
    for (let end = 3; end < fragment.length; end += 1)
      expect(readLink(fragment.slice(0, end))).toEqual({ fault: 'linkBroken' });
  });

  test('of which any letter was changed is told to be altered, so that no figure changes unseen', () => {
    const fragment = linkFragment(SCENARIO);
    for (let at = 4; at < fragment.length; at += 1) {
      const letter = fragment[at] === 'A' ? 'B' : 'A';
      expect(readLink(fragment.slice(0, at) + letter + fragment.slice(at + 1))).toEqual({ fault: 'linkBroken' });
    }
  });

  test.each(['+', '/', '=', '%41', ' ', '&from=chat', '。'])('with %j in it or behind it is refused', (sign) => {
    const fragment = linkFragment(SCENARIO);
    expect(readLink(fragment + sign)).toEqual({ fault: 'linkBroken' });
    expect(readLink(fragment.slice(0, 9) + sign + fragment.slice(9))).toEqual({ fault: 'linkBroken' });
  });

  test('of a newer version says so', () => {
    expect(readLink(linkFragment(SCENARIO).replace('#s=1', '#s=2'))).toEqual({ fault: 'linkNewer' });
    expect(readLink('#s=')).toEqual({ fault: 'linkBroken' });
    expect(readLink('#other')).toEqual({ fault: 'linkBroken' });
  });

  test('that inflates without end is given up early', () => {
    const bomb = deflateSync(new Uint8Array(300_000_000), { level: 9 });
    const fragment = forged(bomb);
    expect(fragment.length).toBeLessThan(500_000);
    expect(readLink(fragment)).toEqual({ fault: 'linkTooLarge' });
    expect(readLink(`#s=1${'A'.repeat(600_000)}`)).toEqual({ fault: 'linkTooLarge' });
  });

  test('with a right check over nonsense is refused', () => {
    expect(readLink(forged(strToU8('no stream at all, only words')))).toEqual({ fault: 'linkBroken' });
    const body = deflateSync(strToU8(SCENARIO));
    expect(readLink(forged(body.subarray(0, body.length - 3)))).toEqual({ fault: 'linkBroken' });
  });
});
