// The book as a calculation that follows every edit: units with their fuels, enterprises with their units, cycles.
import { registryAt } from '../engine/editions';
import type { Registry } from '../engine/registry';
import type { Inputs, Row } from '../engine/row';
import { scenarioInputs } from './compute-inputs';
import { groupBy, linkCycles, linkFacilities, linkPositions } from './compute-links';
import { enterpriseKey, makeNode, type Node, readInputs, refIn, stale, takeOver } from './compute-nodes';
import { Plans } from './compute-plans';
import { atOnce, makePace, type Paced } from './paced';
import { changedPlaces } from './row-changes';
import { type Book, type Row as BookRow, ROW_SHEETS, type RowSheet } from './types';

/** A unit without enterprise or year, or a fuel without unit. */
function isStray(row: Row): boolean {
  const { enterprise, year } = refIn(row);
  return row.level === 'facilities' ? enterprise === '' || year === '' : row.parent === null;
}

const NO_ROWS: ReadonlySet<Row> = new Set();

/** Results of a book, each computed when it is asked for; `sync` after every change keeps what is still valid. */
export class Computation {
  private readonly plans: Plans;
  private book: Book | undefined;
  private readonly nodes: Record<RowSheet, Map<number, Node>> = {
    enterprises: new Map(),
    facilities: new Map(),
    streams: new Map(),
  };
  private readonly lists: Record<RowSheet, readonly Row[]> = { enterprises: [], facilities: [], streams: [] };
  private positionRows = new Map<string, Row>();
  private byEnterprise = new Map<string, Row[]>();
  private cycleRows = new Map<string, Row>();
  // lists of the above, made anew only when rows come, go or move
  private positionList: readonly Row[] = [];
  private cycleList: readonly Row[] = [];
  private strayList: readonly Row[] = [];
  /** Counts the changes by which a row came, went or got another name, year, market or sector. */
  moves = 0;
  private syncs = 0;
  /** Rows that the latest change of the book reaches; undefined where it may be any. */
  private reached: Set<Row> | undefined;
  private isOtherRules = true;
  /** A book is being taken over, or was and never to its end. */
  private isHalfway = false;
  private scenario: Inputs = {};
  private readonly scenarioRow: object = { sheet: 'scenario' };

  /** Rules of which the book says in which editions it keeps to them. */
  constructor(private rules: Registry) {
    this.plans = new Plans(rules);
  }

  /** The rules that the results are computed with. */
  get registry(): Registry {
    return this.plans.registry;
  }

  /** Computes with other rules from the next `sync` on. */
  follow(rules: Registry): void {
    this.rules = rules;
    this.isOtherRules = true;
  }

  /** Enterprise positions, one per enterprise, year and scheme, in the order in which the units name them. */
  get positions(): readonly Row[] {
    return this.positionList;
  }

  get cycles(): readonly Row[] {
    return this.cycleList;
  }

  /** Units and fuels that belong to no position because a name is missing or leads nowhere. */
  get strays(): readonly Row[] {
    return this.strayList;
  }

  /** The row of the calculation for a unit or fuel of the book. */
  rowOf(sheet: 'facilities' | 'streams', id: number): Row | undefined {
    return this.nodes[sheet].get(id)?.row;
  }

  /** The rows of the calculation for all units or fuels, in the order of the book. */
  rowsOf(sheet: 'facilities' | 'streams'): readonly Row[] {
    return this.lists[sheet];
  }

  /** The positions of an enterprise and year, one per scheme. */
  positionsOf(enterprise: string, year: string): readonly Row[] {
    return this.byEnterprise.get(enterpriseKey(enterprise, year)) ?? [];
  }

  /** How many versions of the book were taken over so far. */
  get count(): number {
    return this.syncs;
  }

  /** Rows that were reached by the changes since there were `count`; undefined where it may be any. */
  reachedSince(count: number): ReadonlySet<Row> | undefined {
    if (count === this.syncs) return NO_ROWS;
    return count === this.syncs - 1 ? this.reached : undefined;
  }

  /** Takes over a changed book. Only rows that the change reaches lose their results. */
  sync(book: Book): void {
    if (book === this.book && !this.isHalfway && !this.isOtherRules) return;
    this.syncs += 1;
    atOnce(this.takeOver(book));
  }

  /**
   * The same with pauses. In between results may be asked for, of whatever is there by then; another book that comes is
   * taken over instead, and work that is left before its end is done anew by the next `sync`.
   */
  *syncing(book: Book): Paced<void> {
    this.syncs += 1;
    const turn = this.syncs;
    const work = this.takeOver(book);
    while (!work.next().done) {
      yield;
      if (this.syncs !== turn) return;
    }
    // who has asked in between has not seen everything
    this.syncs += 1;
    this.reached = undefined;
  }

