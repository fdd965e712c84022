// Tree -> a closure that gives the exact value for a row. Built once per plan, run once per row.
import { compileCall } from './calls';
import { Decimal } from './decimal';
import { power } from './power';
import type { BinaryNode, NameNode, Node } from './tree';
import { blankAt, type Eval, Fault, isNumber, type Origin, spread, type Value } from './value';

/** How names get their values: given by whoever knows the rows. `undefined` is a blank. */
export interface Linker<F> {
  /** A reader for a name of this row; throws at compile time where the name does not exist. */
  name(node: NameNode): (frame: F) => Value | undefined;
  origin(node: NameNode): (frame: F) => Origin;
  /** What is being computed, as the origin of faults that arise here. */
  self(frame: F): Origin;
  /** Rows below, of which only those that have all `ids` take part. */
  rows(scope: string, ids: readonly string[]): { linker: Linker<F>; of: (frame: F) => readonly F[] };
}

function compileName<F>(node: NameNode, linker: Linker<F>): Eval<F> {
  const read = linker.name(node);
  const origin = linker.origin(node);
  return (frame) => read(frame) ?? blankAt(origin(frame));
}

function compileNegate<F>(of: Eval<F>, linker: Linker<F>): Eval<F> {
  return (frame) => {
    const value = of(frame);
    return isNumber(value) ? value.negated() : spread([value], linker.self(frame));
  };
}

type Combine = (a: Decimal, b: Decimal) => Value | undefined;

const OPERATIONS: Readonly<Record<string, Combine>> = {
  '+': (a, b) => a.plus(b),
  '-': (a, b) => a.minus(b),
  '*': (a, b) => a.times(b),
  '/': (a, b) => (b.isZero() ? undefined : a.div(b)),
  '^': power,
  '<': (a, b) => a.lessThan(b),
  '<=': (a, b) => a.lessThanOrEqualTo(b),
  '>': (a, b) => a.greaterThan(b),
  '>=': (a, b) => a.greaterThanOrEqualTo(b),
};

/** Dates, year before month before day, stand in the order of their texts. */
const IN_TEXT_ORDER: Readonly<Record<string, (a: string, b: string) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const OUT_OF_REACH: Readonly<Record<string, string>> = { '/': 'divisionByZero', '^': 'noPower' };

function compileArithmetic<F>(node: BinaryNode, linker: Linker<F>): Eval<F> {
  const left = compile(node.left, linker);
  const right = compile(node.right, linker);
  const combine = OPERATIONS[node.op];
  if (!combine) throw new Error(`no operation for ${node.op}`);
  const ordered = IN_TEXT_ORDER[node.op];
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (ordered && typeof a === 'string' && typeof b === 'string') return ordered(a, b);
    if (!isNumber(a) || !isNumber(b)) return spread([a, b], linker.self(frame));
    return (
      combine(a, b) ?? new Fault('error', [{ code: OUT_OF_REACH[node.op] ?? 'wrongType', at: linker.self(frame) }])
    );
  };
}

const same = (a: Value, b: Value): boolean => (isNumber(a) && isNumber(b) ? a.equals(b) : a === b);

function compileEquality<F>(node: BinaryNode, linker: Linker<F>): Eval<F> {
  const left = compile(node.left, linker);
  const right = compile(node.right, linker);
  const wanted = node.op === '=';
  return (frame) => {
    const a = left(frame);
    const b = right(frame);
    if (a instanceof Fault || b instanceof Fault) return spread([a, b], linker.self(frame));
    return same(a, b) === wanted;
  };
}

/** Turns a tree into a function of a row. Throws where a name does not exist; never throws afterwards. */
export function compile<F>(node: Node, linker: Linker<F>): Eval<F> {
  switch (node.kind) {
    case 'number': {
      const value = new Decimal(node.text);
      return () => value;
    }
    case 'text': {
      const { text } = node;
      return () => text;
    }
    case 'name':
      return compileName(node, linker);
    case 'negate':
      return compileNegate(compile(node.of, linker), linker);
    case 'binary':
      return node.op === '=' || node.op === '<>' ? compileEquality(node, linker) : compileArithmetic(node, linker);
    case 'call':
      return compileCall(node, linker, compile);
  }
}
