// What is wrong with a file that could not be opened: place, what was read, what was wanted, how to mend it.
import { For, onMount, Show } from 'solid-js';
import type { FaultCode } from '../../book/fault';
import { useSession, useWords } from '../context';
import { FILES_WORDS } from '../words/files';
import { createFrom } from './create-book';
import { FilePicker } from './FilePicker';
import { fileFaultText } from './fault-words';
import { type Incoming, type Unopened, useOpening } from './opening';

/** What concerns a file as a whole: nobody mends it line by line. */
const AS_A_WHOLE: ReadonlySet<FaultCode> = new Set([
  'notProject',
  'brokenJson',
  'cutOff',
  'newerProject',
  'newerVersion',
  'changedFile',
  'tooDeep',
  'fileTooLarge',
  'tooManyCells',
]);

/** A file that is readable but not as it was written: the choice is the user's. */
function Doubtful(props: { incoming: Incoming }) {
  const session = useSession();
  const opening = useOpening();
  const words = useWords(FILES_WORDS);
  const open = async (): Promise<void> => {
    // whoever changed it: it is not a state of the book it says it is
    const { meta: _, ...incoming } = props.incoming;
    await createFrom(session, incoming);
    opening.close();
  };
  return (
    <>
      <p>{words().doubtfulLead}</p>
      <button type="button" class="button" data-testid="open-anyway" onClick={() => void open()}>
        {words().openAnyway}
      </button>
    </>
  );
}

/** A list of the faults, with the focus on it when it appears. */
export function UnopenedNote(props: { unopened: Unopened }) {
  const { preferences } = useSession();
  const opening = useOpening();
  const words = useWords(FILES_WORDS);
  const isMendable = () => props.unopened.faults.some(({ code }) => !AS_A_WHOLE.has(code));
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus());
  return (
    <section class="unopened" data-testid="unopened" aria-labelledby="unopened-title">
      <h1 id="unopened-title" tabindex={-1} ref={heading}>
        ⚠ {words().faults(props.unopened.file)}
      </h1>
      <Show when={props.unopened.reason}>{(reason) => <p>{words()[reason()]}</p>}</Show>
      <Show when={props.unopened.faults.length > 0}>
        <p>{isMendable() ? words().faultsLead : words().reasonLead}</p>
        <ol>
          <For each={props.unopened.faults}>{(fault) => <li>{fileFaultText(fault, preferences.lang())}</li>}</For>
        </ol>
      </Show>
      <div class="choices">
        <Show when={props.unopened.doubtful}>{(incoming) => <Doubtful incoming={incoming()} />}</Show>
        <FilePicker class="button">{words().chooseFile}</FilePicker>
        <button type="button" class="button" onClick={() => opening.close()}>
          {words().close}
        </button>
      </div>
    </section>
  );
}
