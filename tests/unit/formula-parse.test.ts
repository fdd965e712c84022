// Reading formulas: which operator binds first, and what is said about a formula that cannot be read.
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/formula/parse';
import { SyntaxFault } from '../../src/formula/tokens';
import { childrenOf, type Node, namesIn } from '../../src/formula/tree';
import { result } from '../cases/frame';

/** The tree with every pair of operands in brackets. */
function bracketed(node: Node): string {
  switch (node.kind) {
    case 'number':
      return node.unit === null ? node.text : `${node.text}[${node.unit}]`;
    case 'text':
      return `"${node.text}"`;
    case 'name':
      return node.scope === null ? node.id : `${node.scope}.${node.id}`;
    case 'negate':
      return `(-${bracketed(node.of)})`;
    case 'binary':
      return `(${bracketed(node.left)} ${node.op} ${bracketed(node.right)})`;
    case 'call':
      return `${node.fn}(${node.args.map(bracketed).join(', ')})`;
  }
}

function faultOf(formula: string): SyntaxFault {
  try {
    parse(formula);
  } catch (error) {
    if (error instanceof SyntaxFault) return error;
    throw error;
  }
  throw new Error(`${formula} was read`);
}

describe('operators bind as in Excel', () => {
  test.each([
    ['a + b * c', '(a + (b * c))'],
    ['a * b + c', '((a * b) + c)'],
    ['a - b - c', '((a - b) - c)'],
    ['a / b / c', '((a / b) / c)'],
    ['a / b * c', '((a / b) * c)'],
    ['a ^ b ^ c', '((a ^ b) ^ c)'],
    ['a * b ^ c', '(a * (b ^ c))'],
    ['-a ^ b', '((-a) ^ b)'],
    ['a ^ -b', '(a ^ (-b))'],
    ['-a * b', '((-a) * b)'],
    ['a - -b', '(a - (-b))'],
    ['--a', '(-(-a))'],
    ['a + b >= c * d', '((a + b) >= (c * d))'],
    ['a = b + c', '(a = (b + c))'],
    ['(a + b) * c', '((a + b) * c)'],
    ['(a < b) = c', '((a < b) = c)'],
    ['1.015 ^ (16 - 20 * loadFactor)', '(1.015 ^ (16 - (20 * loadFactor)))'],
    ['quantity * 44 [tCO2] / 12 [tC]', '((quantity * 44[tCO2]) / 12[tC])'],
    ['sum(streams.heat, streams.material = "coal")', 'sum(streams.heat, (streams.material = "coal"))'],
    ['if(a<>b,1,0)', 'if((a <> b), 1, 0)'],
  ])('%s reads as %s', (formula, tree) => {
    expect(bracketed(parse(formula))).toBe(tree);
  });

  test.each([
    ['2 + 3 * 4', '14'],
    ['-2 ^ 2', '4'],
    ['2 ^ 3 ^ 2', '64'],
    ['100 / 10 / 2', '5'],
    ['10 - 2 - 3', '5'],
  ])('%s is %s', (formula, value) => {
    expect(result(formula)).toBe(value);
  });
});

describe('every part of a tree knows its place in the text', () => {
  const source = 'if( a.b >= 0.85 , -c * (d + 44 [tCO2]) , "none" )';
  const places = (node: Node): readonly Node[] => [node, ...childrenOf(node).flatMap(places)];

  test('the text at the place of a part reads as that part', () => {
    for (const node of places(parse(source)))
      expect(bracketed(parse(source.slice(node.from, node.to)))).toBe(bracketed(node));
  });

  test('names are listed in reading order, each once', () => {
    const names = namesIn(parse('b * a + b + streams.a - a')).map((node) => `${node.scope ?? ''}.${node.id}`);
    expect(names).toEqual(['.b', '.a', 'streams.a']);
  });
});

describe('a formula that cannot be read says where and what was expected', () => {
  test.each([
    ['', 0, 'a number, a name, a function or "("', 'the end of the formula'],
    ['a +', 3, 'a number, a name, a function or "("', 'the end of the formula'],
    ['a + * b', 4, 'a number, a name, a function or "("', '"*"'],
    ['(a + b', 6, '")"', 'the end of the formula'],
    ['a + b)', 5, 'an operator or the end of the formula', '")"'],
    ['a b', 2, 'an operator or the end of the formula', '"b"'],
    ['1a', 1, 'an operator or the end of the formula', '"a"'],
    ['a < b < c', 6, 'an operator or the end of the formula', '"<"'],
    ['a # b', 2, 'a number, a name or an operator', '"#"'],
    ['排放', 0, 'a number, a name or an operator', '"排"'],
    ['"open', 0, 'a text that ends with "', 'the end of the formula'],
    ['44 [tCO2', 3, 'a unit that ends with ]', 'the end of the formula'],
    ['a [tCO2]', 2, 'an operator or the end of the formula', '"tCO2"'],
    ['streams.', 8, 'a name after "streams."', 'the end of the formula'],
    ['.5', 0, 'a number, a name, a function or "("', '"."'],
    ['round(a, 1, 2)', 0, '1 to 2 argument(s) for round', '3'],
    ['if(a, b)', 0, '3 argument(s) for if', '2'],
    ['max()', 0, '1 to 99 argument(s) for max', '0'],
    ['min(a,)', 6, 'a number, a name, a function or "("', '")"'],
  ])('%j', (formula, at, expected, found) => {
    const fault = faultOf(formula);
    expect([fault.at, fault.expected, fault.found]).toEqual([at, expected, found]);
    expect(fault.message).toContain(`at character ${at + 1}`);
  });

  test('an unknown function is named together with those that exist', () => {
    const fault = faultOf('1 + average(a)');
    expect([fault.at, fault.found]).toEqual([4, '"average"']);
    expect(fault.expected).toContain('min, max');
  });

  test.each(['(', '-', 'max(', 'if(a,'])('ten thousand nested "%s" are a fault and not a crash', (opening) => {
    expect(faultOf(opening.repeat(10_000)).expected).toContain('at most 100 levels');
  });

  test('a hundred levels of brackets are still read', () => {
    expect(result(`${'('.repeat(99)}1${')'.repeat(99)}`)).toBe('1');
  });
});
