// Units as products of base units with exponents and a scale: tCO2/MWh x MWh = tCO2, and tCO2 + CNY is an error.
import { Decimal, ONE } from './decimal';

/** Exponents of the base units (none is 0) and how many base units one of it is. */
export interface Unit {
  readonly powers: Readonly<Record<string, number>>;
  readonly scale: Decimal;
}

/** Base units, and those made of them: [scale, base units]. */
const KNOWN: Readonly<Record<string, readonly [string, Readonly<Record<string, number>>]>> = {
  '1': ['1', {}],
  '%': ['0.01', {}],
  t: ['1', { t: 1 }],
  kg: ['0.001', { t: 1 }],
  g: ['1e-6', { t: 1 }],
  kt: ['1000', { t: 1 }],
  Mt: ['1000000', { t: 1 }],
  tCO2: ['1', { tCO2: 1 }],
  kgCO2: ['0.001', { tCO2: 1 }],
  gCO2: ['1e-6', { tCO2: 1 }],
  ktCO2: ['1000', { tCO2: 1 }],
  MtCO2: ['1000000', { tCO2: 1 }],
  tC: ['1', { tC: 1 }],
  kgC: ['0.001', { tC: 1 }],
  // standard coal is no heat unit: how much heat it stands for is a convention
  tce: ['1', { tce: 1 }],
  kgce: ['0.001', { tce: 1 }],
  CNY: ['1', { CNY: 1 }],
  GJ: ['1', { GJ: 1 }],
  MJ: ['0.001', { GJ: 1 }],
  kJ: ['1e-6', { GJ: 1 }],
  TJ: ['1000', { GJ: 1 }],
  PJ: ['1000000', { GJ: 1 }],
  MW: ['1', { MW: 1 }],
  kW: ['0.001', { MW: 1 }],
  GW: ['1000', { MW: 1 }],
  h: ['1', { h: 1 }],
  MWh: ['1', { MW: 1, h: 1 }],
  kWh: ['0.001', { MW: 1, h: 1 }],
  GWh: ['1000', { MW: 1, h: 1 }],
  TWh: ['1000000', { MW: 1, h: 1 }],
  Nm3: ['0.0001', { '10^4 Nm3': 1 }],
  '10^4 Nm3': ['1', { '10^4 Nm3': 1 }],
  month: ['1', { month: 1 }],
  // what a material or product is counted in; fixed per row, so a symbol of its own
  materialUnit: ['1', { materialUnit: 1 }],
  'product unit': ['1', { 'product unit': 1 }],
};

/** The symbols of all units. */
export const UNIT_SYMBOLS: readonly string[] = Object.keys(KNOWN);

export class UnitFault extends Error {
  override readonly name = 'UnitFault';
}

export const DIMENSIONLESS: Unit = { powers: {}, scale: ONE };

/** Joins two units; `sign` is 1 for a product, -1 for a quotient. */
export function combineUnits(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const powers: Record<string, number> = { ...a.powers };
  for (const [base, power] of Object.entries(b.powers)) {
    const sum = (powers[base] ?? 0) + sign * power;
    if (sum === 0) delete powers[base];
    else powers[base] = sum;
  }
  return { powers, scale: sign === 1 ? a.scale.times(b.scale) : a.scale.div(b.scale) };
}

export function raiseUnit(unit: Unit, exponent: number): Unit {
  const powers = Object.fromEntries(Object.entries(unit.powers).map(([base, power]) => [base, power * exponent]));
  return { powers, scale: unit.scale.pow(exponent) };
}

/** Same base units with the same exponents and the same scale. */
export function sameUnit(a: Unit, b: Unit): boolean {
  const bases = new Set([...Object.keys(a.powers), ...Object.keys(b.powers)]);
  return a.scale.equals(b.scale) && [...bases].every((base) => (a.powers[base] ?? 0) === (b.powers[base] ?? 0));
}

/** Same base units, whatever the scale: one can be converted into the other. */
export function sameDimension(a: Unit, b: Unit): boolean {
  return sameUnit({ ...a, scale: ONE }, { ...b, scale: ONE });
}

/** Reads "tCO2/MWh", "10^4 Nm3" or "" (no unit). Throws UnitFault on a symbol that is not known. */
export function parseUnit(text: string): Unit {
  if (text.trim() === '') return DIMENSIONLESS;
  return text.split('/').reduce<Unit>((unit, symbol, index) => {
    const known = Object.hasOwn(KNOWN, symbol.trim()) ? KNOWN[symbol.trim()] : undefined;
    if (!known) throw new UnitFault(`"${symbol.trim()}" in "${text}" is no unit; known are ${UNIT_SYMBOLS.join(', ')}`);
    return combineUnits(unit, { scale: new Decimal(known[0]), powers: known[1] }, index === 0 ? 1 : -1);
  }, DIMENSIONLESS);
}

/** A unit in base symbols, for messages: "tCO2/MW/h". */
export function unitText(unit: Unit): string {
  const entries = Object.entries(unit.powers);
  const part = ([base, power]: readonly [string, number]): string =>
    Math.abs(power) === 1 ? base : `${base}^${Math.abs(power)}`;
  const above = entries.filter(([, power]) => power > 0).map(part);
  const below = entries.filter(([, power]) => power < 0).map(part);
  const scale = unit.scale.equals(1) ? '' : `${unit.scale.toString()} `;
  return `${scale}${[above.join('·') || '1', ...below].join('/')}`;
}
