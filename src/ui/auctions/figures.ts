// Figures of auctions as they are shown.
import { numberText, separated } from '../../derive/numbers';
import { Decimal } from '../../formula/decimal';

/** Tonnes, or a price with all its digits. */
export const figure = (value: Decimal | string): string =>
  separated(typeof value === 'string' ? value : value.toFixed());

/** A price with two decimals unless it has more. */
export const priceText = (value: Decimal): string => separated(value.toFixed(Math.max(2, value.decimalPlaces())));

export const yuanText = (value: Decimal): string => numberText(value, 'CNY');

/** A fraction as a percentage with all its digits: 0.8 becomes 80 %. */
export const shareText = (fraction: string): string => `${new Decimal(fraction).times(100).toFixed()} %`;

/** A fraction as a percentage with two decimals. */
export const percentText = (fraction: Decimal): string => `${fraction.times(100).toFixed(2)} %`;
