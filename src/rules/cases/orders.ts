// One intended order on the national market: price band, size, lot, tick, hours, and what the vintage can pay for.
import type { Pack, Parameter, Quantity } from '../../model/pack';
import { text } from '../../model/text';
import { answer, asked, at, parameter, rule, table, value } from '../named';

const BAND = ['交易规则：涨跌幅', 'trading rules: price band'] as const;
const SIZE = ['交易规则：单笔数量', 'trading rules: size of one order'] as const;
const SCN = (place: readonly [string, string]) => at('SCN', ...place);
const SZB = (place: readonly [string, string]) => at('SZB', ...place);
const CNX = (place: readonly [string, string]) => at('CNX', ...place);
const EDF25 = (place: readonly [string, string]) => at('EDF25', ...place);
const YICAI = at('YICAI', '交易时段与参与主体', 'trading hours and who may trade');
const BRK = at('BRK', '2021、2022年度清缴可用配额', 'allowances usable for 2021 and 2022');
const T2324_7 = at('T2324', '七', 'section 7');
const DRAFT = at('D2526', '结转与清缴', 'banking and surrender');
const MONEY = at('TANBIAO', '金额四舍五入至 0.01 元（推定）', 'money half up to 0.01 (assumed)');

/** Years of trading: the market opened in 2021. */
const ALL = [2021, 2026] as const;
const TRADE_KINDS = ['listed', 'block'] as const;
const VINTAGES = ['2019-2020', '2021', '2022', '2023', '2024', '2025', '2026'] as const;
const OBLIGATIONS = [...VINTAGES, 'overdue'] as const;

const inputs = [
  asked('tradeKind', 'choice', '', text('交易方式', 'Way of trading'), { choices: TRADE_KINDS }),
  asked('orderSide', 'choice', '', text('买卖方向', 'Side'), { choices: ['buy', 'sell'] }),
  asked('trader', 'choice', '', text('交易主体', 'Who trades'), { choices: ['keyEntity', 'other'] }),
  asked('orderQuantity', 'number', 'tCO2', text('申报数量', 'Quantity')),
  asked('previousClose', 'number', 'CNY/tCO2', text('前一交易日收盘价', 'Previous close')),
  asked('orderPrice', 'number', 'CNY/tCO2', text('申报价格', 'Price')),
  asked('vintage', 'choice', '', text('配额年份', 'Vintage'), { choices: VINTAGES }),
  asked('obligationFor', 'choice', '', text('拟用于清缴的年度', 'Obligation it is meant for'), {
    choices: OBLIGATIONS,
  }),
];

const trading: readonly Parameter[] = [
  parameter(
    'tradeBand',
    '1',
    text('涨跌幅', 'Price band'),
    [
      table(
        ALL,
        'published',
        [SCN(BAND), SZB(BAND), CNX(BAND), EDF25(BAND)],
        { listed: '0.10', block: '0.30' },
        { lines: { block: { cite: [SCN(BAND), EDF25(BAND)] } } },
      ),
    ],
    { by: 'tradeKind' },
  ),
  parameter('blockSize', 'tCO2', text('大宗协议的起点数量', 'Size from which a trade is a block'), [
    value(ALL, 'published', [SCN(SIZE), SZB(SIZE), CNX(SIZE), EDF25(SIZE)], '100000'),
  ]),
  parameter('tradeLot', 'tCO2', text('最小交易单位', 'Lot'), [
    value(ALL, 'published', SZB(['交易单位', 'trading unit']), '1'),
  ]),
  parameter('tradeTick', 'CNY/tCO2', text('最小价格变动', 'Tick'), [
    value(ALL, 'published', SZB(['最小变动价位', 'smallest change of price']), '0.01'),
  ]),
];

const SEPARATE = EDF25(['各年份配额分别交易', 'vintages are traded separately']);

