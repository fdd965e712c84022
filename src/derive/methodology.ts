// The methodology document: the rules of a scheme for some years as text (Markdown) for readers of the law.
import type { Registry } from '../engine/registry';
import type { Pack } from '../model/pack';
import { STATUSES } from '../model/status';
import type { Lang } from '../model/text';
import { choiceText } from './labels';
import { type Chapter, isIn } from './methodology-chapters';
import { checkParagraphs } from './methodology-checks';
import { omissionParagraphs, parameterParagraphs, sourceParagraphs } from './methodology-parameters';
import { packParagraphs, plansOf } from './methodology-rules';
import { Writing } from './methodology-words';
import { STATUS_WORDS, yearsText } from './rule-words';

function opening(chapter: Chapter, { words, lang }: Writing): readonly string[] {
  const statuses = STATUSES.map((status) => {
    const { label, meaning } = STATUS_WORDS[status];
    return `- ${label[lang]}${words.colon}${meaning[lang]}`;
  });
  return [
    `# ${words.title(choiceText('scheme', chapter.scheme, lang), yearsText(chapter))}`,
    words.lead,
    `${words.statuses}${words.colon.trimEnd()}`,
    statuses.join('\n'),
  ];
}

/** The document of a chapter: the same text for the same rules, whoever asks and whenever. */
export function methodology(registry: Registry, chapter: Chapter, lang: Lang): string {
  const writing = new Writing(registry, lang);
  const plans = plansOf(registry);
  const packs = registry.packs.filter((pack) => pack.scheme === chapter.scheme && isIn(pack, chapter));
  const seen = new Map<string, Pack>();
  const paragraphs = [
    ...opening(chapter, writing),
    `## ${writing.words.rules}`,
    ...packs.flatMap((pack) => packParagraphs({ writing, plans, span: chapter, pack, seen })),
    ...parameterParagraphs(packs, chapter, writing),
    ...omissionParagraphs(packs, chapter, writing),
    ...checkParagraphs(packs, chapter, writing, plans),
    ...sourceParagraphs(writing),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
