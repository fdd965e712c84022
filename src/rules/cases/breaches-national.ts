// One breach on the national market: which article applies on its day, the fine from and to, and what else follows.
import type { Pack, Quantity } from '../../model/pack';
import { text } from '../../model/text';
import { answer, asked, at, rule, step } from '../named';
import { FINE_TABLES, REGIME_DAYS } from './breach-provisions';

const M19 = at('M19', '第三十九至四十条', 'articles 39-40');
const R775 = at('R775', '第二十一至二十六条', 'articles 21-26');
const R775_24 = at('R775', '第二十四条', 'article 24');
const R775_22 = at('R775', '第二十二条', 'article 22');
const EDF25 = at('EDF25', '处罚', 'penalties');
const FROM_2023 = at('EDF25', '自2023年度清缴起适用', 'applied from the 2023 obligation');
const CODE = at('D2526', '表注：2026-08-15 后不再新作核减决定', 'table notes: no new deductions after 2026-08-15');

export const NATIONAL_OFFENDERS = [
  'keyEntity',
  'personInCharge',
  'verificationBody',
  'testingBody',
  'projectOwner',
  'ccerBody',
  'anyone',
] as const;

export const NATIONAL_BREACHES = [
  'nonSurrender',
  'noReport',
  'noPlanRecords',
  'dataFraud',
  'serviceFalse',
  'manipulation',
  'disruption',
  'obstruction',
  'ccerFalse',
] as const;

const inputs = [
  asked('offender', 'choice', '', text('违规主体', 'Who is in breach'), { choices: NATIONAL_OFFENDERS }),
  asked('breachKind', 'choice', '', text('违规情形', 'Breach'), { choices: NATIONAL_BREACHES }),
  asked('breachDay', 'date', '', text('违规日（未清缴的为清缴截止日）', 'Day of the breach (surrender: the deadline)')),
  asked('decisionDay', 'date', '', text('处罚决定日（未知可留空）', 'Day of the decision (blank if not known)')),
  asked('gainsFound', 'choice', '', text('有无违法所得', 'Illegal gains'), { choices: ['gainsNone', 'gainsSome'] }),
  asked('illegalGains', 'number', 'CNY', text('违法所得', 'Amount of the illegal gains')),
  asked('missingTonnes', 'number', 'tCO2', text('未清缴量', 'Tonnes not surrendered')),
  asked('averagePrice', 'number', 'CNY/tCO2', text('截止日前一个月市场均价', 'Average price of the month before')),
  asked('falseTonnes', 'number', 'tCO2', text('虚报、瞒报的部分', 'Tonnes falsely reported or concealed')),
  asked('nextYearAllowance', 'number', 'tCO2', text('下一年度应得配额', 'Allowances due for the next year')),
];

const OF_ENTITY = 'offender = "keyEntity"';
const OF_PERSON = 'offender = "personInCharge"';
const CHOICE = { kind: 'choice' } as const;

const MEASURES = `ifs(breachDay < measuresDay, refuse("beforeMeasures"), and(${OF_ENTITY}, breachKind = "nonSurrender"), "m19Art40", and(${OF_ENTITY}, or(breachKind = "noReport", breachKind = "dataFraud")), "m19Art39", refuse("noFineThen"))`;

const REGULATIONS = `ifs(and(${OF_ENTITY}, breachKind = "nonSurrender"), "r775Art24", and(${OF_ENTITY}, or(breachKind = "noReport", breachKind = "noPlanRecords")), "r775Art21", and(${OF_ENTITY}, breachKind = "dataFraud"), "r775Art22", and(${OF_PERSON}, breachKind = "dataFraud"), "r775Art22Person", and(offender = "testingBody", breachKind = "serviceFalse"), "r775Art23Testing", and(offender = "verificationBody", breachKind = "serviceFalse"), "r775Art23Report", and(${OF_PERSON}, breachKind = "serviceFalse"), "r775Art23Person", breachKind = "manipulation", if(${OF_PERSON}, "r775Art25ManipulationPerson", "r775Art25Manipulation"), breachKind = "disruption", if(${OF_PERSON}, "r775Art25DisruptionPerson", "r775Art25Disruption"), breachKind = "obstruction", "r775Art26", refuse("noSuchCase"))`;

