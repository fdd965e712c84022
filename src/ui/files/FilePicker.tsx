// A button that lets the user choose files and opens them.
import type { JSX } from 'solid-js';
import { useOpening } from './opening';

/** Opens the chosen files by what they hold; `onChosen` is told when the first of them is open. */
export function FilePicker(props: { class?: string; children: JSX.Element; onChosen?: () => void }) {
  const opening = useOpening();
  let input: HTMLInputElement | undefined;
  const chosen = async (): Promise<void> => {
    const files = [...(input?.files ?? [])];
    if (files.length === 0 || !input) return;
    const picked = input;
    await opening.openFiles(files);
    picked.value = ''; // the same file can be chosen again after it was mended
    props.onChosen?.();
  };
  return (
    <>
      <button type="button" class={props.class} onClick={() => input?.click()}>
        {props.children}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        accept=".tanbiao,.csv,.tsv,.txt,.xlsx,text/csv,text/plain"
        hidden
        data-testid="file-input"
        onChange={() => void chosen()}
      />
    </>
  );
}
