// What the page of penalties holds: market, day and amounts, with the open position for what is left blank.
import { createMemo } from 'solid-js';
import { refIn } from '../../book/compute-nodes';
import { ask, packOf } from '../../derive/ask';
import { rowName } from '../../derive/labels';
import { dateText, separated } from '../../derive/numbers';
import { figureText, settingText, withStandIns } from '../../derive/penalty-position';
import { PENALTY_PACKS, type PenaltyScheme, penaltyTable } from '../../derive/penalty-table';
import type { InputRule } from '../../model/pack';
import { BREACHES_NATIONAL } from '../../rules/cases/breaches-national';
import type { Session } from '../../store/session';
import { createToolState } from '../../store/tool-state';

export const SCHEMES: readonly PenaltyScheme[] = ['national', 'guangdong'];

/** Who and what are the rows of the table; everything else is asked once for all of them. */
const IN_ROWS = new Set(['offender', 'breachKind']);
/** The day matters in both markets: in Guangdong it only has to lie in the years that were read. */
const DAY = BREACHES_NATIONAL.inputs.filter((rule) => rule.id === 'breachDay');

/** A figure or a day of the book as it is read. */
const readable = (text: string, { preferences }: Session): string => dateText(separated(text), preferences.lang());

const yearOf = (day: string | undefined): number => Number((day ?? '').slice(0, 4));

/** The state of the page. */
export function createPenalties(session: Session) {
  const state = createToolState('penalties', {});
  const position = () => {
    session.version();
    return session.position();
  };
  const scheme = createMemo<PenaltyScheme>(() => {
    const now = position();
    const wanted = state.values().scheme || (now ? refIn(now).scheme : '');
    return wanted === 'guangdong' ? 'guangdong' : 'national';
  });
  const pack = () => packOf(session.registry, PENALTY_PACKS[scheme()]);
  const fields = createMemo((): readonly InputRule[] => {
    const own = pack().inputs.filter((rule) => !IN_ROWS.has(rule.id));
    return own.some((rule) => rule.id === 'breachDay') ? own : [...DAY, ...own];
  });
  const own = () => {
    const now = position();
    return now && refIn(now).scheme === scheme() ? now : undefined;
  };
  const standIns = createMemo(() => ({
    breachDay: figureText(own(), 'surrenderDeadline'),
    missingTonnes: figureText(own(), 'unsurrendered'),
    averagePrice: settingText(own(), ['deadlineAveragePrice', 'allowancePrice']),
  }));
  const given = createMemo(() => withStandIns(state.values(), standIns()));
  const hints = (words: (name: string, value: string) => string): Record<string, string> => {
    const name = own() ? rowName(own()?.ref ?? {}, session.preferences.lang()) : '';
    const known = Object.entries(standIns()).filter(([, text]) => text !== '');
    return Object.fromEntries(known.map(([id, text]) => [id, words(name, readable(text, session))]));
  };
  const table = createMemo(() => penaltyTable(session.registry, scheme(), given()));
  /** Failing to surrender by itself, for the explanation below the table. */
  const missed = createMemo(() => {
    if (!table().covered) return undefined;
    const fields = { ...given(), offender: 'keyEntity', breachKind: 'nonSurrender' };
    return ask(session.registry, PENALTY_PACKS[scheme()], yearOf(given().breachDay), fields);
  });
  return { state, scheme, pack, fields, given, hints, table, missed };
}

export type Penalties = ReturnType<typeof createPenalties>;
