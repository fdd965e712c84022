// Checks the rows anew after every decision, one check at a time, the latest decision last.
import { type Accessor, createEffect, createSignal, on, untrack } from 'solid-js';
import type { ImportReport } from '../../book/import-report';
import type { ImportView } from '../../book/import-view';
import type { Lang } from '../../model/text';
import type { ImportClient } from '../../store/import-client';
import { type Busy, checkInput, type Decisions } from './decisions';

interface Parts {
  readonly client: ImportClient;
  readonly view: Accessor<ImportView | undefined>;
  readonly decisions: Accessor<Decisions>;
  /** Whether enough is decided for a check. */
  readonly isReady: () => boolean;
  readonly setBusy: (busy: Busy | undefined) => void;
  readonly lang: Accessor<Lang>;
}

/** The report of the latest check; undefined while what it was made for no longer holds. */
export function createChecking({
  client,
  view,
  decisions,
  isReady,
  setBusy,
  lang,
}: Parts): Accessor<ImportReport | undefined> {
  const [report, setReport] = createSignal<{ readonly of: Decisions; readonly report: ImportReport }>();
  let running = false;
  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (;;) {
      const now = view();
      const of = decisions();
      if (!now || !isReady()) break;
      const total = now.count;
      setBusy({ kind: 'checking', done: 0, total });
      const found = await client.check(checkInput(now, of, untrack(lang)), (done) =>
        setBusy({ kind: 'checking', done, total }),
      );
      if (decisions() !== of || view() !== now) continue;
      if (found) setReport({ of, report: found });
      break;
    }
    running = false;
    if (view()) setBusy(undefined);
  };
  createEffect(on([view, decisions], () => void run()));
  return () => (isReady() && view() ? report()?.report : undefined);
}
