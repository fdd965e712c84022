// The words for how a sheet is shown: the menu of a column, its filter, folded groups.

/** Names with {name} and {n} in them are filled in by the grid. */
export interface LookWords {
  /** The button in a header: {name} is the column. */
  readonly open: string;
  readonly key: string;
  readonly sortUp: string;
  readonly sortDown: string;
  /** The same for numbers. */
  readonly sortLow: string;
  readonly sortHigh: string;
  readonly sortedUp: string;
  readonly sortedDown: string;
  readonly isFiltered: string;
  readonly filter: string;
  readonly search: string;
  readonly all: string;
  readonly blanks: string;
  /** Values that the list leaves out: {n} is their number. */
  readonly more: string;
  readonly noValues: string;
  readonly condition: string;
  readonly conditions: {
    readonly none: string;
    readonly atLeast: string;
    readonly atMost: string;
    readonly between: string;
    readonly equals: string;
  };
  readonly number: string;
  readonly and: string;
  readonly notNumber: string;
  readonly apply: string;
  readonly cancel: string;
  readonly clear: string;
  readonly hide: string;
  readonly showHidden: string;
  readonly freeze: string;
  readonly unfreeze: string;
  readonly fit: string;
  readonly reset: string;
  /** {name} is a group. */
  readonly fold: string;
  readonly unfold: string;
  /** Under the double line where {n} columns are hidden. */
  readonly hiddenHere: string;
}
