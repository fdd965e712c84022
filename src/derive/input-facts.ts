// What there is to say about an input: what was typed, its limits, and what the rules take where it is blank.
import { refIn } from '../book/compute-nodes';
import { rowAt } from '../book/row-index';
import type { Book, Cell } from '../book/types';
import { otherArm } from '../engine/defaults';
import { ensureFresh } from '../engine/evaluate';
import type { ParameterLine } from '../engine/parameters';
import type { Row } from '../engine/row';
import { compile } from '../formula/compile';
import { Fault, type Value } from '../formula/value';
import type { InputRule } from '../model/pack';
import type { Entry } from '../model/vocabulary';
import { VOCABULARY } from '../rules/vocabulary';

/** What stands in for a blank input: its value, and the line of the rules where it is one. */
export interface StandIn {
  readonly value: Value;
  readonly parameter: string | undefined;
  readonly line: ParameterLine | undefined;
}

export interface InputFacts {
  readonly entry: Entry | undefined;
  readonly rule: InputRule | undefined;
  readonly cell: Cell | undefined;
  readonly standIn: StandIn | undefined;
  /** The parameter that would stand in, if anybody had read its value: the user may give it. */
  readonly open: string | undefined;
}

function lineOf(row: Row, id: string): ParameterLine | undefined {
  const { plan } = row;
  const inYear = plan?.parameters.get(id);
  if (!plan || !inYear) return undefined;
  ensureFresh(row);
  const { by } = inYear.parameter;
  if (by === undefined) return inYear.lines.get('');
  const index = plan.indexOf.get(by);
  const key = index === undefined ? row.inputs[by] : row.values[index];
  return typeof key === 'string' ? inYear.lines.get(key) : undefined;
}

function standInOf(row: Row, id: string): StandIn | undefined {
  const { plan } = row;
  if (!plan) return undefined;
  ensureFresh(row);
  for (const slot of plan.slots) {
    const arm = otherArm(slot.node, id);
    if (!arm) continue;
    const value = compile(arm, plan.linker)(row);
    if (value instanceof Fault) return undefined;
    const isParameter = arm.kind === 'name' && plan.parameters.has(arm.id);
    return isParameter
      ? { value, parameter: arm.id, line: lineOf(row, arm.id) }
      : { value, parameter: undefined, line: undefined };
  }
  return undefined;
}

/** The open parameter that a blank input falls back on. */
function openOf({ plan }: Row, id: string): string | undefined {
  const arms = plan?.slots.flatMap((slot) => otherArm(slot.node, id) ?? []) ?? [];
  const names = arms.flatMap((arm) => (arm.kind === 'name' ? [arm.id] : []));
  return names.find((name) => plan?.parameters.get(name)?.version.open);
}

function cellOf(book: Book, row: Row, id: string): Cell | undefined {
  const { sheet, id: rowId } = refIn(row);
  if (sheet === 'cycles' || rowId === undefined) return undefined;
  const rows = book.sheets[sheet];
  return rows[rowAt(rows, rowId) ?? -1]?.cells[id];
}

/** Facts of an input of a row; scenario settings are inputs of every row. */
export function inputFacts(book: Book, row: Row, id: string): InputFacts {
  const rule = row.plan?.inputs.get(id);
  const isSetting = rule?.level === 'scenario';
  const sheet = isSetting ? 'scenario' : row.level;
  const entries = VOCABULARY.filter((one) => one.id === id);
  const entry = entries.find((one) => one.sheet === sheet || one.sheet === 'all') ?? entries[0];
  const setting = book.settings[id];
  const cell = isSetting ? (setting === undefined ? undefined : { text: setting }) : cellOf(book, row, id);
  return { entry, rule, cell, standIn: standInOf(row, id), open: openOf(row, id) };
}

/** The line of a parameter that applies to a row. */
export const lineFor = lineOf;
