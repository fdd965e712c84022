// The tree every formula becomes. All walkers (values, text, units, names) read this and nothing else.

/** Half-open range of characters in the source text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const ARITHMETIC = ['+', '-', '*', '/', '^'] as const;
export const COMPARISONS = ['=', '<>', '<', '<=', '>', '>='] as const;
export type Arithmetic = (typeof ARITHMETIC)[number];
export type Comparison = (typeof COMPARISONS)[number];
export type Operator = Arithmetic | Comparison;

/** A number as written, with the unit that may follow it in square brackets: `44 [tCO2]`. */
export interface NumberNode extends Span {
  readonly kind: 'number';
  readonly text: string;
  readonly unit: string | null;
}
export interface TextNode extends Span {
  readonly kind: 'text';
  readonly text: string;
}
/** A quantity, input or parameter; `scope` names the rows below in `streams.emissions`. */
export interface NameNode extends Span {
  readonly kind: 'name';
  readonly scope: string | null;
  readonly id: string;
}
export interface NegateNode extends Span {
  readonly kind: 'negate';
  readonly of: Node;
}
export interface BinaryNode extends Span {
  readonly kind: 'binary';
  readonly op: Operator;
  readonly left: Node;
  readonly right: Node;
}
export interface CallNode extends Span {
  readonly kind: 'call';
  readonly fn: FunctionName;
  readonly args: readonly Node[];
}
export type Node = NumberNode | TextNode | NameNode | NegateNode | BinaryNode | CallNode;

/** Functions by name with the fewest and most arguments they take. Named as in Excel where Excel has them. */
export const FUNCTIONS = {
  min: [1, 99],
  max: [1, 99],
  abs: [1, 1],
  round: [1, 2],
  floor: [1, 1],
  ceil: [1, 1],
  exp: [1, 1],
  ln: [1, 1],
  if: [3, 3],
  ifs: [2, 99],
  and: [1, 99],
  or: [1, 99],
  not: [1, 1],
  sum: [1, 2],
  count: [1, 2],
  isBlank: [1, 1],
  ifBlank: [2, 2],
  refuse: [1, 1],
  need: [1, 1],
} as const satisfies Record<string, readonly [number, number]>;
export type FunctionName = keyof typeof FUNCTIONS;

export const isFunctionName = (name: string): name is FunctionName => Object.hasOwn(FUNCTIONS, name);

/** The parts of a node, in reading order. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'negate':
      return [node.of];
    case 'binary':
      return [node.left, node.right];
    case 'call':
      return node.args;
    default:
      return [];
  }
}

/** Every name in a tree, in reading order, repeated ones once. */
export function namesIn(node: Node): readonly NameNode[] {
  const seen = new Map<string, NameNode>();
  const walk = (at: Node): void => {
    if (at.kind === 'name') {
      const key = `${at.scope ?? ''}.${at.id}`;
      if (!seen.has(key)) seen.set(key, at);
    }
    for (const child of childrenOf(at)) walk(child);
  };
  walk(node);
  return [...seen.values()];
}
