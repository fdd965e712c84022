// Tokens -> tree. Precedence as in Excel: sign, then ^ (left to right), then * /, then + -, then comparisons.
import { SyntaxFault, type Token, tokenize } from './tokens';
import { COMPARISONS, FUNCTIONS, type FunctionName, isFunctionName, type Node, type Operator } from './tree';

/** Deeper nesting than any law needs; keeps hostile text from exhausting the stack. */
const DEEPEST = 100;

const LEVELS: readonly (readonly Operator[])[] = [COMPARISONS, ['+', '-'], ['*', '/'], ['^']];

const shown = (token: Token): string => (token.kind === 'end' ? 'the end of the formula' : `"${token.text}"`);

class Parser {
  private readonly tokens: readonly Token[];
  private next = 0;
  private depth = 0;

  constructor(private readonly source: string) {
    this.tokens = tokenize(source);
  }

  whole(): Node {
    const node = this.level(0);
    if (this.peek().kind !== 'end') this.fail('an operator or the end of the formula');
    return node;
  }

  private peek(): Token {
    const token = this.tokens[this.next] ?? this.tokens.at(-1);
    if (!token) throw new SyntaxFault(this.source, 0, 'a formula', 'nothing');
    return token;
  }

  /** Where the last token that was read ends. */
  private end(): number {
    return this.tokens[this.next - 1]?.to ?? 0;
  }

  private fail(expected: string): never {
    const token = this.peek();
    throw new SyntaxFault(this.source, token.from, expected, shown(token));
  }

  private take(sign: string): boolean {
    const token = this.peek();
    if (token.kind !== 'sign' || token.text !== sign) return false;
    this.next += 1;
    return true;
  }

  private need(sign: string): Token {
    const token = this.peek();
    if (!this.take(sign)) this.fail(`"${sign}"`);
    return token;
  }

  private level(index: number): Node {
    const operators = LEVELS[index];
    if (!operators) return this.signed();
    // places include brackets, which the nodes themselves know nothing of
    const { from } = this.peek();
    let left = this.level(index + 1);
    for (;;) {
      const token = this.peek();
      const op = token.kind === 'sign' ? operators.find((o) => o === token.text) : undefined;
      if (!op) return left;
      this.next += 1;
      const right = this.level(index + 1);
      left = { kind: 'binary', op, left, right, from, to: this.end() };
      // a < b < c reads two ways, so it is not taken at all
      if (index === 0) return left;
    }
  }

  private signed(): Node {
    const token = this.peek();
    if (!this.take('-')) return this.primary();
    const of = this.nested(() => this.signed());
    return { kind: 'negate', of, from: token.from, to: this.end() };
  }

  private nested<T>(read: () => T): T {
    this.depth += 1;
    if (this.depth > DEEPEST) this.fail(`at most ${DEEPEST} levels of brackets`);
    const result = read();
    this.depth -= 1;
    return result;
  }

  private primary(): Node {
    const token = this.peek();
    this.next += 1;
    if (token.kind === 'number') return this.number(token);
    if (token.kind === 'text') return { kind: 'text', text: token.text, from: token.from, to: token.to };
    if (token.kind === 'name') return this.named(token);
    if (token.kind === 'sign' && token.text === '(') {
      const inner = this.nested(() => this.level(0));
      this.need(')');
      return inner;
    }
    this.next -= 1;
    return this.fail('a number, a name, a function or "("');
  }

  private number(token: Token): Node {
    const unit = this.peek();
    const node = { kind: 'number', text: token.text, from: token.from } as const;
    if (unit.kind !== 'unit') return { ...node, unit: null, to: token.to };
    this.next += 1;
    return { ...node, unit: unit.text, to: unit.to };
  }

  private named(token: Token): Node {
    if (this.take('(')) return this.call(token);
    if (!this.take('.')) return { kind: 'name', scope: null, id: token.text, from: token.from, to: token.to };
    const id = this.peek();
    if (id.kind !== 'name') this.fail(`a name after "${token.text}."`);
    this.next += 1;
    return { kind: 'name', scope: token.text, id: id.text, from: token.from, to: id.to };
  }

  private call(token: Token): Node {
    const fn = token.text;
    if (!isFunctionName(fn)) {
      const known = Object.keys(FUNCTIONS).join(', ');
      throw new SyntaxFault(this.source, token.from, `one of the functions ${known}`, `"${fn}"`);
    }
    const args: Node[] = [];
    this.nested(() => {
      if (this.peek().text !== ')' || this.peek().kind !== 'sign') {
        do args.push(this.level(0));
        while (this.take(','));
      }
    });
    const close = this.need(')');
    this.arity(fn, args.length, token);
    return { kind: 'call', fn, args, from: token.from, to: close.to };
  }

  private arity(fn: FunctionName, count: number, token: Token): void {
    const [least, most] = FUNCTIONS[fn];
    if (count >= least && count <= most) return;
    const wanted = least === most ? `${least}` : `${least} to ${most}`;
    throw new SyntaxFault(this.source, token.from, `${wanted} argument(s) for ${fn}`, `${count}`);
  }
}

/** Reads a formula. Throws SyntaxFault with the place and what was expected; never anything else. */
export function parse(source: string): Node {
  return new Parser(source).whole();
}
