// All packs and sources. A further scheme is one folder and one line here.
import type { Pack, Source } from '../model/pack';
import { NATIONAL_ENTERPRISE } from './national/enterprise';
import { NATIONAL_POWER } from './national/power';
import { SOURCES as NATIONAL_SOURCES } from './national/sources';

export const PACKS: readonly Pack[] = [NATIONAL_POWER, NATIONAL_ENTERPRISE];
export const SOURCES: readonly Source[] = NATIONAL_SOURCES;
