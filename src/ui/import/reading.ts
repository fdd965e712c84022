// Reads the file of an import, and again whenever the user says how.
import { type Accessor, batch, createSignal, onCleanup } from 'solid-js';
import type { ImportRefusal, ImportView, ReadOptions } from '../../book/import-view';
import { type ImportClient, startImportClient } from '../../store/import-client';
import { type RememberedColumns, recallColumns } from '../../store/import-memory';
import type { ImportSource } from '../../store/importing';
import type { Session } from '../../store/session';
import type { Busy } from './decisions';
import { tableOfPage } from './pasted';

export interface Reading {
  readonly client: ImportClient;
  readonly view: Accessor<ImportView | undefined>;
  readonly refusal: Accessor<ImportRefusal | undefined>;
  readonly options: Accessor<ReadOptions>;
  /** Reads the file again with another encoding, delimiter, sheet, header or decimal sign. */
  readonly reread: (options: ReadOptions) => void;
  readonly busy: Accessor<Busy | undefined>;
  readonly setBusy: (busy: Busy | undefined) => void;
}

/** A page that holds a table is imported as the table; false where it holds none. */
function openPage(source: ImportSource, session: Session): boolean {
  const bytes = tableOfPage(source.bytes);
  if (bytes) session.startImport({ name: source.name, bytes });
  return bytes !== undefined;
}

type OnRead = (view: ImportView, known: RememberedColumns | undefined) => void;

/** Starts reading at once; `onRead` is told of every new reading before anybody sees it. */
export function createReading(source: ImportSource, session: Session, onRead: OnRead): Reading {
  const [found, setFound] = createSignal<ImportView | ImportRefusal>();
  const [options, setOptions] = createSignal<ReadOptions>({});
  const [busy, setBusy] = createSignal<Busy>();
  const show = (answer: ImportView | ImportRefusal): void =>
    batch(() => {
      setBusy(undefined);
      setFound(answer);
    });
  const client = startImportClient(source.bytes, () => show({ refused: true, code: 'crashed' }));
  onCleanup(() => client.end());
  const reread = async (next: ReadOptions): Promise<void> => {
    setOptions(next);
    setBusy({ kind: 'reading', done: 0, total: 0 });
    const answer = await client.open(next);
    if (answer.refused && answer.code === 'html' && openPage(source, session)) return;
    const known = answer.refused ? undefined : await recallColumns(answer.headers, source.goneOn?.to);
    if (options() !== next) return;
    batch(() => {
      show(answer);
      if (!answer.refused) onRead(answer, known);
    });
  };
  void reread(source.goneOn?.options ?? {});
  const of = <T extends boolean>(refused: T) => {
    const now = found();
    return now?.refused === refused ? now : undefined;
  };
  return {
    client,
    view: () => of(false) as ImportView | undefined,
    refusal: () => of(true) as ImportRefusal | undefined,
    options,
    reread: (next) => void reread(next),
    busy,
    setBusy,
  };
}
