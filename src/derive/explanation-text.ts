// An explanation as plain text: for the clipboard, an e-mail, the margin of a report.
import type { Explanation } from '../engine/explain';
import type { Lang } from '../model/text';
import { type ExplanationDoc, resultDoc } from './explanation-sections';
import { COLON } from './explanation-words';

export { isApplied } from './binding-text';
export { placeText, valueWithUnit } from './explanation-sections';

/** What is said about a number, line by line, a blank line before each heading. */
export function docText({ place, title, value, sections }: ExplanationDoc, lang: Lang): string {
  const lines = sections.flatMap(({ heading, lines: own }) => [
    '',
    ...(heading === '' ? [] : [heading]),
    ...own.map(({ text, depth }) => `${'  '.repeat(depth)}${text}`),
  ]);
  return [place, `${title}${COLON[lang]}${value}`, ...lines].join('\n');
}

/** The whole explanation of a result, line by line; with `steps` down to what was typed. */
export function explanationText(explanation: Explanation, lang: Lang, steps = false): string {
  const doc = resultDoc(explanation, lang, steps);
  return doc ? docText(doc, lang) : '';
}
