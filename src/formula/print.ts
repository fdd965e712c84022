// Tree -> text: canonical (parses back to the same tree) and for people, in words of a language.
import type { BinaryNode, CallNode, FunctionName, NameNode, Node, NumberNode, Operator } from './tree';

/** A piece of printed formula; pieces with a `node` are the operands a reader may point at. */
export interface Part {
  readonly text: string;
  readonly node?: NameNode | NumberNode;
}

/** How names, numbers, operators and functions are written. */
export interface Style {
  name(node: NameNode): string;
  number(node: NumberNode): string;
  text(value: string): string;
  readonly operators: Readonly<Record<Operator, string>>;
  /** A function with its arguments already printed. */
  call(fn: FunctionName, args: readonly (readonly Part[])[], node: CallNode): readonly Part[];
}

const STRENGTH: Readonly<Record<Operator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
  '^': 4,
};
const SIGN_STRENGTH = 5;

const strengthOf = (node: Node): number =>
  node.kind === 'binary' ? STRENGTH[node.op] : node.kind === 'negate' ? SIGN_STRENGTH : SIGN_STRENGTH + 1;

const plain = (text: string): Part => ({ text });

function operand(node: Node, least: number, style: Style): readonly Part[] {
  const parts = printParts(node, style);
  return strengthOf(node) < least ? [plain('('), ...parts, plain(')')] : parts;
}

function printBinary(node: BinaryNode, style: Style): readonly Part[] {
  const strength = STRENGTH[node.op];
  // comparisons do not chain, so a comparison inside one needs its brackets on both sides
  const left = operand(node.left, strength === 1 ? strength + 1 : strength, style);
  const right = operand(node.right, strength + 1, style);
  return [...left, plain(` ${style.operators[node.op]} `), ...right];
}

/** Prints a tree as pieces in the given style, with the brackets that the reading order needs and no others. */
export function printParts(node: Node, style: Style): readonly Part[] {
  switch (node.kind) {
    case 'number':
      return [{ text: style.number(node), node }];
    case 'text':
      return [plain(style.text(node.text))];
    case 'name':
      return [{ text: style.name(node), node }];
    case 'negate':
      return [plain(style.operators['-']), ...operand(node.of, SIGN_STRENGTH, style)];
    case 'binary':
      return printBinary(node, style);
    case 'call':
      return style.call(
        node.fn,
        node.args.map((arg) => printParts(arg, style)),
        node,
      );
  }
}

/** Pieces with `separator` between groups. */
export function joinParts(groups: readonly (readonly Part[])[], separator: string): readonly Part[] {
  return groups.flatMap((group, index) => (index === 0 ? group : [plain(separator), ...group]));
}

const CANONICAL: Style = {
  name: (node) => (node.scope ? `${node.scope}.${node.id}` : node.id),
  number: (node) => (node.unit === null ? node.text : `${node.text} [${node.unit}]`),
  text: (value) => `"${value}"`,
  operators: {
    '=': '=',
    '<>': '<>',
    '<': '<',
    '<=': '<=',
    '>': '>',
    '>=': '>=',
    '+': '+',
    '-': '-',
    '*': '*',
    '/': '/',
    '^': '^',
  },
  call: (fn, args) => [plain(`${fn}(`), ...joinParts(args, ', '), plain(')')],
};

/** The formula as text of the language; parsing it gives the same tree. */
export const print = (node: Node): string =>
  printParts(node, CANONICAL)
    .map((part) => part.text)
    .join('');