const CCER =
  'ifs(breachDay < ccerRulesDay, refuse("noFineThen"), offender = "projectOwner", "ccerOwner", offender = "ccerBody", "ccerVerifier", refuse("noSuchCase"))';

const applies: readonly Quantity[] = [
  step(
    'cases',
    'provisionOfMeasures',
    '',
    text('《管理办法》的条文', 'Article of the Measures'),
    [rule([2021, 2024], 'official', M19, MEASURES)],
    CHOICE,
  ),
  step(
    'cases',
    'provisionOfRegulations',
    '',
    text('《暂行条例》的条文', 'Article of the Regulations'),
    [rule([2024, 2026], 'official', R775, REGULATIONS)],
    CHOICE,
  ),
  step(
    'cases',
    'provisionOfCcer',
    '',
    text('自愿减排的处罚规定', 'Provision on CCER'),
    [rule([2023, 2026], 'published', EDF25, CCER)],
    CHOICE,
  ),
  answer(
    'provision',
    '',
    text('适用条文', 'Provision that applies'),
    [
      rule([2021, 2022], 'official', M19, 'provisionOfMeasures'),
      rule(2023, 'official', M19, 'if(breachKind = "ccerFalse", provisionOfCcer, provisionOfMeasures)'),
      rule(
        2024,
        'official',
        [M19, R775, FROM_2023],
        'ifs(breachKind = "ccerFalse", provisionOfCcer, breachDay < regulationsDay, provisionOfMeasures, provisionOfRegulations)',
        text('2024-05-01 起适用《暂行条例》', 'the Regulations apply from 2024-05-01'),
      ),
      rule([2025, 2026], 'official', R775, 'if(breachKind = "ccerFalse", provisionOfCcer, provisionOfRegulations)'),
    ],
    CHOICE,
  ),
];

const GAINS_PROVISIONS =
  'or(provision = "r775Art22", provision = "r775Art23Testing", provision = "r775Art23Report", provision = "r775Art25Manipulation", provision = "r775Art25Disruption")';

const EARLY = (band: string): string => `if(and(provision = "m19Art40", missingTonnes = 0), 0, ${band})`;
const LATE = (multiple: string, gains: string, band: string): string =>
  `ifs(provision = "r775Art24", if(missingTonnes = 0, 0, round(${multiple} * missingTonnes * averagePrice, 2)), finedBy = "byMultiple", round(${gains} * illegalGains, 2), ${band})`;
const ONCE = text('同一履约周期只处罚一次', 'fined once per cycle');

/** The fine at one end of its range. */
const fine = (id: string, zh: string, en: string, multiple: string, gains: string, band: string): Quantity =>
  answer(id, 'CNY', text(zh, en), [
    rule([2021, 2023], 'official', M19, EARLY(band), ONCE),
    rule(
      2024,
      'official',
      [M19, R775],
      `if(and(provision = "m19Art40", missingTonnes = 0), 0, ${LATE(multiple, gains, band)})`,
    ),
    rule([2025, 2026], 'official', R775, LATE(multiple, gains, band)),
  ]);

const fines: readonly Quantity[] = [
  step(
    'cases',
    'finedBy',
    '',
    text('罚款的算法', 'How the fine is set'),
    [
      rule(
        [2024, 2026],
        'official',
        R775,
        `ifs(not(${GAINS_PROVISIONS}), "byRange", gainsFound = "gainsNone", "byRange", illegalGains < gainsThreshold, "byRange", "byMultiple")`,
        text('恰为起点数额的按倍数', 'an amount equal to the threshold counts by its multiple'),
      ),
    ],
    CHOICE,
  ),
  fine('fineLow', '罚款下限', 'Fine, lowest', 'missingMultipleLow', 'gainsMultipleLow', 'fixedFineLow'),
  fine('fineHigh', '罚款上限', 'Fine, highest', 'missingMultipleHigh', 'gainsMultipleHigh', 'fixedFineHigh'),
];

