// All packs, their formulas parsed once, and the question which pack serves a scheme, sector and year.
import { parse } from '../formula/parse';
import type { Node } from '../formula/tree';
import type { Dated, Level, Pack, Source } from '../model/pack';

/** A pack that cannot be computed: a name that does not exist, a circle, a formula that cannot be read. */
export class PackFault extends Error {
  override readonly name = 'PackFault';
}

export interface Registry {
  readonly packs: readonly Pack[];
  readonly sources: ReadonlyMap<string, Source>;
  /** The latest of every pack, where these are editions that a book keeps. */
  readonly latest?: Registry;
  /** Packs with the version that a book wants of them and that is not known here: they compute nothing. */
  readonly unknown?: ReadonlyMap<string, string>;
  /** The user agreed that the latest edition stands in for one that is not known. */
  readonly agreed?: boolean;
  /** The tree of a formula text; parsed on first use. */
  tree(formula: string): Node;
}

/** Gathers packs and sources. Formulas are parsed when first needed; a faulty one throws SyntaxFault then. */
export function makeRegistry(packs: readonly Pack[], sources: readonly Source[]): Registry {
  const trees = new Map<string, Node>();
  return {
    packs,
    sources: new Map(sources.map((source) => [source.id, source])),
    tree(formula) {
      const known = trees.get(formula);
      if (known) return known;
      const node = parse(formula);
      trees.set(formula, node);
      return node;
    },
  };
}

const covers = (dated: Pick<Dated, 'from' | 'to'>, year: number): boolean => dated.from <= year && year <= dated.to;

/** The version that holds in a year, or undefined where none does: the nearest year never stands in. */
export function versionIn<V extends Pick<Dated, 'from' | 'to'>>(versions: readonly V[], year: number): V | undefined {
  return versions.find((version) => covers(version, year));
}

/** Why a facility has no pack. */
export type NoPack = 'schemeUnknown' | 'sectorUnknown' | 'yearNotCovered';

/** The pack for rows of a sector (streams, facilities) or, with sector '', of a scheme (enterprises, cycles). */
export function packFor(registry: Registry, scheme: string, sector: string, year: number): Pack | NoPack {
  const ofScheme = registry.packs.filter((pack) => pack.scheme === scheme);
  if (ofScheme.length === 0) return 'schemeUnknown';
  const serves = (pack: Pack): boolean => pack.sector === sector || (pack.sector === '*' && sector !== '');
  const ofSector = ofScheme.filter(serves);
  if (ofSector.length === 0) return 'sectorUnknown';
  return ofSector.find((pack) => covers(pack, year)) ?? 'yearNotCovered';
}

/** The name by which a formula reaches the rows below a level. */
export const SCOPES: Readonly<Partial<Record<Level, { scope: string; level: Level }>>> = {
  facilities: { scope: 'streams', level: 'streams' },
  enterprises: { scope: 'facilities', level: 'facilities' },
  cycles: { scope: 'years', level: 'enterprises' },
};
