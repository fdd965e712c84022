// Arithmetic typed into a number cell, `=1200*0.93`: numbers, + - * / ^ %, brackets, and nothing else.
import { Decimal } from '../formula/decimal';

type Read = () => Decimal;

const TOKEN = /\s*(\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?|\.\d+|[-+*/^%()×÷])/iy;

function tokens(text: string): string[] | undefined {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  for (let end = 0; end < text.length; end = TOKEN.lastIndex) {
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) return undefined;
    found.push(token);
  }
  return found;
}

const NOTHING = new Decimal(Number.NaN);

const OPERATORS: Readonly<Record<string, (a: Decimal, b: Decimal) => Decimal>> = {
  '+': (a, b) => a.plus(b),
  '-': (a, b) => a.minus(b),
  '*': (a, b) => a.times(b),
  '×': (a, b) => a.times(b),
  '/': (a, b) => a.div(b),
  '÷': (a, b) => a.div(b),
  '^': (a, b) => a.pow(b),
};

/** Value of an expression without its `=`; undefined where it is not arithmetic or has no value (1/0). As in Excel, -2^2 is 4. */
export function calculate(text: string): Decimal | undefined {
  const line = tokens(text);
  if (!line) return undefined;
  let next = 0;
  const take = (wanted: string): string | undefined => {
    const token = line[next];
    return token !== undefined && wanted.includes(token) ? line[next++] : undefined;
  };
  const primary: Read = () => {
    if (take('(')) {
      const inner = sum();
      return take(')') ? inner : NOTHING;
    }
    const token = line[next++] ?? '';
    return /^[\d.]/.test(token) ? new Decimal(token) : NOTHING;
  };
  const percent: Read = () => {
    let value = primary();
    while (take('%')) value = value.div(100);
    return value;
  };
  const signed: Read = () => (take('-') ? signed().neg() : take('+') ? signed() : percent());
  const chain = (part: Read, signs: string): Read => {
    return () => {
      let value = part();
      for (let sign = take(signs); sign; sign = take(signs)) value = OPERATORS[sign]?.(value, part()) ?? NOTHING;
      return value;
    };
  };
  const sum = chain(chain(chain(signed, '^'), '*/×÷'), '+-');
  const value = sum();
  return next === line.length && value.isFinite() ? value : undefined;
}
