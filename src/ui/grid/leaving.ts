// The way out of the grid, since Tab moves inside it.

const TABBABLE = 'a[href],button,input,select,textarea,summary,[tabindex]';

function canTakeFocus(node: HTMLElement): boolean {
  return node.tabIndex >= 0 && !node.matches(':disabled') && node.getClientRects().length > 0;
}

/** Moves the focus to the next (or previous) element outside the grid that can take it. */
export function leaveGrid(root: HTMLElement, backward: boolean): void {
  const all = [...document.querySelectorAll<HTMLElement>(TABBABLE)].filter(
    (node) => !root.contains(node) && canTakeFocus(node),
  );
  const wanted = backward ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const there = all.filter((node) => (root.compareDocumentPosition(node) & wanted) !== 0);
  const target = backward ? (there.at(-1) ?? all.at(-1)) : (there[0] ?? all[0]);
  if (target) target.focus();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
