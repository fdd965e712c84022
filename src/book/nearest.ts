// The known word nearest to a mistyped one.

/** Number of letters to insert, drop or change to make one word the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Longer words are no typing slips; cutting them keeps the table of distances small. */
const LONGEST = 60;

/** The known word with the fewest changes, upper and lower case alike, the first of equals; '' where none is known. */
export function nearest(word: string, known: Iterable<string>): string {
  const sought = word.slice(0, LONGEST).toLowerCase();
  let best = '';
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const far = distance(sought, candidate.toLowerCase());
    if (far < least) {
      best = candidate;
      least = far;
    }
  }
  return best;
}
