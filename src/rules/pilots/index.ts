// The packs of the other regional pilots: the same rules with a set of parameters for each.
import type { Pack } from '../../model/pack';
import { BEIJING } from './beijing';
import { CHONGQING } from './chongqing';
import { FUJIAN } from './fujian';
import { HUBEI } from './hubei';
import { pilotPacks } from './packs';
import type { PilotSet } from './set';
import { SHANGHAI } from './shanghai';
import { SHENZHEN } from './shenzhen';
import { TIANJIN } from './tianjin';

/** The sets of parameters, one per pilot. */
export const PILOT_SETS: readonly PilotSet[] = [SHENZHEN, HUBEI, BEIJING, SHANGHAI, TIANJIN, CHONGQING, FUJIAN];

export const PILOT_PACKS: readonly Pack[] = PILOT_SETS.flatMap(pilotPacks);
