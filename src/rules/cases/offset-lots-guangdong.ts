// One lot of offsets for a Guangdong obligation: kind, place, project, boundary; the local share of the whole account.
import type { Pack, Parameter, Quantity } from '../../model/pack';
import { text } from '../../model/text';
import { answer, asked, at, binding, parameter, rule, step, value } from '../named';

const M18 = at('M', '第十八条（2014年文本第十九条）', 'article 18 (text of 2014: article 19)');
const GZ15X = at('GZ-15x', '2015年2月抵销规则', 'offset rules of February 2015');
const GZ17O = at('GZ-17o', '2016年度抵销', 'offsets of 2016');
const AL = at('AL', '2016年度抵销', 'offsets of 2016');
const GZ = at('GZ', '2017—2020年度抵销通知', 'offset notices of 2017 to 2020');
const TC19 = at('TC19', '2019年度抵销规则', 'offset rules of 2019');
const OFJ = at('OFJ', '2021年度抵销总量', 'total of offsets for 2021');
const GZ22 = at('GZ-22', '抵销条件另行确定', 'conditions of offsetting set separately');
const GZ23 = at('GZ-23', '抵销条件另行确定', 'conditions of offsetting set separately');
const GZ24I = at('GZ-24i', '特别配额与碳普惠', 'special allowances and PHCER');
const CCUS = at('CCUS', '2024年度抵销', 'offsets of 2024');
const STEPWISE = at('TANBIAO', '逐项核对', 'one test after another');
const UNREAD = at('TANBIAO', '没有读到该年度的条件', 'conditions of the year not read');

/** Years of the obligation. */
const ALL = [2013, 2025] as const;
const YES_NO = ['yes', 'no'] as const;
const PLACES = [
  'guangdong',
  'shenzhen',
  'beijing',
  'tianjin',
  'shanghai',
  'chongqing',
  'hubei',
  'sichuan',
  'fujian',
  'elsewhere',
] as const;
const TYPES = ['hydro', 'fossil', 'preCdm', 'otherProject'] as const;

const inputs = [
  asked('offsetKind', 'choice', '', text('抵销产品', 'Kind of offset'), { choices: ['ccer', 'phcer', 'sgdea'] }),
  asked('projectPlace', 'choice', '', text('项目所在地', 'Place of the project'), { choices: PLACES }),
  asked('projectType', 'choice', '', text('项目类型', 'Type of project'), { choices: TYPES }),
  asked('co2Ch4Share', 'number', '%', text('CO2 与 CH4 占项目减排量的比例', 'CO2 and CH4 of the project reductions'), {
    max: '100',
  }),
  asked('ownBoundary', 'choice', '', text('产生于本企业边界之内', 'From inside the own boundary'), { choices: YES_NO }),
  asked(
    'povertyPhcer',
    'choice',
    '',
    text('来自指定贫困村、老区、民族地区的碳普惠', 'PHCER of designated poor areas'),
    {
      choices: YES_NO,
    },
  ),
  asked('lotQuantity', 'number', 'tCO2', text('本批数量', 'Quantity of the lot')),
  asked('yearEmissions', 'number', 'tCO2', text('年度实际排放量', 'Emissions of the year')),
  asked('accountUsed', 'number', 'tCO2', text('全年拟使用的抵销量', 'All offsets used for the year')),
  asked('accountLocal', 'number', 'tCO2', text('其中本省项目', 'Of these from Guangdong')),
  asked('accountPhcer', 'number', 'tCO2', text('其中碳普惠', 'Of these PHCER')),
  asked('accountSpecial', 'number', 'tCO2', text('其中特别配额', 'Of these special allowances')),
];

const TOTAL = text('全省抵销总量上限', 'Market-wide total of offsets');

