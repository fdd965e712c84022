// The change log of the rules: words for its entries, and the file CHANGELOG.md that is written from it.
import type { Lang } from '../model/text';
import { type Text, text } from '../model/text';
import type { RuleChange, RuleRelease } from '../rules/changes';
import { yearsText } from './rule-words';

export const CHANGE_WORDS: Readonly<Record<RuleChange['kind'], Text>> = {
  new: text('新增', 'New'),
  changed: text('修改', 'Changed'),
  fixed: text('更正', 'Corrected'),
};

/** "New · 2019–2026". */
export const changeHead = (change: RuleChange, lang: Lang): string =>
  `${CHANGE_WORDS[change.kind][lang]} · ${yearsText(change)}`;

function releaseText({ version, date, changes }: RuleRelease): string {
  const entries = changes.map(
    (change) =>
      `- **${changeHead(change, 'en')}**: ${change.what.en}\n  **${changeHead(change, 'zh')}**：${change.what.zh}`,
  );
  return `## ${version} (${date})\n\n${entries.join('\n\n')}`;
}

/** The whole file, both languages, newest release first. */
export function changeLogFile(releases: readonly RuleRelease[]): string {
  const head = [
    '# Changes of the rules 规则变更记录',
    'What changed, which years it touches, why, source. Written from `changes.ts`, which the app shows.',
  ];
  return `${[...head, ...releases.map(releaseText)].join('\n\n')}\n`;
}
