// Where the names of a formula get their values: results and inputs of the row, the scenario, parameters, rows below.
import type { Linker } from '../formula/compile';
import type { NameNode } from '../formula/tree';
import { blankAt, Fault, type Origin, type Value } from '../formula/value';
import type { InputRule, Level } from '../model/pack';
import { ensureFresh, note } from './evaluate';
import type { ParameterInYear, ParameterLine } from './parameters';
import type { Plan } from './plan';
import { PackFault, SCOPES } from './registry';
import type { Row } from './row';

type Read = (row: Row) => Value | undefined;

interface Known {
  readonly level: Level;
  readonly indexOf: ReadonlyMap<string, number>;
  readonly inputs: ReadonlyMap<string, InputRule>;
  readonly parameters: ReadonlyMap<string, ParameterInYear>;
  /** Pack, level and year, for messages. */
  readonly place: string;
}

function resultReader(index: number): Read {
  return (row) => {
    note(row.ranks[index] ?? 0);
    return row.values[index];
  };
}

/** The value of a line; what the user has set and cannot be read is an error that begins at the parameter. */
function readLine(line: ParameterLine, id: string, row: Row): Value {
  note(line.rank);
  return line.fault ? new Fault('error', [{ code: line.fault, at: { row, id }, detail: line.text }]) : line.value;
}

function parameterReader(inYear: ParameterInYear, known: Known): Read {
  const { id, by } = inYear.parameter;
  if (by === undefined) {
    const line = inYear.lines.get('');
    if (!line && !inYear.version.open) throw new PackFault(`${known.place}: ${id} has no value`);
    return (row) => line && readLine(line, id, row);
  }
  const key = readerFor(by, known);
  return (row) => {
    const picked = key(row);
    if (picked instanceof Fault) return picked;
    // the line cannot be picked: what is missing is the choice, not the parameter
    if (picked === undefined) return blankAt({ row, id: by });
    const line = inYear.lines.get(String(picked));
    return line && readLine(line, id, row);
  };
}

function readerFor(id: string, known: Known): Read {
  const index = known.indexOf.get(id);
  if (index !== undefined) return resultReader(index);
  const rule = known.inputs.get(id);
  if (rule) return rule.level === 'scenario' ? (row) => row.scenario[id] : (row) => row.inputs[id];
  const inYear = known.parameters.get(id);
  if (inYear) return parameterReader(inYear, known);
  throw new PackFault(`${known.place}: "${id}" is no quantity, input or parameter here`);
}

/** Reads a name of a row below; a row without plan answers with the reason why it has none. */
function childReader(id: string): Read {
  // rows side by side mostly have the same plan
  let plan: Plan | undefined;
  let index: number | undefined;
  return (row) => {
    if (!row.plan) return row.refusal ?? undefined;
    if (row.plan !== plan) {
      plan = row.plan;
      index = plan.indexOf.get(id);
    }
    if (index === undefined) return row.inputs[id];
    ensureFresh(row);
    note(row.ranks[index] ?? 0);
    return row.values[index];
  };
}

/** Children that have all `ids`: the list itself where that is all of them, as it nearly always is. */
function childrenWith(ids: readonly string[]): (row: Row) => readonly Row[] {
  let plan: Plan | undefined;
  let complete = false;
  const has = (row: Row): boolean => {
    if (!row.plan) return true;
    if (row.plan !== plan) {
      const { indexOf, inputs } = row.plan;
      plan = row.plan;
      complete = ids.every((id) => indexOf.has(id) || inputs.has(id));
    }
    return complete;
  };
  return ({ children }) => (children.every(has) ? children : children.filter(has));
}

const CHILD_LINKER: Linker<Row> = {
  name: (node) => childReader(node.id),
  origin: (node) => (row) => ({ row, id: node.id }),
  self: (row) => ({ row, id: '' }),
  rows: (scope) => {
    throw new PackFault(`rows of ${scope} cannot be reached from inside a sum`);
  },
};

/** A linker per quantity, so that a fault that begins in a formula knows which quantity it belongs to. */
export function makeLinker(known: Known): { forQuantity: (id: string) => Linker<Row> } {
  const below = SCOPES[known.level];
  const outside = (node: NameNode): never => {
    throw new PackFault(`${known.place}: ${node.scope}.${node.id} can only be read inside sum or count`);
  };
  return {
    forQuantity: (id) => ({
      name: (node) => (node.scope === null ? readerFor(node.id, known) : outside(node)),
      origin:
        (node) =>
        (row): Origin => ({ row, id: node.id }),
      self: (row) => ({ row, id }),
      rows(scope, ids) {
        if (scope !== below?.scope) throw new PackFault(`${known.place}: there are no rows "${scope}" below`);
        return { linker: CHILD_LINKER, of: childrenWith(ids) };
      },
    }),
  };
}
