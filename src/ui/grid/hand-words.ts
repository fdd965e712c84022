// Words for what hands do on the grid: finding, pasting beyond the end, moving rows, selection statistics.

export interface HandWords {
  readonly find: {
    readonly label: string;
    readonly query: string;
    readonly replacement: string;
    readonly next: string;
    readonly previous: string;
    readonly matchCase: string;
    readonly whole: string;
    readonly withReplace: string;
    readonly replaceOne: string;
    readonly replaceAll: string;
    readonly close: string;
    readonly none: string;
    /** The place among the hits, 0 where the active cell is none of them; `more` while the search still runs. */
    readonly place: (at: number, total: number, more: boolean) => string;
    /** How many cells were replaced, and how many with a hit stayed as they are. */
    readonly replaced: (cells: number, left: number) => string;
  };
  readonly goToRow: {
    readonly label: string;
    readonly go: string;
    readonly range: (last: number) => string;
  };
  readonly ask: {
    readonly question: (rows: number) => string;
    readonly add: (rows: number) => string;
    readonly fit: string;
    readonly cancel: string;
  };
  readonly notes: {
    readonly columnsLeftOut: (columns: number) => string;
    readonly rowsLeftOut: (rows: number) => string;
    /** A pasted block lies on both sides of columns that are not shown, and left them alone. */
    readonly hiddenLeftAlone: (columns: number) => string;
    /** Rows that a filter holds back were sorted with the others. */
    readonly sortedAll: (rows: number) => string;
    readonly cut: string;
    readonly filled: (cells: number) => string;
  };
  readonly menu: {
    readonly fillDown: string;
    readonly fillRight: string;
    readonly moveUp: string;
    readonly moveDown: string;
    readonly selectRows: string;
    readonly selectColumns: string;
    readonly find: string;
    readonly edit: string;
    /** The key. */
    readonly space: string;
  };
  readonly least: string;
  readonly most: string;
  readonly filled: string;
}
