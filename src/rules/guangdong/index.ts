// The packs of the Guangdong pilot.
import type { Pack } from '../../model/pack';
import { GUANGDONG_ENTERPRISE } from './enterprise';
import { SECTOR_PACKS } from './sectors';

export const GUANGDONG_PACKS: readonly Pack[] = [...SECTOR_PACKS, GUANGDONG_ENTERPRISE];
