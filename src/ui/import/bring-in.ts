// Brings the checked rows into the book, or into a new one, as one step; slice by slice, so that the page stays alive.
import { onCleanup, untrack } from 'solid-js';
import type { Computation } from '../../book/compute';
import { emptyBook } from '../../book/empty-book';
import { type ImportMode, planning } from '../../book/import-plan';
import { makePace, type Paced, ROWS_TO_A_PAUSE } from '../../book/paced';
import { applying } from '../../book/patch';
import type { Book, Patch, RowSheet } from '../../book/types';
import { lookAhead } from '../../derive/columns-in-use';
import { ensureFresh } from '../../engine/evaluate';
import type { Row } from '../../engine/row';
import { rememberColumns } from '../../store/import-memory';
import type { ImportSource } from '../../store/importing';
import type { Session } from '../../store/session';
import { painted } from '../after-paint';
import { bySlices } from '../by-slices';
import type { Wizard } from './wizard';

const stem = (file: string): string => file.replace(/\.[a-z\d]{1,5}$/i, '').trim();

/** The book to import into; a new one bears the name of the file. */
async function targetBook(wizard: Wizard, session: Session): Promise<Book | undefined> {
  if (wizard.decisions().choice.mode !== 'new') return session.book();
  const name = stem(wizard.source.name) || wizard.source.name;
  await session.create(name, { ...emptyBook(), settings: { name } }, wizard.decisions().sheet);
  return session.book();
}

/** How often the work below goes through the rows, more or less: the progress that is shown rests on it. */
const PASSES = 8;

type Rows = Awaited<ReturnType<Wizard['client']['rows']>>;

/** Works out what is shown of a calculation at first: the columns of a sheet, and the results of one enterprise. */
function* showing(computation: Computation, sheet: RowSheet, position: Row | undefined): Paced<void> {
  const pause = makePace();
  yield* lookAhead(sheet, computation);
  if (!position) return;
  for (const unit of position.children) {
    ensureFresh(unit);
    if (pause(1 + unit.children.length)) yield;
  }
  ensureFresh(position);
}

/**
 * The step that brings rows in, with all that follows from it worked out ahead, so that doing it takes a moment: the book
 * as it is then, and the calculation of it. Nobody sees the results before the step is done.
 */
function* preparing(session: Session, book: Book, wizard: Wizard, { rows, columns }: Rows): Paced<Patch | undefined> {
  const { sheet, choice } = wizard.decisions();
  const { patch } = yield* planning(book, sheet, rows, columns, choice);
  if (!patch) return undefined;
  const computation = session.computation();
  yield* computation.syncing(yield* applying(book, patch));
  yield* showing(computation, sheet, session.position() ?? computation.positions[0]);
  return patch;
}

/** Stopped on the way: the calculation forgets the rows, and a book that was made for them goes. */
async function giveUp(session: Session, mode: ImportMode, previous: string): Promise<void> {
  const now = session.book();
  if (mode !== 'new') {
    if (now) session.computation().sync(now);
    return;
  }
  const made = session.bookId();
  if (previous === '' || !(await session.open(previous, session.view()))) session.close();
  await session.keeper.remove(made);
}

/** The same file for the next of its sheets, where it has one and the user wants it. */
function nextOf({ source, decisions, elsewhere, options }: Wizard): ImportSource | undefined {
  const { sheet, goesOn } = decisions();
  const to = goesOn ? elsewhere()?.sheet : undefined;
  return to && { ...source, goneOn: { to, done: [...(source.goneOn?.done ?? []), sheet], options: options() } };
}

/** Imports what was checked; until the last moment nothing has changed, and `isStopped` ends it. */
async function bringIn(wizard: Wizard, session: Session, isStopped: () => boolean): Promise<void> {
  const { sheet, plans, choice, goesOn } = wizard.decisions();
  const headers = wizard.view()?.headers ?? [];
  const total = wizard.report()?.rows ?? 0;
  const follow = (done: number): void => wizard.setBusy({ kind: 'collecting', done: Math.floor(done / 2), total });
  follow(0);
  const found = await wizard.client.rows(follow);
  const previous = session.bookId();
  const book = isStopped() ? undefined : await targetBook(wizard, session);
  if (!book) return;
  const pauses = (PASSES * (book.sheets[sheet].length + total)) / ROWS_TO_A_PAUSE;
  const patch = await bySlices(preparing(session, book, wizard, found), isStopped, (done) =>
    follow(total + Math.min(1, done / pauses) * total),
  );
  // the step and the sheet it leads to are a piece of their own
  await painted();
  if (isStopped() || session.book() !== book) return giveUp(session, choice.mode, previous);
  session.act(patch, 'import', wizard.source.name);
  const columns = plans.map(({ column, unit }) => ({ column, unit }));
  void rememberColumns(headers, { sheet, columns, goesOn }, wizard.source.goneOn?.to);
  session.show(sheet);
  session.startImport(nextOf(wizard));
}

/** Answers how to bring in what was checked; that stops where the component goes before its end. */
export function createBringingIn(wizard: Wizard, session: Session): () => void {
  let isGone = false;
  onCleanup(() => {
    isGone = true;
    // the sheet comes next: by then the calculation holds nothing of rows that did not come in
    untrack(() => {
      const book = session.book();
      if (book) session.computation().sync(book);
    });
  });
  return () => void bringIn(wizard, session, () => isGone);
}
