// Whether results of a learner's book are those of the solution: both computed by the engine, compared in all their digits.
import { Computation } from '../book/compute';
import { refIn } from '../book/compute-nodes';
import { viewOf } from '../book/scenario-view';
import type { Book } from '../book/types';
import { resultOf } from '../engine/evaluate';
import type { Registry } from '../engine/registry';
import type { Row } from '../engine/row';
import type { Value } from '../formula/value';
import { plainText } from './numbers';

/** A result that an exercise asks for. */
export interface Asked {
  /** A further scenario of the book, counted from 1; the base where it is left out. */
  readonly scenario?: number;
  readonly sheet: 'streams' | 'facilities' | 'enterprises';
  readonly enterprise: string;
  readonly facility?: string;
  readonly stream?: string;
  readonly year: string;
  readonly quantity: string;
}

export interface CheckedResult {
  readonly asked: Asked;
  /** The value in the learner's book; undefined where it has no such row or scenario. */
  readonly own: Value | undefined;
  /** `missing`: no such row, `noScenario`: no such scenario; `incomplete`: there is no value yet. */
  readonly state: 'right' | 'notYet' | 'incomplete' | 'missing' | 'noScenario';
}

/** The row of a computation that is asked about. */
export function rowAsked(computation: Computation, asked: Asked): Row | undefined {
  const { sheet, enterprise, facility = '', stream = '', year } = asked;
  if (sheet === 'enterprises') return computation.positionsOf(enterprise, year)[0];
  return computation.rowsOf(sheet).find((row) => {
    const ref = refIn(row);
    return ref.enterprise === enterprise && ref.facility === facility && ref.stream === stream && ref.year === year;
  });
}

type Computed = (scenario: number) => Computation | undefined;

/** The scenarios of a book, each computed once. */
function computedBy(rules: Registry, book: Book): Computed {
  const known = new Map<number, Computation>();
  return (scenario) => {
    if (scenario > book.variants.length) return undefined;
    const computation = known.get(scenario) ?? new Computation(rules);
    if (!known.has(scenario)) computation.sync(viewOf(book, scenario).book);
    known.set(scenario, computation);
    return computation;
  };
}

function stateOf(own: Value | undefined, wanted: Value | undefined): CheckedResult['state'] {
  const text = plainText(own);
  if (text === '') return 'incomplete';
  return text === plainText(wanted) ? 'right' : 'notYet';
}

/** Compares what is asked in a book with the solution, under the rules that the book keeps to. */
export function checkedResults(
  asks: readonly Asked[],
  book: Book,
  solution: Book,
  rules: Registry,
): readonly CheckedResult[] {
  const own = computedBy(rules, book);
  const { lock: _lock, ...free } = solution;
  const right = computedBy(rules, { ...free, ...(book.lock && { lock: book.lock }) });
  return asks.map((asked): CheckedResult => {
    const scenario = asked.scenario ?? 0;
    const computation = own(scenario);
    if (!computation) return { asked, own: undefined, state: 'noScenario' };
    const row = rowAsked(computation, asked);
    if (!row) return { asked, own: undefined, state: 'missing' };
    const value = resultOf(row, asked.quantity)?.value;
    const solved = right(scenario);
    const wanted = solved && rowAsked(solved, asked);
    return { asked, own: value, state: stateOf(value, wanted && resultOf(wanted, asked.quantity)?.value) };
  });
}
