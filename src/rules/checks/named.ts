// Short forms in which checks of entries are written, and how they find the packs that have what they read.

import { parse } from '../../formula/parse';
import { namesIn } from '../../formula/tree';
import type { Check, InputRule, Level, Pack, Repair } from '../../model/pack';
import { type Text, text } from '../../model/text';

/** A check with the unit its input must have for its formulas to mean anything. */
export interface Declared extends Omit<Check, 'from' | 'to'> {
  readonly unit: string;
  /** Years it is limited to, besides those in which its names are there. */
  readonly years?: readonly [number, number];
}

type Extra = Partial<Pick<Declared, 'kind' | 'repairs' | 'cite' | 'years'>> & Pick<Declared, 'only' | 'least' | 'most'>;

/** A check of an input; a warning unless it is said to be a note. */
export const check = (
  id: string,
  level: Level,
  [input, unit]: readonly [string, string],
  when: string,
  words: Text,
  { kind = 'warning', repairs = [], cite = [], ...extra }: Extra = {},
): Declared => ({ id, level, kind, input, unit, when, text: words, repairs, cite, ...extra });

/** A slip that multiplied the value, taken back where the outcome lies between two bounds. */
export const slip = (value: string, least: string, most: string, words: Text): Repair => ({
  formula: `ifs(and(${value} >= ${least}, ${value} <= ${most}), ${value})`,
  text: words,
});

/** A slip taken back where a condition on the row says that it explains the entry. */
export const slipWhere = (condition: string, value: string, words: Text): Repair => ({
  formula: `ifs(${condition}, ${value})`,
  text: words,
});

/** Slips that many entries share. */
export const AS = {
  percent: text('按百分数填写', 'typed as a percentage'),
  kilo: text('以千分之一的单位填写', 'typed in a unit a thousand times smaller'),
  tenThousand: text('以“万”为单位填写', 'typed in ten thousands'),
  kilowattHours: text('按 kWh 填写', 'typed in kWh'),
  tenThousandKilowattHours: text('按 万kWh 填写', 'typed in 10⁴ kWh'),
} as const;

const formulasOf = ({ when, least, most, repairs }: Declared): readonly string[] => [
  when,
  ...[least, most].filter((formula) => formula !== undefined),
  ...repairs.map(({ formula }) => formula),
];

const read = new Map<Declared, readonly { readonly scope: string | null; readonly id: string }[]>();

/** The names a check reads, each formula parsed once however many packs are asked. */
function namesOf(one: Declared) {
  const names = read.get(one) ?? formulasOf(one).flatMap((formula) => namesIn(parse(formula)));
  read.set(one, names);
  return names;
}

const BELOW: Readonly<Partial<Record<Level, Level>>> = { facilities: 'streams', enterprises: 'facilities' };

interface Years {
  readonly from: number;
  readonly to: number;
}

/** The years in which a pack has a name: an input, a result or a value of the law. */
function yearsOf(pack: Pack, level: Level, id: string): readonly Years[] {
  if (pack.inputs.some((rule) => rule.id === id && rule.level === level)) return [pack];
  const quantity = pack.quantities.find((one) => one.id === id && one.level === level);
  return (quantity ?? pack.parameters.find((parameter) => parameter.id === id))?.versions ?? [];
}

/** The years of each name a check reads; it holds only where all of them are there. */
function spansOf(one: Declared, pack: Pack): readonly (readonly Years[])[] {
  const below = BELOW[one.level];
  const names = namesOf(one).filter(({ scope, id }) => scope !== null || id !== below);
  const limit = one.years ? [[{ from: one.years[0], to: one.years[1] }]] : [];
  return [
    ...limit,
    ...names.map(({ scope, id }) => yearsOf(pack, scope === null ? one.level : (below ?? one.level), id)),
  ];
}

/** The runs of years in which a pack has all that a check reads. */
function inYears(declared: Declared, pack: Pack): readonly Check[] {
  const { unit: _unit, years: _years, ...one } = declared;
  const spans = spansOf(declared, pack);
  const found: Check[] = [];
  for (let year = pack.from; year <= pack.to; year += 1) {
    if (!spans.every((versions) => versions.some(({ from, to }) => from <= year && year <= to))) continue;
    const last = found.at(-1);
    if (last?.to === year - 1) found[found.length - 1] = { ...last, to: year };
    else found.push({ ...one, from: year, to: year });
  }
  return found;
}

const isOf = (rule: InputRule, one: Declared): boolean =>
  rule.level === one.level && rule.id === one.input && rule.unit === one.unit;

function checksFor(pack: Pack, declared: readonly Declared[]): readonly Check[] {
  return declared.filter((one) => pack.inputs.some((rule) => isOf(rule, one))).flatMap((one) => inYears(one, pack));
}

/** A pack with those checks that it has the input, the unit and the names for; gathered when first asked for. */
export function withChecks(pack: Pack, declared: () => readonly Declared[]): Pack {
  let checks: readonly Check[] | undefined;
  return {
    ...pack,
    get checks() {
      checks ??= checksFor(pack, declared());
      return checks;
    },
  };
}
