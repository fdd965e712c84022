// Stub, being written.
/** Stub. */
export function RulesPage() {
  return null;
}