const vintages: readonly Parameter[] = [
  parameter(
    'vintageYear',
    '',
    text('配额年份（以末年计）', 'Vintage (by its last year)'),
    [
      table(
        ALL,
        'published',
        SEPARATE,
        {
          '2019-2020': '2020',
          '2021': '2021',
          '2022': '2022',
          '2023': '2023',
          '2024': '2024',
          '2025': '2025',
          '2026': '2026',
        },
        {
          lines: {
            '2024': { status: 'official', cite: [T2324_7] },
            '2025': { status: 'draft', cite: [DRAFT] },
            '2026': { status: 'draft', cite: [DRAFT] },
          },
        },
      ),
    ],
    { by: 'vintage' },
  ),
  parameter(
    'vintageFirst',
    '',
    text('可用的最早年份', 'Earliest usable vintage'),
    [
      table(
        ALL,
        'official',
        T2324_7,
        {
          '2019-2020': '2020',
          '2021': '2020',
          '2022': '2020',
          '2023': '2020',
          '2024': '2020',
          '2025': '2025',
          '2026': '2025',
          overdue: '2020',
        },
        {
          lines: {
            '2019-2020': { status: 'published', cite: [SEPARATE] },
            '2021': { status: 'published', cite: [BRK] },
            '2022': { status: 'published', cite: [BRK] },
            '2025': {
              note: text(
                '2019—2024 年份配额须先结转，结转后即为 2025 年份',
                'allowances of 2019-2024 must be banked first; they become vintage 2025',
              ),
            },
            '2026': { status: 'draft', cite: [DRAFT] },
            overdue: { status: 'draft', cite: [DRAFT] },
          },
        },
      ),
    ],
    { by: 'obligationFor' },
  ),
  parameter(
    'vintageLast',
    '',
    text('可用的最晚年份', 'Latest usable vintage'),
    [
      table(
        ALL,
        'official',
        T2324_7,
        {
          '2019-2020': '2020',
          '2021': '2022',
          '2022': '2022',
          '2023': '2023',
          '2024': '2024',
          '2025': '2026',
          '2026': '2026',
          overdue: '2026',
        },
        {
          lines: {
            '2019-2020': {
              status: 'assumed',
              cite: [SEPARATE],
              note: text(
                '没有文本写明；按只有同期年份可用处理（推定）',
                'no text states it; taken as that vintage only (assumed)',
              ),
            },
            '2021': { status: 'published', cite: [BRK] },
            '2022': { status: 'published', cite: [BRK] },
            '2025': { status: 'draft', cite: [DRAFT] },
            '2026': { status: 'draft', cite: [DRAFT] },
            overdue: { status: 'draft', cite: [DRAFT] },
          },
        },
      ),
    ],
    { by: 'obligationFor' },
  ),
];

const EXACT = text(
  '按前收盘价精确计算；价格带如何取到 0.01 元没有文本写明',
  'exact product of the previous close; no text states how the band is rounded to 0.01',
);
const CLOSE = 'if(previousClose = 0, refuse("closeZero"), previousClose';
const CHECK = { kind: 'choice' } as const;

const prices: readonly Quantity[] = [
  answer('lowestPrice', 'CNY/tCO2', text('允许的最低价格', 'Lowest price allowed'), [
    rule(ALL, 'published', [SCN(BAND), EDF25(BAND)], `${CLOSE} * (1 - tradeBand))`, EXACT),
  ]),
  answer('highestPrice', 'CNY/tCO2', text('允许的最高价格', 'Highest price allowed'), [
    rule(ALL, 'published', [SCN(BAND), EDF25(BAND)], `${CLOSE} * (1 + tradeBand))`, EXACT),
  ]),
  answer(
    'priceCheck',
    '',
    text('价格是否在涨跌幅内', 'Price within the band'),
    [
      rule(
        ALL,
        'derived',
        [SCN(BAND), EDF25(BAND)],
        'ifs(and(orderPrice >= lowestPrice, orderPrice <= highestPrice), "passes", and(orderPrice > lowestPrice - tradeTick, orderPrice < highestPrice + tradeTick), "roundingOpen", "fails")',
        text(
          '恰为界限价的算在内；越过精确界限不足一个最小变动价位的，取决于未写明的取整方法',
          'a price equal to the limit is inside; less than a tick beyond it depends on a rounding that no text states',
        ),
      ),
    ],
    CHECK,
  ),
  answer(
    'tickCheck',
    '',
    text('价格是否为 0.01 元的整数倍', 'Price in whole ticks'),
    [
      rule(
        ALL,
        'published',
        SZB(['最小变动价位', 'smallest change of price']),
        'if(floor(orderPrice / tradeTick) = orderPrice / tradeTick, "passes", "fails")',
      ),
    ],
    CHECK,
  ),
];

