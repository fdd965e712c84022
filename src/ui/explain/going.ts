// From an explanation to the cell or setting where something is to be filled in.
import { createSignal } from 'solid-js';
import type { CausePlace } from '../../derive/cause-place';
import type { Session } from '../../store/session';

const [wantedSetting, setWantedSetting] = createSignal<string>();

/** The setting that the prices page is asked to focus; the page takes it and clears it. */
export { setWantedSetting, wantedSetting };

/** Shows the sheet or page of a place and puts the focus there. */
export function goToPlace(session: Session, place: CausePlace): void {
  // a value the rules leave open is given in its own explanation
  if (place.parameter) {
    session.explaining.start({ row: place.parameter, id: place.column });
    session.setPanel(true);
    return;
  }
  if (place.sheet === 'scenario') {
    setWantedSetting(place.column);
    session.show('prices');
    return;
  }
  const { sheet, ...cell } = place;
  session.goTo({ sheet, ...cell });
  session.show(sheet);
}
