// Why a result is another one under a later edition of the rules: from the result down to the values and formulas that differ.

import { resultOf } from '../engine/evaluate';
import { readsOf } from '../engine/explain';
import type { ParameterLine } from '../engine/parameters';
import type { Plan, Slot } from '../engine/plan';
import type { Row } from '../engine/row';
import { Fault, isNumber, type Value } from '../formula/value';
import type { Edition, PastChange } from '../model/edition';
import type { Citation, Pack } from '../model/pack';
import type { Text } from '../model/text';
import { lineFor } from './input-facts';

/** A part of the rules that differs between two editions, as it bears on results of one year. */
export interface RuleCause {
  readonly kind: 'parameter' | 'formula' | 'frame';
  readonly pack: Pack;
  readonly id: string;
  readonly label: Text;
  readonly unit: string;
  readonly year: number;
  /** The line of a table; '' without one. */
  readonly key: string;
  /** The value or the formula; '' where that edition has none. */
  readonly before: string;
  readonly now: string;
  readonly citedBefore: readonly Citation[];
  readonly citedNow: readonly Citation[];
  /** How the row is computed in either edition, to put a formula into words. */
  readonly plans: { readonly before: Plan | undefined; readonly now: Plan | undefined };
  /** What the editions in between say of it, oldest first. */
  readonly told: readonly { readonly version: string; readonly change: PastChange }[];
}

/** The same row under the rules of a book and under the latest. */
export interface RowPair {
  readonly before: Row | undefined;
  readonly now: Row | undefined;
}

/** Whether two values read the same: what cannot be computed is the same for the same reason. */
export function isSameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (isNumber(a) && isNumber(b)) return a.equals(b);
  if (a instanceof Fault && b instanceof Fault) {
    const codes = ({ kind, causes }: Fault): string =>
      [kind, ...causes.map(({ code, at, detail }) => `${code} ${at.id} ${detail ?? ''}`).sort()].join();
    return codes(a) === codes(b);
  }
  return a === b;
}

const resultIn = (row: Row | undefined, id: string): Value | undefined => row && resultOf(row, id)?.value;

const slotOf = (row: Row | undefined, id: string): Slot | undefined => row?.plan?.slots[row.plan.indexOf.get(id) ?? -1];

/** Editions from the one of a book to the latest, oldest first, each with what the next one changed and its version. */
function stepsBetween(before: Pack | undefined, now: Pack): readonly (Edition & { readonly next: string })[] {
  const past = now.past ?? [];
  const steps = past.map((edition, at) => ({ ...edition, next: past[at - 1]?.version ?? now.version }));
  const oldest = steps.findIndex(({ version }) => version === before?.version);
  return steps.slice(0, oldest + 1).reverse();
}

function toldOf(before: Pack | undefined, now: Pack, year: number, is: (change: PastChange) => boolean) {
  return stepsBetween(before, now).flatMap(({ next, changes }) =>
    changes
      .filter((change) => is(change) && change.from <= year && year <= change.to)
      .map((change) => ({ version: next, change })),
  );
}

const namesPart =
  (id: string) =>
  (change: PastChange): boolean =>
    ('id' in change && change.id === id) ||
    (change.kind === 'withdrawnParameter' && change.parameter.id === id) ||
    (change.kind === 'withdrawnFormula' && change.quantity.id === id);

/** Causes by what they say, in the order in which they were met. */
export type KnownCauses = Map<string, RuleCause>;

/** Follows differing values down to the parts of the rules that differ. Every pair of rows is asked once. */
export class CauseFinder {
  private readonly ofRow = new WeakMap<Row, Map<string, readonly RuleCause[]>>();

  /** `twin` leads from a row under the rules of the book to the same under the latest; causes met before stay the same. */
  constructor(
    private readonly twin: (row: Row) => Row | undefined,
    private readonly known: KnownCauses,
  ) {}

  causesOf(pair: RowPair, id: string): readonly RuleCause[] {
    const anchor = pair.before ?? pair.now;
    if (!anchor) return [];
    const ofRow = this.ofRow.get(anchor) ?? new Map<string, readonly RuleCause[]>();
    this.ofRow.set(anchor, ofRow);
    const known = ofRow.get(id);
    if (known) return known;
    // a circle cannot be: formulas have none
    const found = [...new Set([...this.ownCauses(pair, id), ...this.causesBehind(pair, id)])];
    const causes = found.length > 0 ? found : this.frameCauses(pair);
    ofRow.set(id, causes);
    return causes;
  }

