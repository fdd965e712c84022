// All results of a book as lines of a table: for the headless run and for files.
import type { Computation } from '../book/compute';
import { type RowRef, refIn } from '../book/compute-nodes';
import type { Book } from '../book/types';
import { resultOf } from '../engine/evaluate';
import type { Row } from '../engine/row';
import { namesIn } from '../formula/tree';
import { Fault } from '../formula/value';
import type { Lang } from '../model/text';
import { fullCitationsText } from './citations';
import { faultText } from './fault-text';
import { plainText } from './numbers';

export interface ResultLine {
  readonly sheet: string;
  readonly enterprise: string;
  readonly facility: string;
  readonly stream: string;
  readonly year: string;
  readonly quantity: string;
  readonly value: string;
  readonly unit: string;
  readonly status: string;
  readonly cite: string;
}

export const RESULT_COLUMNS = [
  'sheet',
  'enterprise',
  'facility',
  'stream',
  'year',
  'quantity',
  'value',
  'unit',
  'status',
  'cite',
] as const satisfies readonly (keyof ResultLine)[];

/** What a row without rules prints: enough to see that it is refused. */
const AT_LEAST: Readonly<Record<string, readonly string[]>> = {
  streams: ['emissions'],
  facilities: ['emissions', 'calculatedAllowance', 'allowance'],
  enterprises: ['emissions', 'calculatedAllowance', 'allowance', 'obligation', 'purchaseNeed'],
  cycles: [],
  cases: [],
};

interface Context {
  readonly computation: Computation;
  readonly lang: Lang;
  /** Enterprises and years with positions in more than one scheme. */
  readonly both: ReadonlySet<string>;
}

const positionOf = (ref: RowRef): string => `${ref.enterprise}\u0000${ref.year}`;

function keysOf(
  ref: RowRef,
  context: Context,
): Pick<ResultLine, 'sheet' | 'enterprise' | 'facility' | 'stream' | 'year'> {
  const { enterprise, stream, year } = ref;
  const sheet = ref.sheet === 'cycles' ? 'enterprises' : ref.sheet;
  const several = sheet === 'enterprises' && context.both.has(positionOf(ref));
  return { sheet, enterprise, facility: several ? `scheme:${ref.scheme}` : ref.facility, stream, year };
}

function lineOf(row: Row, id: string, unit: string, context: Context, printed = id): ResultLine | undefined {
  const result = resultOf(row, id);
  if (!result) return undefined;
  const { value, status } = result;
  const faulty = value instanceof Fault;
  const cite = row.plan?.slots[row.plan.indexOf.get(id) ?? -1]?.version.cite ?? [];
  return {
    ...keysOf(refIn(row), context),
    quantity: printed,
    value: plainText(value),
    unit,
    status: faulty ? value.kind : status,
    cite: faulty ? faultText(value, context.lang) : fullCitationsText(context.computation.registry, cite, context.lang),
  };
}

/** Inputs that an optional result is about: those its formula names, or other optional results of the row name. */
function ownInputs(row: Row, id: string): readonly string[] {
  const { plan } = row;
  const slot = plan?.slots[plan.indexOf.get(id) ?? -1];
  if (!plan || !slot?.quantity.optional) return [];
  return namesIn(slot.node).flatMap((name) => (plan.inputs.has(name.id) ? [name.id] : ownInputs(row, name.id)));
}

/** Whether an incomplete result lacks the inputs it is about, and not something behind them. */
function isUngiven(row: Row, id: string): boolean {
  const inputs = ownInputs(row, id);
  return inputs.length === 0 || inputs.some((input) => row.inputs[input] === undefined);
}

function linesOf(row: Row, context: Context): readonly ResultLine[] {
  if (!row.plan) return (AT_LEAST[row.level] ?? []).flatMap((id) => lineOf(row, id, 'tCO2', context) ?? []);
  const { plan } = row;
  const inLawOrder = plan.pack.quantities.filter(
    (quantity) => quantity.level === row.level && plan.indexOf.has(quantity.id),
  );
  return inLawOrder.flatMap((quantity) => {
    const line = lineOf(row, quantity.id, quantity.unit, context, quantity.printedAs);
    return !line || (quantity.optional && line.status === 'incomplete' && isUngiven(row, quantity.id)) ? [] : [line];
  });
}

/** Every result of the book: fuels, facilities, enterprises, cycles, each in the order of the book and of the law. */
export function resultLines(book: Book, computation: Computation, lang: Lang): readonly ResultLine[] {
  const counts = new Map<string, number>();
  for (const row of computation.positions)
    counts.set(positionOf(refIn(row)), (counts.get(positionOf(refIn(row))) ?? 0) + 1);
  const both = new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key));
  const context: Context = { computation, lang, both };
  const rows = (sheet: 'streams' | 'facilities'): readonly Row[] =>
    book.sheets[sheet].flatMap((row) => computation.rowOf(sheet, row.id) ?? []);
  return [...rows('streams'), ...rows('facilities'), ...computation.positions, ...computation.cycles].flatMap((row) =>
    linesOf(row, context),
  );
}
