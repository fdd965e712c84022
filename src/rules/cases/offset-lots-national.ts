// One lot of offsets for a national obligation: what it must fulfil, test by test, and how much of it counts.
import type { Pack, Parameter, Quantity } from '../../model/pack';
import { text } from '../../model/text';
import { answer, asked, at, binding, parameter, rule, step, value } from '../named';
import { ENTERPRISE_PARAMETERS } from '../national/enterprise-parameters';

const M19_29 = at('M19', '第二十九条', 'article 29');
const EDF25 = at('EDF25', '抵销', 'offsets');
const KCOMBER = at('KCOMBER', '生态环境部2023-10-25通知', 'notice of the ministry of 2023-10-25');
const GCI = at('GCI', '2023-10-19管理办法', 'Measures of 2023-10-19');
const DRAFT = at('D2526', '五（二）', 'section 5 (2)');
const ASSUMED = at('TANBIAO', '自愿减排项目条件（推定）', 'conditions of CCER projects (assumed)');
const STEPWISE = at('TANBIAO', '逐项核对', 'one test after another');

/** Years of the obligation. */
const ALL = [2019, 2026] as const;
const YES_NO = ['yes', 'no'] as const;

const inputs = [
  asked('offsetKind', 'choice', '', text('抵销产品', 'Kind of offset'), { choices: ['ccer', 'phcer', 'sgdea'] }),
  asked('registrationDay', 'date', '', text('减排量登记（备案）日', 'Day the reductions were registered (filed)')),
  asked('useDay', 'date', '', text('拟用于清缴的日期', 'Day of use for surrender')),
  asked('projectStart', 'date', '', text('项目开工日', 'Start of the project')),
  asked('reductionDay', 'date', '', text('减排量产生的最早日', 'First day of the reductions')),
  asked(
    'underAllocation',
    'choice',
    '',
    text('来自纳入全国市场配额管理的减排项目', 'Project under national allocation'),
    {
      choices: YES_NO,
    },
  ),
  asked('lotQuantity', 'number', 'tCO2', text('本批数量', 'Quantity of the lot')),
  asked('obligationDue', 'number', 'tCO2', text('年度应清缴配额', 'Obligation of the year')),
];