const sizes: readonly Quantity[] = [
  answer(
    'sizeCheck',
    '',
    text('单笔数量是否符合交易方式', 'Size fits the way of trading'),
    [
      rule(
        ALL,
        'published',
        [SCN(SIZE), EDF25(SIZE)],
        'ifs(tradeKind = "block", if(orderQuantity >= blockSize, "passes", "fails"), orderQuantity < blockSize, "passes", "fails")',
        text('挂牌协议须小于、大宗协议须不小于该数量', 'listed: below this size; block: this size or more'),
      ),
    ],
    CHECK,
  ),
  answer(
    'lotCheck',
    '',
    text('数量是否为整吨', 'Quantity in whole tonnes'),
    [
      rule(
        ALL,
        'published',
        SZB(['交易单位', 'trading unit']),
        'if(and(orderQuantity > 0, floor(orderQuantity / tradeLot) = orderQuantity / tradeLot), "passes", "fails")',
      ),
    ],
    CHECK,
  ),
  answer(
    'traderCheck',
    '',
    text('交易主体是否可以参与', 'Trader may take part'),
    [
      rule(
        ALL,
        'published',
        [EDF25(['参与主体', 'who may trade']), YICAI],
        'if(trader = "keyEntity", "passes", "fails")',
        text('只有重点排放单位可以交易', 'only key emitting entities may trade'),
      ),
    ],
    CHECK,
  ),
];

const whole: readonly Quantity[] = [
  answer(
    'orderAllowed',
    '',
    text('申报是否符合交易规则', 'Order within the trading rules'),
    [
      rule(
        ALL,
        'derived',
        at('TANBIAO', '逐项核对', 'one check after another'),
        'ifs(or(priceCheck = "fails", tickCheck = "fails", sizeCheck = "fails", lotCheck = "fails", traderCheck = "fails"), "no", priceCheck = "roundingOpen", "open", "yes")',
      ),
    ],
    CHECK,
  ),
  answer(
    'vintageCheck',
    '',
    text('该年份能否用于所选清缴', 'Vintage usable for this obligation'),
    [
      rule(
        ALL,
        'derived',
        [BRK, T2324_7, DRAFT],
        'if(and(vintageYear >= vintageFirst, vintageYear <= vintageLast), "usable", "notUsable")',
      ),
    ],
    CHECK,
  ),
  answer(
    'tradingHours',
    '',
    text('交易时段', 'Trading hours'),
    [rule(ALL, 'published', YICAI, 'if(tradeKind = "block", "blockHours", "listedHours")')],
    CHECK,
  ),
  answer('orderValue', 'CNY', text('成交金额（数量 × 价格）', 'Value of the order (quantity × price)'), [
    rule(
      ALL,
      'assumed',
      MONEY,
      'round(orderQuantity * orderPrice, 2)',
      text('不含手续费：没有文本写明费率', 'without fees: no text states a rate'),
    ),
  ]),
  answer('cashChange', 'CNY', text('资金变动（收入为正）', 'Change of cash (income positive)'), [
    rule(
      ALL,
      'derived',
      at('TANBIAO', '买入付款、卖出收款', 'buying pays, selling receives'),
      'if(orderSide = "buy", -orderValue, orderValue)',
    ),
  ]),
];

export const ORDERS: Pack = {
  id: 'cases.orders',
  version: '2026.1',
  scheme: 'national',
  sector: 'orders',
  label: text('全国碳市场 · 申报自查', 'National market: check of an order'),
  from: 2021,
  to: 2026,
  inputs,
  parameters: [...trading, ...vintages],
  quantities: [...prices, ...sizes, ...whole],
  exclusions: [],
  reasons: {
    closeZero: text('前收盘价为 0，无法确定涨跌幅', 'the previous close is 0: there is no band'),
  },
  omitted: [
    {
      from: 2021,
      to: 2026,
      what: text('单向竞价', 'Auctions'),
      why: text(
        '允许单向竞价，但所依据的文本没有写明其价格规则',
        'auctions are allowed, but no text read states their price rules',
      ),
      cite: [EDF25(['交易方式', 'ways of trading']), YICAI],
    },
    {
      from: 2021,
      to: 2026,
      what: text('手续费', 'Fees'),
      why: text('没有文本写明全国市场的费率', 'no text states a rate for the national market'),
      cite: [at('TANBIAO', '未收录的内容', 'what is left out')],
    },
  ],
};
