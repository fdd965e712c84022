// Faults of a scenario file: where, what was read, what was wanted; as data for the page and as one line for the terminal.
import type { CellFault } from './clean-cell';

/** What can be wrong with a project file alone. */
export type ProjectFault =
  | 'notProject'
  | 'brokenJson'
  | 'cutOff'
  | 'newerProject'
  | 'changedFile'
  | 'tooDeep'
  | 'unknownField'
  | 'missingField'
  | 'wrongKind'
  | 'tooMany'
  | 'numberOutside'
  | 'duplicateId';

/** What can be wrong with a file. `wanted` and `hint` carry ids, units and values, so that any language can say it. */
export type FaultCode =
  | CellFault
  | 'notScenario'
  | 'newerVersion'
  | 'fileTooLarge'
  | 'tooManyCells'
  | 'cellTooLong'
  | 'brokenQuotes'
  | 'outsideSection'
  | 'unknownSection'
  | 'blankHeader'
  | 'duplicateColumn'
  | 'missingColumn'
  | 'resultColumn'
  | 'wrongUnit'
  | 'unknownSetting'
  | 'blankKey'
  | 'duplicateKey'
  | 'orphanStream'
  | 'unknownRow'
  | 'textTooLong'
  | 'blankValue'
  | ProjectFault
  | 'moreFaults';

export interface Fault {
  /** 1 for the first scenario of the file. */
  readonly scenario: number;
  /** Without the `#`; '' outside of sections. */
  readonly section: string;
  /** Data row within the section from 1; 0 where the fault is not in a data row. */
  readonly row: number;
  /** Line of the file from 1; 0 where it concerns the whole file. */
  readonly line: number;
  /** Id of the column, or its header as written; '' where no column is meant. */
  readonly column: string;
  readonly code: FaultCode;
  readonly read: string;
  readonly wanted: string;
  /** The nearest known word, possible readings, or the row that is in the way. */
  readonly hint?: string;
}

/** Where a fault is; what is left out is '' or 0. */
export type Place = Partial<Pick<Fault, 'scenario' | 'section' | 'row' | 'line' | 'column'>>;

const MOST_FAULTS = 200;

/** Looking for a near word takes time, so it is done only for faults that are kept. */
type Hint = string | (() => string);

/** Collects faults; after the first 199 the rest is only counted and said in a last one. */
export class FaultList {
  private readonly list: Fault[] = [];
  private total = 0;

  add(place: Place, code: FaultCode, read: string, wanted = '', hint: Hint = ''): void {
    this.total += 1;
    if (this.list.length === MOST_FAULTS) return;
    const at = { scenario: 1, section: '', row: 0, line: 0, column: '', ...place };
    const said = typeof hint === 'string' ? hint : hint();
    this.list.push({ ...at, code, read, wanted, ...(said ? { hint: said } : {}) });
  }

  get count(): number {
    return this.total;
  }

  get any(): boolean {
    return this.total > 0;
  }

  all(): readonly Fault[] {
    if (this.total <= MOST_FAULTS) return this.list;
    const shown = this.list.slice(0, MOST_FAULTS - 1);
    const rest = new FaultList();
    rest.add({}, 'moreFaults', `${this.total - shown.length}`);
    return [...shown, ...rest.list];
  }
}
