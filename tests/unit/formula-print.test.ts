// Printing formulas: the canonical text reads back to the same tree; the words of one language keep to themselves.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/formula/parse';
import { print, printParts } from '../../src/formula/print';
import { SyntaxFault } from '../../src/formula/tokens';
import { ARITHMETIC, COMPARISONS, FUNCTIONS, type FunctionName, type Node } from '../../src/formula/tree';
import { type Language, wordStyle } from '../../src/formula/words';

/** The tree without places in a text. */
function stripped(node: Node): unknown {
  const { from: _from, to: _to, ...rest } = node;
  if (rest.kind === 'negate') return { ...rest, of: stripped(rest.of) };
  if (rest.kind === 'binary') return { ...rest, left: stripped(rest.left), right: stripped(rest.right) };
  return rest.kind === 'call' ? { ...rest, args: rest.args.map(stripped) } : rest;
}

const FUNCTION_NAMES = Object.keys(FUNCTIONS) as FunctionName[];
const nowhere = { from: 0, to: 0 };
const id = fc.oneof(
  fc.constantFrom('a', 'loadFactor', 'emissions', 'min', 'sum', 'x2'),
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,6}$/),
);
const digits = fc.oneof(
  fc.constantFrom('0', '44', '0.85', '1.015', '007.50'),
  fc.stringMatching(/^\d{1,9}(\.\d{1,6})?$/),
);
const unit = fc.option(fc.constantFrom('tCO2', 'tCO2/MWh', '10^4 Nm3', '%', '任何'), { nil: null });

const number = fc
  .record({ kind: fc.constant('number'), text: digits, unit })
  .map((node): Node => ({ ...node, ...nowhere }) as Node);
const words = fc
  .string({ maxLength: 8 })
  .map((text): Node => ({ kind: 'text', text: text.replaceAll('"', ''), ...nowhere }));
const name = fc
  .record({ scope: fc.option(id, { nil: null }), id })
  .map((node): Node => ({ kind: 'name', ...node, ...nowhere }));

const { tree } = fc.letrec<{ tree: Node; binary: Node; negate: Node; call: Node }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, depthIdentifier: 'tree' },
    number,
    words,
    name,
    tie('binary'),
    tie('negate'),
    tie('call'),
  ),
  negate: tie('tree').map((of): Node => ({ kind: 'negate', of, ...nowhere })),
  binary: fc
    .tuple(fc.constantFrom(...ARITHMETIC, ...COMPARISONS), tie('tree'), tie('tree'))
    .map(([op, left, right]): Node => ({ kind: 'binary', op, left, right, ...nowhere })),
  call: fc
    .tuple(
      fc.constantFrom(...FUNCTION_NAMES),
      fc.array(tie('tree'), { minLength: 3, maxLength: 4, depthIdentifier: 'tree' }),
    )
    .map(([fn, args]): Node => {
      const [least, most] = FUNCTIONS[fn];
      return { kind: 'call', fn, args: args.slice(0, Math.max(least, Math.min(most, args.length))), ...nowhere };
    }),
}));

describe('the canonical text', () => {
  test('reads back to the same tree, whatever the tree', () => {
    fc.assert(
      fc.property(tree, (node) => {
        expect(stripped(parse(print(node)))).toEqual(stripped(node));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['(a+b)*c', '(a + b) * c'],
    ['a+(b*c)', 'a + b * c'],
    ['a-(b-c)', 'a - (b - c)'],
    ['a/(b/c)', 'a / (b / c)'],
    ['(a^b)^c', 'a ^ b ^ c'],
    ['a^(b^c)', 'a ^ (b ^ c)'],
    ['-(a+b)', '-(a + b)'],
    ['(a<b)=(c<d)', '(a < b) = (c < d)'],
    ['44[tCO2]/12[tC]', '44 [tCO2] / 12 [tC]'],
  ])('%s is written %s, with no bracket too many', (formula, printed) => {
    expect(print(parse(formula))).toBe(printed);
  });
});

describe('text that is no formula', () => {
  const scraps = fc.array(
    fc.oneof(
      fc.constantFrom(
        ...FUNCTION_NAMES,
        '(',
        ')',
        ',',
        '.',
        '"',
        '[',
        ']',
        '-',
        '+',
        '<',
        '<>',
        '>=',
        '^',
        ' ',
        '1',
        '0.5',
        'a',
        '\n',
        '碳',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 40 },
  );
  test('is read or refused with a SyntaxFault, never anything else', () => {
    fc.assert(
      fc.property(scraps, (parts) => {
        const text = parts.join('');
        try {
          parse(text);
        } catch (error) {
          expect(error).toBeInstanceOf(SyntaxFault);
          if (!(error instanceof SyntaxFault)) return;
          expect(error.at).toBeGreaterThanOrEqual(0);
          expect(error.at).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('of a hundred thousand characters is answered within a second', () => {
    for (const piece of ['1+', '1 ', '"', 'a.', '[', '- ', '((((', '0.0.'] as const) {
      const started = performance.now();
      expect(() => parse(piece.repeat(100_000 / piece.length))).toThrow(SyntaxFault);
      expect(performance.now() - started).toBeLessThan(1000);
    }
  });
});

describe('formulas in words', () => {
  const say = (formula: string, language: Language): string =>
    printParts(
      parse(formula),
      wordStyle(language, { name: () => 'X', number: ({ text }) => text, text: (value) => value.toUpperCase() }),
    )
      .map((part) => part.text)
      .join('');

  const example = (fn: FunctionName): string => {
    if (fn === 'refuse' || fn === 'need') return `${fn}("why")`;
    if (fn === 'sum') return 'sum(r.x, r.y = 1)';
    return `${fn}(${Array.from({ length: Math.min(FUNCTIONS[fn][1], 3) }, () => 'x').join(', ')})`;
  };

  test.each(FUNCTION_NAMES)('%s has words of its own in each language', (fn) => {
    const zh = say(example(fn), 'zh');
    const en = say(example(fn), 'en');
    expect(en).not.toMatch(/[^\x20-\x7e≤≥≠×÷−]/);
    for (const known of FUNCTION_NAMES) expect(zh).not.toMatch(new RegExp(`\\b${known}\\b`, 'i'));
    expect(en).not.toMatch(/\b(ifs|isBlank|ifBlank|ceil|abs|ln|exp)\b/);
    expect(zh).not.toBe(en);
  });

  test('conditions read as sentences', () => {
    expect(say('if(a >= 0.85, 1, b)', 'en')).toBe('(if X ≥ 0.85: 1; otherwise X)');
    expect(say('if(a >= 0.85, 1, b)', 'zh')).toBe('(若X ≥ 0.85：1；否则X)');
    expect(say('ifBlank(a, b)', 'en')).toBe('(X, or if blank X)');
    expect(say('round(a, 2)', 'zh')).toBe('四舍五入(X，2 位小数)');
    expect(say('and(a = 1, not(isBlank(b)))', 'en')).toBe('(X = 1 and X is given)');
    expect(say('sum(rows.a, rows.b = "coal")', 'en')).toBe('sum of (X, where X = COAL)');
  });

  test('operands of a sum of a product keep their brackets', () => {
    expect(say('(a + b) * c - d / 2', 'zh')).toBe('(X + X) × X − X ÷ 2');
  });
});
