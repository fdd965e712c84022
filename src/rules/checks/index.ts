// All checks of entries, declared once and given to every pack that has what they read.
import type { Pack } from '../../model/pack';
import { ENTERPRISE_CHECKS } from './enterprises';
import { FACILITY_CHECKS, verifiedChecks } from './facilities';
import { STREAM_CHECKS } from './fuels';
import { withChecks } from './named';

const ALL = [...STREAM_CHECKS, ...FACILITY_CHECKS, ...ENTERPRISE_CHECKS];

/** A pack of the book with its checks. */
export const checked = (pack: Pack): Pack => withChecks(pack, () => [...ALL, ...verifiedChecks(pack)]);
