// The state of the import wizard: what was read, what the user has decided, what the check says.
import { type Accessor, createMemo, createSignal, untrack } from 'solid-js';
import type { ImportReport } from '../../book/import-report';
import type { RowSheet } from '../../book/types';
import type { ImportSource } from '../../store/importing';
import type { Session } from '../../store/session';
import { createChecking } from './checking';
import {
  afterReading,
  columnsElsewhere,
  countBlocked,
  type Decisions,
  firstDecisions,
  missingKeys,
  retargeted,
} from './decisions';
import { createReading, type Reading } from './reading';

export interface Wizard extends Reading {
  readonly source: ImportSource;
  readonly decisions: Accessor<Decisions>;
  readonly decide: (change: Partial<Decisions>) => void;
  readonly retarget: (sheet: RowSheet) => void;
  /** Columns whose unit must be settled first. */
  readonly blocked: Accessor<number>;
  /** Keys that neither a column nor a value gives. */
  readonly missingKeys: Accessor<readonly string[]>;
  readonly report: Accessor<ImportReport | undefined>;
  /** Whether the columns were matched as the user did it last time. */
  readonly remembered: Accessor<boolean>;
  /** Where the file can go on to, with the columns that belong there. */
  readonly elsewhere: Accessor<ReturnType<typeof columnsElsewhere>>;
}

/** The wizard over a file; ends its worker with the component. */
export function createWizard(source: ImportSource, session: Session): Wizard {
  // where nothing is open to add to, a book is made
  const [decisions, setDecisions] = createSignal(firstDecisions(untrack(session.book) ? 'append' : 'new'));
  const [remembered, setRemembered] = createSignal(false);
  const reading = createReading(source, session, (view, known) => {
    setRemembered(known !== undefined);
    setDecisions((before) => afterReading(before, view, known, source.goneOn));
  });
  const { client, view, setBusy } = reading;
  client.setBook(untrack(session.book));
  const blocked = createMemo(() => countBlocked(decisions(), view()));
  const missing = createMemo(() => missingKeys(decisions()));
  const isReady = (): boolean => blocked() === 0 && missing().length === 0;
  const retarget = (sheet: RowSheet): void => {
    const now = view();
    if (now) setDecisions((before) => retargeted(before, sheet, now));
  };
  return {
    ...reading,
    source,
    decisions,
    decide: (change) => setDecisions((before) => ({ ...before, ...change })),
    retarget,
    blocked,
    missingKeys: missing,
    report: createChecking({ client, view, decisions, isReady, setBusy, lang: session.preferences.lang }),
    remembered,
    elsewhere: createMemo(() => columnsElsewhere(decisions(), source.goneOn?.done ?? [])),
  };
}
