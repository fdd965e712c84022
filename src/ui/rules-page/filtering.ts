// The text filter of the page: every word typed must occur somewhere in an item.

/** Whether all words of a filter occur in a text, whatever their case. */
export function matches(text: string, filter: string): boolean {
  const low = text.toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => low.includes(word));
}
