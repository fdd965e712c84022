// A button that lets the user choose a scenario file and opens it.
import type { JSX } from 'solid-js';
import { useSession } from '../context';
import { openFile, type Unopened } from './files';

/** Opens the chosen file as a new book; `onUnopened` is told what is wrong where it cannot be. */
export function FilePicker(props: {
  class?: string;
  children: JSX.Element;
  onUnopened: (unopened: Unopened | undefined) => void;
}) {
  const session = useSession();
  let input: HTMLInputElement | undefined;
  const chosen = async (): Promise<void> => {
    const file = input?.files?.[0];
    if (!file || !input) return;
    props.onUnopened(await openFile(session, file));
    input.value = ''; // the same file can be chosen again after it was mended
  };
  return (
    <>
      <button type="button" class={props.class} onClick={() => input?.click()}>
        {props.children}
      </button>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        data-testid="file-input"
        onChange={() => void chosen()}
      />
    </>
  );
}
