// Which cells light up: what a number is made of, and what is made of it; for the selected cell, or the one pointed at.
import { type Accessor, createMemo, createSignal, onCleanup } from 'solid-js';
import { readersAround } from '../../derive/operand-list';
import { type NameRead, readsOf } from '../../engine/explain';
import type { Row } from '../../engine/row';
import type { Target } from '../../store/explaining';
import type { Session } from '../../store/session';
import { createLater } from '../after-paint';
import type { Lit } from '../grid/types';
import type { ShownRow } from './sheet-rows';

/** How long the mouse rests on a cell before its dependencies light up. */
const REST_MILLISECONDS = 90;

/** Rows below from which on the way down is not followed on hover. */
const MANY = 200;

/** Names that light up: of the row itself, of the rows below it, of the row above it. */
interface Names {
  readonly own: Set<string>;
  readonly below: Set<string>;
  readonly above: Set<string>;
}

interface Relations {
  readonly row: Row;
  readonly reads: Names;
  readonly readBy: Names;
}

const none = (): Names => ({ own: new Set(), below: new Set(), above: new Set() });

const isStep = (row: Row, id: string): boolean =>
  row.plan?.slots[row.plan.indexOf.get(id) ?? -1]?.quantity.step === true;

/**
 * Everything a number needed, down to inputs where `deep`; else what it reads directly, and through steps of the
 * working, which have no column.
 */
function addReads(row: Row, id: string, deep: boolean, names: Names): void {
  const open: NameRead[] = [...readsOf(row, id)];
  for (let next = open.pop(); next; next = open.pop()) {
    const into = next.scope === '' ? names.own : names.below;
    if (into.has(next.id)) continue;
    into.add(next.id);
    if (next.scope === '' && (deep || isStep(row, next.id))) open.push(...readsOf(row, next.id));
  }
}

/** What reads a number directly, and through steps of the working. */
function addReaders(row: Row, id: string, names: Names): void {
  const open = [...readersAround(row, id)];
  for (let next = open.pop(); next; next = open.pop()) {
    const into = next.row === row ? names.own : names.above;
    if (into.has(next.id)) continue;
    into.add(next.id);
    if (next.row === row && isStep(row, next.id)) open.push(...readersAround(row, next.id));
  }
}

function relationsOf(row: Row, id: string, deep: boolean): Relations {
  const [reads, readBy] = [none(), none()];
  addReads(row, id, deep, reads);
  addReaders(row, id, readBy);
  return { row, reads, readBy };
}

/** Whether a cell is among names that belong to a row, the rows below it and the row above it. */
function holds({ own, below, above }: Names, origin: Row, row: Row, column: string): boolean {
  if (row === origin) return own.has(column);
  if (row.parent === origin) return below.has(column);
  return origin.parent === row && above.has(column);
}

/** Only these rows can hold what a number of `origin` reads or is read by. */
const isNear = (origin: Row, row: Row): boolean => row === origin || row.parent === origin || origin.parent === row;

function lightOf({ reads, readBy, row: origin }: Relations, row: Row, column: string): Lit {
  if (holds(reads, origin, row, column)) return 'reads';
  return holds(readBy, origin, row, column) ? 'read-by' : '';
}

/** The operand that is pointed at; a step has no cell of its own: what it reads lights up in its place. */
function pointedIn(at: Target | undefined): { readonly row: Row; readonly own: ReadonlySet<string> } | undefined {
  if (!at) return undefined;
  const own = isStep(at.row, at.id) ? readsOf(at.row, at.id).filter(({ scope }) => scope === '') : [at];
  const by = at.row.plan?.parameters.get(at.id)?.parameter.by;
  return { row: at.row, own: new Set([...own.map(({ id }) => id), ...(by === undefined ? [] : [by])]) };
}

/** The cell under the mouse, once it has rested there; cheap to ask while the mouse moves. */
function createHovered() {
  const [hovered, setHovered] = createSignal<{ readonly row: Row; readonly id: string }>();
  let timer = 0;
  onCleanup(() => clearTimeout(timer));
  return {
    hovered,
    hover: (next: { readonly row: Row; readonly id: string } | undefined): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setHovered(next), REST_MILLISECONDS);
    },
  };
}

export interface Lights {
  readonly lit: (index: number) => ((column: string) => Lit) | undefined;
  readonly hover: (at: { readonly row: number; readonly column: string } | undefined) => void;
}

/** Tells of the cells of a row whether they are lit, and how; follows the selection, the mouse, and operands on the panel. */
export function createLights(session: Session, rows: Accessor<readonly ShownRow[]>): Lights {
  const { hovered, hover } = createHovered();
  // lights come on one frame after the selection, together with the explanation
  const target = createLater(session.explaining.target);
  const version = createLater(session.version);
  const selected = createMemo(() => {
    const now = target();
    return now && relationsOf(now.row, now.id, false);
  });
  const underMouse = createMemo(() => {
    version();
    const at = hovered();
    // of a great enterprise only what is read directly: what lies behind its sums is on other sheets anyway
    const found = at && relationsOf(at.row, at.id, at.row.children.length <= MANY);
    const isEmpty = !found || [...found.reads.own, ...found.reads.below, ...found.readBy.own].length === 0;
    return isEmpty ? undefined : found;
  });
  const pointed = createMemo(() => pointedIn(session.explaining.pointed()));
  return {
    hover: (at) => {
      const row = at && rows()[at.row]?.row;
      hover(row && at ? { row, id: at.column } : undefined);
    },
    lit: (index) => {
      const row = rows()[index]?.row;
      const point = pointed();
      const now = underMouse() ?? selected();
      const own = point?.row === row ? point?.own : undefined;
      const near = now && row && isNear(now.row, row) ? now : undefined;
      if (!row || !(own ?? near)) return undefined;
      return (column) => (own?.has(column) ? 'pointed' : near ? lightOf(near, row, column) : '');
    },
  };
}
