// The bar under the cells: finding, replacing, going to a row.
import { createSignal, type JSX, Show, untrack } from 'solid-js';
import { Check, Field, isComposing, Tool } from './BarParts';
import type { HandWords } from './hand-words';
import { RowGoer } from './RowGoer';
import { replaceAll, replaceOne } from './replacing';
import type { Sheet } from './sheet';

type FindWords = HandWords['find'];

function closeBar({ finding, editing }: Sheet): void {
  finding.close();
  editing.focus();
}

function step(sheet: Sheet, by: 1 | -1): void {
  if (!sheet.finding.step(by) && !sheet.finding.isRunning()) sheet.speaking.note(sheet.words().hands.find.none);
}

/** Tab goes from what is sought straight to what takes its place, as in the dialogue of Excel; false elsewhere. */
function tabToReplacement(event: KeyboardEvent): boolean {
  const form = event.currentTarget;
  if (event.key !== 'Tab' || event.shiftKey || !(form instanceof HTMLElement)) return false;
  const [query, replacement] = form.querySelectorAll<HTMLInputElement>('.sg-bar-field');
  if (!replacement || event.target !== query) return false;
  replacement.focus();
  replacement.select();
  return true;
}

function makeBarKeys(sheet: Sheet) {
  return (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const hasControl = event.ctrlKey || event.metaKey;
    if (tabToReplacement(event)) event.preventDefault();
    if (event.key === 'Escape') closeBar(sheet);
    else if (event.key === 'F3') step(sheet, event.shiftKey ? -1 : 1);
    else if (hasControl && event.key.toLowerCase() === 'h') sheet.finding.open('replace');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

function Replacing(props: { sheet: Sheet; words: FindWords }) {
  const { sheet } = untrack(() => ({ ...props }));
  const [by, setBy] = createSignal('');
  const none = () => sheet.finding.total() === 0;
  return (
    <div class="sg-bar-part">
      <Field label={props.words.replacement} value="" onText={setBy} onEnter={() => replaceOne(sheet, by())} />
      <Tool label={props.words.replaceOne} disabled={none()} onPress={() => replaceOne(sheet, by())} />
      <Tool
        label={props.words.replaceAll}
        disabled={none() || sheet.finding.isRunning()}
        onPress={() => replaceAll(sheet, by())}
        testId="replace-all"
      />
    </div>
  );
}

/** How to search, and the way to replacing. */
function Ways(props: { sheet: Sheet; words: FindWords }) {
  const { finding } = untrack(() => props.sheet);
  return (
    <div class="sg-bar-part">
      <Check
        label={props.words.matchCase}
        checked={finding.search().matchCase}
        onChange={(matchCase) => finding.setSearch({ matchCase })}
      />
      <Check
        label={props.words.whole}
        checked={finding.search().whole}
        onChange={(whole) => finding.setSearch({ whole })}
      />
      <Show when={finding.bar() === 'find'}>
        <Tool label={props.words.withReplace} onPress={() => finding.open('replace')} />
      </Show>
    </div>
  );
}

function Finder(props: { sheet: Sheet; words: FindWords }) {
  const { sheet } = untrack(() => ({ ...props }));
  const { finding } = sheet;
  const status = () => {
    const { query } = finding.search();
    if (query === '') return '';
    if (finding.total() === 0) return finding.isRunning() ? '…' : props.words.none;
    return props.words.place(finding.place(), finding.total(), finding.isRunning());
  };
  return (
    <>
      <div class="sg-bar-part">
        <Field
          label={props.words.query}
          value={finding.search().query}
          wishes={finding.wishes()}
          onText={(query) => finding.setSearch({ query })}
          onEnter={(back) => step(sheet, back ? -1 : 1)}
        />
        <Tool label={props.words.previous} icon="↑" onPress={() => step(sheet, -1)} />
        <Tool label={props.words.next} icon="↓" onPress={() => step(sheet, 1)} />
        <span class="sg-bar-status" role="status" data-testid="find-status">
          {status()}
        </span>
      </div>
      <Show when={finding.bar() === 'replace'}>
        <Replacing sheet={sheet} words={props.words} />
      </Show>
      <Ways sheet={sheet} words={props.words} />
    </>
  );
}

function Bar(props: { sheet: Sheet; label: string; children: JSX.Element }) {
  const { sheet } = untrack(() => ({ ...props }));
  return (
    <search aria-label={props.label}>
      <form
        class="sg-bar"
        data-testid="find-bar"
        on:submit={(event) => event.preventDefault()}
        on:keydown={makeBarKeys(sheet)}
      >
        {props.children}
        <span class="sg-bar-end">
          <Tool label={sheet.words().hands.find.close} icon="✕" onPress={() => closeBar(sheet)} />
        </span>
      </form>
    </search>
  );
}

/** The bar for finding, replacing or going to a row, while one is open. */
export function FindBar(props: { sheet: Sheet }) {
  const { finding, words } = untrack(() => props.sheet);
  const isFind = () => finding.bar() === 'find' || finding.bar() === 'replace';
  return (
    <>
      <Show when={isFind()}>
        <Bar sheet={props.sheet} label={words().hands.find.label}>
          <Finder sheet={props.sheet} words={words().hands.find} />
        </Bar>
      </Show>
      <Show when={finding.bar() === 'row'}>
        <Bar sheet={props.sheet} label={words().hands.goToRow.label}>
          <RowGoer sheet={props.sheet} onDone={() => closeBar(props.sheet)} />
        </Bar>
      </Show>
    </>
  );
}
