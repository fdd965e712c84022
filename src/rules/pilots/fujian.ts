// Fujian: 10,000 t of standard coal, ceramics by weighted intensity times 98.5 %, offsets 10 % from the province.
import { text } from '../../model/text';
import { at, value } from '../named';
import { notKnown, omission, type PilotSet, YEARS_NOT_SAID } from './set';

const FJ16 = at('FJ16', '2013-2015年任一年达到1万吨标准煤', '10,000 tce in any year of 2013-2015');
const FJC = at('FJC', '陶瓷：A＝B×98.5%×产量', 'ceramics: A = B x 98.5 % x output');
const GZ17O = at('GZ-17o', '福建：10%，本省CCER，不含水电', 'Fujian: 10 %, CCER of the province, no hydropower');
const CPJ = at('CPJ', '第34页', 'p. 34');
const DECIDED = at('TANBIAO', '处罚推定', 'penalty assumed');

const pilot = { scheme: 'fujian', name: text('福建', 'Fujian'), from: 2016, to: 2025 } as const;
const ALL = [2016, 2025] as const;
const ASSUMED_MEDIUM = text('推定（可信度中）', 'assumed (medium)');

export const FUJIAN: PilotSet = {
  ...pilot,
  threshold: [value(ALL, 'published', FJ16, '10000', YEARS_NOT_SAID)],
  thresholdUnit: 't',
  covered: {
    status: 'published',
    cite: FJ16,
    formula: 'if(energyUse >= fujianThreshold, "yes", "no")',
    note: text(
      '名单依据 2013-2015 年任一年的能源消费量；此处以本年自查',
      'the list rests on any year of 2013-2015; here the year itself is checked',
    ),
  },
  method: {
    status: 'published',
    cite: FJC,
    formula: 'if(sector = "ceramics", "historicalIntensity", allocationMethod)',
    note: text('陶瓷：历史强度法；其他行业须填写', 'ceramics: historical intensity; others must be given'),
  },
  decline: {
    status: 'published',
    cite: FJC,
    formula: 'if(sector = "ceramics", fujianCeramicsDecline, fujianDeclineFactor)',
  },
  declineVersions: [notKnown(ALL)],
  extraFacility: [
    {
      name: 'CeramicsDecline',
      unit: '1',
      zh: '陶瓷行业年度下降系数',
      en: 'decline factor of ceramics',
      versions: [
        notKnown([2016, 2018]),
        value(
          2019,
          'published',
          FJC,
          '0.985',
          text(
            '基准为 2016-2018 年加权强度；网页发布于 2019 年 5 月，未写明地区与年度',
            'on the weighted intensity of 2016-2018; a page of May 2019 that names neither region nor year',
          ),
        ),
        value(
          [2020, 2025],
          'assumed',
          FJC,
          '0.985',
          text('2020 年起沿用为推定（出处未写明年度）', 'assumed to go on from 2020 (the source names no year)'),
        ),
      ],
    },
  ],
  freeShare: [notKnown(ALL)],
  offsetShare: [value(ALL, 'published', GZ17O, '0.10', YEARS_NOT_SAID)],
  offsetLimit: {
    status: 'assumed',
    cite: GZ17O,
    formula: 'fujianOffsetShare * emissions',
    note: text('以排放量为基数为推定', 'that it is a share of the emissions is assumed'),
  },
  localShare: [value(ALL, 'published', GZ17O, '1', text('须为本省项目，不含水电', 'from the province, no hydropower'))],
  fine: {
    by: 'price',
    low: [value(ALL, 'assumed', DECIDED, '1', ASSUMED_MEDIUM)],
    high: [value(ALL, 'assumed', DECIDED, '3', ASSUMED_MEDIUM)],
    most: [value(ALL, 'assumed', DECIDED, '30000', ASSUMED_MEDIUM)],
  },
  fineStatus: 'assumed',
  fineCite: DECIDED,
  deduction: [
    value([2016, 2018], 'published', CPJ, '0', text('截至 2018 年未列扣减', 'no deduction listed as of 2018')),
    notKnown([2019, 2025]),
  ],
  advice: [],
  omitted: [
    omission(
      pilot,
      text('抵销项目不得为水电。', 'Offsets must not come from hydropower.'),
      text(
        '表中不区分项目类型；持有抵销量请只填合格部分。',
        'The book does not tell project types apart; enter only what is eligible.',
      ),
      GZ17O,
    ),
  ],
};
