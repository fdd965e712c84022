// The zip container of a workbook: its directory first, within limits, and then only the parts that are needed.
import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';

/** Why a container cannot be read. `bomb`: it would unpack to far more than any workbook holds. */
export type ZipFault = 'damaged' | 'bomb';

export interface ZipPart {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
}

const MOST_PARTS = 5000;
/** What all parts may unpack to, and one of them. A million cells take some fifty million characters. */
const MOST_UNPACKED = 300 * 1024 * 1024;
const MOST_PART = 200 * 1024 * 1024;
/** Deflate reaches a thousand; rows of a sheet that are alike reach about a hundred. */
const MOST_RATIO = 400;
const SMALL = 10 * 1024 * 1024;

/** The directory of a zip file; undefined where it has none that can be read. Unpacks nothing. */
export function listParts(bytes: Uint8Array): readonly ZipPart[] | undefined {
  const parts: ZipPart[] = [];
  const note = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    parts.push({ name, packed: size, size: originalSize });
    return false;
  };
  try {
    unzipSync(bytes, { filter: note });
  } catch {
    return undefined;
  }
  return parts;
}

/** Why the parts must not be unpacked; undefined where they may. */
export function bombFault(parts: readonly ZipPart[]): ZipFault | undefined {
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  const isBomb = parts.some(({ packed, size }) => size > MOST_PART || (size > SMALL && size > packed * MOST_RATIO));
  return parts.length > MOST_PARTS || total > MOST_UNPACKED || isBomb ? 'bomb' : undefined;
}

/**
 * The text of one part, by its name whatever the case; undefined where there is none. fflate unpacks into a buffer of the
 * size that the directory names and not a byte further, so a directory that lies yields a cut text and no more.
 */
export function readPart(bytes: Uint8Array, parts: readonly ZipPart[], name: string): string | undefined {
  const plain = name.replace(/^\//, '').toLowerCase();
  const known = parts.find((part) => part.name.toLowerCase() === plain);
  if (!known) return undefined;
  const unpacked = unzipSync(bytes, { filter: (file) => file.name === known.name });
  const data = unpacked[known.name];
  return data && strFromU8(data);
}
