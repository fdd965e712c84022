// Takes over what is being typed somewhere on the page, as leaving the field would; the caret stays where it is.

/** Every field of the page hands over its text when it is left. */
export function finishTyping(): void {
  if (typeof document === 'undefined') return;
  const field = document.activeElement;
  if (!(field instanceof HTMLElement) || field === document.body) return;
  field.blur();
  field.focus({ preventScroll: true });
}
