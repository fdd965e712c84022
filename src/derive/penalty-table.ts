// Every breach of a market on a day, from the first article to the last: the fine from and to, and what else follows.
import { resultOf } from '../engine/evaluate';
import type { Registry } from '../engine/registry';
import type { Row } from '../engine/row';
import { Fault, type Value } from '../formula/value';
import type { Citation } from '../model/pack';
import type { Status } from '../model/status';
import { ask, packOf } from './ask';

export type PenaltyScheme = 'national' | 'guangdong';

/** Pack that answers for a market. */
export const PENALTY_PACKS: Readonly<Record<PenaltyScheme, string>> = {
  national: 'cases.breaches.national',
  guangdong: 'cases.breaches.guangdong',
};

/** Tables by provision or breach whose line says where the fine stands. */
const PLACES = ['fixedFineLow', 'missingMultipleLow', 'guangdongFineLow'] as const;

export interface PenaltyLine {
  readonly key: string;
  /** Who is in breach; '' in a market whose breaches say it themselves. */
  readonly offender: string;
  readonly breach: string;
  readonly row: Row;
  readonly low: Value;
  readonly high: Value;
  /** Tonnes that are cut from the next allocation, from and to. */
  readonly cut: readonly [Value, Value];
  readonly status: Status;
  readonly consequence: string;
  readonly cite: readonly Citation[];
}

export interface PenaltyTable {
  readonly lines: readonly PenaltyLine[];
  /** The day lies outside the years whose rules were read. */
  readonly covered: boolean;
}

const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : '');

/** Where the article stands: the line of the table that the fine is read from. */
function placeOf(row: Row, provision: string, breach: string): readonly Citation[] {
  for (const id of PLACES) {
    const inYear = row.plan?.parameters.get(id);
    const by = inYear?.parameter.by;
    const line = by === undefined ? undefined : inYear?.lines.get(by === 'provision' ? provision : breach);
    if (line) return line.cite;
  }
  return row.plan?.parameters.get('missingMultipleLow')?.version.cite ?? [];
}

function lineOf(row: Row, offender: string, breach: string): PenaltyLine | undefined {
  const provision = resultOf(row, 'provision');
  const low = resultOf(row, 'fineLow');
  const high = resultOf(row, 'fineHigh');
  const cut = [resultOf(row, 'cutLow')?.value, resultOf(row, 'cutHigh')?.value] as const;
  if (!provision || !low || !high || !cut[0] || !cut[1] || provision.value instanceof Fault) return undefined;
  return {
    key: `${offender} ${breach}`,
    offender,
    breach,
    row,
    low: low.value,
    high: high.value,
    cut: [cut[0], cut[1]],
    status: low.status,
    consequence: textOf(resultOf(row, 'consequence')?.value),
    cite: placeOf(row, textOf(provision.value), breach),
  };
}

/**
 * The breaches of a market on a day, in the order of the rules; those that no article of that day fines are left out.
 * `given` holds what the user entered, among it `breachDay`.
 */
export function penaltyTable(
  registry: Registry,
  scheme: PenaltyScheme,
  given: Readonly<Record<string, string>>,
): PenaltyTable {
  const id = PENALTY_PACKS[scheme];
  const pack = packOf(registry, id);
  const year = Number((given.breachDay ?? '').slice(0, 4));
  if (!(year >= pack.from && year <= pack.to)) return { lines: [], covered: false };
  const choices = (name: string): readonly string[] => pack.inputs.find((rule) => rule.id === name)?.choices ?? [''];
  const offenders = scheme === 'national' ? choices('offender') : [''];
  // obstruction, manipulation and disruption are the same for every body: one line, and one for persons
  const general = new Set(['obstruction', 'manipulation', 'disruption']);
  const pairs = choices('breachKind').flatMap((breach) =>
    offenders
      .filter((offender) => !general.has(breach) || offender === 'anyone' || offender === 'personInCharge')
      .filter((offender) => !(breach === 'obstruction' && offender === 'personInCharge'))
      .map((offender) => [offender, breach] as const),
  );
  const lines = pairs.flatMap(([offender, breach]) => {
    const row = ask(registry, id, year, { ...given, offender, breachKind: breach });
    return lineOf(row, offender, breach) ?? [];
  });
  return { lines, covered: true };
}
