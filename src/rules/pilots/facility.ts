// Facilities of a pilot: emissions of fuels, processes and purchased electricity, allowance by one of three methods.
import type { Quantity } from '../../model/pack';
import { text } from '../../model/text';
import { at, result, rule, step } from '../named';
import { type Founded, idOf, type PilotSet } from './set';

const EDF25 = at('EDF25', '第三章（各试点的强度类分配）', 'chapter 3 (intensity-based allocation of the pilots)');
const DECIDED = at('TANBIAO', '各试点的通用计算顺序', 'generic order of calculation for the pilots');

/** What the formula of a pilot rests on, for all of its years. */
export const founded = (set: PilotSet, { status, cite, formula, note }: Founded) => [
  rule([set.from, set.to], status, cite, formula, note),
];

const BY_FACTOR = 'and(isBlank(carbonContent), not(isBlank(emissionFactor)))';

function streams(set: PilotSet): readonly Quantity[] {
  const years = [set.from, set.to] as const;
  const required = text(
    '试点没有缺省值，各因子均须填写',
    'the pilots have no defaults here: every factor has to be given',
  );
  return [
    step('streams', 'quantityCounted', 'materialUnit', text('计入的消耗量', 'Quantity counted'), [
      rule(years, 'derived', DECIDED, 'if(ifBlank(direction, "in") = "out", -quantity, quantity)'),
    ]),
    step('streams', 'carbonContentCounted', 'tC/materialUnit', text('计入的元素碳含量', 'Carbon content counted'), [
      rule(years, 'assumed', DECIDED, 'ifBlank(carbonContent, netCalorificValue * carbonContentPerHeat)', required),
    ]),
    result('streams', 'heat', [rule(years, 'assumed', DECIDED, 'quantity * netCalorificValue')], { optional: true }),
    result('streams', 'emissions', [
      rule(
        years,
        'assumed',
        DECIDED,
        `if(${BY_FACTOR}, quantityCounted * emissionFactor,
  quantityCounted * carbonContentCounted * oxidationFactor * 44 [tCO2] / 12 [tC])`,
        required,
      ),
    ]),
    step('streams', 'fuelPart', 'tCO2', text('其中燃料燃烧排放', 'of which from fuel'), [
      rule(years, 'derived', DECIDED, `if(${BY_FACTOR}, 0, emissions)`),
    ]),
    step('streams', 'processPart', 'tCO2', text('其中过程排放', 'of which from processes'), [
      rule(years, 'derived', DECIDED, `if(${BY_FACTOR}, emissions, 0)`),
    ]),
  ];
}

/** Nothing burnt is zero only where the purchased electricity says that the unit was looked at. */
const ofStreams = (part: string): string =>
  `if(and(count(streams) = 0, not(isBlank(purchasedElectricity))), 0, sum(streams.${part}))`;

function emissions(set: PilotSet): readonly Quantity[] {
  const years = [set.from, set.to] as const;
  return [
    result('facilities', 'fuelEmissions', [rule(years, 'assumed', DECIDED, ofStreams('fuelPart'))], {
      optional: true,
    }),
    result('facilities', 'processEmissions', [rule(years, 'assumed', DECIDED, ofStreams('processPart'))], {
      optional: true,
    }),
    result(
      'facilities',
      'electricityEmissions',
      [
        rule(
          years,
          'assumed',
          DECIDED,
          'purchasedElectricity * gridFactor',
          text('电网排放因子须填写', 'the grid factor has to be given'),
        ),
      ],
      { optional: true },
    ),
    result('facilities', 'emissions', [
      rule(
        years,
        'assumed',
        DECIDED,
        'ifBlank(verifiedEmissions, fuelEmissions + processEmissions + electricityEmissions)',
        text(
          '直接与间接排放合计；填写的经核查排放量优先',
          'direct and indirect together; verified emissions replace them where given',
        ),
      ),
    ]),
  ];
}

const OUTPUT = `if(sector = "power",
  if(isBlank(output), electricityGenerated * 1 [product unit] / 1 [MWh], output),
  output)`;

function allowances(set: PilotSet): readonly Quantity[] {
  const years = [set.from, set.to] as const;
  const allowance = `ifs(
  allocationMethodCounted = "benchmark", ${set.benchmark ?? 'outputCounted * benchmark * declineFactorCounted'},
  allocationMethodCounted = "historicalEmissions", historicalEmissions * declineFactorCounted,
  allocationMethodCounted = "historicalIntensity", outputCounted * historicalIntensity * declineFactorCounted,
  refuse("newProject"))`;
  const method: Founded = { ...set.method, formula: `ifBlank(allocationMethod, ${set.method.formula})` };
  const decline: Founded = { ...set.decline, formula: `ifBlank(declineFactor, ${set.decline.formula})` };
  return [
    step(
      'facilities',
      'allocationMethodCounted',
      '',
      text('适用的配额分配方法', 'Allocation method applied'),
      founded(set, method),
      { kind: 'choice' },
    ),
    step(
      'facilities',
      'declineFactorCounted',
      '1',
      text('适用的年度下降系数', 'Decline factor applied'),
      founded(set, decline),
    ),
    result('facilities', 'outputCounted', [rule(years, 'derived', DECIDED, OUTPUT)], { unasked: true }),
    result('facilities', 'calculatedAllowance', [rule(years, 'published', EDF25, allowance)]),
    step(
      'facilities',
      'freeShareCounted',
      '1',
      text('适用的免费比例', 'Free share applied'),
      [rule(years, 'derived', DECIDED, `ifBlank(freeShare, ${idOf(set, 'FreeShare')})`)],
      { printedAs: 'freeShare' },
    ),
    result('facilities', 'freeAllowance', [rule(years, 'derived', DECIDED, 'calculatedAllowance * freeShareCounted')]),
    result('facilities', 'paidAllowance', [rule(years, 'derived', DECIDED, 'calculatedAllowance - freeAllowance')]),
    result('facilities', 'allowance', [rule(years, 'derived', DECIDED, 'freeAllowance')]),
  ];
}

/** Quantities of streams and facilities under the parameters of a pilot. */
export const facilityQuantities = (set: PilotSet): readonly Quantity[] => [
  ...streams(set),
  ...emissions(set),
  ...allowances(set),
];
