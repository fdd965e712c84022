// Figures of auctions as they are shown.
import { numberText, separated } from '../../derive/numbers';
import { Decimal } from '../../formula/decimal';
import type { Lang } from '../../model/text';

/** Tonnes, or a price with all its digits. */
export const figure = (value: Decimal | string): string =>
  separated(typeof value === 'string' ? value : value.toFixed());

/** A price with two decimals unless it has more. */
export const priceText = (value: Decimal): string => separated(value.toFixed(Math.max(2, value.decimalPlaces())));

export const yuanText = (value: Decimal): string => numberText(value, 'CNY');

/** The sign with what stands before it: Chinese sets it close, English apart but never on a line of its own. */
const sign = (lang: Lang): string => (lang === 'zh' ? '%' : '\u00a0%');

/** A fraction as a percentage with all its digits: 0.8 becomes 80 %. */
export const shareText = (fraction: string, lang: Lang): string =>
  `${new Decimal(fraction).times(100).toFixed()}${sign(lang)}`;

/** A fraction as a percentage with two decimals. */
export const percentText = (fraction: Decimal, lang: Lang): string => `${fraction.times(100).toFixed(2)}${sign(lang)}`;
