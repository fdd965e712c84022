// Header cells that span neighbouring columns of one group.
import type { GridColumn } from './types';

export interface HeaderGroup {
  readonly name: string;
  /** Set where the group can be folded. */
  readonly id?: string;
  readonly first: number;
  readonly last: number;
  readonly frozen: boolean;
}

/** Runs of neighbouring columns of one group; the border of the frozen part always ends a run. */
export function makeGroups(columns: readonly GridColumn[], frozenCount: number): HeaderGroup[] {
  const groups: HeaderGroup[] = [];
  columns.forEach((column, at) => {
    const frozen = at < frozenCount;
    const open = groups.at(-1);
    if (open && open.name === column.group && open.frozen === frozen) groups[groups.length - 1] = { ...open, last: at };
    else
      groups.push({
        name: column.group,
        first: at,
        last: at,
        frozen,
        ...(column.groupId !== undefined && { id: column.groupId }),
      });
  });
  return groups;
}
