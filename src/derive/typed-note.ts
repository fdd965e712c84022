// A cell whose value is not what was typed: what was typed, what it was read as, and the mark that says so.
import { cellUnit } from '../book/cell-unit';
import { cleanCell } from '../book/clean-cell';
import type { Row as BookRow } from '../book/types';
import type { Lang } from '../model/text';
import type { SheetColumn } from './columns';
import { unitText } from './labels';
import { separated } from './numbers';

export interface TypedNote {
  /** `sum`: arithmetic, which the editor opens again; `cleaned`: anything else that was brought to plain digits. */
  readonly mark: 'sum' | 'cleaned';
  readonly text: string;
}

const WORDS = {
  zh: {
    read: (typed: string, value: string) => `输入为 ${typed}，读作 ${value}`,
    cut: (typed: string) => `输入为 ${typed}`,
    stale: (value: string) => `；按该行现在的单位应读作 ${value}，请核对`,
    unread: '；与该行现在的单位不符，请核对',
  },
  en: {
    read: (typed: string, value: string) => `typed as ${typed}, read as ${value}`,
    cut: (typed: string) => `typed as ${typed}`,
    stale: (value: string) => `; in the present unit of the row it would be ${value}, please check`,
    unread: '; it does not fit the present unit of the row, please check',
  },
} as const;

/** How a cell was read; undefined where it holds what was typed. A change of fuel may have changed the unit since. */
export function typedNote(column: SheetColumn, source: BookRow, lang: Lang): TypedNote | undefined {
  const { text = '', typed } = source.cells[column.id] ?? {};
  if (typed === undefined) return undefined;
  const words = WORDS[lang];
  if (column.kind !== 'number') return { mark: 'cleaned', text: words.cut(typed) };
  const material = source.cells.material?.text ?? '';
  const unit = unitText(cellUnit(column.entry, material), lang);
  const shown = (value: string): string => `${separated(value)} ${unit}`.trim();
  const now = cleanCell(column.entry, typed, material);
  const value = now.fault ? undefined : now.cell?.text;
  const changed = value === text ? '' : value === undefined ? words.unread : words.stale(shown(value));
  return { mark: typed.startsWith('=') ? 'sum' : 'cleaned', text: words.read(typed, shown(text)) + changed };
}
