// From the facilities of a Guangdong enterprise to its allowance, obligation and offsets.
import type { Quantity } from '../../model/pack';
import { text } from '../../model/text';
import { coveringOf } from '../covering';
import { at, binding, result, rule, step } from '../named';
import { COVERED } from './coverage';

const ALL = [2013, 2025] as const;
const LATER = [2014, 2025] as const;
const M17 = at('M', '第十七条', 'article 17');
const M18 = at('M', '第十八条', 'article 18');
const P13 = at('GZ-13', '企业配额为各部分之和', 'allowance of the enterprise = sum of its parts');
const COMPULSORY = at('GZ-13', '购足有偿配额后发放免费配额', 'the free part is issued once the paid part is bought');
const VOLUNTARY = at('GZ-14', '企业自愿购买有偿配额', 'the paid part is bought voluntarily');
const HP21_26 = at('HP21', '第2.6节：多退少补', 'section 2.6: surplus returned, shortage issued');
const DECIDED = at('TANBIAO', '计算顺序', 'order of calculation');
const COVERING = coveringOf(ALL, DECIDED);

const sums: readonly Quantity[] = [
  result('enterprises', 'emissions', [
    rule(
      ALL,
      'published',
      at('LUO', '温室气体排放源', 'greenhouse gas emission sources'),
      'sum(facilities.emissions)',
      text('企业排放量为各设施之和，不取整', 'the sum of the facilities, not rounded'),
    ),
  ]),
  result('enterprises', 'calculatedAllowance', [rule(ALL, 'official', P13, 'sum(facilities.calculatedAllowance)')]),
  result('enterprises', 'allowance', [
    rule(ALL, 'official', P13, 'sum(facilities.allowance)', text('免费部分', 'the free part')),
  ]),
  result('enterprises', 'paidAllowance', [rule(ALL, 'official', P13, 'sum(facilities.paidAllowance)')]),
  result(
    'enterprises',
    'preAllocation',
    [
      rule(
        ALL,
        'derived',
        DECIDED,
        'preAllocationGiven',
        text('预发公式逐年不同，此处取填写的数量', 'the formula changed from year to year; the amount given is taken'),
      ),
    ],
    { optional: true },
  ),
  result('enterprises', 'finalAdjustment', [rule(ALL, 'published', HP21_26, 'allowance - preAllocation')], {
    optional: true,
  }),
];

const position: readonly Quantity[] = [
  result('enterprises', 'obligation', [rule(ALL, 'official', M17, 'emissions')]),
  result('enterprises', 'shortfall', [
    rule(
      ALL,
      'derived',
      DECIDED,
      'max(0, obligation - allowance)',
      text('与免费配额相比', 'compared with the free allowance'),
    ),
  ]),
  result('enterprises', 'surplus', [rule(ALL, 'derived', DECIDED, 'max(0, allowance - obligation)')]),
  result('enterprises', 'shortfallRate', [
    rule(ALL, 'derived', DECIDED, 'if(obligation = 0, 0, round(shortfall / obligation, 4))'),
  ]),
];

const HELD = 'offsetUseCounted = "held"';

const offsets: readonly Quantity[] = [
  result('enterprises', 'offsetLimit', [rule(ALL, 'official', M18, 'guangdongOffsetShare * emissions')]),
  COVERING.offsetUseCounted,
  result(
    'enterprises',
    'offsetUsed',
    [
      rule(
        ALL,
        'official',
        M18,
        `ifs(offsetUseCounted = "none", 0, ${HELD}, min(offsetsHeld, offsetLimit, offsetsLocal / guangdongLocalShare), offsetLimit)`,
        text('使用已持有的：本省减排量不少于 70%', 'from what is held: at least 70 % must be local'),
      ),
    ],
    {
      bindings: [
        binding(
          'limit',
          text('抵销上限：排放量的 10%', 'Offset limit: 10 % of emissions'),
          ALL,
          'official',
          M18,
          `ifs(offsetUseCounted = "none", 0, ${HELD}, min(offsetsHeld, offsetsLocal / guangdongLocalShare), offsetLimit)`,
        ),
        binding(
          'limit',
          text('本省减排量不少于 70%', 'At least 70 % local'),
          ALL,
          'official',
          M18,
          `ifs(offsetUseCounted = "none", 0, ${HELD}, min(offsetsHeld, offsetLimit), offsetLimit)`,
        ),
      ],
    },
  ),
  result('enterprises', 'offsetLocalMinimum', [rule(ALL, 'official', M18, 'guangdongLocalShare * offsetUsed')]),
  COVERING.offsetsBought,
];

const BUYS = 'ifBlank(buyPaidShare, "yes") = "yes"';
const takenAsYes = text('留空视为购买', 'blank counts as yes');

const need: readonly Quantity[] = [
  step('enterprises', 'freeIssued', 'tCO2', text('发放的免费配额', 'Free allowance issued'), [
    rule(
      2013,
      'official',
      COMPULSORY,
      `if(${BUYS}, allowance, 0)`,
      text('不购买有偿配额的，免费配额也不发放', 'without buying the paid part the free part is not issued either'),
    ),
    rule(LATER, 'official', VOLUNTARY, 'allowance'),
  ]),
  step('enterprises', 'paidBought', 'tCO2', text('购买的有偿配额', 'Paid allowance bought'), [
    rule(2013, 'official', COMPULSORY, `if(${BUYS}, paidAllowance, 0)`, takenAsYes),
    rule(LATER, 'official', VOLUNTARY, `if(${BUYS}, paidAllowance, 0)`, takenAsYes),
  ]),
  result('enterprises', 'available', [
    rule(ALL, 'derived', DECIDED, 'freeIssued + paidBought + ifBlank(bankedAllowances, 0) + offsetUsed'),
  ]),
  COVERING.purchaseNeed,
];

export const POSITION: readonly Quantity[] = [...COVERED, ...sums, ...position, ...offsets, ...need];
