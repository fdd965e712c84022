// Shenzhen: 3,000 t, benchmarks on intensity, offsets 10 % then 20 %, three times the mean price.
import { text } from '../../model/text';
import { at, value } from '../named';
import { METHOD_REQUIRED, notKnown, omission, type PilotSet, YEARS_NOT_SAID } from './set';

const SZ18 = at('SZ18', '覆盖范围、抵销与处罚', 'coverage, offsets and penalties');
const SZ19 = at('SZ19', '罚款与强制扣除', 'fine and forced deduction');
const SZ343 = at('SZ343', '正文未见', 'text not available');

const pilot = { scheme: 'shenzhen', name: text('深圳', 'Shenzhen'), from: 2013, to: 2025 } as const;
const ALL = [2013, 2025] as const;
const NEW_ORDER = text(
  '2022 年起的第343号令正文未见，可自填',
  'the text of Order 343, in force from 2022, is not available; give your own',
);

export const SHENZHEN: PilotSet = {
  ...pilot,
  threshold: [value(ALL, 'published', SZ18, '3000', YEARS_NOT_SAID)],
  thresholdUnit: 'tCO2',
  covered: {
    status: 'published',
    cite: SZ18,
    formula: 'if(emissions > shenzhenThreshold, "yes", "no")',
    note: text('门槛针对企业，须大于 3,000 吨', 'for firms: more than 3,000 t'),
  },
  method: METHOD_REQUIRED,
  decline: { status: 'derived', cite: SZ18, formula: 'shenzhenDeclineFactor' },
  declineVersions: [notKnown(ALL)],
  freeShare: [notKnown(ALL)],
  offsetShare: [
    value([2013, 2021], 'published', SZ18, '0.10'),
    value([2022, 2025], 'assumed', SZ343, '0.20', text('推定（可信度中）', 'assumed (medium)')),
  ],
  offsetLimit: {
    status: 'assumed',
    cite: SZ18,
    formula: 'shenzhenOffsetShare * emissions',
    note: text('以排放量为基数为推定', 'that it is a share of the emissions is assumed'),
  },
  fine: {
    by: 'price',
    low: [value([2013, 2021], 'published', [SZ18, SZ19], '3'), notKnown([2022, 2025], NEW_ORDER, SZ343)],
    high: [value([2013, 2021], 'published', [SZ18, SZ19], '3'), notKnown([2022, 2025], NEW_ORDER, SZ343)],
  },
  fineStatus: 'published',
  fineCite: SZ18,
  deduction: [
    value(
      [2013, 2021],
      'published',
      [SZ18, SZ19],
      '1',
      text('缺口强制扣除或从下一年度扣除', 'the shortfall is deducted by force or from the next year'),
    ),
    notKnown([2022, 2025], NEW_ORDER, SZ343),
  ],
  advice: [],
  omitted: [
    omission(
      pilot,
      text(
        '预分配后按实际产量调整的程序；2022 年第343号令的规定。',
        'How pre-issued allowances are adjusted to actual output; the rules of Order 343 of 2022.',
      ),
      text('只有结果公式公开，正文未见。', 'Only the outcome is published; the text was not available.'),
      SZ18,
      SZ343,
    ),
  ],
};
