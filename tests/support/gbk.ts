// Texts as the bytes that Chinese Excel writes into a CSV: GBK, which Node can read but not write.

let codes: ReadonlyMap<string, readonly [number, number]> | undefined;

/** Every character of two bytes, found by decoding them all. */
function table(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(new Uint8Array([lead, trail]));
      if ([...text].length === 1 && text !== '\ufffd' && !found.has(text)) found.set(text, [lead, trail]);
    }
  return found;
}

/** The bytes of a text in GBK. Throws for a character that GBK does not have. */
export function gbk(text: string): Uint8Array {
  codes ??= table();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.charCodeAt(0);
    const pair = codes.get(char);
    if (code < 0x80) bytes.push(code);
    else if (pair) bytes.push(...pair);
    else throw new RangeError(`no GBK for ${char}`);
  }
  return new Uint8Array(bytes);
}

/** The bytes of a text in UTF-16, with its mark or without. */
export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const buffer = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return new Uint8Array(order === 'le' ? buffer : buffer.swap16());
}
