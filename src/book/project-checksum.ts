// The checksum of a project file: over its content in one fixed order, so that line breaks on the way do no harm.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** An object of which every part is a text of JSON already, by name in the order of their characters. */
export function joined(parts: ReadonlyMap<string, string>): string {
  const names = [...parts.keys()].sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${parts.get(name)}`).join(',')}}`;
}

/** JSON of a value with the names of every object in the order of their characters and no spaces. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const parts: string[] = [];
  for (const name of Object.keys(value).sort()) {
    const part = (value as Readonly<Record<string, unknown>>)[name];
    if (part !== undefined) parts.push(`${JSON.stringify(name)}:${canonical(part)}`);
  }
  return `{${parts.join(',')}}`;
}

/** SHA-256 of a text, in hexadecimal; not by the browser, which has none where the page comes over plain http. */
export const checksumOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
