// The schema of how sheets are shown in a project file.
import { byName, flag, type KeyFault, list, number, optional, record, type Shape, text, word } from './project-shape';
import type { Filter, Look, Looks } from './types';

const MOST_VALUES = 1_000_000;
const MOST_COLUMNS = 1000;
const WIDEST = 100_000;

type ValueFilter = Extract<Filter, { kind: 'values' }>;
type NumberFilter = Extract<Filter, { kind: 'number' }>;

const byValues = record<ValueFilter>({
  kind: word(['values']),
  values: list(text(), MOST_VALUES),
  except: optional(flag),
});
const byNumbers = record<NumberFilter>({ kind: word(['number']), low: optional(text()), high: optional(text()) });

const filter: Shape<Filter> = {
  write: (value) => (value.kind === 'values' ? byValues.write(value) : byNumbers.write(value)),
  read: (given, path, faults) => {
    const isNumber = typeof given === 'object' && given !== null && 'kind' in given && given.kind === 'number';
    return (isNumber ? byNumbers : byValues).read(given, path, faults);
  },
};

/** Looks name results too, and a column that is gone does no harm there. */
const anyColumn: KeyFault = () => undefined;
const columns = list(text(), MOST_COLUMNS);

const look = record<Look>({
  widths: optional(byName(() => number(0, WIDEST), anyColumn)),
  hidden: optional(columns),
  folded: optional(columns),
  frozen: optional(text()),
  filters: optional(byName(() => filter, anyColumn)),
  sorted: optional(record({ column: text(), descending: flag })),
});

/** Looks by sheet. */
export const LOOKS: Shape<Looks> = record<Looks>({
  enterprises: optional(look),
  facilities: optional(look),
  streams: optional(look),
});
