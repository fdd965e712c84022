// Which editions of the rules the open book is computed with, and what happens where it wants one that is not known here.
import { type Accessor, batch, createMemo, createSignal } from 'solid-js';
import type { Computation } from '../book/compute';
import { lockedBook } from '../book/lock';
import { agreedTo, registryAt } from '../engine/editions';
import type { Registry } from '../engine/registry';
import type { Keeper, Kept } from './keeper';
import type { ShownBook } from './open-book';

/** A book that was kept before books kept to rules does so from now on: to those it is computed with now. */
export function withRules(id: string, kept: Kept, registry: Registry, keeper: Keeper): Kept {
  if (kept.book.lock) return kept;
  const book = lockedBook(kept.book, registry);
  // where it cannot be written now it comes to the disk with the next copy of the book
  if (book.lock) void keeper.lock(id, book.lock).catch(() => undefined);
  return { ...kept, book };
}

/** The rules of the open book; `agree` lets the latest stand in for what is not known, until another book is opened. */
export function createEditions(
  registry: Accessor<Registry>,
  open: Accessor<ShownBook | undefined>,
  computation: Accessor<Computation>,
  now: (next: ShownBook) => void,
) {
  const [agreed, setAgreed] = createSignal(false);
  const rules = createMemo(() => {
    const latest = registry();
    return registryAt(agreed() ? agreedTo(latest) : latest, open()?.kept.book.lock);
  });
  const agree = (): void => {
    const before = open();
    if (!before) return;
    computation().follow(agreedTo(registry()));
    computation().sync(before.view.book);
    batch(() => {
      setAgreed(true);
      now({ ...before });
    });
  };
  return { rules, agree, begin: () => void setAgreed(false) };
}
