// The packs of the national sectors steel, cement and aluminium.
import type { Pack } from '../../model/pack';
import { NATIONAL_ALUMINIUM } from './aluminium';
import { NATIONAL_CEMENT } from './cement';
import { NATIONAL_STEEL } from './steel';

export const INDUSTRY_PACKS: readonly Pack[] = [NATIONAL_STEEL, NATIONAL_CEMENT, NATIONAL_ALUMINIUM];
