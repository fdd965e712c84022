// Documents that only the single questions cite; so far the other lists have all of them.
import type { Source } from '../../model/pack';

export const CASE_SOURCES: readonly Source[] = [];
