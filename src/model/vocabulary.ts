// What an entry of the vocabulary is: one name of the field, with its sheet, unit and words.
import type { Text } from './text';

/** Sheets the user sees. `scenario` holds one value per id, the others one row per key. */
export const SHEETS = ['scenario', 'enterprises', 'facilities', 'streams'] as const;
export type Sheet = (typeof SHEETS)[number];

export interface Entry {
  readonly id: string;
  readonly sheet: Sheet | 'all';
  readonly kind: 'text' | 'input' | 'choice' | 'result';
  /** Unit as written in headers and files, '' where there is none; '1' is a plain number. */
  readonly unit: string;
  readonly label: Text;
  readonly meaning: Text;
  /** Ids a choice may take, in the order they are offered. */
  readonly choices?: readonly string[];
}

/** A fuel or material: its unit, group and the published factors of the steel guideline's appendix. */
export interface Material {
  readonly id: string;
  readonly kind: 'fuel' | 'factor' | 'deduction';
  readonly group: string;
  readonly unit: string;
  /** GJ per unit, tC per GJ and tCO2 per unit; '' where the table has none. */
  readonly netCalorificValue: string;
  readonly carbonContentPerHeat: string;
  readonly emissionFactor: string;
  readonly label: Text;
}
