// Which plan computes a row, or why none does.
import type { ParameterOverride } from '../engine/parameters';
import { makePlan, type Plan } from '../engine/plan';
import { packFor, type Registry, versionIn } from '../engine/registry';
import { type Cause, Fault } from '../formula/value';
import type { Level, Outside, Pack } from '../model/pack';
import type { Text } from '../model/text';

const YEAR = /^\d{4}$/;

export interface Place {
  readonly scheme: string;
  /** '' for the enterprise level. */
  readonly sector: string;
  readonly year: string;
}

/** The cause of a refusal for which the rules themselves give the reason. */
export interface OutsideCause extends Cause {
  readonly code: 'outside';
  readonly reason: Text;
}

/** Whether a cause brings its reason along. */
export const isOutside = (cause: Cause): cause is OutsideCause => cause.code === 'outside';

export type Served = { readonly plan: Plan } | { readonly refusal: Fault };

/** Plans by place and level, made when first needed and kept until the user changes a parameter. */
export class Plans {
  private plans = new Map<string, Served>();

  constructor(
    private rules: Registry,
    private overrides: readonly ParameterOverride[] = [],
  ) {}

  get registry(): Registry {
    return this.rules;
  }

  /** Replaces the rules and the user's parameters; true where that changes anything. */
  use(rules: Registry, overrides: readonly ParameterOverride[]): boolean {
    if (rules === this.rules && overrides === this.overrides) return false;
    this.rules = rules;
    this.overrides = overrides;
    this.plans = new Map();
    return true;
  }

  /** The plan for rows of a level at a place; `row` is the origin of the refusal where there is none. */
  serve(place: Place, level: Level, row: object): Served {
    // schemes, sectors and years that have a plan hold no blanks, so no other place has this key
    const key = `${level} ${place.scheme} ${place.sector} ${place.year}`;
    const known = this.plans.get(key);
    if (known) return known;
    const pack = this.packOf(place, level, row);
    if (pack instanceof Fault) return { refusal: pack };
    const served = { plan: makePlan(this.registry, pack, level, Number(place.year), this.overrides) };
    this.plans.set(key, served);
    return served;
  }

  private packOf(place: Place, level: Level, row: object): Pack | Fault {
    for (const id of ['scheme', 'sector', 'year'] as const)
      if (place[id] === '' && !(id === 'sector' && (level === 'enterprises' || level === 'cycles')))
        return new Fault('incomplete', [{ code: 'blank', at: { row, id } }]);
    if (!YEAR.test(place.year))
      return new Fault('error', [{ code: 'notAYear', at: { row, id: 'year' }, detail: place.year }]);
    const pack = packFor(this.registry, place.scheme, place.sector, Number(place.year));
    if (typeof pack !== 'string') return this.known(pack, row);
    const outside = pack === 'yearNotCovered' ? this.outsideOf(place) : undefined;
    if (outside) {
      const cause: OutsideCause = { code: 'outside', at: { row, id: 'year' }, reason: outside.reason };
      return new Fault('refused', [cause]);
    }
    const id = pack === 'yearNotCovered' ? 'year' : pack === 'sectorUnknown' ? 'sector' : 'scheme';
    return new Fault('refused', [{ code: pack, at: { row, id }, detail: place[id] }]);
  }

  /** The pack, or why it computes nothing: the book wants a version of it that is not known here. */
  private known(pack: Pack, row: object): Pack | Fault {
    const version = this.registry.unknown?.get(pack.id);
    if (version === undefined) return pack;
    return new Fault('refused', [{ code: 'editionUnknown', at: { row, id: 'scheme' }, detail: version }]);
  }

  private outsideOf({ scheme, sector, year }: Place): Outside | undefined {
    const ofSector = this.registry.packs.filter((pack) => pack.scheme === scheme && pack.sector === sector);
    return versionIn(
      ofSector.flatMap((pack) => pack.outside ?? []),
      Number(year),
    );
  }
}
