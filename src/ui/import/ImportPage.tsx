// The import wizard: what a file holds, where its columns go, and what must be mended before it comes in.
import { createEffect, Match, on, onMount, Show, Switch, untrack } from 'solid-js';
import type { ImportRefusal } from '../../book/import-view';
import type { ImportSource } from '../../store/importing';
import { useSession, useWords } from '../context';
import { IMPORT_WORDS } from '../words/import';
import { CheckSection } from './CheckSection';
import { ColumnsSection } from './ColumnsSection';
import { FileSection, SheetChoice } from './FileSection';
import { PasteArea } from './PasteArea';
import { createWizard, type Wizard } from './wizard';
import './import.css';

function Refusal(props: { wizard: Wizard; refusal: ImportRefusal }) {
  const session = useSession();
  const words = useWords(IMPORT_WORDS);
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus());
  return (
    <section class="warn-note" data-testid="import-refused">
      <h2 tabindex={-1} ref={heading}>
        ⚠ {words().refusedTitle}
      </h2>
      <p>{words().refusals[props.refusal.code](props.refusal.read ?? '', props.refusal.most ?? '')}</p>
      <Show when={(props.refusal.sheets?.length ?? 0) > 1}>
        <SheetChoice wizard={props.wizard} of={props.refusal} />
      </Show>
      <button type="button" class="button" onClick={() => session.startImport(undefined)}>
        {words().back}
      </button>
    </section>
  );
}

/** How far the work is, in words; '' while there is none. */
function useProgressText(wizard: Wizard): () => string {
  const words = useWords(IMPORT_WORDS);
  return () => {
    const busy = wizard.busy();
    if (!busy) return '';
    if (busy.kind === 'reading') return words().reading;
    return words()[busy.kind](busy.done, busy.total);
  };
}

/** How far the work is, shown and said; it can be stopped. */
function Progress(props: { wizard: Wizard }) {
  const session = useSession();
  const words = useWords(IMPORT_WORDS);
  const text = useProgressText(untrack(() => props.wizard));
  /** Said by tenths: every thousand rows would be a torrent. */
  const said = (): string => {
    const busy = props.wizard.busy();
    if (!busy || busy.kind === 'reading') return text();
    return `${Math.floor((busy.done / Math.max(busy.total, 1)) * 10) * 10} %`;
  };
  return (
    <>
      <div class="visually-hidden" role="status">
        {said()}
      </div>
      <div class="im-progress" data-testid="import-progress" data-busy={props.wizard.busy()?.kind ?? ''}>
        <Show when={props.wizard.busy()}>
          {(busy) => (
            <Show when={busy().total} fallback={<progress aria-label={text()} />}>
              {(total) => <progress aria-label={text()} max={total()} value={busy().done} />}
            </Show>
          )}
        </Show>
        <span aria-hidden="true">{text()}</span>
        <button
          type="button"
          class="button small"
          data-testid="import-cancel"
          onClick={() => session.startImport(undefined)}
        >
          {props.wizard.busy() ? words().stop : words().close}
        </button>
      </div>
    </>
  );
}

/** What there is to do; of a file that goes on to another sheet, what is done already. */
function Lead(props: { source: ImportSource }) {
  const words = useWords(IMPORT_WORDS);
  const text = (): string => {
    const { to, done = [] } = props.source.goneOn ?? {};
    const last = done.at(-1);
    return to && last ? words().goneOn(words().targets[last], words().targets[to]) : words().lead;
  };
  return (
    <p class="lead" data-testid="import-lead">
      {text()}
    </p>
  );
}

function WizardPage(props: { source: ImportSource }) {
  const session = useSession();
  const words = useWords(IMPORT_WORDS);
  let heading: HTMLHeadingElement | undefined;
  // a source is a wizard of its own: the page is made anew for another
  const wizard = createWizard(
    untrack(() => props.source),
    session,
  );
  onMount(() => heading?.focus());
  createEffect(
    on(
      () => session.bookId(),
      () => wizard.client.setBook(session.book()),
      { defer: true },
    ),
  );
  return (
    <div class="page import" data-testid="import">
      <h1 ref={heading} tabindex={-1}>
        {words().title(props.source.name)}
      </h1>
      <Lead source={props.source} />
      <Progress wizard={wizard} />
      <Switch>
        <Match when={wizard.refusal()}>{(refusal) => <Refusal wizard={wizard} refusal={refusal()} />}</Match>
        <Match when={wizard.view()}>
          {(view) => (
            <>
              <FileSection wizard={wizard} view={view()} />
              <ColumnsSection wizard={wizard} view={view()} />
              <CheckSection wizard={wizard} />
            </>
          )}
        </Match>
      </Switch>
    </div>
  );
}

/** The page over one file, or over a table that is yet to be pasted; nothing is imported before the user says so. */
export function ImportPage(props: { source: ImportSource }) {
  return (
    <Show when={!props.source.toPaste} fallback={<PasteArea />}>
      <WizardPage source={props.source} />
    </Show>
  );
}
