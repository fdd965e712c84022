// The two packs of a pilot: its facilities whatever their sector, and the position of its enterprises.
import type { InputRule, Omission, Pack, Parameter } from '../../model/pack';
import { text } from '../../model/text';
import { advise, at, input } from '../named';
import { enterpriseQuantities } from './enterprise';
import { facilityQuantities } from './facility';
import { omission, own, type PilotSet } from './set';

const VERSION = '2026.1';
const DECIDED = at('TANBIAO', '各试点的通用计算顺序', 'generic order of calculation for the pilots');

const facilityParameters = (set: PilotSet): readonly Parameter[] => [
  own(set, 'DeclineFactor', '1', '年度下降系数', 'annual decline factor', set.declineVersions),
  own(set, 'FreeShare', '1', '免费比例', 'free share', set.freeShare),
  ...(set.extraFacility ?? []).map(({ name, unit, zh, en, versions }) => own(set, name, unit, zh, en, versions)),
];

function fineParameters(set: PilotSet): readonly Parameter[] {
  const { fine } = set;
  if (fine.by === 'amount')
    return [
      own(set, 'FineLow', 'CNY', '罚款下限', 'lowest fine', fine.low),
      own(set, 'FineHigh', 'CNY', '罚款上限', 'highest fine', fine.high),
    ];
  return [
    own(set, 'FineMultipleLow', '1', '罚款倍数下限', 'lowest multiple of the fine', fine.low),
    own(set, 'FineMultipleHigh', '1', '罚款倍数上限', 'highest multiple of the fine', fine.high),
    ...(fine.most ? [own(set, 'FineMost', 'CNY', '罚款最高限额', 'most that is fined', fine.most)] : []),
  ];
}

function enterpriseParameters(set: PilotSet): readonly Parameter[] {
  const { threshold, thresholdOther, localShare } = set;
  return [
    own(set, 'Threshold', set.thresholdUnit, '纳入门槛', 'coverage threshold', threshold),
    ...(thresholdOther
      ? [
          own(
            set,
            'ThresholdOther',
            set.thresholdUnit,
            '非工业纳入门槛',
            'threshold of what is no industry',
            thresholdOther,
          ),
        ]
      : []),
    own(set, 'OffsetShare', '1', '抵销比例上限', 'offset limit as a share', set.offsetShare),
    ...(localShare
      ? [own(set, 'LocalShare', '1', '本地抵销量最低比例', 'least share of local offsets', localShare)]
      : []),
    ...fineParameters(set),
    own(set, 'DeductionMultiple', '1', '下一年度核减倍数', 'multiple deducted the year after', set.deduction),
    ...(set.extra ?? []),
  ];
}

const common = (set: PilotSet): readonly Omission[] => [
  omission(
    set,
    text('清缴截止日、报告与核查时间。', 'Deadlines of surrender, reporting and verification.'),
    text('所引资料未载明各年日期。', 'The documents cited state no dates.'),
    DECIDED,
  ),
  omission(
    set,
    text('配额结转的期限与数量限制。', 'Limits of time and quantity on banking.'),
    text(
      '所引资料未载明；填写的结转可用配额照数计入。',
      'Not stated in the documents cited; allowances carried in count as they are entered.',
    ),
    DECIDED,
  ),
  omission(
    set,
    text('购入热力的间接排放、新建项目的配额。', 'Purchased heat, and allowances of new projects.'),
    text(
      '所引资料没有计算方法；需要时请填写经核查排放量。',
      'The documents cited give no method; enter verified emissions where it matters.',
    ),
    DECIDED,
  ),
];

const rough = text(
  '本试点按通用规则粗略估算：参数多来自二手资料，未知的参数须自填；正式结果以当地主管部门的文件为准。',
  'A rough estimate by generic rules: most parameters come from second-hand publications and unknown ones are yours to give; the documents of the local authority decide.',
);

const facilityInputs = (set: PilotSet): readonly InputRule[] => [
  input('streams', 'material'),
  input('streams', 'direction'),
  input('streams', 'quantity', { unit: 'materialUnit' }),
  input('streams', 'netCalorificValue', { unit: 'GJ/materialUnit' }),
  input('streams', 'carbonContentPerHeat'),
  input('streams', 'carbonContent', { unit: 'tC/materialUnit' }),
  input('streams', 'oxidationFactor', { max: '1' }),
  input('streams', 'emissionFactor', { unit: 'tCO2/materialUnit' }),
  input('facilities', 'sector'),
  input('facilities', 'allocationMethod'),
  input('facilities', 'electricityGenerated'),
  input('facilities', 'output'),
  input('facilities', 'benchmark'),
  ...(set.extraInputs ?? []).map((id) => input('facilities', id)),
  input('facilities', 'historicalEmissions'),
  input('facilities', 'historicalIntensity'),
  input('facilities', 'declineFactor'),
  input('facilities', 'freeShare', { max: '1' }),
  input('facilities', 'purchasedElectricity'),
  input('facilities', 'gridFactor'),
  input('facilities', 'verifiedEmissions'),
  ...(set.thresholdUnit === 't' ? [input('facilities', 'standardCoal')] : []),
];

function facilityPack(set: PilotSet): Pack {
  return {
    id: `${set.scheme}.facility`,
    version: VERSION,
    scheme: set.scheme,
    sector: '*',
    label: text(`${set.name.zh}碳市场 设施（各行业）`, `${set.name.en} ETS, facilities of every sector`),
    from: set.from,
    to: set.to,
    inputs: facilityInputs(set),
    parameters: facilityParameters(set),
    quantities: facilityQuantities(set),
    exclusions: [],
    reasons: {
      newProject: text(
        '所引资料没有该试点新建项目的配额计算方法',
        'the documents cited give no way to compute allowances of new projects in this pilot',
      ),
    },
    omitted: [...set.omitted, ...common(set)],
  };
}

function enterprisePack(set: PilotSet): Pack {
  return {
    id: `${set.scheme}.enterprise`,
    version: VERSION,
    scheme: set.scheme,
    sector: '',
    label: text(`${set.name.zh}碳市场 企业履约`, `${set.name.en} ETS, enterprise position`),
    from: set.from,
    to: set.to,
    inputs: [
      input('scenario', 'allowancePrice'),
      input('scenario', 'offsetPrice'),
      input('scenario', 'deadlineAveragePrice'),
      input('scenario', 'auctionPrice'),
      input('enterprises', 'bankedAllowances'),
      input('enterprises', 'offsetsHeld'),
      ...(set.localShare ? [input('enterprises', 'offsetsLocal')] : []),
      input('enterprises', 'offsetUse'),
      input('enterprises', 'buyPaidShare'),
      input('enterprises', 'plannedSurrender', { replaces: true }),
      input('enterprises', 'preAllocationGiven'),
    ],
    parameters: enterpriseParameters(set),
    quantities: enterpriseQuantities(set),
    exclusions: [],
    advice: [advise('enterprises', [set.from, set.to], 'derived', DECIDED, '1 = 1', rough), ...set.advice],
    reasons: {},
    omitted: [...set.omitted, ...common(set)],
  };
}

/** The packs of a pilot from its set of parameters. */
export const pilotPacks = (set: PilotSet): readonly Pack[] => [facilityPack(set), enterprisePack(set)];