const parameters: readonly Parameter[] = [
  parameter('lotShareGuangdong', '1', text('抵销比例上限（广东）', 'Offset limit as a share (Guangdong)'), [
    value([2013, 2023], 'official', M18, '0.10'),
    value(
      2024,
      'official',
      [M18, CCUS],
      '0.10',
      text('2024 年的再次说明只见于次级网页', 'for 2024 repeated by a page only'),
    ),
    value(2025, 'official', M18, '0.10', text('2025 年的通知未见', 'the notice of 2025 was not read')),
  ]),
  parameter('localShareLeast', '1', text('本省项目的最低比例', 'Least share from Guangdong'), [
    value(ALL, 'official', M18, '0.70'),
  ]),
  parameter('localSharePoor', '1', text('使用指定地区碳普惠时的最低比例', 'Least share with PHCER of poor areas'), [
    value(2019, 'published', TC19, '0.60'),
  ]),
  parameter('phcerShareLeast', '1', text('碳普惠占碳普惠与特别配额的最低比例', 'Least share of PHCER in the two'), [
    value(2024, 'published', GZ24I, '0.70'),
  ]),
  parameter('gasShareLeast', '%', text('CO2 与 CH4 的最低比例', 'Least share of CO2 and CH4'), [
    value([2014, 2015], 'published', GZ15X, '50'),
  ]),
  parameter('offsetTotal', 'tCO2', TOTAL, [
    value([2017, 2020], 'published', GZ, '1500000'),
    value(2021, 'published', OFJ, '1000000'),
  ]),
];

const CHOICE = { kind: 'choice' } as const;
const CCER_ONLY = 'ifs(isBlank(offsetKind), "notTested", offsetKind = "ccer", "passes",';

const kind = answer(
  'kindCheck',
  '',
  text('抵销产品', 'Kind of offset'),
  [
    rule(
      [2013, 2015],
      'published',
      GZ15X,
      `${CCER_ONLY} "notStated")`,
      text('所读规则只写 CCER', 'the rules read speak of CCER only'),
    ),
    rule(
      2016,
      'published',
      [GZ17O, AL],
      'ifs(isBlank(offsetKind), "notTested", offsetKind = "sgdea", "notStated", "passes")',
    ),
    rule(
      [2017, 2018],
      'assumed',
      [GZ17O, GZ],
      'ifs(isBlank(offsetKind), "notTested", offsetKind = "sgdea", "notStated", "passes")',
      text('按 2016、2019 年接受碳普惠推定', 'assumed, since PHCER were accepted for 2016 and 2019'),
    ),
    rule(2019, 'published', TC19, 'ifs(isBlank(offsetKind), "notTested", offsetKind = "sgdea", "notStated", "passes")'),
    rule(
      [2020, 2021],
      'assumed',
      [TC19, GZ, OFJ],
      'ifs(isBlank(offsetKind), "notTested", offsetKind = "sgdea", "notStated", "passes")',
      text('按 2019 年接受碳普惠推定', 'assumed, since PHCER were accepted for 2019'),
    ),
    rule(2022, 'official', GZ22, 'if(isBlank(offsetKind), "notTested", "notStated")'),
    rule(2023, 'official', GZ23, 'if(isBlank(offsetKind), "notTested", "notStated")'),
    rule(
      2024,
      'published',
      GZ24I,
      'ifs(isBlank(offsetKind), "notTested", offsetKind = "ccer", "notStated", "passes")',
      text('特别配额可与碳普惠一并使用；CCER 未写明', 'special allowances go with PHCER; nothing is said of CCER'),
    ),
    rule(
      2025,
      'assumed',
      UNREAD,
      'if(isBlank(offsetKind), "notTested", "notStated")',
      text('2025 年的条件未见', 'the conditions of 2025 were not read'),
    ),
  ],
  CHOICE,
);

const SPECIAL = 'and(not(isBlank(offsetKind)), offsetKind = "sgdea")';
const ANYWHERE = `ifs(${SPECIAL}, "notApplicable", isBlank(projectPlace), "notTested", "passes")`;
const SPECIAL_FIRST = 'ifs(isBlank(offsetKind), "notTested", offsetKind <> "ccer", "notApplicable",';

