// What the other numbers of a column say about a lone comma or point in it.
import type { Layout } from './import-layout';
import type { ColumnPlan } from './import-match';
import { doubtId } from './import-row';
import type { Table } from './import-table';

interface Evidence {
  readonly kind: 'comma' | 'point';
  readonly shape: string;
  /** Index of the reading: 0 decimals, 1 thousands. */
  readonly reading: 0 | 1;
  readonly pattern: RegExp;
}

// numbers that can be read one way only
const EVIDENCE: readonly Evidence[] = [
  { kind: 'comma', shape: ',', reading: 1, pattern: /^[+-]?\d{1,3}(?:,\d{3})+(?:,\d{3}|\.\d+)$/ },
  { kind: 'comma', shape: ',', reading: 0, pattern: /^[+-]?(?:\d+,(?:\d{1,2}|\d{4,})|0,\d+|\d{4,},\d+)$/ },
  { kind: 'point', shape: '.', reading: 0, pattern: /^[+-]?(?:\d*\.(?:\d{1,2}|\d{4,})|0\.\d+)$/ },
  { kind: 'point', shape: '.', reading: 1, pattern: /^[+-]?\d{1,3}(?:\.\d{3}){2,}$/ },
];

/** Readings by `doubtId` that a column itself shows; nothing where it shows both or none. */
export function evidenceOf(
  table: Table,
  { first }: Layout,
  plans: readonly ColumnPlan[],
): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { at, column } of plans.filter((plan) => plan.column !== '')) {
    const shown = new Set<Evidence>();
    for (let row = first; row < table.rows.length; row += 1) {
      const text = (table.rows[row]?.cells[at] ?? '').trim();
      if (!/[.,]/.test(text)) continue;
      for (const one of EVIDENCE) if (!shown.has(one) && one.pattern.test(text)) shown.add(one);
    }
    for (const kind of ['comma', 'point'] as const) {
      const [only, ...others] = [...shown].filter((one) => one.kind === kind);
      if (only && others.length === 0) found[doubtId(column, { ...only, readings: [] })] = only.reading;
    }
  }
  return found;
}
