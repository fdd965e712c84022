// The page's side of an import: asks the worker, follows its progress, and can leave it at any moment.
import type { BookRows, CheckInput } from '../book/import-check';
import type { ImportCells } from '../book/import-plan';
import type { ImportIssue, ImportReport } from '../book/import-report';
import type { ImportRefusal, ImportView, ReadOptions } from '../book/import-view';
import type { ImportAnswer, ImportRequest } from './import-messages';

export type Followed = (done: number, total: number) => void;

export interface ImportClient {
  readonly setBook: (book: BookRows | undefined) => void;
  readonly open: (options: ReadOptions) => Promise<ImportView | ImportRefusal>;
  readonly check: (input: CheckInput, follow: Followed) => Promise<ImportReport | undefined>;
  readonly issues: () => Promise<readonly ImportIssue[]>;
  /** All rows of the last check, slice by slice. */
  readonly rows: (
    follow: Followed,
  ) => Promise<{ readonly rows: readonly ImportCells[]; readonly columns: readonly string[] }>;
  /** Ends the worker; whatever it was at is dropped, and nobody is answered any more. */
  readonly end: () => void;
}

/** Only what an import must know of a book goes to the worker. */
const partOf = ({ sheets, nextId }: BookRows): BookRows => ({ sheets, nextId });

/** Answers `undefined` as long as more is to come. */
type Done<T> = (answer: ImportAnswer) => T | undefined;
type Ask = <T>(request: (id: number) => ImportRequest, done: Done<T>) => Promise<T>;

/** Asks a worker, and hears answers to each question until one ends it. */
function createAsking(worker: Worker): { readonly ask: Ask; readonly forget: () => void } {
  const waiting = new Map<number, (answer: ImportAnswer) => void>();
  let next = 0;
  worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => waiting.get(data.id)?.(data);
  const ask: Ask = (request, done) =>
    new Promise((resolve) => {
      next += 1;
      const id = next;
      waiting.set(id, (answer) => {
        const value = done(answer);
        if (value === undefined) return;
        waiting.delete(id);
        resolve(value);
      });
      worker.postMessage(request(id));
    });
  return { ask, forget: () => waiting.clear() };
}

async function askCheck(ask: Ask, input: CheckInput, follow: Followed): Promise<ImportReport | undefined> {
  const checked = await ask(
    (id) => ({ kind: 'check', id, input }),
    (answer) => {
      if (answer.kind === 'progress') follow(answer.done, answer.total);
      return answer.kind === 'checked' ? answer : undefined;
    },
  );
  return checked.report;
}

function askRows(ask: Ask, follow: Followed): ReturnType<ImportClient['rows']> {
  const rows: ImportCells[] = [];
  return ask(
    (id) => ({ kind: 'rows', id }),
    (answer) => {
      if (answer.kind !== 'rows') return undefined;
      for (const row of answer.rows) rows.push(row);
      follow(rows.length, answer.total);
      return answer.last ? { rows, columns: answer.columns } : undefined;
    },
  );
}

/** Starts a worker over the bytes of a file. `onCrash` is told where it breaks down, for lack of memory as a rule. */
export function startImportClient(bytes: Uint8Array, onCrash: () => void): ImportClient {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const { ask, forget } = createAsking(worker);
  const say = (request: ImportRequest): void => worker.postMessage(request);
  worker.onerror = (event) => {
    event.preventDefault();
    onCrash();
  };
  say({ kind: 'bytes', bytes });
  return {
    setBook: (book) => say({ kind: 'book', book: book && partOf(book) }),
    open: (options) =>
      ask(
        (id) => ({ kind: 'open', id, options }),
        (answer) => (answer.kind === 'opened' ? answer.view : undefined),
      ),
    check: (input, follow) => askCheck(ask, input, follow),
    issues: () =>
      ask(
        (id) => ({ kind: 'issues', id }),
        (answer) => (answer.kind === 'issues' ? answer.issues : undefined),
      ),
    rows: (follow) => askRows(ask, follow),
    end: () => {
      forget();
      worker.terminate();
    },
  };
}