const project: readonly Quantity[] = [
  answer(
    'placeCheck',
    '',
    text('项目所在地', 'Place of the project'),
    [
      rule(
        [2013, 2015],
        'official',
        M18,
        ANYWHERE,
        text('外省项目受全账户本省比例限制', 'other provinces: within the local share of the account'),
      ),
      rule(
        2016,
        'published',
        [GZ17O, AL],
        `ifs(${SPECIAL}, "notApplicable", isBlank(projectPlace), "notTested", or(projectPlace = "guangdong", projectPlace = "elsewhere"), "passes", "fails")`,
        text('不接受其他试点或已开市地区的项目', 'no projects of other pilots or opened markets'),
      ),
      rule(
        [2017, 2025],
        'assumed',
        M18,
        ANYWHERE,
        text(
          '排除其他试点的规定只在 2016 年读到；以后是否沿用未知（推定为不排除）',
          'other pilots are excluded in the text of 2016 only; taken as not excluded later (assumed)',
        ),
      ),
    ],
    CHOICE,
  ),
  answer(
    'typeCheck',
    '',
    text('项目类型', 'Type of project'),
    [
      rule(
        [2014, 2015],
        'published',
        GZ15X,
        `${SPECIAL_FIRST} isBlank(projectType), "notTested", projectType = "otherProject", "passes", "fails")`,
        text(
          '不接受水电，化石能源发电、供热和余能利用，以及 CDM 注册前的减排量',
          'no hydropower, no power, heat or waste energy from fossil fuel, no pre-CDM reductions',
        ),
      ),
    ],
    CHOICE,
  ),
  answer(
    'gasCheck',
    '',
    text('温室气体构成', 'Gases of the project'),
    [
      rule(
        [2014, 2015],
        'published',
        GZ15X,
        `${SPECIAL_FIRST} isBlank(co2Ch4Share), "notTested", co2Ch4Share >= gasShareLeast, "passes", "fails")`,
      ),
    ],
    CHOICE,
  ),
  answer(
    'boundaryCheck',
    '',
    text('不在本企业边界之内', 'Not from inside the own boundary'),
    [
      rule(
        ALL,
        'official',
        M18,
        `ifs(${SPECIAL}, "notApplicable", isBlank(ownBoundary), "notTested", ownBoundary = "no", "passes", "fails")`,
      ),
    ],
    CHOICE,
  ),
];

const BASE_FAILS = 'kindCheck = "fails", placeCheck = "fails", boundaryCheck = "fails"';
const BASE_OPEN =
  'kindCheck = "notTested", kindCheck = "notStated", placeCheck = "notTested", boundaryCheck = "notTested"';
const PLAIN = `ifs(or(${BASE_FAILS}), "no", or(${BASE_OPEN}), "open", "yes")`;
const WITH_TYPE = `ifs(or(${BASE_FAILS}, typeCheck = "fails", gasCheck = "fails"), "no", or(${BASE_OPEN}, typeCheck = "notTested", gasCheck = "notTested"), "open", "yes")`;
const AS_READ = text(
  '以所读到的规则为限；该年度的其他条件未见',
  'as far as the rules read go; other conditions of the year were not read',
);

const lot: readonly Quantity[] = [
  answer(
    'lotEligible',
    '',
    text('本批能否用于抵销', 'Lot usable as offset'),
    [
      rule(2013, 'derived', STEPWISE, PLAIN, AS_READ),
      rule([2014, 2015], 'derived', STEPWISE, WITH_TYPE),
      rule([2016, 2025], 'derived', STEPWISE, PLAIN, AS_READ),
    ],
    CHOICE,
  ),
  answer(
    'lotLocal',
    '',
    text('是否计入本省部分', 'Counts as local'),
    [
      rule(
        ALL,
        'official',
        M18,
        `ifs(${SPECIAL}, "no", isBlank(projectPlace), "open", projectPlace = "guangdong", "yes", "no")`,
        text('广东试点不含深圳，深圳项目不计入', 'the pilot leaves out Shenzhen, so its projects do not count'),
      ),
    ],
    CHOICE,
  ),
  answer('lotLimit', 'tCO2', text('年度抵销上限', 'Offset limit of the year'), [
    rule(
      ALL,
      'official',
      M18,
      'lotShareGuangdong * yearEmissions',
      text('以被清缴年度的实际排放量为基数', 'of the emissions of the year that is surrendered for'),
    ),
  ]),
  answer('localAtLimit', 'tCO2', text('用足上限时的本省最低量', 'Least local amount at the limit'), [
    rule(ALL, 'official', M18, 'localShareLeast * lotLimit'),
  ]),
  answer('otherAtLimit', 'tCO2', text('用足上限时的外省最高量', 'Most from elsewhere at the limit'), [
    rule(ALL, 'official', M18, 'lotLimit - localAtLimit'),
  ]),
  step('cases', 'lotUsableAtMost', 'tCO2', text('按上限可用的数量', 'Usable under the limit'), [
    rule(ALL, 'official', M18, 'min(lotQuantity, lotLimit)'),
  ]),
  answer(
    'lotUsable',
    'tCO2',
    text('本批可抵销的数量', 'Quantity of the lot that counts'),
    [
      rule(
        ALL,
        'derived',
        [M18, STEPWISE],
        'ifs(lotEligible = "no", 0, lotEligible = "yes", lotUsableAtMost, need("testsOpen"))',
      ),
    ],
    {
      bindings: [
        binding(
          'limit',
          text('抵销上限：年度排放量的 10%', 'Offset limit: 10 % of the emissions of the year'),
          ALL,
          'official',
          M18,
          'ifs(lotEligible = "no", 0, lotEligible = "yes", lotQuantity, need("testsOpen"))',
        ),
      ],
    },
  ),
];

