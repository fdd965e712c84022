// The pack of the Guangdong enterprise position: coverage, offsets, paid share, purchase, fine, deadlines.
import type { Pack } from '../../model/pack';
import { text } from '../../model/text';
import { input } from '../named';
import { ENTERPRISE_ADVICE } from './advice';
import { THRESHOLDS } from './coverage';
import { ENTERPRISE_PARAMETERS } from './enterprise-parameters';
import { OMITTED_ENTERPRISE } from './omitted';
import { POSITION } from './position';
import { SURRENDER } from './surrender';

export const GUANGDONG_ENTERPRISE: Pack = {
  id: 'guangdong.enterprise',
  version: '2026.1',
  scheme: 'guangdong',
  sector: '',
  label: text('广东碳市场 企业履约', 'Guangdong ETS, enterprise position'),
  from: 2013,
  to: 2025,
  inputs: [
    input('scenario', 'allowancePrice'),
    input('scenario', 'offsetPrice'),
    input('scenario', 'auctionPrice'),
    input('enterprises', 'bankedAllowances'),
    input('enterprises', 'offsetsHeld'),
    input('enterprises', 'offsetsLocal'),
    input('enterprises', 'offsetUse'),
    input('enterprises', 'buyPaidShare'),
    input('enterprises', 'plannedSurrender', { replaces: true }),
    input('enterprises', 'preAllocationGiven'),
  ],
  parameters: [...THRESHOLDS, ...ENTERPRISE_PARAMETERS],
  quantities: [...POSITION, ...SURRENDER],
  exclusions: [],
  advice: ENTERPRISE_ADVICE,
  reasons: {},
  omitted: OMITTED_ENTERPRISE,
};
