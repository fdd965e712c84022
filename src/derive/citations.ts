// Citations in words: document, number, place.
import type { Registry } from '../engine/registry';
import type { Citation } from '../model/pack';
import type { Lang } from '../model/text';

/** "Title (number), place", or the bare id where the source is not listed. */
export function citationText(registry: Registry, cite: Citation, lang: Lang): string {
  const source = registry.sources.get(cite.source);
  if (!source) return cite.source;
  return lang === 'zh'
    ? `${source.title.zh}（${source.number.zh}），${cite.place.zh}`
    : `${source.title.en} (${source.number.en}), ${cite.place.en}`;
}

/** Several citations, one after the other. */
export const citationsText = (registry: Registry, cites: readonly Citation[], lang: Lang): string =>
  cites.map((cite) => citationText(registry, cite, lang)).join(lang === 'zh' ? '；' : '; ');
