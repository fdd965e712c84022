// The whole screen as a place to drop files on; the file menu does the same by keyboard.
import { createSignal, type JSX } from 'solid-js';
import { useOpening } from './opening';

/** Opens what is dropped on it, and shows that it would while a file is held above it. */
export function DropZone(props: {
  class: string;
  classList: Readonly<Record<string, boolean>>;
  children: JSX.Element;
}) {
  const opening = useOpening();
  const [over, setOver] = createSignal(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files may be dropped anywhere; the file menu does the same by keyboard
    <div
      class={props.class}
      classList={{ ...props.classList, dropping: over() }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(event.dataTransfer?.types.includes('Files') === true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void opening.openFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      {props.children}
    </div>
  );
}
