// Emissions of a reporting-only facility, with and without purchased energy, and what must be told about them.
import type { Advice, Quantity } from '../../model/pack';
import { text } from '../../model/text';
import { advise, at, result, rule, step } from '../named';

const YEARS = [2023, 2026] as const;

const ALL_SECTORS = at(
  'GHGAPP',
  '各行业：燃料 + 过程 + 净购入电力和热力',
  'all sectors: fuel + process + net purchased electricity and heat',
);
const N26 = at('N26', '第四部分：仅报告行业', 'section 4: reporting-only sectors');
const EDF25 = at('EDF25', '仅报告行业的报告和检查期限', 'reporting-only sectors: dates of reporting and checking');
const DECIDED = at('TANBIAO', '计算顺序', 'order of calculation');

const wholeTonnes = text(
  '四舍五入至整吨为推定（可信度中；钢铁指南对企业合计有此规定）',
  'whole tonnes, half up: assumed (medium; official for the total in the steel guideline)',
);
const ofThreshold = text(
  '逐个设施与门槛比较，且以不含购入电力和热力的排放量比较，均为推定；门槛针对企业',
  'that the facility is compared, and without purchased energy, is assumed; the threshold is one of the enterprise',
);

/** The results of a facility; the same in all reporting-only sectors. */
export const REPORTING_FACILITIES: readonly Quantity[] = [
  result(
    'facilities',
    'fuelEmissions',
    [rule(YEARS, 'secondary', ALL_SECTORS, 'sum(streams.emissions, streams.streamMethod = "fuel")')],
    { optional: true },
  ),
  result(
    'facilities',
    'processEmissions',
    [rule(YEARS, 'secondary', ALL_SECTORS, 'sum(streams.emissions, streams.streamMethod <> "fuel")')],
    { unasked: true },
  ),
  result(
    'facilities',
    'electricityEmissions',
    [
      rule(
        YEARS,
        'secondary',
        ALL_SECTORS,
        'purchasedElectricity * gridFactor',
        text('另行列示，不计入核算排放量', 'shown beside the emissions, not part of them'),
      ),
    ],
    { optional: true },
  ),
  result(
    'facilities',
    'heatEmissions',
    [
      rule(
        YEARS,
        'secondary',
        ALL_SECTORS,
        'purchasedHeat * purchasedHeatFactor',
        text('另行列示，不计入核算排放量', 'shown beside the emissions, not part of them'),
      ),
    ],
    { optional: true },
  ),
  result('facilities', 'emissions', [
    rule(
      YEARS,
      'assumed',
      [ALL_SECTORS, DECIDED],
      'round(ifBlank(verifiedEmissions, fuelEmissions + processEmissions))',
      wholeTonnes,
    ),
  ]),
  step(
    'facilities',
    'emissionsWithEnergy',
    'tCO2',
    text('含购入电力和热力的排放量', 'Emissions with purchased electricity and heat'),
    [
      rule(
        YEARS,
        'assumed',
        [ALL_SECTORS, DECIDED],
        'round(emissions + electricityEmissions + heatEmissions)',
        text(
          '没有购入电力或热力的，请填0；四舍五入至整吨为推定（可信度中）',
          'where no electricity or no heat is bought, enter 0; whole tonnes, half up: assumed (medium)',
        ),
      ),
    ],
    { unasked: true },
  ),
  step(
    'facilities',
    'reportingDue',
    '',
    text('是否达到报告门槛', 'Reporting threshold reached'),
    [rule(YEARS, 'assumed', [N26, DECIDED], 'if(emissions >= reportingThreshold, "yes", "no")', ofThreshold)],
    { kind: 'choice' },
  ),
];

/** Hints on a facility and its streams that hold in all these sectors. */
export const REPORTING_ADVICE: readonly Advice[] = [
  advise(
    'facilities',
    YEARS,
    'official',
    N26,
    'reportingDue = "no"',
    text(
      '报告门槛针对整个企业：请把企业全部设施的排放量相加后再判断。',
      'The threshold is one of the whole enterprise: add up all its facilities before you conclude.',
    ),
  ),
  advise(
    'facilities',
    YEARS,
    'assumed',
    [N26, DECIDED],
    'and(reportingDue = "no", emissionsWithEnergy >= reportingThreshold)',
    text(
      '计入购入电力和热力后达到门槛。门槛是否包括这部分，请向省级主管部门确认。',
      'With purchased electricity and heat the threshold is reached. Ask the provincial authority whether they count.',
    ),
  ),
  advise(
    'facilities',
    2024,
    'published',
    EDF25,
    'reportingDue = "yes"',
    text(
      '2024年度：2025年3月31日前报告，12月31日前完成检查。',
      'For 2024: report by 31 March 2025; the report is checked by 31 December 2025.',
    ),
  ),
  advise(
    'facilities',
    2025,
    'official',
    N26,
    'reportingDue = "yes"',
    text(
      '2025年度：2026年3月31日前报告，12月31日前完成检查。',
      'For 2025: report by 31 March 2026; the report is checked by 31 December 2026.',
    ),
  ),
  advise(
    'facilities',
    YEARS,
    'derived',
    DECIDED,
    'emissions < 0 [tCO2]',
    text(
      '排放量为负：流出的碳多于流入，请核对各物料的流向、数量和含碳量。',
      'The emissions are negative: more carbon flows out than in. Check direction, quantity and carbon content.',
    ),
  ),
  advise(
    'streams',
    YEARS,
    'derived',
    DECIDED,
    'and(streamMethod = "factor", not(isBlank(carbonContent)))',
    text(
      '该物料按排放因子核算，所填含碳量没有用到。',
      'This material is accounted by its emission factor; the carbon content given is not used.',
    ),
  ),
];
