// Which cells light up: what the selected number is made of, and what is made of it.
import { type Accessor, createMemo } from 'solid-js';
import type { RowSheet } from '../../book/types';
import { readersOf } from '../../engine/explain';
import type { Row } from '../../engine/row';
import { namesIn } from '../../formula/tree';
import type { Session } from '../../store/session';
import type { ShownRow } from './sheet-rows';

/** Names that the formula of a quantity reads, in its own row and in the rows below. */
function partsOf(row: Row, id: string): { own: ReadonlySet<string>; below: ReadonlySet<string> } {
  const slot = row.plan?.slots[row.plan.indexOf.get(id) ?? -1];
  const own = new Set<string>(row.plan ? readersOf(row.plan, id) : []);
  const below = new Set<string>();
  if (slot) collect(row, slot.node, own, below, 0);
  return { own, below };
}

/** Steps of the working have no column, so their own parts light up instead. */
function collect(
  row: Row,
  node: Parameters<typeof namesIn>[0],
  own: Set<string>,
  below: Set<string>,
  depth: number,
): void {
  for (const name of namesIn(node)) {
    if (name.scope !== null) {
      below.add(name.id);
      continue;
    }
    const by = row.plan?.parameters.get(name.id)?.parameter.by;
    own.add(by ?? name.id);
    const slot = row.plan?.slots[row.plan.indexOf.get(by ?? name.id) ?? -1];
    if (slot?.quantity.step && depth < 5) collect(row, slot.node, own, below, depth + 1);
  }
}

/** Tells of a cell whether it is lit; follows the selection. */
export function createLights(
  session: Session,
  sheet: RowSheet,
  rows: Accessor<readonly ShownRow[]>,
): (index: number, column: string) => boolean {
  const lit = createMemo(() => {
    const path = session.explaining.path();
    const target = path[0];
    return target && { row: target.row, ...partsOf(target.row, target.id) };
  });
  return (index, column) => {
    const now = lit();
    const row = rows()[index]?.row;
    if (!now || !row) return false;
    if (row === now.row) return now.own.has(column);
    return sheet !== 'enterprises' && row.parent === now.row && now.below.has(column);
  };
}
