// Which columns are shown: without hidden ones and folded groups, frozen as far as the user wants.
import type { Look } from '../../book/types';
import type { GridColumn, GridGap, GridGroup } from '../grid/types';

export interface Arranged {
  readonly columns: readonly GridColumn[];
  readonly gaps: readonly GridGap[];
}

/** Columns up to the one that is frozen last; as they come where the user has not chosen or the column is gone. */
function withFrozen(columns: readonly GridColumn[], frozen: string | undefined): readonly GridColumn[] {
  if (frozen === undefined) return columns;
  const last = columns.findIndex(({ id }) => id === frozen);
  if (last < 0 && frozen !== '') return columns;
  return columns.map((column, at) =>
    (column.frozen === true) === at <= last ? column : { ...column, frozen: at <= last },
  );
}

/** What is shown of all columns of a sheet. `groupId` is set where a group can be folded. */
export function arrange(all: readonly GridColumn[], look: Look): Arranged {
  const hidden = new Set(look.hidden);
  const folded = new Set(look.folded);
  const columns: GridColumn[] = [];
  const gaps: GridGap[] = [];
  for (const column of withFrozen(all, look.frozen)) {
    const stub = column.groupId !== undefined && folded.has(column.groupId) ? column.groupId : undefined;
    if (stub === undefined && !hidden.has(column.id)) {
      columns.push(column);
      continue;
    }
    const at = columns.length;
    const open = gaps.at(-1);
    if (open?.at === at && open.group?.id === stub)
      gaps[gaps.length - 1] = { ...open, columns: [...open.columns, column.id] };
    else
      gaps.push({ at, columns: [column.id], ...(stub !== undefined && { group: { id: stub, name: column.group } }) });
  }
  return { columns, gaps };
}

/** Groups with all their columns, for the list that switches them on and off. */
export function groupsOf(all: readonly GridColumn[], look: Look, fixed: string): readonly GridGroup[] {
  const hidden = new Set(look.hidden);
  const groups = new Map<string, { name: string; folded: boolean; columns: GridGroup['columns'][number][] }>();
  for (const { id, header, group, groupId } of all) {
    const found = groups.get(group) ?? {
      name: group,
      folded: groupId !== undefined && (look.folded?.includes(groupId) ?? false),
      columns: [],
    };
    found.columns.push({ id, header, hidden: hidden.has(id), fixed: id === fixed });
    groups.set(group, found);
  }
  return [...groups].map(([id, group]) => ({ id, ...group }));
}
