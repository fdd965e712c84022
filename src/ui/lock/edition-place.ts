// From anywhere to the part of the method page on the edition of the book.
import type { Session } from '../../store/session';

export const EDITION_PLACE = 'rules-edition';

/** Gives that part the keyboard once the page is there. */
function goThere(): void {
  const heading = document.querySelector<HTMLElement>(`#${EDITION_PLACE} h2`);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
}

/** Shows the method page at the edition of the book. */
export function showEdition(session: Session): void {
  const isThere = document.getElementById(EDITION_PLACE) !== null;
  session.show('rules');
  if (isThere) goThere();
  else wanted = true;
}

let wanted = false;

/** The part is on the page now. */
export function editionShown(): void {
  if (wanted) requestAnimationFrame(goThere);
  wanted = false;
}
