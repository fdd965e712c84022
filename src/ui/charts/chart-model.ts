// What a chart shows, free of any drawing: exact values for the bars, texts for people, the table that says the same.

import type { Decimal } from '../../formula/decimal';
import type { Lang } from '../../model/text';

/** What a bar stands for; each has its own colour and its own pattern. */
export const LOOKS = [
  'emissions',
  'obligation',
  'allowance',
  'gasTopUp',
  'floorTopUp',
  'paidAllowance',
  'bankedAllowances',
  'offsetUsed',
  'borrowed',
  'purchaseNeed',
  'surplus',
  'total',
  'fine',
] as const;
export type Look = (typeof LOOKS)[number];

/** One bar or point: from a value (a waterfall hangs in the air) to a value, and what is said of it. */
export interface Bar {
  readonly from?: Decimal;
  readonly to: Decimal;
  readonly text: string;
}

export interface Series {
  readonly label: string;
  readonly look: Look;
  /** `points`: a line that is not drawn between its points. */
  readonly kind: 'bar' | 'line' | 'points';
  /** One per category; undefined where there is nothing to draw. */
  readonly bars: readonly (Bar | undefined)[];
  /** Money beside tonnes has an axis of its own. */
  readonly axis?: 'second';
}

/** A dashed line across the bars. */
export interface Mark {
  readonly at: Decimal;
  readonly text: string;
}

/** A text at the end of all bars of a category. */
export interface End {
  readonly at: Decimal;
  readonly text: string;
  readonly axis?: 'second';
}

export interface TableCell {
  readonly text: string;
  /** All digits, as copied; '' for a cell without value. */
  readonly exact: string;
  readonly owed?: boolean;
}

export interface TableRow {
  readonly label: string;
  readonly look?: Look;
  readonly cells: readonly TableCell[];
}

export interface ChartTable {
  /** What is shown, and what is copied: figures are copied in their base unit. */
  readonly head: readonly TableCell[];
  readonly rows: readonly TableRow[];
}

export interface ChartModel {
  /** The file name of the picture begins with it. */
  readonly name: string;
  readonly title: string;
  /** Whose figures these are. */
  readonly subject: string;
  readonly unit: string;
  readonly secondUnit?: string;
  readonly lang: Lang;
  readonly direction: 'across' | 'up';
  /** Whether the bars of a category stand on each other; bars of a waterfall say themselves where they begin. */
  readonly stacked: boolean;
  /** A category without name or bars is a gap. */
  readonly categories: readonly string[];
  /** What the categories are, where their names do not say it. */
  readonly namesTitle?: string;
  readonly series: readonly Series[];
  /** The categories name the bars: no legend is needed. */
  readonly isNamed?: true;
  readonly marks: readonly Mark[];
  readonly ends: readonly (End | undefined)[];
  /** An axis value as text. */
  readonly tick: (value: number) => string;
  readonly secondTick?: (value: number) => string;
  readonly height: number;
  /** The whole picture in a sentence, for those who do not see it. */
  readonly summary: string;
  /** Rule versions, whose book, and that it is an estimate: printed into the picture. */
  readonly source: string;
  readonly table: ChartTable;
}

/** A table as text for a spreadsheet: all digits, tabs and line ends. */
export function tableText(table: ChartTable): string {
  const oneCell = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');
  const lines = [
    table.head.map(({ exact }) => exact),
    ...table.rows.map(({ label, cells }) => [label, ...cells.map(({ exact }) => exact)]),
  ];
  return lines.map((line) => line.map(oneCell).join('\t')).join('\n');
}

/** What the keys of a legend explain; nothing where the bars are named already. */
export const legendOf = (model: ChartModel): readonly Series[] =>
  model.isNamed || model.series.length < 2 ? [] : model.series;
