// How the open book stands to the rules of this app: up to date, behind, or kept to an edition that is not known here.
import { laterRules, rulesBehind } from '../../book/lock';
import type { RulesChoice } from '../../book/types';
import { unknownIn } from '../../engine/editions';
import type { Session } from '../../store/session';

const unique = (versions: Iterable<string>): string => [...new Set(versions)].join(', ');

export interface Standing {
  /** Packs with later versions than the book keeps to. */
  readonly behind: ReturnType<typeof rulesBehind>;
  /** Whether the user has turned all of them down. */
  readonly isDeclined: boolean;
  /** Packs of this app with the version that the book wants and that is not known here. */
  readonly unknown: ReadonlyMap<string, string>;
  /** Packs that this app does not have at all. */
  readonly strange: readonly string[];
  /** The latest version stands in for what is not known. */
  readonly isAgreed: boolean;
  /** Versions of the rules in use, those that the book wants, the latest ones. */
  readonly used: string;
  readonly wanted: string;
  readonly latest: string;
}

/** The standing of the open book; follows every change of it. */
export function standingOf(session: Session): Standing {
  const book: RulesChoice = session.book() ?? {};
  const { latestRules, registry } = session;
  const behind = rulesBehind(book, latestRules);
  const all = unknownIn(latestRules, book.lock);
  const ids = new Set(latestRules.packs.map(({ id }) => id));
  const unknown = new Map([...all].filter(([id]) => ids.has(id)));
  const ofBook = registry.packs.map(({ id, version }) => unknown.get(id) ?? version);
  const changed = latestRules.packs.filter(({ id }) => unknown.has(id) || behind.some(({ pack }) => pack.id === id));
  return {
    behind,
    isDeclined: behind.length > 0 && laterRules(book, latestRules).length === 0,
    unknown,
    strange: [...all.keys()].filter((id) => !ids.has(id)),
    isAgreed: registry.agreed === true,
    used: unique(registry.packs.map(({ version }) => version)),
    wanted: unique(unknown.size > 0 ? unknown.values() : ofBook),
    latest: unique(changed.map(({ version }) => version)),
  };
}
