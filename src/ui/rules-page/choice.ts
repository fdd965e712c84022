// Which pack and year the method page shows, and the way to a place in it.
import { createEffect, createMemo, createSignal, on } from 'solid-js';
import { yearsOf } from '../../derive/methodology-years';
import { anchorOf, type RuleEntry, type RulePlace } from '../../derive/search-entries';
import type { Pack } from '../../model/pack';
import type { Session } from '../../store/session';
import { setWantedPlace, wantedPlace } from './method-place';

export interface Choice {
  readonly packs: () => readonly Pack[];
  readonly pack: () => Pack | undefined;
  readonly setPack: (index: number) => void;
  readonly years: () => readonly number[];
  readonly year: () => number;
  readonly setYear: (year: number) => void;
  readonly go: (entry: RuleEntry) => void;
}

/** The rules of the first facility in view, so that the page opens with what the book uses. */
function packInView(session: Session): number {
  const used = session.position()?.children[0]?.plan?.pack;
  return Math.max(0, used ? session.registry.packs.indexOf(used) : 0);
}

/** Scrolls to a place, unfolds it, gives it the keyboard and lights it up. */
export function showPlace(place: RulePlace): void {
  const found = document.getElementById(anchorOf(place));
  if (!found) return;
  const around = found.closest('details');
  if (around) around.open = true;
  for (const other of document.querySelectorAll('.rules-page .is-found')) other.classList.remove('is-found');
  found.classList.add('is-found');
  found.tabIndex = -1;
  found.focus({ preventScroll: true });
  found.scrollIntoView({ block: 'start' });
}

/** The year in view if the place holds in it, else the latest in which it does. */
function yearFor({ spans, pack }: Pick<RuleEntry, 'spans' | 'pack'>, now: number): number {
  const years = yearsOf(pack).filter((year) => spans.some(({ from, to }) => from <= year && year <= to));
  return years.includes(now) ? now : (years.at(-1) ?? now);
}

/** The state of the page. */
export function createChoice(session: Session): Choice {
  const [index, setIndex] = createSignal(packInView(session));
  const [wanted, setYear] = createSignal(Number(session.position()?.plan?.year ?? 0));
  const packs = () => session.registry.packs;
  const pack = () => packs()[index()];
  const years = createMemo(() => {
    const of = pack();
    return of ? yearsOf(of) : [];
  });
  const year = () => (years().includes(wanted()) ? wanted() : (years().at(-1) ?? 0));
  const show = (of: Pack | undefined, at: number, place: RulePlace): void => {
    if (of) setIndex(packs().indexOf(of));
    setYear(at);
    // the page is drawn anew before it can be scrolled
    requestAnimationFrame(() => showPlace(place));
  };
  createEffect(
    on(wantedPlace, (place) => {
      if (!place) return;
      setWantedPlace(undefined);
      show(
        packs().find(({ id }) => id === place.pack),
        place.year,
        place,
      );
    }),
  );
  return {
    packs,
    pack,
    setPack: setIndex,
    years,
    year,
    setYear,
    go: (entry) => show(entry.pack, yearFor(entry, year()), entry),
  };
}