/** The parameter of the national enterprise pack: one name, one value. */
function shared(id: string): Parameter {
  const found = ENTERPRISE_PARAMETERS.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is no parameter of national enterprises`);
  return found;
}

const day = { kind: 'date' } as const;

const parameters: readonly Parameter[] = [
  shared('offsetShare'),
  parameter(
    'oldCcerBefore',
    '',
    text('旧 CCER：登记早于', 'Old CCER: registered before'),
    [value(ALL, 'published', [KCOMBER, EDF25], '2017-03-14')],
    day,
  ),
  parameter(
    'oldCcerLastDay',
    '',
    text('旧 CCER 可用至', 'Old CCER usable until'),
    [value(ALL, 'published', [KCOMBER, EDF25], '2024-12-31')],
    day,
  ),
  parameter(
    'ccerMarketStart',
    '',
    text('自愿减排市场启动日', 'Start of the CCER market'),
    [value(ALL, 'draft', DRAFT, '2024-01-22')],
    day,
  ),
  parameter(
    'projectStartAfter',
    '',
    text('项目开工须晚于', 'Projects must have started after'),
    [value(ALL, 'published', GCI, '2012-11-08')],
    day,
  ),
  parameter(
    'reductionsAfter',
    '',
    text('减排量须产生于此日之后', 'Reductions must be later than'),
    [value(ALL, 'assumed', ASSUMED, '2020-09-22', text('推定（可信度高）', 'assumed (high)'))],
    day,
  ),
];

const CHOICE = { kind: 'choice' } as const;
const STRICT = text('“之前”“之后”均不含当日', '"before" and "after" leave out the day itself');
const OLD = 'and(not(isBlank(registrationDay)), registrationDay < oldCcerBefore)';

const tests: readonly Quantity[] = [
  answer(
    'kindCheck',
    '',
    text('抵销产品', 'Kind of offset'),
    [
      rule(
        ALL,
        'official',
        M19_29,
        'ifs(isBlank(offsetKind), "notTested", offsetKind = "ccer", "passes", "fails")',
        text(
          '条文只写国家核证自愿减排量，广东碳普惠和特别配额不在其中',
          'the article names CCER only; neither PHCER nor special allowances of Guangdong',
        ),
      ),
    ],
    CHOICE,
  ),
  answer(
    'registrationCheck',
    '',
    text('登记（备案）日期', 'Date of registration (filing)'),
    [
      rule(
        [2019, 2023],
        'published',
        [KCOMBER, EDF25],
        'ifs(isBlank(registrationDay), "notTested", registrationDay < oldCcerBefore, ifs(isBlank(useDay), "notTested", useDay <= oldCcerLastDay, "passes", "fails"), registrationDay > ccerMarketStart, "passes", "notStated")',
        STRICT,
      ),
      rule(
        2024,
        'published',
        [KCOMBER, EDF25],
        'ifs(isBlank(registrationDay), "notTested", registrationDay < oldCcerBefore, "fails", registrationDay > ccerMarketStart, "passes", "notStated")',
        text('旧 CCER 自 2025-01-01 起失效，不能用于 2024 年度', 'old CCER are void from 2025-01-01, so not for 2024'),
      ),
      rule(
        [2025, 2026],
        'draft',
        DRAFT,
        'ifs(isBlank(registrationDay), "notTested", registrationDay > ccerMarketStart, "passes", "fails")',
        text(
          '须在 2024-01-22（市场启动日）之后登记；不含当日',
          'must be registered after 2024-01-22, the start of the market; the day itself does not count',
        ),
      ),
    ],
    CHOICE,
  ),
  answer(
    'startCheck',
    '',
    text('项目开工日期', 'Start of the project'),
    [
      rule(
        ALL,
        'published',
        GCI,
        `ifs(${OLD}, "notApplicable", isBlank(projectStart), "notTested", projectStart > projectStartAfter, "passes", "fails")`,
        text('只适用于新登记的减排量；须晚于该日', 'for newly registered reductions only; later than the day'),
      ),
    ],
    CHOICE,
  ),
  answer(
    'reductionCheck',
    '',
    text('减排量产生时间', 'Time of the reductions'),
    [
      rule(
        ALL,
        'assumed',
        ASSUMED,
        `ifs(${OLD}, "notApplicable", isBlank(reductionDay), "notTested", reductionDay > reductionsAfter, "passes", "fails")`,
        text('推定（可信度高）；只适用于新登记的减排量', 'assumed (high); for newly registered reductions only'),
      ),
    ],
    CHOICE,
  ),
  answer(
    'allocationCheck',
    '',
    text('不来自配额管理的项目', 'Not from a project under allocation'),
    [
      rule(
        ALL,
        'official',
        M19_29,
        'ifs(isBlank(underAllocation), "notTested", underAllocation = "no", "passes", "fails")',
      ),
    ],
    CHOICE,
  ),
];

const whole: readonly Quantity[] = [
  answer(
    'lotEligible',
    '',
    text('本批能否用于抵销', 'Lot usable as offset'),
    [
      rule(
        ALL,
        'derived',
        STEPWISE,
        'ifs(or(kindCheck = "fails", registrationCheck = "fails", startCheck = "fails", reductionCheck = "fails", allocationCheck = "fails"), "no", or(kindCheck = "notTested", registrationCheck = "notTested", registrationCheck = "notStated", startCheck = "notTested", reductionCheck = "notTested", allocationCheck = "notTested"), "open", "yes")',
      ),
    ],
    CHOICE,
  ),
  answer('lotLimit', 'tCO2', text('年度抵销上限', 'Offset limit of the year'), [
    rule(
      ALL,
      'assumed',
      M19_29,
      'floor(offsetShare * obligationDue)',
      text('比例见原文，向下取整为推定', 'the share is official, rounding down assumed'),
    ),
  ]),
  step('cases', 'lotUsableAtMost', 'tCO2', text('按上限可用的数量', 'Usable under the limit'), [
    rule(ALL, 'official', M19_29, 'min(lotQuantity, lotLimit)'),
  ]),
  answer(
    'lotUsable',
    'tCO2',
    text('本批可抵销的数量', 'Quantity of the lot that counts'),
    [
      rule(
        ALL,
        'derived',
        [M19_29, STEPWISE],
        'ifs(lotEligible = "no", 0, lotEligible = "yes", lotUsableAtMost, need("testsOpen"))',
      ),
    ],
    {
      bindings: [
        binding(
          'limit',
          text('抵销上限：应清缴量的 5%', 'Offset limit: 5 % of the obligation'),
          ALL,
          'official',
          M19_29,
          'ifs(lotEligible = "no", 0, lotEligible = "yes", lotQuantity, need("testsOpen"))',
        ),
      ],
    },
  ),
];

export const OFFSET_LOTS_NATIONAL: Pack = {
  id: 'cases.offsetLots.national',
  version: '2026.1',
  scheme: 'national',
  sector: 'offsetLots',
  label: text('全国碳市场 · 抵销批次自查', 'National market: check of an offset lot'),
  from: 2019,
  to: 2026,
  inputs,
  parameters,
  quantities: [...tests, ...whole],
  exclusions: [],
  reasons: {
    testsOpen: text('还有未核对或未写明的项目', 'a test is still open or not stated'),
  },
  omitted: [
    {
      from: 2019,
      to: 2026,
      what: text('方法学清单', 'List of methodologies'),
      why: text(
        '方法学逐年增加，清单不写进规则；请以登记系统为准',
        'methodologies are added every year; the list is not part of these rules',
      ),
      cite: [EDF25],
    },
    {
      from: 2019,
      to: 2026,
      what: text('五年内申请、非法定减排义务', 'Applied for within five years; not mandated by law'),
      why: text('只有推定，未列为核对项', 'assumed only, so no test is made of it'),
      cite: [ASSUMED],
    },
  ],
};
