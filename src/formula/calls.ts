// The functions of the language, each as a closure over its compiled arguments.
import type { Linker } from './compile';
import { Decimal, ZERO } from './decimal';
import { exponential, logarithm } from './power';
import { compileIfBlank, compileIsBlank, compileStop, compileSum } from './special-calls';
import type { CallNode, FunctionName, Node } from './tree';
import { type Eval, Fault, isNumber, joinFaults, spread } from './value';

export type Compile = <F>(node: Node, linker: Linker<F>) => Eval<F>;
type NumberFunction = (args: readonly Decimal[]) => Decimal | undefined;

/** A division may leave ...999.9 where the law means a whole number; floors and ceilings forgive this much. */
const GUARD = new Decimal('1e-12');
const GUARDED = GUARD.decimalPlaces();

/** More decimals than any number here has. */
const MOST_PLACES = 100;

const first = (args: readonly Decimal[]): Decimal => args[0] ?? ZERO;

/**
 * Half up, away from zero: the rounding of the guidelines (四舍五入). First to as many places more as the guard has, so
 * that thirds that add up to ...499.9 count as the half they are. Nothing for places that are no whole number.
 */
function rounded(args: readonly Decimal[]): Decimal | undefined {
  const places = args[1]?.toNumber() ?? 0;
  if (!Number.isInteger(places) || places < 0 || places > MOST_PLACES) return undefined;
  const nearly = first(args).toDecimalPlaces(places + GUARDED, Decimal.ROUND_HALF_UP);
  return nearly.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
}

const NUMBER_FUNCTIONS: Partial<Record<FunctionName, NumberFunction>> = {
  min: (args) => args.reduce((a, b) => (b.lessThan(a) ? b : a)),
  max: (args) => args.reduce((a, b) => (b.greaterThan(a) ? b : a)),
  abs: (args) => first(args).abs(),
  round: rounded,
  floor: (args) => first(args).plus(GUARD).floor(),
  ceil: (args) => first(args).minus(GUARD).ceil(),
  exp: (args) => exponential(first(args)),
  ln: (args) => logarithm(first(args)),
};

function compileNumeric<F>(run: NumberFunction, args: readonly Eval<F>[], linker: Linker<F>): Eval<F> {
  const [only] = args;
  if (args.length === 1 && only)
    return (frame) => {
      const value = only(frame);
      if (!isNumber(value)) return spread([value], linker.self(frame));
      return run([value]) ?? new Fault('error', [{ code: 'noValue', at: linker.self(frame) }]);
    };
  return (frame) => {
    const values = args.map((arg) => arg(frame));
    if (!values.every(isNumber)) return spread(values, linker.self(frame));
    return run(values) ?? new Fault('error', [{ code: 'noValue', at: linker.self(frame) }]);
  };
}

/** if and ifs: conditions in order, the value of the first that is true, then the value for all else. */
function compileCases<F>(args: readonly Eval<F>[], linker: Linker<F>): Eval<F> {
  return (frame) => {
    for (let i = 0; i + 1 < args.length; i += 2) {
      const holds = args[i]?.(frame);
      if (typeof holds !== 'boolean') return spread(holds === undefined ? [] : [holds], linker.self(frame));
      if (holds) return args[i + 1]?.(frame) ?? spread([], linker.self(frame));
    }
    const other = args.length % 2 === 1 ? args.at(-1)?.(frame) : undefined;
    return other ?? new Fault('error', [{ code: 'noCase', at: linker.self(frame) }]);
  };
}

/** and stops at the first false, or at the first true; what was not needed cannot spoil the result. */
function compileLogic<F>(stopAt: boolean, args: readonly Eval<F>[], linker: Linker<F>): Eval<F> {
  return (frame) => {
    let faults: Fault[] | undefined;
    for (const arg of args) {
      const value = arg(frame);
      if (value === stopAt) return stopAt;
      if (typeof value !== 'boolean') faults = [...(faults ?? []), spread([value], linker.self(frame))];
    }
    return faults ? joinFaults(faults) : !stopAt;
  };
}

function compileNot<F>(arg: Eval<F>, linker: Linker<F>): Eval<F> {
  return (frame) => {
    const value = arg(frame);
    return typeof value === 'boolean' ? !value : spread([value], linker.self(frame));
  };
}

/** Compiles a call; special forms look at their arguments before these are evaluated. */
export function compileCall<F>(node: CallNode, linker: Linker<F>, compile: Compile): Eval<F> {
  switch (node.fn) {
    case 'sum':
    case 'count':
      return compileSum(node, linker, compile);
    case 'isBlank':
      return compileIsBlank(node, linker);
    case 'ifBlank':
      return compileIfBlank(node, linker, compile);
    case 'refuse':
    case 'need':
      return compileStop(node, linker);
  }
  const args = node.args.map((arg) => compile(arg, linker));
  const [only] = args;
  if (node.fn === 'if' || node.fn === 'ifs') return compileCases(args, linker);
  if (node.fn === 'and' || node.fn === 'or') return compileLogic(node.fn === 'or', args, linker);
  if (node.fn === 'not' && only) return compileNot(only, linker);
  const run = NUMBER_FUNCTIONS[node.fn];
  if (!run) throw new Error(`no function ${node.fn}`);
  return compileNumeric(run, args, linker);
}
