// Which methodology documents there are: a scheme and the years of one text.
import type { Registry } from '../engine/registry';
import type { Lang } from '../model/text';
import { choiceText } from './labels';
import { yearsText } from './rule-words';

/** Years of a document, both ends included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Chapter extends Span {
  readonly scheme: string;
}

/** Whether something holds in any of the years. */
export const isIn = (of: Span, span: Span): boolean => of.from <= span.to && span.from <= of.to;

/** Years that share a plan or a way of allocating; a scheme that is not listed has one document. */
const SPANS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  national: [
    [2019, 2020],
    [2021, 2022],
    [2023, 2024],
    [2025, 2026],
  ],
  guangdong: [
    [2013, 2013],
    [2014, 2015],
    [2016, 2021],
    [2022, 2023],
    [2024, 2025],
  ],
};

/** The documents that the packs of a registry make, scheme by scheme. */
export function chaptersOf(registry: Registry): readonly Chapter[] {
  const schemes = [...new Set(registry.packs.map(({ scheme }) => scheme))];
  return schemes.flatMap((scheme) => {
    const packs = registry.packs.filter((pack) => pack.scheme === scheme);
    const whole = [Math.min(...packs.map(({ from }) => from)), Math.max(...packs.map(({ to }) => to))] as const;
    return (SPANS[scheme] ?? [whole])
      .map(([from, to]) => ({ scheme, from, to }))
      .filter((chapter) => packs.some((pack) => isIn(pack, chapter)));
  });
}

/** The document of a scheme in which a year stands. */
export const chapterFor = (registry: Registry, scheme: string, year: number): Chapter | undefined =>
  chaptersOf(registry).find((one) => one.scheme === scheme && one.from <= year && year <= one.to);

/** "national-2023-2024": the name of the file of a chapter, without language and ending. */
export const chapterName = ({ scheme, from, to }: Chapter): string => `${scheme}-${from}-${to}`;

/** What a chapter is called. */
export const chapterTitle = ({ scheme, from, to }: Chapter, lang: Lang): string =>
  `${choiceText('scheme', scheme, lang)} ${yearsText({ from, to })}`;
