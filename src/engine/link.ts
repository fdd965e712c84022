// Where the names of a formula get their values: results and inputs of the row, the scenario, parameters, rows below.
import type { Linker } from '../formula/compile';
import type { NameNode } from '../formula/tree';
import { Fault, type Origin, type Value } from '../formula/value';
import type { InputRule, Level } from '../model/pack';
import { ensureFresh, note } from './evaluate';
import type { ParameterInYear } from './parameters';
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

function parameterReader(inYear: ParameterInYear, known: Known): Read {
  const { by } = inYear.parameter;
  if (by === undefined) {
    const line = inYear.lines.get('');
    if (!line) throw new PackFault(`${known.place}: ${inYear.parameter.id} has no value`);
    return () => {
      note(line.rank);
      return line.value;
    };
  }
  const key = readerFor(by, known);
  return (row) => {
    const picked = key(row);
    if (picked instanceof Fault || picked === undefined) return picked;
    const line = inYear.lines.get(String(picked));
    if (line) note(line.rank);
    return line?.value;
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
  return (row) => {
    if (!row.plan) return row.refusal ?? undefined;
    const index = row.plan.indexOf.get(id);
    if (index === undefined) return row.inputs[id];
    ensureFresh(row);
    note(row.ranks[index] ?? 0);
    return row.values[index];
  };
}

const has = (row: Row, ids: readonly string[]): boolean => {
  const { plan } = row;
  return !plan || ids.every((id) => plan.indexOf.has(id) || plan.inputs.has(id));
};

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
        const of =
          ids.length === 0 ? (row: Row) => row.children : (row: Row) => row.children.filter((child) => has(child, ids));
        return { linker: CHILD_LINKER, of };
      },
    }),
  };
}
