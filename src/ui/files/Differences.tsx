// What differs between two states of a book, as lists: settings, rows and cells, own parameter values, scenarios.
import { createMemo, For, type JSX, Show } from 'solid-js';
import type { BookComparison, Difference, SheetComparison } from '../../book/book-comparison';
import { vocabularyLabel } from '../../derive/labels';
import type { Sheet } from '../../model/vocabulary';
import { useSession, useWords } from '../context';
import { FILES_WORDS } from '../words/files';

/** More lines than anyone reads; the rest is counted. */
const MOST_LINES = 100;

/** The first of a list, and how many more there are. */
function Some<T>(props: { of: readonly T[]; children: (one: T) => JSX.Element }) {
  const words = useWords(FILES_WORDS);
  return (
    <>
      <For each={props.of.slice(0, MOST_LINES)}>{props.children}</For>
      <Show when={props.of.length > MOST_LINES}>
        <li class="muted">{words().more(props.of.length - MOST_LINES)}</li>
      </Show>
    </>
  );
}

function Line(props: { name: string; difference: Difference }) {
  const words = useWords(FILES_WORDS);
  const shown = (text: string): string => (text === '' ? words().blank : text);
  return (
    <li>
      {props.name} <b>{words().becomes(shown(props.difference.before), shown(props.difference.after))}</b>
    </li>
  );
}

/** Columns and settings by their label. */
function useLabel(sheet: Sheet): (id: string) => string {
  const { preferences } = useSession();
  return (id) => vocabularyLabel(sheet, id)?.[preferences.lang()] ?? id;
}

function Rows(props: { sheet: SheetComparison }) {
  const words = useWords(FILES_WORDS);
  const label = useLabel(props.sheet.sheet);
  const names = (title: string, rows: readonly string[]) => (
    <Show when={rows.length > 0}>
      <p>{title}</p>
      <ul>
        <Some of={rows}>{(row) => <li>{row}</li>}</Some>
      </ul>
    </Show>
  );
  return (
    <section class="differs" data-testid={`differs-${props.sheet.sheet}`}>
      <h3>{words().sheets[props.sheet.sheet]}</h3>
      {names(words().onlyFile(props.sheet.added.length), props.sheet.added)}
      {names(words().onlyKept(props.sheet.removed.length), props.sheet.removed)}
      <Show when={props.sheet.changed.length > 0}>
        <p>{words().changedRows(props.sheet.changed.length)}</p>
        <ul>
          <Some of={props.sheet.changed}>
            {({ row, cells }) => (
              <li>
                {row}
                <ul>
                  <For each={cells}>{(cell) => <Line name={label(cell.name)} difference={cell} />}</For>
                </ul>
              </li>
            )}
          </Some>
        </ul>
      </Show>
    </section>
  );
}

function Values(props: { title: string; of: readonly Difference[]; label: (name: string) => string }) {
  return (
    <Show when={props.of.length > 0}>
      <section class="differs">
        <h3>{props.title}</h3>
        <ul>
          <Some of={props.of}>{(one) => <Line name={props.label(one.name)} difference={one} />}</Some>
        </ul>
      </section>
    </Show>
  );
}

/** All that differs, each part only where there is something. */
export function Differences(props: { of: BookComparison }) {
  const words = useWords(FILES_WORDS);
  const label = useLabel('scenario');
  const sheets = () =>
    props.of.sheets.filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0);
  const scenarios = createMemo(() => {
    const { added, removed, changed } = props.of.scenarios;
    return [
      ...added.map(words().addedScenario),
      ...removed.map(words().removedScenario),
      ...changed.map(words().changedScenario),
    ];
  });
  return (
    <>
      <Values title={words().settings} of={props.of.settings} label={label} />
      <For each={sheets()}>{(sheet) => <Rows sheet={sheet} />}</For>
      <Values title={words().overrides} of={props.of.overrides} label={(name) => name} />
      <Values title={words().rules} of={props.of.rules} label={(name) => name} />
      <Show when={scenarios().length > 0}>
        <section class="differs">
          <h3>{words().scenarios}</h3>
          <ul>
            <Some of={scenarios()}>{(line) => <li>{line}</li>}</Some>
          </ul>
        </section>
      </Show>
    </>
  );
}