  /** The formula of the result itself. */
  private ownCauses({ before, now }: RowPair, id: string): readonly RuleCause[] {
    const [old, latest] = [slotOf(before, id), slotOf(now, id)];
    const slot = latest ?? old;
    const pack = (now ?? before)?.plan?.pack;
    if (!slot || !pack || (old?.version.formula === latest?.version.formula && old && latest)) return [];
    if (!before?.plan || !now?.plan) return [];
    return [
      this.cause({
        kind: 'formula',
        pack,
        id,
        label: slot.quantity.label,
        unit: '',
        year: now.plan.year,
        key: '',
        before: old?.version.formula ?? '',
        now: latest?.version.formula ?? '',
        citedBefore: old?.version.cite ?? [],
        citedNow: latest?.version.cite ?? [],
        plans: { before: before.plan, now: now.plan },
        told: toldOf(before.plan.pack, now.plan.pack, now.plan.year, namesPart(id)),
      }),
    ];
  }

  private causesBehind(pair: RowPair, id: string): readonly RuleCause[] {
    const { before, now } = pair;
    const reads = [before, now].flatMap((row) => (row ? readsOf(row, id) : []));
    return reads.flatMap((read) => {
      if (read.scope === '') return this.causesOfName(pair, read.id);
      const rows = before?.children ?? [];
      return rows.flatMap((child) => this.causesOfName({ before: child, now: this.twin(child) }, read.id));
    });
  }

  private causesOfName(pair: RowPair, id: string): readonly RuleCause[] {
    const { before, now } = pair;
    if (slotOf(before, id) || slotOf(now, id))
      return isSameValue(resultIn(before, id), resultIn(now, id)) ? [] : this.causesOf(pair, id);
    // a row below that is refused in one of the editions
    if (!before?.plan !== !now?.plan) return this.frameCauses(pair);
    return this.parameterCauses(pair, id);
  }

  private parameterCauses({ before, now }: RowPair, id: string): readonly RuleCause[] {
    const parameter = (now?.plan?.parameters.get(id) ?? before?.plan?.parameters.get(id))?.parameter;
    if (!parameter || !before?.plan || !now?.plan) return [];
    const [old, latest]: (ParameterLine | undefined)[] = [lineFor(before, id), lineFor(now, id)];
    if (old?.text === latest?.text) return [];
    return [
      this.cause({
        kind: 'parameter',
        pack: now.plan.pack,
        id,
        label: parameter.label,
        unit: parameter.unit,
        year: now.plan.year,
        key: latest?.key ?? old?.key ?? '',
        before: old?.text ?? '',
        now: latest?.text ?? '',
        citedBefore: old?.cite ?? [],
        citedNow: latest?.cite ?? [],
        plans: { before: before.plan, now: now.plan },
        told: toldOf(before.plan.pack, now.plan.pack, now.plan.year, namesPart(id)),
      }),
    ];
  }

  /** What cannot be put down to a value or a formula: years, exclusions, inputs. */
  private frameCauses({ before, now }: RowPair): readonly RuleCause[] {
    const pack = (now ?? before)?.plan?.pack;
    const year = (now ?? before)?.plan?.year;
    if (!pack || year === undefined) return [];
    const told = toldOf(before?.plan?.pack, pack, year, ({ kind }) => kind === 'frame' || kind === 'input');
    const { label } = pack;
    const bare = { unit: '', key: '', before: '', now: '', citedBefore: [], citedNow: [] };
    const plans = { before: before?.plan ?? undefined, now: now?.plan ?? undefined };
    return [this.cause({ kind: 'frame', pack, id: pack.id, label, year, told, plans, ...bare })];
  }

  private cause(made: RuleCause): RuleCause {
    const key = [made.kind, made.pack.id, made.id, made.year, made.key, made.before, made.now].join('\u0000');
    const known = this.known.get(key) ?? made;
    this.known.set(key, known);
    return known;
  }
}
