// Functions that need more than the values of their arguments: blanks, rows below, refusals.
import type { Compile } from './calls';
import type { Linker } from './compile';
import { Decimal, ONE, sumOf } from './decimal';
import { type CallNode, type NameNode, type Node, namesIn } from './tree';
import { type Eval, Fault, isNumber, joinFaults, spread, type Value } from './value';

/** A formula that parses but cannot mean anything; found when a pack is loaded. */
export class FormulaFault extends Error {
  override readonly name = 'FormulaFault';
}

function nameArgument(node: CallNode): NameNode {
  const [arg] = node.args;
  if (arg?.kind !== 'name') throw new FormulaFault(`${node.fn} asks of a name whether it is blank`);
  return arg;
}

/** isBlank(x): true where nothing was given. */
export function compileIsBlank<F>(node: CallNode, linker: Linker<F>): Eval<F> {
  const read = linker.name(nameArgument(node));
  return (frame) => read(frame) === undefined;
}

/** ifBlank(x, y): x, or y where x is blank; if y is missing something, giving x would mend it as well. */
export function compileIfBlank<F>(node: CallNode, linker: Linker<F>, compile: Compile): Eval<F> {
  const name = nameArgument(node);
  const read = linker.name(name);
  const origin = linker.origin(name);
  const other = compile(node.args[1] ?? name, linker);
  return (frame) => {
    const given = read(frame);
    if (given !== undefined) return given;
    const value = other(frame);
    if (!(value instanceof Fault) || value.kind !== 'incomplete') return value;
    const at = origin(frame);
    return new Fault('incomplete', () => {
      const alternatives = value.causes.filter((cause) => cause.at.id !== at.id || cause.at.row !== at.row);
      return [{ code: 'blank', at, alternatives }];
    });
  };
}

/** The scope that all names of `node` share; a sum looks at one kind of rows only. */
function scopeOf(nodes: readonly Node[], fn: string): string {
  const scopes = new Set(nodes.flatMap(namesIn).map((name) => name.scope));
  const [scope] = scopes;
  if (scopes.size !== 1 || !scope)
    throw new FormulaFault(`${fn} takes names of one kind of rows, like streams.emissions`);
  return scope;
}

function addUp<F>(rows: readonly F[], term: Eval<F>, condition: Eval<F> | undefined): Value | undefined {
  const terms: Decimal[] = [];
  const faults: Fault[] = [];
  for (const row of rows) {
    const wanted = condition ? condition(row) : true;
    if (wanted === false) continue;
    if (isNumber(wanted)) return undefined;
    const value = wanted === true ? term(row) : wanted;
    if (isNumber(value)) terms.push(value);
    else if (value instanceof Fault) faults.push(value);
    else return undefined;
  }
  return faults.length > 0 ? joinFaults(faults) : sumOf(terms);
}

/** count(rows) and count(rows, condition on rows.y): how many rows there are, or for how many the condition holds. */
function compileCount<F>(node: CallNode, linker: Linker<F>, compile: Compile): Eval<F> {
  const scope = nameArgument(node).id;
  const [, wanted] = node.args;
  const rows = linker.rows(scope, wanted ? namesIn(wanted).map((name) => name.id) : []);
  if (!wanted) return (frame) => new Decimal(rows.of(frame).length);
  if (scopeOf([wanted], node.fn) !== scope) throw new FormulaFault(`the condition of count looks at rows of ${scope}`);
  const condition = compile(wanted, rows.linker);
  return (frame) => addUp(rows.of(frame), () => ONE, condition) ?? spread([], linker.self(frame));
}

/** sum(rows.x) and sum(rows.x, condition on rows.y); without any row there is nothing to add, which is not zero. */
export function compileSum<F>(node: CallNode, linker: Linker<F>, compile: Compile): Eval<F> {
  if (node.fn === 'count') return compileCount(node, linker, compile);
  const scope = scopeOf(node.args, node.fn);
  const all = linker.rows(scope, []);
  const ids = node.args.flatMap(namesIn).map((name) => name.id);
  const rows = linker.rows(scope, ids);
  const [term, condition] = node.args.map((arg) => compile(arg, rows.linker));
  if (!term) throw new FormulaFault('sum needs something to add');
  return (frame) => {
    if (all.of(frame).length === 0)
      return new Fault('incomplete', [{ code: 'noRows', at: linker.self(frame), detail: scope }]);
    return addUp(rows.of(frame), term, condition) ?? spread([], linker.self(frame));
  };
}

/** refuse("why") and need("why"): the rule itself says that there is no value. */
export function compileStop<F>(node: CallNode, linker: Linker<F>): Eval<F> {
  const [why] = node.args;
  if (why?.kind !== 'text') throw new FormulaFault(`${node.fn} takes the reason as a text`);
  const kind = node.fn === 'refuse' ? 'refused' : 'incomplete';
  return (frame) => new Fault(kind, [{ code: 'reason', at: linker.self(frame), detail: why.text }]);
}
