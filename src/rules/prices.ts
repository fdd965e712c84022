// Prices that the texts report, as examples a user may pick. None of them is a default: a price is the user's assumption.
import type { Citation } from '../model/pack';
import type { Status } from '../model/status';
import { type Text, text } from '../model/text';
import { at } from './named';

export type PriceMarket = 'national' | 'ccer' | 'guangdong';

export interface PublishedPrice {
  readonly id: string;
  readonly market: PriceMarket;
  /** What was measured, and when. */
  readonly label: Text;
  /** One value, or the ends of a range, in CNY/t. */
  readonly values: readonly string[];
  readonly status: Status;
  readonly cite: readonly Citation[];
  readonly note?: Text;
}

const EDF25 = at('EDF25', '各履约周期价格', 'prices of the compliance cycles');
const RUN25 = at('RUN25', '2025年市场运行', 'the market in 2025');
const WIND = at('WIND', '按日成交额和成交量计算', 'computed from daily turnover and volume');
const ICAP = at('ICAP', '2024年均价', 'average price of 2024');

const national: readonly PublishedPrice[] = [
  {
    id: 'cea1920',
    market: 'national',
    label: text('第一个履约周期', 'First compliance cycle'),
    values: ['40', '60'],
    status: 'published',
    cite: [EDF25],
  },
  {
    id: 'cea2122',
    market: 'national',
    label: text('第二个履约周期', 'Second compliance cycle'),
    values: ['50', '82'],
    status: 'published',
    cite: [EDF25],
  },
  {
    id: 'cea2024',
    market: 'national',
    label: text('2024 年末收盘价', 'Close of 2024'),
    values: ['97.49'],
    status: 'published',
    cite: [EDF25],
  },
  {
    id: 'cea2025',
    market: 'national',
    label: text('2025 年均价', 'Average of 2025'),
    values: ['62.36'],
    status: 'official',
    cite: [RUN25],
  },
  {
    id: 'cea2025close',
    market: 'national',
    label: text('2025 年末收盘价', 'Close of 2025'),
    values: ['74.63'],
    status: 'official',
    cite: [RUN25],
  },
  {
    id: 'ccer2025',
    market: 'ccer',
    label: text('CCER 2025 年均价', 'CCER, average of 2025'),
    values: ['70.76'],
    status: 'official',
    cite: [RUN25],
  },
];

/** Year, volume-weighted average, lowest and highest close. */
type GuangdongYear = readonly [year: number, average: string, lowest?: string, highest?: string];

const GUANGDONG_YEARS: readonly GuangdongYear[] = [
  [2013, '60.17'],
  [2014, '53.27', '20.55', '77.00'],
  [2015, '16.37', '14.00', '34.11'],
  [2016, '12.45', '8.10', '18.45'],
  [2017, '13.57', '11.05', '18.90'],
  [2018, '12.45', '12.00', '18.87'],
  [2019, '18.82', '14.87', '28.01'],
  [2020, '25.52', '26.67', '30.84'],
  [2021, '38.05', '27.94', '57.70'],
  [2022, '70.49', '54.54', '95.26'],
  [2023, '74.92', '60.57', '87.99'],
  [2024, '51.19', '36.96', '67.67'],
  [2025, '38.87', '37.08', '43.88'],
];

function average([year, value]: GuangdongYear): PublishedPrice {
  const until = year === 2025;
  return {
    id: `gdea${year}`,
    market: 'guangdong',
    label: text(
      until ? '广东 2025 年均价（至 5 月 6 日）' : `广东 ${year} 年均价`,
      until ? 'Guangdong, average of 2025 to 6 May' : `Guangdong, average of ${year}`,
    ),
    values: [value],
    status: 'derived',
    cite: year === 2024 ? [WIND, ICAP] : [WIND],
    note: text(
      year === 2024 ? '按成交量加权，含大宗交易；另一来源为 51.37' : '按成交量加权，含大宗交易，可能落在收盘价区间之外',
      year === 2024
        ? 'weighted by volume, block trades included; another source has 51.37'
        : 'weighted by volume, block trades included, so it may lie outside the range of closes',
    ),
  };
}

function range([year, , lowest, highest]: GuangdongYear): readonly PublishedPrice[] {
  if (lowest === undefined || highest === undefined) return [];
  return [
    {
      id: `gdea${year}range`,
      market: 'guangdong',
      label: text(`广东 ${year} 年收盘价区间`, `Guangdong, range of closes in ${year}`),
      values: [lowest, highest],
      status: 'derived',
      cite: [WIND],
    },
  ];
}

/** Reported prices, the latest market year last within each market. */
export const PUBLISHED_PRICES: readonly PublishedPrice[] = [
  ...national,
  ...GUANGDONG_YEARS.flatMap((year) => [average(year), ...range(year)]),
];
