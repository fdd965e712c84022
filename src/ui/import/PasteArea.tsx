// A place to paste a table into; what is pasted goes on to the wizard at once.
import { createSignal, createUniqueId, onMount, Show } from 'solid-js';
import { useSession, useWords } from '../context';
import { IMPORT_WORDS } from '../words/import';
import { sourceOfPaste, sourceOfText } from './pasted';

/** Answers how what the field holds goes on to the wizard: at once when pasted, by a button when typed. */
function usePasting(field: () => HTMLTextAreaElement | undefined) {
  const session = useSession();
  const words = useWords(IMPORT_WORDS);
  const [isBlank, setBlank] = createSignal(false);
  return {
    isBlank,
    paste: (event: ClipboardEvent): void => {
      const source = event.clipboardData && sourceOfPaste(event.clipboardData, words().pasteName);
      if (!source) return;
      event.preventDefault();
      session.startImport(source);
    },
    go: (): void => {
      const text = field()?.value ?? '';
      setBlank(text.trim() === '');
      if (text.trim() !== '') session.startImport(sourceOfText(text, words().pasteName));
    },
  };
}

/** The page. A table typed or dropped in goes on by the button. */
export function PasteArea() {
  const session = useSession();
  const words = useWords(IMPORT_WORDS);
  const id = createUniqueId();
  let field: HTMLTextAreaElement | undefined;
  const { isBlank, paste, go } = usePasting(() => field);
  onMount(() => field?.focus());
  return (
    <div class="page import" data-testid="import-paste">
      <h1>{words().pasteTitle}</h1>
      <p class="lead">{words().pasteLead}</p>
      <label for={id}>{words().pasteField}</label>
      <textarea
        id={id}
        ref={field}
        class="im-paste"
        rows={10}
        spellcheck={false}
        onPaste={paste}
        data-testid="import-paste-field"
      />
      <div role="status">
        <Show when={isBlank()}>{words().pasteNothing}</Show>
      </div>
      <div class="im-done">
        <button type="button" class="button primary" onClick={go}>
          {words().pasteGo}
        </button>
        <button type="button" class="button" onClick={() => session.startImport(undefined)}>
          {words().back}
        </button>
      </div>
    </div>
  );
}
