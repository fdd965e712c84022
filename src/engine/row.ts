// A row of the calculation: inputs as values, its place between parents and children, and the results once computed.
import type { Fault, Value } from '../formula/value';
import type { Level } from '../model/pack';
import type { Plan } from './plan';

/** A value the user gave, or the fault of what could not be read; blank is absent. */
export type Inputs = Readonly<Record<string, Value | undefined>>;

/** Results are a function of inputs, plan and children; `fresh` says whether `values` still are. */
export interface Row {
  readonly level: Level;
  /** What the caller knows the row by, for instance the id of a row in a sheet. */
  readonly ref: object;
  inputs: Inputs;
  /** Prices and other values that hold for the whole scenario. */
  scenario: Inputs;
  /** How this row is computed, or why it is not. */
  plan: Plan | null;
  refusal: Fault | null;
  parent: Row | null;
  children: Row[];
  values: Value[];
  /** Rank of the weakest status each value rests on. */
  ranks: number[];
  fresh: boolean;
  /** How often it was computed: what was found out about its values holds as long as this is the same. */
  runs: number;
}

/** A row without plan; every result of it is `refusal` until it gets one. */
export function makeRow(level: Level, ref: object, inputs: Inputs, scenario: Inputs, refusal: Fault): Row {
  return {
    level,
    ref,
    inputs,
    scenario,
    plan: null,
    refusal,
    parent: null,
    children: [],
    values: [],
    ranks: [],
    fresh: false,
    runs: 0,
  };
}

/** Forgets the results of a row and of all rows above it. */
export function markStale(row: Row): void {
  for (let at: Row | null = row; at?.fresh; at = at.parent) at.fresh = false;
}
