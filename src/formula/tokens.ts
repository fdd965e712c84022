// Formula text -> tokens. Knows characters, not meaning.
import type { Span } from './tree';

export type TokenKind = 'number' | 'name' | 'text' | 'unit' | 'sign' | 'end';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** The characters without quotes or brackets. */
  readonly text: string;
}

/** A fault in the writing of a formula: where, and what would have been right there. */
export class SyntaxFault extends Error {
  override readonly name = 'SyntaxFault';
  constructor(
    readonly source: string,
    readonly at: number,
    readonly expected: string,
    readonly found: string,
  ) {
    super(`at character ${at + 1} of "${source}": expected ${expected}, found ${found}`);
  }
}

const NUMBER = /\d+(?:\.\d+)?/y;
const NAME = /[A-Za-z][A-Za-z0-9]*/y;
const SIGN = /<=|>=|<>|[-+*/^=<>(),.]/y;
const SPACE = /\s+/y;

function match(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

/** Text between an opening character at `from` and the closing one; a fault where it never closes. */
function enclosed(source: string, from: number, close: string, what: string): Token {
  const end = source.indexOf(close, from + 1);
  if (end < 0) throw new SyntaxFault(source, from, `${what} that ends with ${close}`, 'the end of the formula');
  return { kind: close === ']' ? 'unit' : 'text', text: source.slice(from + 1, end), from, to: end + 1 };
}

function tokenAt(source: string, from: number): Token {
  const char = source[from];
  if (char === '"') return enclosed(source, from, '"', 'a text');
  if (char === '[') return enclosed(source, from, ']', 'a unit');
  const kinds: readonly (readonly [TokenKind, RegExp])[] = [
    ['number', NUMBER],
    ['name', NAME],
    ['sign', SIGN],
  ];
  for (const [kind, pattern] of kinds) {
    const text = match(pattern, source, from);
    if (text !== undefined) return { kind, text, from, to: from + text.length };
  }
  throw new SyntaxFault(
    source,
    from,
    'a number, a name or an operator',
    `"${String.fromCodePoint(source.codePointAt(from) ?? 0)}"`,
  );
}

/** Splits a formula into tokens; the last one is always `end`. Throws SyntaxFault on a character of no use. */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const space = match(SPACE, source, at);
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const token = tokenAt(source, at);
    tokens.push(token);
    at = token.to;
  }
  tokens.push({ kind: 'end', text: '', from: source.length, to: source.length });
  return tokens;
}
