// Who belongs to whom: fuels to units, units to enterprises, years to cycles. Redone when a name or place changes.
import type { Registry } from '../engine/registry';
import type { Row } from '../engine/row';
import { Fault } from '../formula/value';
import {
  cellText,
  enterpriseKey,
  makeOwnRow,
  type Node,
  positionKey,
  type RowRef,
  refIn,
  serveRow,
  setChildren,
} from './compute-nodes';
import type { Plans } from './compute-plans';
import { makePace, type Paced } from './paced';
import type { Row as BookRow } from './types';

export function* groupBy<T>(items: Iterable<T>, key: (item: T) => string): Paced<Map<string, T[]>> {
  const pause = makePace();
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const found = groups.get(name);
    if (found) found.push(item);
    else groups.set(name, [item]);
    if (pause()) yield;
  }
  return groups;
}

const duplicateKey = (row: Row, id: string): Fault => new Fault('error', [{ code: 'duplicateKey', at: { row, id } }]);
const rowsOf = (nodes: readonly Node[]): Row[] => nodes.map((node) => node.row);

const NO_NAMES: ReadonlySet<string> = new Set();

/** Names that more than one of the fuels of a unit have. */
function namedTwice(streams: readonly Node[]): ReadonlySet<string> {
  const names = streams.map(({ row }) => refIn(row).stream);
  const once = new Set(names);
  if (once.size === names.length) return NO_NAMES;
  return new Set(names.filter((name) => !once.delete(name)));
}

/** Puts the fuels under their unit and gives both their plans. */
function linkFacility(node: Node, twins: readonly Node[], streams: readonly Node[], plans: Plans): void {
  const { row, source } = node;
  const place = refIn(row);
  const twin = twins.length > 1 ? duplicateKey(row, 'facility') : undefined;
  serveRow(row, twin ? { refusal: twin } : plans.serve(place, 'facilities', row), source, false);
  if (twins[0] !== node) {
    setChildren(row, []);
    return;
  }
  const twice = namedTwice(streams);
  const served = plans.serve(place, 'streams', row);
  for (const stream of streams) {
    const same = twice.has(refIn(stream.row).stream);
    serveRow(stream.row, same ? { refusal: duplicateKey(stream.row, 'stream') } : served, stream.source, false);
  }
  setChildren(row, rowsOf(streams));
}

function linkStray(node: Node): void {
  const refusal = new Fault('error', [{ code: 'noFacility', at: { row: node.row, id: 'facility' } }]);
  serveRow(node.row, { refusal }, node.source, false);
  node.row.parent = null;
}

/** Links every unit and every fuel. */
export function* linkFacilities(facilities: readonly Node[], streams: Iterable<Node>, plans: Plans): Paced<void> {
  const pause = makePace();
  const byKey = yield* groupBy(facilities, (node) => node.unit);
  const ofFacility = yield* groupBy(streams, (node) => node.unit);
  for (const [key, twins] of byKey) {
    const own = ofFacility.get(key) ?? [];
    for (const node of twins) linkFacility(node, twins, own, plans);
    if (pause(twins.length + own.length)) yield;
  }
  for (const [key, nodes] of ofFacility) {
    if (!byKey.has(key)) for (const node of nodes) linkStray(node);
    if (pause(nodes.length)) yield;
  }
}

/** Positions that were there before; not sure where nobody knows what they have read. */
interface KnownPositions {
  readonly rows: ReadonlyMap<string, Row>;
  readonly isSure: boolean;
}

function positionRow(known: Row | undefined, of: RowRef, source: BookRow | undefined): { row: Row; moved: boolean } {
  const id = source?.id;
  const row =
    known ??
    makeOwnRow('enterprises', { ...of, sheet: 'enterprises', id: undefined, facility: '', stream: '', sector: '' });
  const moved = refIn(row).id !== id;
  if (moved) Object.assign(row.ref, { id });
  return { row, moved };
}

/** One row per enterprise, year and scheme that units name; the enterprise sheet gives the inputs where it has a row. */
export function* linkPositions(
  facilities: readonly Node[],
  enterprises: readonly BookRow[],
  known: KnownPositions,
  plans: Plans,
): Paced<Map<string, Row>> {
  const pause = makePace();
  const given = yield* groupBy(enterprises, (row) => enterpriseKey(cellText(row, 'enterprise'), cellText(row, 'year')));
  const named = facilities.filter(({ row }) => refIn(row).enterprise !== '' && refIn(row).year !== '');
  const rows = new Map<string, Row>();
  for (const [key, nodes] of yield* groupBy(named, (node) => node.position)) {
    if (pause(nodes.length)) yield;
    const [first] = nodes;
    if (!first) continue;
    const of = refIn(first.row);
    const sources = given.get(enterpriseKey(of.enterprise, of.year)) ?? [];
    const { row, moved } = positionRow(known.rows.get(key), of, sources[0]);
    const place = { scheme: of.scheme, sector: '', year: of.year };
    const served =
      sources.length > 1 ? { refusal: duplicateKey(row, 'enterprise') } : plans.serve(place, 'enterprises', row);
    serveRow(row, served, sources[0], moved || !known.isSure);
    setChildren(row, rowsOf(nodes));
    rows.set(key, row);
  }
  return rows;
}

/** The cycles of which both years are in the book. */
export function* linkCycles(
  positions: ReadonlyMap<string, Row>,
  known: ReadonlyMap<string, Row>,
  registry: Registry,
  plans: Plans,
): Paced<Map<string, Row>> {
  const pause = makePace();
  const rows = new Map<string, Row>();
  const cycles = registry.packs.flatMap((pack) =>
    (pack.cycles ?? []).map(([from, to]) => ({ scheme: pack.scheme, from, to })),
  );
  for (const { scheme, from, to } of cycles)
    for (const last of positions.values()) {
      if (pause()) yield;
      const of = refIn(last);
      if (of.year !== String(to) || of.scheme !== scheme) continue;
      const first = positions.get(positionKey({ ...of, year: String(from) }));
      if (!first) continue;
      const ref: RowRef = { ...of, sheet: 'cycles', id: undefined, year: `${from}-${to}` };
      const key = positionKey(ref);
      const row = known.get(key) ?? makeOwnRow('cycles', ref);
      serveRow(row, plans.serve({ scheme, sector: '', year: String(to) }, 'cycles', row), undefined, false);
      setChildren(row, [first, last]);
      rows.set(key, row);
    }
  return rows;
}
