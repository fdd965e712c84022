// What an error is called, with what is inside it: names are all that is left of it beyond a worker or a transaction.

/** Names of an error and of those that led to it; a transaction that was ended carries the reason inside. */
export function namesOf(error: unknown): readonly string[] {
  const names: string[] = [];
  let at = error;
  while (typeof at === 'object' && at !== null && names.length < 5) {
    const { name, inner, cause } = at as { name?: unknown; inner?: unknown; cause?: unknown };
    if (typeof name === 'string') names.push(name);
    at = inner ?? cause;
  }
  return names;
}
