// The page "Data on this device": how safe the books are, where their backups lie, and the way back to earlier states.
import { createSignal, Show } from 'solid-js';
import { useWords } from '../context';
import { STORAGE_WORDS } from '../words/storage';
import { BooksPart } from './BooksPart';
import { DeletedPart } from './DeletedPart';
import { Advice, Facts } from './Facts';
import { FolderPart } from './FolderPart';
import { type StorageState, useStorage } from './use-storage';
import './storage.css';

function Parts(props: { readonly state: StorageState; readonly onTold: (text: string) => void }) {
  const words = useWords(STORAGE_WORDS);
  return (
    <>
      <section aria-labelledby="storage-state">
        <h2 id="storage-state">{words().state}</h2>
        <Facts {...props} />
      </section>
      <Show when={props.state.books} fallback={<p class="warn-note">{words().unavailable}</p>}>
        <BooksPart {...props} />
        <FolderPart {...props} />
      </Show>
      <section aria-labelledby="storage-advice">
        <h2 id="storage-advice">{words().advice}</h2>
        <Advice state={props.state} />
      </section>
      <Show when={props.state.books}>
        <DeletedPart {...props} />
      </Show>
    </>
  );
}

/** The page. */
export function StoragePage() {
  const words = useWords(STORAGE_WORDS);
  const state = useStorage();
  const [told, setTold] = createSignal('');
  return (
    <div class="page storage" data-testid="storage-page">
      <h1>{words().title}</h1>
      <p class="lead">{words().lead}</p>
      <p role="status" class="st-told" data-testid="storage-told">
        {told()}
      </p>
      <Show when={state()}>{(now) => <Parts state={now()} onTold={setTold} />}</Show>
    </div>
  );
}