const SHARE = (least: string): string =>
  `ifs(or(isBlank(accountUsed), isBlank(accountLocal)), "notTested", accountLocal >= ${least} * accountUsed, "passes", "fails")`;
const WHOLE = text('按全账户合计核对，不按单批', 'a rule on the whole account, not on one lot');

const account: readonly Quantity[] = [
  answer(
    'accountLimitCheck',
    '',
    text('全年抵销量不超过上限', 'All offsets within the limit'),
    [
      rule(
        ALL,
        'official',
        M18,
        'ifs(or(isBlank(accountUsed), isBlank(yearEmissions)), "notTested", accountUsed <= lotLimit, "passes", "fails")',
        WHOLE,
      ),
    ],
    CHOICE,
  ),
  answer(
    'accountLocalCheck',
    '',
    text('本省项目比例', 'Share from Guangdong'),
    [
      rule([2013, 2018], 'official', M18, SHARE('localShareLeast'), WHOLE),
      rule(
        2019,
        'published',
        [TC19, M18],
        SHARE('if(povertyPhcer = "yes", localSharePoor, localShareLeast)'),
        text(
          '按全账户合计核对；指定地区的碳普惠降为 60%，本省的先用',
          'on the whole account; 60 % with PHCER of designated areas, local ones first',
        ),
      ),
      rule([2020, 2025], 'official', M18, SHARE('localShareLeast'), WHOLE),
    ],
    CHOICE,
  ),
  answer(
    'accountPhcerCheck',
    '',
    text('碳普惠与特别配额的比例', 'PHCER beside special allowances'),
    [
      rule(
        2024,
        'published',
        GZ24I,
        'ifs(or(isBlank(accountPhcer), isBlank(accountSpecial)), "notTested", accountPhcer >= phcerShareLeast * (accountPhcer + accountSpecial), "passes", "fails")',
        WHOLE,
      ),
    ],
    CHOICE,
  ),
  answer('marketTotal', 'tCO2', TOTAL, [
    rule([2017, 2020], 'published', GZ, 'offsetTotal'),
    rule(2021, 'published', OFJ, 'offsetTotal'),
  ]),
];

export const OFFSET_LOTS_GUANGDONG: Pack = {
  id: 'cases.offsetLots.guangdong',
  version: '2026.1',
  scheme: 'guangdong',
  sector: 'offsetLots',
  label: text('广东碳市场 · 抵销批次自查', 'Guangdong market: check of an offset lot'),
  from: 2013,
  to: 2025,
  inputs,
  parameters,
  quantities: [kind, ...project, ...lot, ...account],
  exclusions: [],
  reasons: {
    testsOpen: text('还有未核对或未写明的项目', 'a test is still open or not stated'),
  },
  omitted: [
    {
      from: 2022,
      to: 2025,
      what: text('2022 年以后的抵销总量和条件', 'Totals and conditions of offsets from 2022 on'),
      why: text('文本规定另行确定，未能取得', 'the texts leave them to separate notices, which were not available'),
      cite: [GZ22, GZ23],
    },
    {
      from: 2013,
      to: 2013,
      what: text('项目类型与气体构成', 'Type of project and its gases'),
      why: text('没有读到 2013 年度的条件', 'no conditions for 2013 were read'),
      cite: [UNREAD],
    },
    {
      from: 2016,
      to: 2025,
      what: text('项目类型与气体构成', 'Type of project and its gases'),
      why: text(
        '只读到 2014、2015 年度的条件；以后是否沿用未知',
        'the conditions were read for 2014 and 2015 only; whether they stay is not known',
      ),
      cite: [UNREAD],
    },
  ],
};
