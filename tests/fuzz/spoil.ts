// Ways in which a file is spoiled on its way, by accident and on purpose.
import type { Chance } from './chance';

const DEEP = 3000;
const LONG = 20_000;

/** What a person who means harm, a chat or a spreadsheet may put in. */
const PIECES = [
  '"',
  '""',
  "'",
  '\u0000',
  '\ufeff',
  '\r',
  '\n',
  '\t',
  ',',
  ';',
  '{',
  '}',
  '[',
  ']',
  '\\',
  '\\u0000',
  '\ud800',
  '#',
  '#scenario\n',
  '#facilities\n',
  '#streams\n',
  '#tanbiao,2\n',
  '#tanbiao,1\n',
  '=1+1',
  '__proto__',
  '"__proto__":{"polluted":1},',
  '"constructor":{"prototype":{"polluted":1}},',
  'null',
  'true',
  '1e999',
  '-0',
  '9007199254740993',
  '1'.repeat(400),
  '<img src=x onerror=alert(1)>',
  '\u202e',
  '电'.repeat(300),
] as const;

const place = (text: string, chance: Chance): number => chance.int(text.length + 1);
const around = (text: string, from: number, length: number, put: string): string =>
  text.slice(0, from) + put + text.slice(from + length);

type Spoil = (text: string, other: string, chance: Chance) => string;

const SPOILS: readonly Spoil[] = [
  // a bit
  (text, _, chance) => {
    const at = chance.int(Math.max(1, text.length));
    return around(text, at, 1, String.fromCharCode(text.charCodeAt(at) ^ (1 << chance.int(8))));
  },
  // the end, or a piece out of the middle
  (text, _, chance) => text.slice(0, place(text, chance)),
  (text, _, chance) => around(text, place(text, chance), chance.int(200), ''),
  // a piece of itself or of another file
  (text, _, chance) => around(text, place(text, chance), 0, text.slice(place(text, chance)).slice(0, chance.int(300))),
  (text, other, chance) => text.slice(0, place(text, chance)) + other.slice(place(other, chance)),
  (text, _, chance) => around(text, place(text, chance), chance.int(4), chance.one(PIECES)),
  (text, _, chance) => around(text, place(text, chance), chance.int(4), chance.one(PIECES)),
  (text, _, chance) => around(text, place(text, chance), 0, String.fromCharCode(chance.int(0x10000))),
  // a figure becomes another
  (text, _, chance) => text.replace(/\d+/, () => `${chance.int(10 ** 9)}${'0'.repeat(chance.int(30))}`),
  // what takes long
  (text, _, chance) => around(text, place(text, chance), 0, chance.one(['[', '{"a":', '"', ',', '(']).repeat(DEEP)),
  (text, _, chance) => around(text, place(text, chance), 0, chance.one(['x', ' ', '9', ',', '\n', '#']).repeat(LONG)),
];

/** A text with one to four things done to it. */
export function spoiled(text: string, other: string, chance: Chance): string {
  let result = text;
  // one thing most of the time: what is spoiled all over is soon refused
  const times = chance.int(3) > 0 ? 1 : 2 + chance.int(3);
  for (let n = 0; n < times; n += 1) result = chance.one(SPOILS)(result, other, chance);
  return result;
}

const HOSTILE: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e300,
  '',
  'x',
  [],
  [[]],
  {},
  [null],
  { text: 'x' },
  ['1', '2', '3'],
  'y'.repeat(LONG),
  2 ** 53,
  '\u0001',
];

/** Data with one part, anywhere in it, put in, taken out or made something else. */
export function spoiledData(data: unknown, chance: Chance): unknown {
  const isLeaf = typeof data !== 'object' || data === null || chance.int(6) === 0;
  if (isLeaf) return chance.one(HOSTILE);
  if (Array.isArray(data)) {
    const at = chance.int(data.length + 1);
    const how = chance.int(4);
    if (how === 0) return data.toSpliced(at, 1);
    if (how === 1) return data.toSpliced(at, 0, chance.one(HOSTILE));
    return data.length === 0
      ? [chance.one(HOSTILE)]
      : data.with(at % data.length, spoiledData(data[at % data.length], chance));
  }
  const entries = Object.entries(data);
  const how = chance.int(5);
  const at = chance.int(Math.max(1, entries.length));
  const [name = 'a', value] = entries[at] ?? [];
  if (how === 0 || entries.length === 0) return Object.fromEntries(entries.toSpliced(at, 1));
  if (how === 1)
    return Object.fromEntries([...entries, [chance.one(['__proto__', 'constructor', 'extra', '', 'id']), value]]);
  return Object.fromEntries(entries.with(at, [name, spoiledData(value, chance)]));
}
