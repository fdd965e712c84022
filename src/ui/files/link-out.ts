// The link for the open book: with all its scenarios where that is short enough, else with the one in view.
import { readScenario, writeScenario } from '../../book/csv';
import { linkFragment } from '../../book/link';
import type { Session } from '../../store/session';

/** What gets through chats, mail programs and the address bars of old browsers; beyond it they cut. */
export const LONGEST_LINK = 8000;

/** `whole`: all scenarios are in it. `doubtful`: cells that are no values yet, so that nobody could open it. */
export interface LinkOut {
  readonly address: string;
  readonly whole: boolean;
  readonly doubtful: boolean;
}

/** The link to hand out; undefined where no book is open. */
export function linkOut(session: Session, page: string): LinkOut | undefined {
  const [whole, inView] = [session.whole(), session.book()];
  if (!whole || !inView) return undefined;
  const make = (book: typeof whole): LinkOut => {
    const text = writeScenario(book);
    return { address: page + linkFragment(text), whole: book === whole, doubtful: 'faults' in readScenario(text) };
  };
  const all = make(whole);
  if (all.address.length <= LONGEST_LINK || whole.variants.length === 0) return all;
  const one = make({ ...inView, variants: [] });
  return one.address.length <= LONGEST_LINK ? one : all;
}
