// A plain record as the row of a formula, so that the language can be tried without packs.
import { compile, type Linker } from '../../src/formula/compile';
import { Decimal } from '../../src/formula/decimal';
import { parse } from '../../src/formula/parse';
import { Fault, type Value } from '../../src/formula/value';

/** Values by name; `rows` are the rows below, known as `rows` in formulas. */
export interface Frame {
  readonly values: Readonly<Record<string, Value | undefined>>;
  readonly rows: readonly Frame[];
}

type Plain = string | number | boolean | Fault | undefined;

/** Numbers as decimals; texts stay texts. */
export const frame = (values: Readonly<Record<string, Plain>> = {}, rows: readonly Frame[] = []): Frame => ({
  values: Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, typeof value === 'number' ? new Decimal(value) : value]),
  ),
  rows,
});

export const LINKER: Linker<Frame> = {
  name: (node) => (row) => row.values[node.id],
  origin: (node) => (row) => ({ row, id: node.id }),
  self: (row) => ({ row, id: 'self' }),
  rows: (_scope, ids) => ({
    linker: LINKER,
    of: (row) => row.rows.filter((child) => ids.every((id) => Object.hasOwn(child.values, id))),
  }),
};

/** A fault that began in a cell of this name. */
export const faultIn = (kind: Fault['kind'], id: string): Fault =>
  new Fault(kind, [{ code: kind, at: { row: null, id } }]);

/** The value of a formula for a row. */
export const evaluate = (formula: string, row: Frame = frame()): Value => compile(parse(formula), LINKER)(row);

/** The value as text: plain digits, the text, the truth, or "kind: origins". */
export function shown(value: Value): string {
  if (value instanceof Fault) return `${value.kind}: ${value.causes.map(({ at }) => at.id).join(', ')}`;
  return typeof value === 'object' ? value.toFixed() : String(value);
}

/** What a formula comes to, as text. */
export const result = (formula: string, row: Frame = frame()): string => shown(evaluate(formula, row));
