// What the page of offset lots holds: market, year, fields, and the figures of the open position for blank ones.
import { createMemo } from 'solid-js';
import { refIn } from '../../book/compute-nodes';
import { ask } from '../../derive/ask';
import { rowName } from '../../derive/labels';
import { separated } from '../../derive/numbers';
import { OFFSET_PACKS, type OffsetScheme, offsetQuestions, offsetYears } from '../../derive/offset-questions';
import { figureText, withStandIns } from '../../derive/penalty-position';
import type { Session } from '../../store/session';
import { createToolState } from '../../store/tool-state';

export const SCHEMES: readonly OffsetScheme[] = ['national', 'guangdong'];

/** The state of the page. */
export function createOffsets(session: Session) {
  const state = createToolState('offsets', {});
  const position = () => {
    session.version();
    return session.position();
  };
  const scheme = createMemo<OffsetScheme>(() => {
    const now = position();
    const wanted = state.values().scheme || (now ? refIn(now).scheme : '');
    return wanted === 'guangdong' ? 'guangdong' : 'national';
  });
  const span = createMemo(() => offsetYears(session.registry, scheme()));
  const year = createMemo(() => {
    const now = position();
    const wanted = Number(state.values().year || (now ? refIn(now).year : span()[1]));
    return Math.min(Math.max(Number.isInteger(wanted) ? wanted : span()[1], span()[0]), span()[1]);
  });
  /** The position, where it is of this market and year. */
  const own = () => {
    const now = position();
    return now && refIn(now).scheme === scheme() && Number(refIn(now).year) === year() ? now : undefined;
  };
  const standIns = createMemo(() => ({
    obligationDue: scheme() === 'national' ? figureText(own(), 'obligation') : '',
    yearEmissions: scheme() === 'guangdong' ? figureText(own(), 'emissions') : '',
  }));
  const hints = (words: (name: string, value: string) => string): Record<string, string> => {
    const name = own() ? rowName(own()?.ref ?? {}, session.preferences.lang()) : '';
    const given = Object.entries(standIns()).filter(([, text]) => text !== '');
    return Object.fromEntries(given.map(([id, text]) => [id, words(name, separated(text))]));
  };
  const questions = createMemo(() => offsetQuestions(session.registry, scheme(), year()));
  const row = createMemo(() =>
    ask(session.registry, OFFSET_PACKS[scheme()], year(), withStandIns(state.values(), standIns())),
  );
  return { state, scheme, span, year, hints, questions, row };
}

export type Offsets = ReturnType<typeof createOffsets>;
