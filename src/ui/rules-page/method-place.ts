// From anywhere to a place of the method page: the pack and year are chosen, the place is scrolled to and lit up.
import { createSignal } from 'solid-js';
import type { RulePlace } from '../../derive/search-entries';
import type { Session } from '../../store/session';

export interface MethodPlace extends RulePlace {
  /** Id of the pack. */
  readonly pack: string;
  readonly year: number;
}

const [wanted, setWanted] = createSignal<MethodPlace>();

/** The place that the method page is asked to show; the page takes it and clears it. */
export { setWanted as setWantedPlace, wanted as wantedPlace };

/** Shows the method page at a place, for example `{ pack, year, ...quantityPlace(level, id) }`. */
export function showInMethod(session: Session, place: MethodPlace): void {
  setWanted(place);
  session.show('rules');
}