const AFTER_CODE = '"suspendOnly"';
const DECIDED = 'not(isBlank(decisionDay))';

/** The cut of the next allocation; `fraud` is the share cut for fraud that is not mended. */
const cut = (id: string, zh: string, en: string, fraud: string): Quantity => {
  const early = 'ifs(provision = "m19Art40", missingTonnes, provision = "m19Art39", falseTonnes, 0)';
  const late = (notAfter: string) =>
    `ifs(provision = "m19Art40", missingTonnes, provision = "m19Art39", falseTonnes, provision = "r775Art22", ${fraud} * nextYearAllowance, provision <> "r775Art24", 0, ${notAfter})`;
  return answer(id, 'tCO2', text(zh, en), [
    rule([2021, 2023], 'official', M19, early),
    rule(
      [2024, 2025],
      'official',
      [M19, R775_24, R775_22, CODE],
      late(`ifs(isBlank(decisionDay), missingTonnes, decisionDay >= codeDay, 0, missingTonnes)`),
      text(
        '拒不改正时才核减；2026-08-15 后的决定不再核减未清缴量（征求意见稿）',
        'only where it is not mended; decisions after 2026-08-15 cut no more for missing tonnes (draft)',
      ),
    ),
    rule(
      2026,
      'draft',
      [R775_24, R775_22, CODE],
      late(`if(ifBlank(decisionDay, breachDay) >= codeDay, 0, missingTonnes)`),
      text(
        '2026-08-15 起不再新作核减决定（征求意见稿）；造假的核减不变',
        'no new cuts from 2026-08-15 (draft); those for fraud stay',
      ),
    ),
  ]);
};

const further: readonly Quantity[] = [
  cut('cutLow', '下一年度配额核减，最低', 'Cut of next allocation, lowest', 'fraudCutLow'),
  cut('cutHigh', '下一年度配额核减，最高', 'Cut of next allocation, highest', 'fraudCutHigh'),
  answer(
    'consequence',
    '',
    text('进一步后果', 'What further follows'),
    [
      rule([2021, 2023], 'official', M19, 'afterwards'),
      rule(
        [2024, 2025],
        'official',
        [M19, R775, CODE],
        `ifs(not(and(provision = "r775Art24", ${DECIDED})), afterwards, decisionDay >= codeDay, ${AFTER_CODE}, afterwards)`,
      ),
      rule(
        2026,
        'official',
        [R775, CODE],
        `ifs(provision <> "r775Art24", afterwards, ifBlank(decisionDay, breachDay) >= codeDay, ${AFTER_CODE}, afterwards)`,
      ),
    ],
    CHOICE,
  ),
];

export const BREACHES_NATIONAL: Pack = {
  id: 'cases.breaches.national',
  version: '2026.1',
  scheme: 'national',
  sector: 'breaches',
  label: text('全国碳市场 · 处罚自查', 'National market: penalties'),
  from: 2021,
  to: 2026,
  inputs,
  parameters: [...REGIME_DAYS, ...FINE_TABLES],
  quantities: [...applies, ...fines, ...further],
  exclusions: [],
  reasons: {
    beforeMeasures: text('《管理办法》2021-02-01 才施行', 'the Measures took effect on 2021-02-01'),
    noFineThen: text(
      '当日有效的规则中没有读到对该主体此项行为的罚款',
      'no fine for this was read in the rules of that day',
    ),
    noSuchCase: text('条文没有把此项行为归于该主体', 'no article puts this breach to this offender'),
  },
  omitted: [
    {
      from: 2026,
      to: 2026,
      what: text('《生态环境法典》的处罚条文', 'Penalty articles of the Ecological Environment Code'),
      why: text('未能取得条文；只知征求意见稿的表注', 'not available; only the table notes of the draft are known'),
      cite: [CODE],
    },
  ],
};
