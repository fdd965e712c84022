// All worked examples, in the order of the texts. Loaded only where they are shown or tested.
import type { Example } from '../../model/example';
import { GUANGDONG_BENCHMARK_EXAMPLES, GUANGDONG_OTHER_EXAMPLES } from './guangdong';
import { GUANGDONG_AUCTION_EXAMPLES } from './guangdong-auctions';
import { NATIONAL_INDUSTRY_EXAMPLES } from './national-industry';
import { NATIONAL_POWER_EXAMPLES } from './national-power';

export const EXAMPLES: readonly Example[] = [
  ...NATIONAL_POWER_EXAMPLES,
  ...NATIONAL_INDUSTRY_EXAMPLES,
  ...GUANGDONG_BENCHMARK_EXAMPLES,
  ...GUANGDONG_AUCTION_EXAMPLES,
  ...GUANGDONG_OTHER_EXAMPLES,
];
