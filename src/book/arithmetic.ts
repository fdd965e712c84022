// Arithmetic typed into a number cell, `=1200*0.93`: numbers, + - * / ^ %, brackets, and nothing else.
import { Decimal } from '../formula/decimal';

type Read = () => Decimal;

// a character of no use is a token of its own, which nothing takes
const TOKEN = /\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?|\.\d+|\S/gi;

const NOTHING = new Decimal(Number.NaN);
/** Powers of powers would fill the memory long before they mean anything. */
const MOST_DIGITS = 100;
const HIGHEST_POWER = 1000;

const power = (a: Decimal, b: Decimal): Decimal =>
  Math.abs(a.e) > MOST_DIGITS || b.abs().gt(HIGHEST_POWER) ? NOTHING : a.pow(b);

const OPERATORS: Readonly<Record<string, (a: Decimal, b: Decimal) => Decimal>> = {
  '+': (a, b) => a.plus(b),
  '-': (a, b) => a.minus(b),
  '*': (a, b) => a.times(b),
  '/': (a, b) => a.div(b),
  '^': power,
};

/** Value of an expression without its `=`; undefined where it is not arithmetic or has no value (1/0). As in Excel, -2^2 is 4. */
export function calculate(text: string): Decimal | undefined {
  const line = text.replaceAll('×', '*').replaceAll('÷', '/').match(TOKEN) ?? [];
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
    return /^\.?\d/.test(token) ? new Decimal(token) : NOTHING;
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
  const sum = chain(chain(chain(signed, '^'), '*/'), '+-');
  const value = sum();
  return next === line.length && value.isFinite() ? value : undefined;
}
