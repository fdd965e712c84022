// Emissions of a Guangdong facility: fuels, processes and purchased electricity; two other boundaries to compare.
import type { Quantity } from '../../model/pack';
import { text } from '../../model/text';
import { at, result, rule, step } from '../named';

const ALL = [2013, 2025] as const;
const DECIDED = at('TANBIAO', '计算顺序', 'order of calculation');
const GUIDE = at('GFK', '报告指南目录', 'contents of the reporting guide');
const SOURCES = at(
  'LUO',
  '温室气体排放源：直接排放加外购电力',
  'greenhouse gas emission sources: direct plus purchased electricity',
);
const GRID = at('LUO', '用电量×南方电网因子', 'consumption x factor of the southern grid');

const ownFigures = text(
  '公式结构为推定（可信度高）；指南的缺省值未见，热值、含碳量、氧化率和排放因子均须填写',
  'structure assumed (high); the defaults of the guide were not available: heat value, carbon, oxidation and factors are to be given',
);

// measured carbon first, then a factor of the material itself, then heat times carbon per heat
const IS_FACTOR = 'and(isBlank(carbonContent), not(isBlank(emissionFactor)))';
const EMISSIONS = `if(${IS_FACTOR},
  quantityCounted * emissionFactor,
  quantityCounted * carbonContentCounted * oxidationFactor * 44 [tCO2] / 12 [tC])`;

const STREAMS: readonly Quantity[] = [
  step('streams', 'quantityCounted', 'materialUnit', text('计入的消耗量', 'Quantity counted'), [
    rule(
      ALL,
      'derived',
      DECIDED,
      'if(ifBlank(direction, "in") = "out", -quantity, quantity)',
      text('流出计为负值', 'what flows out counts negative'),
    ),
  ]),
  step('streams', 'carbonContentCounted', 'tC/materialUnit', text('计入的元素碳含量', 'Carbon content counted'), [
    rule(
      ALL,
      'assumed',
      [GUIDE, DECIDED],
      'ifBlank(carbonContent, netCalorificValue * carbonContentPerHeat)',
      ownFigures,
    ),
  ]),
  result('streams', 'heat', [rule(ALL, 'derived', DECIDED, 'quantity * netCalorificValue')], { optional: true }),
  result('streams', 'emissions', [rule(ALL, 'assumed', [GUIDE, DECIDED], EMISSIONS, ownFigures)]),
];

const FACTOR_STREAM = 'and(isBlank(streams.carbonContent), not(isBlank(streams.emissionFactor)))';
const NO_FUEL = 'and(count(streams) = 0, not(isBlank(purchasedElectricity)))';

const fuel = `sum(streams.emissions, not(${FACTOR_STREAM}))`;
const process = `sum(streams.emissions, ${FACTOR_STREAM})`;

const split = text(
  '按排放因子计算的流计入过程排放，其余计入燃烧排放',
  'streams with an emission factor are process emissions, all others combustion',
);

const direct = (isZeroWithoutFuel: boolean): readonly Quantity[] => {
  const either = (formula: string) => (isZeroWithoutFuel ? `if(${NO_FUEL}, 0, ${formula})` : formula);
  return [
    result('facilities', 'fuelEmissions', [rule(ALL, 'published', [SOURCES, DECIDED], either(fuel), split)], {
      optional: true,
    }),
    result('facilities', 'processEmissions', [rule(ALL, 'published', [SOURCES, DECIDED], either(process), split)], {
      optional: true,
    }),
  ];
};

const compared = text('仅供对比，不计入清缴义务', 'for comparison; not what is surrendered for');

const producer = step(
  'facilities',
  'emissionsProducer',
  'tCO2',
  text('情景一：仅直接排放', 'Scenario 1: direct emissions only'),
  [rule(ALL, 'published', SOURCES, 'fuelEmissions + processEmissions', compared)],
  { optional: true },
);

const both = (formula: string) =>
  step(
    'facilities',
    'emissionsBoth',
    'tCO2',
    text('情景三：直接排放加外购电力', 'Scenario 3: direct emissions plus purchased electricity'),
    [rule(ALL, 'published', SOURCES, formula, text('规则采用的口径', 'the boundary that the rules use'))],
    { optional: true },
  );

const verified = text(
  '填有经核查排放量时以其为准',
  'verified emissions, where given, take the place of the calculated figure',
);

const boundaries = (isPower: boolean): readonly Quantity[] => [
  producer,
  step(
    'facilities',
    'emissionsConsumer',
    'tCO2',
    text('情景二：按用电地计', 'Scenario 2: counted where electricity is used'),
    [
      rule(
        ALL,
        'published',
        SOURCES,
        isPower ? 'electricityEmissions' : 'fuelEmissions + processEmissions + electricityEmissions',
        compared,
      ),
    ],
    { optional: true },
  ),
  both('fuelEmissions + processEmissions + electricityEmissions'),
];

/** Purchased electricity counts; `isPower`: where use is looked at, a power unit has its own purchases only. */
export const accounting = (isPower: boolean): readonly Quantity[] => [
  ...STREAMS,
  ...direct(true),
  result(
    'facilities',
    'electricityEmissions',
    [
      rule(
        ALL,
        'published',
        GRID,
        'purchasedElectricity * gridFactor',
        text(
          '各版指南采用的电网因子未见，须填写',
          'which factor each edition of the guide uses is not known; to be given',
        ),
      ),
    ],
    { optional: true },
  ),
  result('facilities', 'emissions', [
    rule(
      ALL,
      'published',
      [SOURCES, GRID],
      'ifBlank(verifiedEmissions, fuelEmissions + processEmissions + electricityEmissions)',
      verified,
    ),
  ]),
  ...boundaries(isPower),
];

/** Aviation counts direct emissions only. */
export const AVIATION_ACCOUNTING: readonly Quantity[] = [
  ...STREAMS,
  ...direct(false),
  result('facilities', 'emissions', [
    rule(
      ALL,
      'assumed',
      DECIDED,
      'ifBlank(verifiedEmissions, fuelEmissions + processEmissions)',
      text('民航只计直接排放为推定（可信度高）', 'that aviation counts direct emissions only is assumed (high)'),
    ),
  ]),
];
