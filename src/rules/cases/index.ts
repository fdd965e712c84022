// The packs of single questions: orders, offset lots, breaches.
import type { Pack } from '../../model/pack';
import { BREACHES_GUANGDONG } from './breaches-guangdong';
import { BREACHES_NATIONAL } from './breaches-national';
import { OFFSET_LOTS_GUANGDONG } from './offset-lots-guangdong';
import { OFFSET_LOTS_NATIONAL } from './offset-lots-national';
import { ORDERS } from './orders';

export const CASE_PACKS: readonly Pack[] = [
  ORDERS,
  OFFSET_LOTS_NATIONAL,
  OFFSET_LOTS_GUANGDONG,
  BREACHES_NATIONAL,
  BREACHES_GUANGDONG,
];
