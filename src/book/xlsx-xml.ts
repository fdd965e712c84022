// The little of XML that workbooks use: tags, attributes, text. No document types, so no entities of anybody's own.

export interface XmlEvents {
  readonly open?: (name: string, attributes: string) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** A text that is no XML, or one that workbooks have no use for. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault';
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const HIGHEST = 0x10ffff;

function entity(whole: string, name: string): string {
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= HIGHEST ? String.fromCodePoint(code) : '\ufffd';
  }
  return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
}

/** Text with its entities in plain characters. */
export const plainText = (text: string): string =>
  text.includes('&') ? text.replace(/&(#x?[\da-f]{1,8}|[a-z]{2,4});/gi, entity) : text;

// sheets ask for the same few attributes a million times
const patterns = new Map<string, RegExp>();

function patternOf(name: string): RegExp {
  const known = patterns.get(name) ?? new RegExp(`(?:^|\\s)(?:[\\w-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, known);
  return known;
}

/** The value of an attribute; undefined where the tag has none of that name. */
export function attribute(attributes: string, name: string): string | undefined {
  const found = patternOf(name).exec(attributes);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : plainText(value);
}

const [QUOTE, APOSTROPHE, GREATER] = [34, 39, 62];

/** Where a tag ends: a `>` that stands in no quotes. */
function endOfTag(xml: string, from: number): number {
  let open = 0;
  for (let at = from; at < xml.length; at += 1) {
    const char = xml.charCodeAt(at);
    if (open !== 0) open = char === open ? 0 : open;
    else if (char === QUOTE || char === APOSTROPHE) open = char;
    else if (char === GREATER) return at;
  }
  throw new XmlFault('a tag does not end');
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new XmlFault(`${mark} is missing`);
  return at + mark.length;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a tag that begins at `at` and answers where it ends. */
function readTag(xml: string, at: number, events: XmlEvents): number {
  const end = endOfTag(xml, at);
  const isClosing = xml[at + 1] === '/';
  const isEmpty = xml[end - 1] === '/';
  const inner = xml.slice(at + (isClosing ? 2 : 1), isEmpty ? end - 1 : end);
  const space = inner.search(/\s/);
  const name = localName(space < 0 ? inner : inner.slice(0, space));
  if (!isClosing) events.open?.(name, space < 0 ? '' : inner.slice(space));
  if (isClosing || isEmpty) events.close?.(name.trim());
  return end + 1;
}

/** Walks over a document and tells what it meets; names come without their prefix. Throws XmlFault. */
export function scanXml(xml: string, events: XmlEvents): void {
  let at = 0;
  while (at < xml.length) {
    const next = xml.indexOf('<', at);
    const stop = next < 0 ? xml.length : next;
    if (stop > at && events.text) events.text(plainText(xml.slice(at, stop)));
    if (next < 0) return;
    if (xml.startsWith('<!--', next)) at = after(xml, '-->', next);
    else if (xml.startsWith('<![CDATA[', next)) {
      at = after(xml, ']]>', next);
      events.text?.(xml.slice(next + '<![CDATA['.length, at - ']]>'.length));
    } else if (xml.startsWith('<?', next)) at = after(xml, '?>', next);
    else if (xml.startsWith('<!', next)) throw new XmlFault('a document type');
    else at = readTag(xml, next, events);
  }
}
