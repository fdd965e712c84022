// From an explanation to the cell or setting where something is to be filled in.
import { createSignal } from 'solid-js';
import type { CausePlace } from '../../derive/cause-place';
import type { Session } from '../../store/session';

const [wantedSetting, setWantedSetting] = createSignal<string>();

/** The setting that the prices page is asked to focus; the page takes it and clears it. */
export { setWantedSetting, wantedSetting };

/** Shows the sheet or page of a place and puts the focus there. */
export function goToPlace(session: Session, place: CausePlace): void {
  if (place.sheet === 'scenario') {
    setWantedSetting(place.column);
    session.show('prices');
    return;
  }
  const { sheet, ...cell } = place;
  session.goTo({ sheet, ...cell });
  session.show(sheet);
}
