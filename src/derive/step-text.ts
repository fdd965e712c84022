// A step of the history in words: "Paste 12 × 4 at Unit 3".
import type { Step } from '../book/history';
import type { LookDeed } from '../book/look-detail';
import type { StepDetail } from '../book/step-detail';
import type { RowSheet } from '../book/types';
import type { Registry } from '../engine/registry';
import type { Lang } from '../model/text';
import { choiceText, vocabularyLabel } from './labels';
import { separated } from './numbers';

/** What happened to columns, whose names (or '') it is given. */
type Deeds = Readonly<Record<LookDeed, (names: string) => string>>;

const DEEDS_ZH: Deeds = {
  ascending: (names) => `按${names}升序`,
  descending: (names) => `按${names}降序`,
  filter: (names) => `按${names}`,
  unfilter: (names) => `清除${names}的筛选`,
  hide: (names) => `隐藏${names}`,
  show: (names) => `显示${names}`,
  fold: () => '折叠列组',
  unfold: () => '展开列组',
  width: (names) => `${names}的列宽`,
  freeze: (names) => `冻结至${names}`,
  unfreeze: () => '取消冻结',
  reset: () => '恢复默认显示',
};

const DEEDS_EN: Deeds = {
  ascending: (names) => `by ${names}, ascending`,
  descending: (names) => `by ${names}, descending`,
  filter: (names) => `by ${names}`,
  unfilter: (names) => `filter of ${names} cleared`,
  hide: (names) => `${names} hidden`,
  show: (names) => `${names} shown`,
  fold: () => 'group folded',
  unfold: () => 'group unfolded',
  width: (names) => `width of ${names}`,
  freeze: (names) => `frozen up to ${names}`,
  unfreeze: () => 'unfrozen',
  reset: () => 'reset to the default view',
};

const WORDS = {
  zh: {
    sheets: { facilities: '设施', streams: '燃料与物料', enterprises: '企业' } satisfies Record<RowSheet, string>,
    deeds: DEEDS_ZH,
    comma: '，',
    names: (names: readonly string[], all: number) =>
      `${names.map((name) => `“${name}”`).join('')}${all > names.length ? `等 ${all} 列` : ''}`,
    colon: '：',
    blank: '空',
    at: (name: string) => `，自“${name}”起`,
    of: (name: string, column: string) => `${column}（${name}）`,
    rows: (n: number) => `${n} 行`,
    file: (verb: string, file: string, rows: string) => `${verb} ${file}：${rows}`,
    in: (text: string, scenario: string) => `${text}（${scenario}）`,
    named: (text: string, name: string) => `${text}“${name}”`,
  },
  en: {
    sheets: { facilities: 'Facilities', streams: 'Fuels and materials', enterprises: 'Enterprises' } satisfies Record<
      RowSheet,
      string
    >,
    deeds: DEEDS_EN,
    comma: ', ',
    names: (names: readonly string[], all: number) =>
      `${names.join(', ')}${all > names.length ? ` and ${all - names.length} more` : ''}`,
    colon: ': ',
    blank: 'blank',
    at: (name: string) => ` at ${name}`,
    of: (name: string, column: string) => `${column} of ${name}`,
    rows: (n: number) => (n === 1 ? '1 row' : `${n} rows`),
    file: (verb: string, file: string, rows: string) => `${verb} ${file}: ${rows}`,
    in: (text: string, scenario: string) => `${text} (${scenario})`,
    named: (text: string, name: string) => `${text} ${name}`,
  },
} as const;

/** Columns whose digits are names, not quantities. */
const NAMES = new Set(['year', 'enterprise', 'facility', 'stream', 'name']);

/** Steps about whole rows, which are counted in rows alone. */
const OF_ROWS = new Set(['insert', 'delete', 'duplicate', 'move', 'sort', 'filter', 'columns']);

function labelOf(id: string, sheet: StepDetail['sheet'], registry: Registry, lang: Lang): string {
  const known = vocabularyLabel(sheet ?? 'scenario', id) ?? (sheet && vocabularyLabel('facilities', id));
  if (known) return known[lang];
  const parameters = registry.packs.flatMap((pack) => pack.parameters);
  return parameters.find((parameter) => parameter.id === id)?.label[lang] ?? id;
}

function valueText(id: string, text: string, lang: Lang): string {
  if (text === '') return WORDS[lang].blank;
  return NAMES.has(id) ? text : separated(choiceText(id, text, lang));
}

function changeText(detail: StepDetail, registry: Registry, lang: Lang): string {
  const { only = '', before = '', after = '', sheet, row = '' } = detail;
  const words = WORDS[lang];
  const label = labelOf(only, sheet, registry, lang);
  const what = row === '' ? label : words.of(row, label);
  return `${what}${words.colon}${valueText(only, before, lang)} → ${valueText(only, after, lang)}`;
}

/** What happened to how a sheet is shown. */
function deedText(deed: LookDeed, detail: StepDetail, registry: Registry, lang: Lang): string {
  const words = WORDS[lang];
  const names = (detail.names ?? []).map((id) => labelOf(id, detail.sheet, registry, lang));
  const sheet = detail.sheet ? `${words.sheets[detail.sheet]}${words.comma}` : '';
  return `${words.colon}${sheet}${words.deeds[deed](words.names(names, detail.columns))}`;
}

/** Steps about a scenario, which is named. */
const OF_SCENARIOS = new Set(['scenarioAdd', 'scenarioRemove']);

/** What a step did, after the word for its kind: `verb` is that word. */
export function stepText(step: Step, verb: string, registry: Registry, lang: Lang): string {
  const { scenario = '' } = step.detail ?? {};
  const text = deedOf(step, verb, registry, lang);
  return scenario === '' ? text : WORDS[lang].in(text, scenario);
}

function deedOf({ label, detail }: Step, verb: string, registry: Registry, lang: Lang): string {
  const words = WORDS[lang];
  if (!detail) return verb;
  if (detail.file !== undefined) return words.file(verb, detail.file, words.rows(detail.rows));
  if (OF_SCENARIOS.has(label)) return words.named(verb, detail.row ?? '');
  if (detail.deed) return `${verb}${deedText(detail.deed, detail, registry, lang)}`;
  if (detail.before !== undefined && detail.only !== undefined)
    return `${verb}${words.colon}${changeText(detail, registry, lang)}`;
  const at = detail.row ? words.at(detail.row) : '';
  if (detail.rows === 0) return verb;
  const sheet = label === 'move' && detail.sheet ? `${words.sheets[detail.sheet]}${words.comma}` : '';
  if (OF_ROWS.has(label)) return `${verb}${words.colon}${sheet}${words.rows(detail.rows)}${at}`;
  if (!detail.sheet) return verb;
  return `${verb} ${detail.rows} × ${detail.columns}${at}`;
}
