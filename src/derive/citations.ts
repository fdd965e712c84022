// Citations in words: document, number, place.
import type { Registry } from '../engine/registry';
import type { Citation } from '../model/pack';
import type { Lang } from '../model/text';
import { NONE } from '../rules/source-list';

const separator = (lang: Lang): string => (lang === 'zh' ? '；' : '; ');

/** "Title (number), place", as files carry it: also where the number says that there is none. */
function fullCitation(registry: Registry, cite: Citation, lang: Lang): string {
  const source = registry.sources.get(cite.source);
  if (!source) return cite.source;
  return lang === 'zh'
    ? `${source.title.zh}（${source.number.zh}），${cite.place.zh}`
    : `${source.title.en} (${source.number.en}), ${cite.place.en}`;
}

/** "Title (number), place" or, of a document that bears no number, "Title, place"; the bare id of an unlisted source. */
export function citationText(registry: Registry, cite: Citation, lang: Lang): string {
  const source = registry.sources.get(cite.source);
  if (source?.number !== NONE) return fullCitation(registry, cite, lang);
  return `${source.title[lang]}${lang === 'zh' ? '，' : ', '}${cite.place[lang]}`;
}

/** Several citations, one after the other. */
export const citationsText = (registry: Registry, cites: readonly Citation[], lang: Lang): string =>
  cites.map((cite) => citationText(registry, cite, lang)).join(separator(lang));

/** Several citations with all that files carry, in one column: always title, number, place. */
export const fullCitationsText = (registry: Registry, cites: readonly Citation[], lang: Lang): string =>
  cites.map((cite) => fullCitation(registry, cite, lang)).join(separator(lang));
