// The book as a calculation that follows every edit: units with their fuels, enterprises with their units, cycles.
import type { Registry } from '../engine/registry';
import type { Inputs, Row } from '../engine/row';
import { scenarioInputs } from './compute-inputs';
import { groupBy, linkCycles, linkFacilities, linkPositions } from './compute-links';
import { enterpriseKey, makeNode, type Node, readInputs, refIn, stale, takeOver } from './compute-nodes';
import { Plans } from './compute-plans';
import { type Book, type Row as BookRow, ROW_SHEETS, type RowSheet } from './types';

/** A unit without enterprise or year, or a fuel without unit. */
function isStray(row: Row): boolean {
  const { enterprise, year } = refIn(row);
  return row.level === 'facilities' ? enterprise === '' || year === '' : row.parent === null;
}

/** Results of a book, each computed when it is asked for; `sync` after every change keeps what is still valid. */
export class Computation {
  private readonly plans: Plans;
  private book: Book | undefined;
  private readonly nodes: Record<RowSheet, Map<number, Node>> = {
    enterprises: new Map(),
    facilities: new Map(),
    streams: new Map(),
  };
  private positionRows = new Map<string, Row>();
  private byEnterprise = new Map<string, Row[]>();
  private cycleRows = new Map<string, Row>();
  // lists of the above, made anew only when rows come, go or move
  private positionList: readonly Row[] = [];
  private cycleList: readonly Row[] = [];
  private strayList: readonly Row[] = [];
  private scenario: Inputs = {};
  private readonly scenarioRow: object = { sheet: 'scenario' };

  constructor(readonly registry: Registry) {
    this.plans = new Plans(registry);
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

  /** The positions of an enterprise and year, one per scheme. */
  positionsOf(enterprise: string, year: string): readonly Row[] {
    return this.byEnterprise.get(enterpriseKey(enterprise, year)) ?? [];
  }

  /** Takes over a changed book. Only rows that the change reaches lose their results. */
  sync(book: Book): void {
    const before = this.book;
    this.book = book;
    let moved = this.plans.setOverrides(book.overrides);
    for (const sheet of ROW_SHEETS)
      if (before?.sheets[sheet] !== book.sheets[sheet]) moved = this.syncSheet(sheet, book) || moved;
    if (moved) this.link(book);
    if (before?.settings !== book.settings) this.scenario = this.readScenario(book);
    for (const row of this.positionList) this.renewScenario(row);
    for (const row of this.cycleList) this.renewScenario(row);
  }

  private renewScenario(row: Row): void {
    if (row.scenario === this.scenario) return;
    row.scenario = this.scenario;
    stale(row);
  }

  /** Brings the rows of a sheet up to date; true where one came, went or moved to another place, or the order changed. */
  private syncSheet(sheet: RowSheet, book: Book): boolean {
    const rows = book.sheets[sheet];
    let moved = this.reorder(sheet, rows);
    for (const source of rows) {
      const node = this.nodes[sheet].get(source.id);
      if (!node || node.source === source) continue;
      moved = takeOver(node, sheet, source) || moved;
      this.readAgain(sheet, node);
    }
    return moved;
  }

  /** Puts the nodes of a sheet into the order of its rows; true where one came, went or changed its place. */
  private reorder(sheet: RowSheet, rows: readonly BookRow[]): boolean {
    const known = this.nodes[sheet];
    const ids = known.keys();
    if (known.size === rows.length && rows.every(({ id }) => ids.next().value === id)) return false;
    this.nodes[sheet] = new Map(rows.map((source) => [source.id, known.get(source.id) ?? makeNode(sheet, source)]));
    return true;
  }

  private readAgain(sheet: RowSheet, node: Node): void {
    readInputs(node.row, node.source);
    const { enterprise, year } = refIn(node.row);
    if (sheet === 'enterprises') for (const row of this.positionsOf(enterprise, year)) readInputs(row, node.source);
  }

  private link(book: Book): void {
    const facilities = [...this.nodes.facilities.values()];
    linkFacilities(facilities, this.nodes.streams.values(), this.plans);
    this.positionRows = linkPositions(facilities, book.sheets.enterprises, this.positionRows, this.plans);
    this.byEnterprise = groupBy(this.positionRows.values(), (row) => {
      const { enterprise, year } = refIn(row);
      return enterpriseKey(enterprise, year);
    });
    this.cycleRows = linkCycles(this.positionRows, this.cycleRows, this.registry, this.plans);
    this.positionList = [...this.positionRows.values()];
    this.cycleList = [...this.cycleRows.values()];
    this.strayList = [...facilities, ...this.nodes.streams.values()].map(({ row }) => row).filter(isStray);
  }

  private readScenario(book: Book): Inputs {
    const rules = this.registry.packs.flatMap((pack) => pack.inputs.filter((rule) => rule.level === 'scenario'));
    return scenarioInputs(book.settings, rules, this.scenarioRow);
  }
}
