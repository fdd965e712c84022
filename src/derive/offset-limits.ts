// The offset limits of both markets in a year, side by side, each with its place in the law.
import { type ParameterLine, parameterIn } from '../engine/parameters';
import type { Registry } from '../engine/registry';
import { isNumber } from '../formula/value';
import { packOf } from './ask';
import { OFFSET_PACKS, type OffsetScheme } from './offset-questions';

/** Parameters of the limit and of the local share, by market. */
const SHARES: Readonly<Record<OffsetScheme, { readonly limit: string; readonly local: string | undefined }>> = {
  national: { limit: 'offsetShare', local: undefined },
  guangdong: { limit: 'lotShareGuangdong', local: 'localShareLeast' },
};

export interface OffsetLimit {
  readonly scheme: OffsetScheme;
  /** Undefined where the market has no rules for the year. */
  readonly limit: ParameterLine | undefined;
  readonly local: ParameterLine | undefined;
}

function lineIn(registry: Registry, scheme: OffsetScheme, id: string | undefined, year: number) {
  const pack = packOf(registry, OFFSET_PACKS[scheme]);
  const parameter = pack.parameters.find((one) => one.id === id);
  return parameter && parameterIn(parameter, year, [])?.lines.get('');
}

/** The limits in a year, national first. */
export const offsetLimits = (registry: Registry, year: number): readonly OffsetLimit[] =>
  (['national', 'guangdong'] as const).map((scheme) => ({
    scheme,
    limit: lineIn(registry, scheme, SHARES[scheme].limit, year),
    local: lineIn(registry, scheme, SHARES[scheme].local, year),
  }));

/** A share as people write it: 5 %, 70 %. */
export function percentText(line: ParameterLine | undefined, space: string): string {
  return line && isNumber(line.value) ? `${line.value.times(100).toFixed()}${space}%` : '';
}
