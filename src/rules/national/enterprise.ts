// The pack of the national enterprise position: floors, obligation, offsets, purchase, fine, deadlines, cycles.
import type { Pack } from '../../model/pack';
import { text } from '../../model/text';
import { input } from '../named';
import { CYCLE_QUANTITIES } from './cycles';
import { DEADLINES } from './deadlines';
import { ENTERPRISE_PARAMETERS } from './enterprise-parameters';
import { ENTERPRISE_ADVICE } from './industry-advice';
import { POSITION } from './position';
import { reliefForm } from './power-parameters';
import { SURRENDER } from './surrender';

export const NATIONAL_ENTERPRISE: Pack = {
  id: 'national.enterprise',
  version: '2026.1',
  scheme: 'national',
  sector: '',
  label: text('全国碳市场 企业履约', 'National ETS, enterprise position'),
  from: 2019,
  to: 2026,
  inputs: [
    input('scenario', 'allowancePrice'),
    input('scenario', 'offsetPrice'),
    input('scenario', 'deadlineAveragePrice'),
    input('enterprises', 'bankedAllowances'),
    input('enterprises', 'offsetsHeld'),
    input('enterprises', 'offsetUse'),
    input('enterprises', 'borrowRequested'),
    input('enterprises', 'plannedSurrender', { replaces: true }),
    input('enterprises', 'preAllocationGiven'),
    input('enterprises', 'netSales', { min: '-1000000000000' }),
    input('enterprises', 'closingHoldings'),
  ],
  // the days of reporting and verification differ by sector: the calendar has them
  parameters: [...ENTERPRISE_PARAMETERS, ...DEADLINES.filter(({ id }) => id === 'surrenderDate'), reliefForm],
  quantities: [...POSITION, ...SURRENDER, ...CYCLE_QUANTITIES],
  exclusions: [],
  advice: ENTERPRISE_ADVICE,
  reasons: {},
  omitted: [],
  cycles: [
    [2019, 2020],
    [2021, 2022],
  ],
};