  private *takeOver(book: Book): Paced<void> {
    // of what was left halfway nobody knows how far it came
    const before = this.isHalfway ? undefined : this.book;
    this.isHalfway = true;
    this.book = book;
    this.reached = new Set();
    const rules = this.rulesFor(book, before);
    const hasSameRules = rules === this.registry;
    let moved = this.plans.use(rules, book.overrides) || !before;
    for (const sheet of ROW_SHEETS)
      if (before?.sheets[sheet] !== book.sheets[sheet])
        moved = (yield* this.syncSheet(sheet, book.sheets[sheet], before?.sheets[sheet])) || moved;
    if (moved) yield* this.link(book, !before);
    const hasSameSettings = before?.settings === book.settings && hasSameRules;
    if (!hasSameSettings) this.scenario = this.readScenario(book);
    if (moved || !hasSameSettings) {
      this.reached = undefined;
      for (const row of this.positionList) this.renewScenario(row);
      for (const row of this.cycleList) this.renewScenario(row);
    }
    this.isHalfway = false;
  }

  private rulesFor(book: Book, before: Book | undefined): Registry {
    const isSame = !this.isOtherRules && before !== undefined && before.lock === book.lock;
    this.isOtherRules = false;
    return isSame ? this.registry : registryAt(this.rules, book.lock);
  }

  private renewScenario(row: Row): void {
    if (row.scenario === this.scenario) return;
    row.scenario = this.scenario;
    stale(row);
  }

  /**
   * Brings the rows of a sheet up to date; true where one came, went or moved to another place, or the order changed.
   * `before` is undefined where nothing is known of the rows that were there.
   */
  private *syncSheet(
    sheet: RowSheet,
    rows: readonly BookRow[],
    before: readonly BookRow[] | undefined,
  ): Paced<boolean> {
    const pause = makePace();
    // of ten thousand rows an edit changes one: the others are the same objects at the same places
    const places = before && changedPlaces(rows, before);
    const changed = places
      ? places.flatMap((at) => rows[at] ?? [])
      : rows.filter((source, at) => source !== before?.[at]);
    const isOrdered =
      places !== undefined || (rows.length === before?.length && rows.every(({ id }, at) => id === before[at]?.id));
    if (!isOrdered) yield* this.reorder(sheet, rows);
    let moved = !isOrdered;
    for (const source of changed) {
      const node = this.nodes[sheet].get(source.id);
      if (pause()) yield;
      if (!node || node.source === source) continue;
      moved = takeOver(node, sheet, source) || moved;
      this.readAgain(sheet, node);
    }
    return moved;
  }

  /** Puts the nodes of a sheet into the order of its rows. */
  private *reorder(sheet: RowSheet, rows: readonly BookRow[]): Paced<void> {
    const pause = makePace();
    const known = this.nodes[sheet];
    const nodes = new Map<number, Node>();
    const list: Row[] = [];
    for (const source of rows) {
      const node = known.get(source.id) ?? makeNode(sheet, source);
      nodes.set(source.id, node);
      list.push(node.row);
      if (pause()) yield;
    }
    this.nodes[sheet] = nodes;
    this.lists[sheet] = list;
  }

  private readAgain(sheet: RowSheet, node: Node): void {
    this.readRow(node.row, node.source);
    const { enterprise, year } = refIn(node.row);
    if (sheet === 'enterprises') for (const row of this.positionsOf(enterprise, year)) this.readRow(row, node.source);
  }

  private readRow(row: Row, source: BookRow): void {
    readInputs(row, source);
    for (let at: Row | null = row; at && !this.reached?.has(at); at = at.parent) this.reached?.add(at);
  }

  private *link(book: Book, isAnew: boolean): Paced<void> {
    const facilities = [...this.nodes.facilities.values()];
    yield* linkFacilities(facilities, this.nodes.streams.values(), this.plans);
    this.positionRows = yield* linkPositions(
      facilities,
      book.sheets.enterprises,
      { rows: this.positionRows, isSure: !isAnew },
      this.plans,
    );
    this.byEnterprise = yield* groupBy(this.positionRows.values(), (row) => {
      const { enterprise, year } = refIn(row);
      return enterpriseKey(enterprise, year);
    });
    this.cycleRows = yield* linkCycles(this.positionRows, this.cycleRows, this.registry, this.plans);
    this.positionList = [...this.positionRows.values()];
    this.cycleList = [...this.cycleRows.values()];
    this.strayList = [...facilities, ...this.nodes.streams.values()].map(({ row }) => row).filter(isStray);
    this.moves += 1;
  }

  private readScenario(book: Book): Inputs {
    const rules = this.registry.packs.flatMap((pack) => pack.inputs.filter((rule) => rule.level === 'scenario'));
    return scenarioInputs(book.settings, rules, this.scenarioRow);
  }
}
