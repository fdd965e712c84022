// One breach on the Guangdong market: the article of the provincial Measures, the fine from and to, and the deduction.
import type { Pack, Parameter, Quantity } from '../../model/pack';
import { type Text, text } from '../../model/text';
import { answer, asked, at, parameter, rule, table, value } from '../named';

const M35 = at('M', '第三十五条', 'article 35');
const M36 = at('M', '第三十六条（2014年文本第三十七条）', 'article 36 (text of 2014: article 37)');
const M37 = at('M', '第三十七条', 'article 37');
const M38 = at('M', '第三十八条', 'article 38');
const M_ALL = at('M', '第三十五至三十八条', 'articles 35-38');
const CNRMC = at('CNRMC', '未履约的处罚', 'penalty for failing to surrender');

/** Days of the breach: the first surrender was due in 2014, and the Measures stay in force. */
const ALL = [2014, 2026] as const;

export const GUANGDONG_BREACHES = [
  'nonSurrender',
  'falseReport',
  'blocking',
  'blockingSerious',
  'verifierBreach',
  'exchangeBreach',
] as const;

const inputs = [
  asked('breachKind', 'choice', '', text('违规情形', 'Breach'), { choices: GUANGDONG_BREACHES }),
  asked('missingTonnes', 'number', 'tCO2', text('未清缴量', 'Tonnes not surrendered')),
];

const PLACES = {
  nonSurrender: { cite: [M36, CNRMC] },
  falseReport: { cite: [M35] },
  blocking: { cite: [M35] },
  blockingSerious: { cite: [M35] },
  verifierBreach: { cite: [M37] },
  exchangeBreach: { cite: [M38] },
};

const byBreach = (id: string, label: Text, what: Readonly<Record<string, string>>): Parameter =>
  parameter(id, 'CNY', label, [table(ALL, 'official', M36, what, { lines: PLACES })], { by: 'breachKind' });

const AFTER = {
  nonSurrender: 'doubleCut',
  falseReport: 'nothingFurther',
  blocking: 'nothingFurther',
  blockingSerious: 'nothingFurther',
  verifierBreach: 'nothingFurther',
  exchangeBreach: 'nothingFurther',
};

const parameters: readonly Parameter[] = [
  byBreach('guangdongFineLow', text('罚款下限（广东）', 'Fine, lowest (Guangdong)'), {
    nonSurrender: '50000',
    falseReport: '10000',
    blocking: '10000',
    blockingSerious: '50000',
    verifierBreach: '30000',
    exchangeBreach: '10000',
  }),
  byBreach('guangdongFineHigh', text('罚款上限（广东）', 'Fine, highest (Guangdong)'), {
    nonSurrender: '50000',
    falseReport: '30000',
    blocking: '30000',
    blockingSerious: '50000',
    verifierBreach: '50000',
    exchangeBreach: '50000',
  }),
  parameter('guangdongCutMultiple', '1', text('核减倍数', 'Multiple of the deduction'), [
    value(ALL, 'official', [M36, CNRMC], '2'),
  ]),
  parameter(
    'guangdongProvision',
    '',
    text('适用条文', 'Provision that applies'),
    [
      table(
        ALL,
        'official',
        M36,
        {
          nonSurrender: 'mArt36',
          falseReport: 'mArt35',
          blocking: 'mArt35',
          blockingSerious: 'mArt35',
          verifierBreach: 'mArt37',
          exchangeBreach: 'mArt38',
        },
        { lines: PLACES },
      ),
    ],
    { by: 'breachKind', kind: 'choice', choices: ['mArt35', 'mArt36', 'mArt37', 'mArt38'] },
  ),
  parameter(
    'guangdongAfterwards',
    '',
    text('进一步后果', 'What further follows'),
    [table(ALL, 'official', M36, AFTER, { lines: PLACES })],
    { by: 'breachKind', kind: 'choice', choices: ['doubleCut', 'nothingFurther'] },
  ),
];

const NONE_MISSING = 'and(breachKind = "nonSurrender", missingTonnes = 0)';
const CHOICE = { kind: 'choice' } as const;

const quantities: readonly Quantity[] = [
  answer(
    'provision',
    '',
    text('适用条文', 'Provision that applies'),
    [rule(ALL, 'official', M_ALL, 'guangdongProvision')],
    CHOICE,
  ),
  answer('fineLow', 'CNY', text('罚款下限', 'Fine, lowest'), [
    rule(ALL, 'official', M_ALL, `if(${NONE_MISSING}, 0, guangdongFineLow)`),
  ]),
  answer('fineHigh', 'CNY', text('罚款上限', 'Fine, highest'), [
    rule(ALL, 'official', M_ALL, `if(${NONE_MISSING}, 0, guangdongFineHigh)`),
  ]),
  ...(['cutLow', 'cutHigh'] as const).map((id) =>
    answer(
      id,
      'tCO2',
      id === 'cutLow'
        ? text('下一年度配额核减，最低', 'Cut of next allocation, lowest')
        : text('下一年度配额核减，最高', 'Cut of next allocation, highest'),
      [
        rule(
          ALL,
          'official',
          [M36, CNRMC],
          'if(breachKind = "nonSurrender", guangdongCutMultiple * missingTonnes, 0)',
          text('责令履行后仍拒不履行的', 'where the order to comply is refused'),
        ),
      ],
    ),
  ),
  answer(
    'consequence',
    '',
    text('进一步后果', 'What further follows'),
    [rule(ALL, 'official', M_ALL, 'guangdongAfterwards')],
    CHOICE,
  ),
];

export const BREACHES_GUANGDONG: Pack = {
  id: 'cases.breaches.guangdong',
  version: '2026.1',
  scheme: 'guangdong',
  sector: 'breaches',
  label: text('广东碳市场 · 处罚自查', 'Guangdong market: penalties'),
  from: 2014,
  to: 2026,
  inputs,
  parameters,
  quantities,
  exclusions: [],
  reasons: {},
  omitted: [
    {
      from: 2014,
      to: 2026,
      what: text('2014 年文本的条号', 'Article numbers of the text of 2014'),
      why: text(
        '2020 年修正后条号顺移；未清缴一条在 2014 年文本为第三十七条，其余条号未核对',
        'renumbered by the amendment of 2020: article 37 of 2014 on non-surrender; the others were not compared',
      ),
      cite: [M36],
    },
  ],
};
