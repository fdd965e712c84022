// Benchmarks of the Guangdong pilot that a document states: power units 2013-2016 and data centres 2023-2024.
import type { Parameter } from '../../model/pack';
import { text } from '../../model/text';
import { at, parameter, table, value } from '../named';

/** Table 1: one value for each size of coal unit, repeated for the classes of later years. */
const TABLE_1 = {
  coal1000: '770',
  coal600UltraSupercritical: '815',
  coal600Supercritical: '815',
  coal600Subcritical: '815',
  coal300: '865',
  coal300Cfb: '865',
  coalBelow300: '930',
  coalBelow300Cfb: '930',
  gas390: '415',
  gasBelow390: '482',
};

const TABLE_2 = {
  coal1000: '825',
  coal600UltraSupercritical: '850',
  coal600Supercritical: '865',
  coal600Subcritical: '880',
  coal300: '905',
  coal300Cfb: '927',
  coalBelow300: '965',
  coalBelow300Cfb: '988',
  gas390: '390',
  gasBelow390: '440',
};

/** In gCO2/kWh as printed; tCO2/GWh is the same number. */
export const POWER_BENCHMARK: Parameter = parameter(
  'guangdongPowerBenchmark',
  'tCO2/GWh',
  text('发电基准值（gCO₂/kWh）', 'Power benchmark (gCO₂/kWh)'),
  [
    table(2013, 'published', at('LUO', '表1', 'table 1'), TABLE_1),
    table([2014, 2015], 'published', at('LUO', '表2', 'table 2'), TABLE_2),
    table(
      2016,
      'assumed',
      [at('ETSC-16', '分配方法同上年', 'methods as the year before'), at('LUO', '表2', 'table 2')],
      TABLE_2,
      {
        note: text(
          '2016 年度方法与上年相同，沿用表2为推定',
          'methods of 2016 as the year before; that table 2 still holds is assumed',
        ),
      },
    ),
  ],
  { by: 'plantClass' },
);

/** Electricity of the IT equipment. */
export const DATA_CENTRE_BENCHMARK: Parameter = parameter(
  'guangdongDataCentreBenchmark',
  'tCO2/MWh',
  text('数据中心基准值', 'Data-centre benchmark'),
  [
    value(2023, 'published', at('DC23', 'IT设备用电量×0.9441', 'IT electricity x 0.9441'), '0.9441'),
    value(
      2024,
      'derived',
      at('GZ-24i', '2024年度基准值下调5.4%', 'benchmark of 2024 cut by 5.4 %'),
      '0.893',
      text('由 0.9441 下调 5.4% 推出', 'follows from 0.9441 and the cut of 5.4 %'),
    ),
  ],
);

/** Months of continuous operation from which a base year of 2013 counts. */
export const BASE_MONTHS: Parameter = parameter(
  'guangdongBaseMonths',
  'month',
  text('基准年连续运行月数下限', 'Least months of continuous operation in a base year'),
  [value(2013, 'published', at('LUO', '公式(1)的说明', 'explanation of equation (1)'), '6')],
);
