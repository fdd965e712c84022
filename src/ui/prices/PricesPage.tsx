// Stub, being written.
/** Stub. */
export function PricesPage() {
  return null;
}
