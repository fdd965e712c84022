// Whether the window is as narrow as a phone.
import { type Accessor, createSignal, onCleanup } from 'solid-js';

const NARROW = '(max-width: 700px)';

/** Follows the width of the window. */
export function createNarrow(): Accessor<boolean> {
  const query = matchMedia(NARROW);
  const [narrow, setNarrow] = createSignal(query.matches);
  const follow = (): void => void setNarrow(query.matches);
  query.addEventListener('change', follow);
  onCleanup(() => query.removeEventListener('change', follow));
  return narrow;
}
