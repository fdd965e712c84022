// One search over everything the rules say, pack by pack, the best hits first, with the words marked.
import type { Registry } from '../engine/registry';
import type { Pack } from '../model/pack';
import type { Lang } from '../model/text';
import { entriesOf, type Field, plainWords, type RuleEntry } from './search-entries';

/** Part of a text; `hit` is what was searched for. */
export interface Marked {
  readonly text: string;
  readonly hit: boolean;
}

export interface RuleHit {
  readonly entry: RuleEntry;
  readonly title: readonly Marked[];
  /** Where the words stand, if not in the title. */
  readonly found: { readonly lang: Lang | undefined; readonly parts: readonly Marked[] } | undefined;
}

export interface HitGroup {
  readonly pack: Pack;
  readonly hits: readonly RuleHit[];
  /** All that match, of which `hits` are the first. */
  readonly count: number;
}

/** A text cut where the words stand in it. */
export function marked(text: string, words: readonly string[]): readonly Marked[] {
  const plain = plainWords(text);
  // where plain writing changes the length, places cannot be told
  if (plain.length !== text.length) return [{ text, hit: words.some((word) => plain.includes(word)) }];
  const hits = new Array<boolean>(text.length).fill(false);
  for (const word of words)
    for (let at = plain.indexOf(word); word !== '' && at >= 0; at = plain.indexOf(word, at + 1))
      hits.fill(true, at, at + word.length);
  const parts: { text: string; hit: boolean }[] = [];
  for (const [index, hit] of hits.entries()) {
    const last = parts.at(-1);
    const char = text.charAt(index);
    if (last?.hit === hit) last.text += char;
    else parts.push({ text: char, hit });
  }
  return parts;
}

const AROUND = 48;

/** The neighbourhood of the first word in a text. */
function around({ text, plain }: Field, word: string): string {
  const at = plain.length === text.length ? plain.indexOf(word) : 0;
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, at + word.length + AROUND);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

/** Smaller is better: the title begins so, has all words, is named so, or says so somewhere. */
function rankOf({ title, id }: RuleEntry, words: readonly string[], lang: Lang): number {
  const own = plainWords(title[lang]);
  const both = `${own} ${plainWords(title[lang === 'zh' ? 'en' : 'zh'])}`;
  if (own === words.join(' ')) return 0;
  if (own.startsWith(words[0] ?? '') && words.every((word) => own.includes(word))) return 1;
  if (words.every((word) => both.includes(word))) return 2;
  return words.every((word) => id.toLowerCase().includes(word)) ? 3 : 4;
}

function hitOf(entry: RuleEntry, words: readonly string[], lang: Lang): RuleHit {
  const title = marked(entry.title[lang], words);
  const said = plainWords(entry.title[lang]);
  const missing = words.find((word) => !said.includes(word));
  if (missing === undefined) return { entry, title, found: undefined };
  const having = entry.fields.filter(({ plain }) => plain.includes(missing));
  const where = having.find((one) => one.lang === lang) ?? having.find((one) => one.lang === undefined) ?? having[0];
  return { entry, title, found: where && { lang: where.lang, parts: marked(around(where, missing), words) } };
}

/** Everything the packs of a registry say, read once. */
export class RuleIndex {
  private readonly entries: readonly RuleEntry[];

  constructor(registry: Registry) {
    this.entries = entriesOf(registry);
  }

  /** What has all the words, pack by pack, `first` before the others; at most `most` hits of each pack. */
  find(query: string, lang: Lang, first?: Pack, most = 6): readonly HitGroup[] {
    const words = plainWords(query)
      .split(/\s+/)
      .filter((word) => word !== '');
    if (words.length === 0) return [];
    const groups = new Map<Pack, { readonly entry: RuleEntry; readonly rank: number }[]>();
    for (const entry of this.entries) {
      if (!words.every((word) => entry.haystack.includes(word))) continue;
      const of = groups.get(entry.pack) ?? [];
      groups.set(entry.pack, of);
      of.push({ entry, rank: rankOf(entry, words, lang) });
    }
    const best = (list: readonly { readonly rank: number }[]): number => Math.min(...list.map(({ rank }) => rank));
    return [...groups]
      .sort(([a, ofA], [b, ofB]) => Number(b === first) - Number(a === first) || best(ofA) - best(ofB))
      .map(([pack, list]) => ({
        pack,
        count: list.length,
        hits: list
          .toSorted((a, b) => a.rank - b.rank)
          .slice(0, most)
          .map(({ entry }) => hitOf(entry, words, lang)),
      }));
  }
}
