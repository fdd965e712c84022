// The worker of an import: reads, checks and hands out rows, so that the page never waits for a hundred thousand of them.
import type { BookRows } from '../book/import-check';
import { ImportDesk } from '../book/import-desk';
import { decode } from './import-decode';
import type { ImportAnswer, ImportRequest } from './import-messages';

/** The page takes in about so many rows between two frames. */
const SLICE = 1000;

let desk: ImportDesk | undefined;
let book: BookRows | undefined;

const answer = (message: ImportAnswer): void => postMessage(message);

function sendRows(id: number): void {
  const { rows = [], columns = [] } = desk ?? {};
  for (let at = 0; at === 0 || at < rows.length; at += SLICE) {
    const last = at + SLICE >= rows.length;
    answer({ kind: 'rows', id, rows: rows.slice(at, at + SLICE), columns, total: rows.length, last });
  }
}

async function take(request: ImportRequest): Promise<void> {
  switch (request.kind) {
    case 'bytes':
      desk = new ImportDesk(request.bytes, decode, () => import('../book/xlsx'));
      return;
    case 'book':
      book = request.book;
      return;
    case 'open':
      if (desk) answer({ kind: 'opened', id: request.id, view: await desk.open(request.options) });
      return;
    case 'check': {
      const { id, input } = request;
      const report = desk?.check(input, book, (done, total) => answer({ kind: 'progress', id, done, total }));
      answer({ kind: 'checked', id, report });
      return;
    }
    case 'issues':
      answer({ kind: 'issues', id: request.id, issues: desk?.issues ?? [] });
      return;
    case 'rows':
      sendRows(request.id);
  }
}

// one after the other: opening a workbook waits for its reader
let last = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  last = last.then(() => take(data));
  // what a worker throws outside of a promise reaches the page as an error event
  last.catch((error: unknown) =>
    setTimeout(() => {
      throw error;
    }),
  );
});
