// Checks of enterprises: holdings and plans held against each other and against the emissions of the year.
import { type Text, text } from '../../model/text';
import { AS, check, type Declared, slip } from './named';

const E = 'enterprises';

/** An entry ten times as large as another figure and more; with `small` also a thousandth of it and less. */
const against = (input: string, other: string, words: Text, small = ''): Declared =>
  check(
    `${input}.${other}`,
    E,
    [input, 'tCO2'],
    `and(${input} > 0, ${other} > 0, or(${input} > 10 * ${other}${small}))`,
    words,
    {
      kind: 'note',
      repairs: [slip(`${input} * 10000`, `0.2 * ${other}`, `2 * ${other}`, AS.tenThousand)],
    },
  );

/** Checks of every enterprise position. */
export const ENTERPRISE_CHECKS: readonly Declared[] = [
  check(
    'offsetsLocal.held',
    E,
    ['offsetsLocal', 'tCO2'],
    'offsetsLocal > offsetsHeld',
    text('本省抵销量超过持有的抵销量', 'more local offsets than offsets held'),
    { most: 'offsetsHeld' },
  ),
  check(
    'plannedSurrender.obligation',
    E,
    ['plannedSurrender', 'tCO2'],
    'plannedSurrender > obligation',
    text('超过应清缴量', 'more than is to be surrendered'),
    { kind: 'note', most: 'obligation' },
  ),
  check(
    'borrowRequested.limit',
    E,
    ['borrowRequested', 'tCO2'],
    'borrowRequested > borrowLimit',
    text('超过可预支上限，超出部分不计', 'above the borrowing limit; what exceeds it does not count'),
    { kind: 'note', most: 'borrowLimit' },
  ),
  against(
    'preAllocationGiven',
    'calculatedAllowance',
    text('与核算配额相差悬殊：请核对单位', 'far from the calculated allowance: check the unit'),
    ', calculatedAllowance > 1000 * preAllocationGiven',
  ),
  against(
    'bankedAllowances',
    'emissions',
    text('超过本年度排放量的十倍：请核对单位', 'more than ten times the emissions of the year: check the unit'),
  ),
];
