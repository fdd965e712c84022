// In what a cell is counted: the unit of its column, or the one that the material of its row settles.
import type { Entry } from '../model/vocabulary';
import { MATERIALS } from '../rules/materials';

const UNIT_OF: ReadonlyMap<string, string> = new Map(MATERIALS.map(({ id, unit }) => [id, unit]));

/** The vocabulary counts standard coal in tonnes; no tonne of anything else is one. */
const STANDARD_COAL = 'standardCoal';

/** The unit of an input in a row with this material ('' where it has none): "GJ/t" for coal, "GJ/10^4 Nm3" for gas. */
export function cellUnit(entry: Entry, material: string): string {
  if (entry.id === STANDARD_COAL) return 'tce';
  const own = entry.unit.includes(' or ') ? UNIT_OF.get(material) : undefined;
  if (own === undefined) return entry.unit;
  return entry.unit.split(' or ').find((unit) => unit === own || unit.endsWith(`/${own}`)) ?? entry.unit;
}
