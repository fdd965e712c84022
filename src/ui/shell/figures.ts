// The figures of the answer strip: which ones a position shows, and how each reads.
import { valueText } from '../../derive/cells';
import { resultOf } from '../../engine/evaluate';
import type { Row } from '../../engine/row';
import { isNumber, type Value } from '../../formula/value';
import { useSession, useWords } from '../context';
import { SHELL_WORDS } from '../words/shell';

export type FigureKey =
  | 'emissions'
  | 'allowance'
  | 'floorTopUp'
  | 'shortfall'
  | 'surplus'
  | 'offsetLimit'
  | 'purchaseNeed'
  | 'surrenderDeadline';

const UNITS: Partial<Record<FigureKey, string>> = { surrenderDeadline: '' };

/** The value of a result of a row, or undefined where its rules have none. */
export const valueOfRow = (row: Row, id: string): Value | undefined => resultOf(row, id)?.value;

/** Whether a value is a number above zero. */
export const isPositive = (value: Value | undefined): boolean => isNumber(value) && value.greaterThan(0);

/** Which figures a position shows: a shortfall or a surplus, a top-up only where there is one. */
export function figuresOf(row: Row): readonly FigureKey[] {
  const gap: FigureKey = isPositive(valueOfRow(row, 'surplus')) ? 'surplus' : 'shortfall';
  const topUp: readonly FigureKey[] = isPositive(valueOfRow(row, 'floorTopUp')) ? ['floorTopUp'] : [];
  return ['emissions', 'allowance', ...topUp, gap, 'offsetLimit', 'purchaseNeed', 'surrenderDeadline'];
}

/** Label and text of a figure in the language and display of the page. */
export function useFigureText(): (row: Row, id: FigureKey) => { readonly label: string; readonly text: string } {
  const { lang, display } = useSession().preferences;
  const words = useWords(SHELL_WORDS);
  return (row, id) => {
    const value = valueOfRow(row, id);
    return {
      label: id === 'surrenderDeadline' ? words().deadline : words()[id],
      text: value === undefined ? '—' : valueText(id, value, UNITS[id] ?? 'tCO2', lang(), display()),
    };
  };
}
