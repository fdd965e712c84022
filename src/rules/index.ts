// All packs and sources. A further scheme is one folder and one line here.
import type { Pack, Source } from '../model/pack';
import { CASE_PACKS } from './cases';
import { CASE_SOURCES } from './cases/sources';
import { checked } from './checks';
import { withPast } from './editions';
import { GUANGDONG_PACKS } from './guangdong';
import { GUANGDONG_SOURCES } from './guangdong/sources';
import { GUANGDONG_TRANSFER } from './guangdong/transfer';
import { NATIONAL_ENTERPRISE } from './national/enterprise';
import { INDUSTRY_PACKS } from './national/industry';
import { INDUSTRY_SOURCES } from './national/industry-sources';
import { NATIONAL_POWER } from './national/power';
import { REPORTING_PACKS } from './national/reporting';
import { SOURCES as NATIONAL_SOURCES } from './national/sources';
import { PILOT_PACKS } from './pilots';
import { PILOT_SOURCES } from './pilots/sources';

/** Packs that compute the rows of the book. */
export const PACKS: readonly Pack[] = [
  NATIONAL_POWER,
  ...INDUSTRY_PACKS,
  ...REPORTING_PACKS,
  NATIONAL_ENTERPRISE,
  ...GUANGDONG_PACKS,
  ...PILOT_PACKS,
].map((pack) => withPast(checked(pack)));

/** Packs that answer single questions, each named by its id. */
export const QUESTIONS: readonly Pack[] = [...CASE_PACKS, GUANGDONG_TRANSFER].map(withPast);

export const SOURCES: readonly Source[] = [
  ...NATIONAL_SOURCES,
  ...INDUSTRY_SOURCES,
  ...GUANGDONG_SOURCES,
  ...PILOT_SOURCES,
  ...CASE_SOURCES,
];
