// Sound files to begin with: the examples and books made by chance, as scenario files, project files and links.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { readScenario, writeScenario } from '../../src/book/csv';
import { linkFragment } from '../../src/book/link';
import { readProject, writeProject } from '../../src/book/project';
import { canonical, checksumOf } from '../../src/book/project-checksum';
import { anyBook, typedBook } from '../support/any-book';
import type { Chance } from './chance';
import { spoiled, spoiledData } from './spoil';

export type Kind = 'scenario' | 'project' | 'link' | 'bytes';
export const KINDS: readonly Kind[] = ['scenario', 'project', 'link', 'bytes'];

const FOLDER = new URL('../../public/examples/', import.meta.url);
const META = { app: '0.1.0', rules: { 'national.power': '2024.1' }, origin: 'a'.repeat(32), at: 1 };
const BOOKS = 30;

export interface Seeds {
  readonly scenarios: readonly string[];
  readonly projects: readonly string[];
}

/** Files of the examples and of books made by chance from a seed. */
export function makeSeeds(seed: number): Seeds {
  const examples = readdirSync(FOLDER).map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));
  const books = examples.flatMap((text) => {
    const read = readScenario(text);
    return 'book' in read ? [read.book] : [];
  });
  const made = fc.sample(anyBook, { seed, numRuns: BOOKS });
  const typed = fc.sample(typedBook, { seed, numRuns: BOOKS });
  return {
    scenarios: [...examples, ...made.map((book) => writeScenario(book))],
    projects: [...books, ...made, ...typed].map((book) => writeProject(book, META)),
  };
}

/** A project file with something in it changed and a right checksum over it. */
function forgedProject(text: string, chance: Chance): string {
  const { checksum: _, ...content } = JSON.parse(text) as Record<string, unknown>;
  const changed =
    chance.int(4) === 0 ? spoiledData(content, chance) : { ...content, book: spoiledData(content.book, chance) };
  if (typeof changed !== 'object' || changed === null) return JSON.stringify(changed);
  return JSON.stringify({ ...changed, checksum: checksumOf(canonical(changed)) });
}

const BOMB = 40_000_000;
let bomb: Uint8Array | undefined;

const CHECK_BYTES = 4;

/** A link over any bytes, with a right check over them. */
function forgedLink(body: Uint8Array): string {
  let crc = 0xffffffff;
  for (const byte of body) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  const bytes = Buffer.alloc(CHECK_BYTES + body.length);
  bytes.writeUInt32BE(~crc >>> 0);
  bytes.set(body, CHECK_BYTES);
  return `#s=1${bytes.toString('base64url')}`;
}

function spoiledLink(scenario: string, other: string, chance: Chance): string {
  const how = chance.int(5);
  if (how === 0) return spoiled(linkFragment(scenario), linkFragment(other), chance);
  if (how === 1) return linkFragment(spoiled(scenario, other, chance));
  const body = deflateSync(strToU8(scenario));
  if (how === 2 && chance.int(100) === 0) {
    bomb ??= deflateSync(new Uint8Array(BOMB), { level: 9 });
    return forgedLink(bomb);
  }
  const at = chance.int(body.length);
  body[at] = (body[at] ?? 0) ^ (1 << chance.int(8));
  return forgedLink(how === 3 ? body.subarray(0, chance.int(body.length)) : body);
}

function spoiledBytes(text: string, other: string, chance: Chance): Uint8Array {
  const encoding = chance.one(['utf8', 'utf16le', 'latin1'] as const);
  const bytes = Buffer.from(spoiled(text, other, chance), encoding);
  for (let times = chance.int(4); times > 0 && bytes.length > 0; times -= 1)
    bytes[chance.int(bytes.length)] = chance.int(256);
  return bytes;
}

/** One spoiled input of a kind. */
export function makeInput(kind: Kind, seeds: Seeds, chance: Chance): string | Uint8Array {
  const [scenario, other] = [chance.one(seeds.scenarios), chance.one(seeds.scenarios)];
  const [project, second] = [chance.one(seeds.projects), chance.one(seeds.projects)];
  if (kind === 'scenario') return spoiled(scenario, other, chance);
  if (kind === 'link') return spoiledLink(scenario, other, chance);
  if (kind === 'bytes') return spoiledBytes(chance.int(2) === 0 ? scenario : project, other, chance);
  return chance.int(2) === 0 ? spoiled(project, second, chance) : forgedProject(project, chance);
}

/** Every seed is sound itself, or nothing would be tried. */
export const areSound = ({ scenarios, projects }: Seeds): boolean =>
  scenarios.every((text) => 'book' in readScenario(text)) && projects.every((text) => 'book' in readProject(text));
