// Rows of the calculation that stand for rows of the book, kept in step with it.
import { makeRow, markStale, type Row } from '../engine/row';
import { Fault } from '../formula/value';
import type { Level } from '../model/pack';
import { inputsOf } from './compute-inputs';
import type { Served } from './compute-plans';
import type { Row as BookRow, Cell, RowSheet } from './types';

/** What a row of the calculation stands for. */
export interface RowRef {
  readonly sheet: RowSheet | 'cycles';
  /** Id of the row of the book; undefined for positions and cycles, which have no row of their own. */
  readonly id: number | undefined;
  readonly enterprise: string;
  readonly facility: string;
  readonly stream: string;
  /** A year, or a cycle such as "2019-2020". */
  readonly year: string;
  readonly scheme: string;
  readonly sector: string;
}

/** A row of the book with the row of the calculation that stands for it. */
export interface Node {
  source: BookRow;
  readonly row: Row;
  /** Key of its unit and of its position: made once, for thousands of rows are grouped by them at every move. */
  unit: string;
  position: string;
}

const BETWEEN = '\u0000';
const unitKey = (ref: RowRef): string => ref.enterprise + BETWEEN + ref.facility + BETWEEN + ref.year;
export const enterpriseKey = (enterprise: string, year: string): string => enterprise + BETWEEN + year;
export const positionKey = (ref: RowRef): string => ref.enterprise + BETWEEN + ref.year + BETWEEN + ref.scheme;

const NOT_YET = new Fault('incomplete', []);
const NO_CELLS: Readonly<Record<string, Cell>> = {};

export const cellText = (row: BookRow, column: string): string => row.cells[column]?.text ?? '';

function refOf(sheet: RowSheet, source: BookRow): RowRef {
  return {
    sheet,
    id: source.id,
    enterprise: cellText(source, 'enterprise'),
    facility: cellText(source, 'facility'),
    stream: cellText(source, 'stream'),
    year: cellText(source, 'year'),
    scheme: cellText(source, 'scheme'),
    sector: cellText(source, 'sector'),
  };
}

/** Whether two versions of a row of the book have the same place among the others. */
const samePlace = (a: RowRef, b: RowRef): boolean =>
  a.enterprise === b.enterprise &&
  a.facility === b.facility &&
  a.stream === b.stream &&
  a.year === b.year &&
  a.scheme === b.scheme &&
  a.sector === b.sector;

/** What a row of the calculation stands for. */
export const refIn = (row: Row): RowRef => row.ref as RowRef;

export function makeNode(sheet: RowSheet, source: BookRow): Node {
  const ref = refOf(sheet, source);
  const row = makeRow(sheet, ref, {}, {}, NOT_YET);
  return { source, row, unit: unitKey(ref), position: positionKey(ref) };
}

/** Gives a node the changed version of its row of the book; true where that has another place. */
export function takeOver(node: Node, sheet: RowSheet, source: BookRow): boolean {
  node.source = source;
  const ref = refOf(sheet, source);
  if (samePlace(refIn(node.row), ref)) return false;
  Object.assign(node.row.ref, ref);
  node.unit = unitKey(ref);
  node.position = positionKey(ref);
  return true;
}

/** A row for which the book has none: a position or a cycle. */
export const makeOwnRow = (level: Level, ref: RowRef): Row => makeRow(level, ref, {}, {}, NOT_YET);

/** Gives a row its plan and the inputs that the plan reads; stale afterwards where anything may differ. */
export function serveRow(row: Row, served: Served, source: BookRow | undefined, changed: boolean): void {
  const plan = 'plan' in served ? served.plan : null;
  const samePlan = plan !== null && row.plan === plan;
  if (samePlan && !changed) return;
  const refusal = 'refusal' in served ? served.refusal : null;
  if (!plan && !row.plan && !changed && sameRefusal(row.refusal, refusal)) return;
  row.plan = plan;
  row.refusal = refusal;
  if (!samePlan) {
    // as long as they will be: grown one by one they would take twice the memory
    row.values = new Array(plan?.slots.length ?? 0);
    row.ranks = new Array(plan?.slots.length ?? 0);
  }
  readInputs(row, source);
}

const sameRefusal = (a: Fault | null, b: Fault | null): boolean =>
  a?.causes[0]?.code === b?.causes[0]?.code &&
  a?.causes[0]?.at.id === b?.causes[0]?.at.id &&
  a?.causes[0]?.detail === b?.causes[0]?.detail;

/** Reads the inputs of a row anew from the book. */
export function readInputs(row: Row, source: BookRow | undefined): void {
  row.inputs = inputsOf(source?.cells ?? NO_CELLS, row.plan?.rowInputs ?? [], row);
  stale(row);
}

/** Marks a row and all above it, also where the row itself was never computed. */
export function stale(row: Row): void {
  row.fresh = false;
  if (row.parent) markStale(row.parent);
}

const sameRows = (a: readonly Row[], b: readonly Row[]): boolean =>
  a.length === b.length && a.every((row, index) => row === b[index]);

/** Puts rows below another; stale where they are not the ones that were there. */
export function setChildren(row: Row, children: Row[]): void {
  for (const child of children) child.parent = row;
  if (sameRows(row.children, children)) return;
  row.children = children;
  stale(row);
}
