// The years in which a sector stands outside its market, as a paragraph of the methodology.
import type { Pack } from '../model/pack';
import type { Writing } from './methodology-words';
import { yearsText } from './rule-words';

/** Years in which the sector is not in the market, with the reason. */
export function outsideParagraphs(pack: Pack, { words, lang }: Writing): readonly string[] {
  if (!pack.outside || pack.outside.length === 0) return [];
  const lines = pack.outside.map(({ from, to, reason }) => `- ${yearsText({ from, to })}${words.colon}${reason[lang]}`);
  return [`#### ${words.outside}`, lines.join('\n')];
}
