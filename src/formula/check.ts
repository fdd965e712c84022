// Finds errors of unit and kind in a tree without running it.

import { type BinaryNode, type CallNode, COMPARISONS, type NameNode, type Node, namesIn } from './tree';
import { combineUnits, DIMENSIONLESS, parseUnit, raiseUnit, sameUnit, type Unit, unitText } from './units';

/** What an expression comes to: a number with a unit, a text, a date, a truth, a zero of any unit, or nothing at all. */
export type Type =
  | { readonly kind: 'number'; readonly unit: Unit }
  | { readonly kind: 'text' }
  | { readonly kind: 'date' }
  | { readonly kind: 'truth' }
  | { readonly kind: 'zero' }
  | { readonly kind: 'never' };

/** A unit or kind that does not fit, with the place in the formula. */
export class TypeFault extends Error {
  override readonly name = 'TypeFault';
  constructor(
    readonly at: Node,
    message: string,
  ) {
    super(message);
  }
}

export type TypeOf = (node: NameNode) => Type;

const TRUTH: Type = { kind: 'truth' };
const number = (unit: Unit): Type => ({ kind: 'number', unit });
const isNumeric = (type: Type): boolean => type.kind === 'number' || type.kind === 'zero' || type.kind === 'never';
const unitOf = (type: Type): Unit => (type.kind === 'number' ? type.unit : DIMENSIONLESS);

/** Whether an expression of type `a` may stand where `b` is declared. */
export function fitsType(a: Type, b: Type): boolean {
  if (a.kind === 'never' || (a.kind === 'zero' && b.kind === 'number')) return true;
  if (a.kind === 'text' && b.kind === 'date') return true;
  return a.kind === 'number' && b.kind === 'number' ? sameUnit(a.unit, b.unit) : a.kind === b.kind;
}

/** A type in words, for messages. */
export const typeText = (type: Type): string => (type.kind === 'number' ? unitText(type.unit) : type.kind);

/** Dates are written in formulas as texts: year, month, day. */
const meetsDate = (a: Type, b: Type): boolean => a.kind === 'date' && (b.kind === 'date' || b.kind === 'text');

/** The type both sides agree on; a fault at `at` where they do not. */
function agree(a: Type, b: Type, at: Node): Type {
  if (meetsDate(a, b)) return a;
  if (meetsDate(b, a)) return b;
  if (a.kind === 'never' || (a.kind === 'zero' && isNumeric(b))) return b;
  if (b.kind === 'never' || (b.kind === 'zero' && isNumeric(a))) return a;
  const fits = a.kind === 'number' && b.kind === 'number' ? sameUnit(a.unit, b.unit) : a.kind === b.kind;
  if (!fits) throw new TypeFault(at, `${typeText(a)} and ${typeText(b)} do not go together`);
  return a;
}

function numeric(node: Node, typeOf: TypeOf): Type {
  const type = checkTypes(node, typeOf);
  if (!isNumeric(type)) throw new TypeFault(node, `a number is wanted here, not ${typeText(type)}`);
  return type;
}

function plainNumber(node: Node, typeOf: TypeOf): Type {
  const type = numeric(node, typeOf);
  if (type.kind === 'number' && !sameUnit(type.unit, DIMENSIONLESS))
    throw new TypeFault(node, `a number without unit is wanted here, not ${typeText(type)}`);
  return number(DIMENSIONLESS);
}

function truth(node: Node, typeOf: TypeOf): Type {
  const type = checkTypes(node, typeOf);
  if (type.kind !== 'truth') throw new TypeFault(node, `a condition is wanted here, not ${typeText(type)}`);
  return type;
}

function powerType(node: BinaryNode, typeOf: TypeOf): Type {
  const base = numeric(node.left, typeOf);
  if (node.right.kind === 'number' && Number.isInteger(Number(node.right.text)))
    return number(raiseUnit(unitOf(base), Number(node.right.text)));
  plainNumber(node.left, typeOf);
  return plainNumber(node.right, typeOf);
}

function binaryType(node: BinaryNode, typeOf: TypeOf): Type {
  if (node.op === '^') return powerType(node, typeOf);
  if (node.op === '=' || node.op === '<>') {
    agree(checkTypes(node.left, typeOf), checkTypes(node.right, typeOf), node);
    return TRUTH;
  }
  if (COMPARISONS.some((op) => op === node.op)) {
    const sides = [checkTypes(node.left, typeOf), checkTypes(node.right, typeOf)] as const;
    if (meetsDate(...sides) || meetsDate(sides[1], sides[0])) return TRUTH;
  }
  const left = numeric(node.left, typeOf);
  const right = numeric(node.right, typeOf);
  if (node.op === '*' || node.op === '/')
    return number(combineUnits(unitOf(left), unitOf(right), node.op === '*' ? 1 : -1));
  const joint = agree(left, right, node);
  return node.op === '+' || node.op === '-' ? joint : TRUTH;
}

const joint = (nodes: readonly Node[], typeOf: TypeOf, at: Node): Type =>
  nodes.map((node) => checkTypes(node, typeOf)).reduce((a, b) => agree(a, b, at));

function casesType(node: CallNode, typeOf: TypeOf): Type {
  const last = node.args.length - 1;
  const isCondition = (index: number): boolean => index % 2 === 0 && index < last;
  for (const [index, arg] of node.args.entries()) if (isCondition(index)) truth(arg, typeOf);
  return joint(
    node.args.filter((_, index) => !isCondition(index)),
    typeOf,
    node,
  );
}

function callType(node: CallNode, typeOf: TypeOf): Type {
  const [first, second] = node.args;
  if (!first) throw new TypeFault(node, `${node.fn} needs an argument`);
  switch (node.fn) {
    case 'if':
    case 'ifs':
      return casesType(node, typeOf);
    case 'and':
    case 'or':
    case 'not':
      for (const arg of node.args) truth(arg, typeOf);
      return TRUTH;
    case 'isBlank':
      for (const name of namesIn(first)) typeOf(name);
      return TRUTH;
    case 'ifBlank':
      return joint(node.args, typeOf, node);
    case 'min':
    case 'max':
      for (const arg of node.args) numeric(arg, typeOf);
      return joint(node.args, typeOf, node);
    case 'exp':
    case 'ln':
      return plainNumber(first, typeOf);
    case 'count':
      if (second) truth(second, typeOf);
      return number(DIMENSIONLESS);
    case 'refuse':
    case 'need':
      return { kind: 'never' };
    case 'sum':
      if (second) truth(second, typeOf);
      return numeric(first, typeOf);
    default:
      if (second) plainNumber(second, typeOf);
      return numeric(first, typeOf);
  }
}

/** The type of an expression. Throws TypeFault where units or kinds do not fit, at the node where they meet. */
export function checkTypes(node: Node, typeOf: TypeOf): Type {
  switch (node.kind) {
    case 'number':
      if (node.unit !== null) return number(parseUnit(node.unit));
      return Number(node.text) === 0 ? { kind: 'zero' } : number(DIMENSIONLESS);
    case 'text':
      return { kind: 'text' };
    case 'name':
      return typeOf(node);
    case 'negate':
      return numeric(node.of, typeOf);
    case 'binary':
      return binaryType(node, typeOf);
    case 'call':
      return callType(node, typeOf);
  }
}
