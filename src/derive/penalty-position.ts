// Figures of the open position that stand in where a tool page is left blank.
import { resultOf } from '../engine/evaluate';
import type { Row } from '../engine/row';
import { isNumber } from '../formula/value';
import { plainText } from './numbers';

/** A result of a position as a plain text, '' where it has no value. */
export function figureText(row: Row | undefined, id: string): string {
  const value = row && resultOf(row, id)?.value;
  return isNumber(value) || typeof value === 'string' ? plainText(value) : '';
}

/** A price of the open book as a plain text: the first of these settings that is given. */
export function settingText(row: Row | undefined, ids: readonly string[]): string {
  for (const id of ids) {
    const value = row?.scenario[id];
    if (isNumber(value)) return plainText(value);
  }
  return '';
}

/** What was entered, and for blank fields what stands in for them. */
export function withStandIns(
  values: Readonly<Record<string, string>>,
  standIns: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const blank = Object.entries(standIns).filter(([id, text]) => text !== '' && (values[id] ?? '') === '');
  return { ...values, ...Object.fromEntries(blank) };
}
