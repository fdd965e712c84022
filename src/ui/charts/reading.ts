// How the figures of a chart are written: language and units of the reader, and the line of sources below each picture.
import { valueText } from '../../derive/cells';
import { faultWord } from '../../derive/fault-text';
import { rowName, unitText } from '../../derive/labels';
import { type Display, numberText, plainText, shownUnit } from '../../derive/numbers';
import type { Row } from '../../engine/row';
import type { Decimal } from '../../formula/decimal';
import { Fault, isNumber, type Value } from '../../formula/value';
import type { Pack } from '../../model/pack';
import type { Lang } from '../../model/text';
import type { Session } from '../../store/session';
import { bookTitle } from '../scenarios/scenario-names';
import { CHART_WORDS } from '../words/charts';
import type { TableCell } from './chart-model';

const TONNE = 'tCO2';
const MONEY = 'CNY';
const TEN_THOUSAND = 10_000;
const HUNDRED = 100;

/** The packs by which a position and its facilities are computed. */
export const packsOf = (row: Row): readonly Pack[] => [
  ...new Set(
    [row, ...row.children, ...row.children.flatMap((child) => child.children)].flatMap((one) =>
      one.plan ? [one.plan.pack] : [],
    ),
  ),
];

export interface Reading {
  readonly lang: Lang;
  readonly words: (typeof CHART_WORDS)[Lang];
  readonly tonneUnit: string;
  readonly moneyUnit: string;
  readonly tonnes: (value: Value | undefined) => TableCell;
  readonly money: (value: Value | undefined) => TableCell;
  readonly share: (part: Decimal, whole: Decimal) => TableCell;
  readonly tonneTick: (value: number) => string;
  readonly moneyTick: (value: number) => string;
  /** Heads of columns: as shown, and as copied with base units. */
  readonly tonneHead: (label?: string) => TableCell;
  readonly head: (text: string) => TableCell;
  readonly subject: (row: Row) => string;
  readonly source: (rows: readonly Row[]) => string;
}

function cellOf(value: Value | undefined, unit: string, lang: Lang, display: Display): TableCell {
  if (value instanceof Fault) return { text: faultWord(value, lang), exact: '' };
  if (value === undefined) return { text: CHART_WORDS[lang].none, exact: '' };
  const text = isNumber(value) ? numberText(value, unit, display) : valueText('', value, unit, lang);
  return { text, exact: plainText(value) };
}

function ticksOf(lang: Lang, display: Display): Pick<Reading, 'tonneTick' | 'moneyTick'> {
  const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
  const short = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en-US', {
    notation: 'compact',
    maximumFractionDigits: 2,
  });
  const isMoved = display.tonnes !== 't';
  return {
    tonneTick: (value) => plain.format(isMoved ? value / TEN_THOUSAND : value),
    moneyTick: (value) => short.format(value),
  };
}

const withUnit = (label: string | undefined, unit: string, lang: Lang): string => {
  if (label === undefined) return unit;
  return lang === 'zh' ? `${label}（${unit}）` : `${label} (${unit})`;
};

/** The reading of the page as it is now; call it where it is to follow language, units and book. */
export function readingOf(session: Session): Reading {
  const lang = session.preferences.lang();
  const display = session.preferences.display();
  const words = CHART_WORDS[lang];
  const shown = unitText(shownUnit(TONNE, display), lang);
  return {
    lang,
    words,
    tonneUnit: shown,
    moneyUnit: unitText(MONEY, lang),
    tonnes: (value) => cellOf(value, TONNE, lang, display),
    money: (value) => cellOf(value, MONEY, lang, display),
    share: (part, whole) => {
      if (whole.isZero()) return { text: words.none, exact: '' };
      const percent = `${part.div(whole).times(HUNDRED).toFixed(2)}%`;
      return { text: percent, exact: percent };
    },
    ...ticksOf(lang, display),
    tonneHead: (label) => ({
      text: withUnit(label, shown, lang),
      exact: withUnit(label, unitText(TONNE, lang), lang),
    }),
    head: (text) => ({ text, exact: text }),
    subject: (row) => rowName(row.ref, lang),
    source: (rows) => {
      const packs = [...new Set(rows.flatMap(packsOf))].map((pack) => `${pack.label[lang]} ${pack.version}`);
      return words.source(packs.join(lang === 'zh' ? '、' : ', '), bookTitle(session));
    },
  };
}
