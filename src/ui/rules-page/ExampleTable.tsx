// Worked examples as a table: a heading per example, a line per figure, and a word for whether it agrees.
import { For, Show } from 'solid-js';
import { citationsText } from '../../derive/citations';
import { unitText } from '../../derive/labels';
import { separated } from '../../derive/numbers';
import type { ReplayedLine } from '../../derive/replay';
import { useSession, useWords } from '../context';
import { StatusTag } from '../explain/StatusTag';
import { EXAMPLES_WORDS } from '../words/examples';
import type { Shown } from './examples-model';

interface LineProps {
  readonly line: ReplayedLine;
}

function Verdict(props: LineProps) {
  const words = useWords(EXAMPLES_WORDS);
  return (
    <td class="ex-verdict" classList={{ 'is-different': !props.line.agrees }}>
      <span aria-hidden="true">{props.line.agrees ? '✓' : '✗'}</span>{' '}
      {props.line.agrees ? words().agrees : words().differs}
    </td>
  );
}

/** What is compared, the printed figure and the computed one. */
function Figures(props: LineProps) {
  const { preferences } = useSession();
  const words = useWords(EXAMPLES_WORDS);
  const lang = () => preferences.lang();
  return (
    <>
      <th scope="row">
        {props.line.what[lang()]} <span class="rules-unit">{unitText(props.line.unit, lang())}</span>
      </th>
      <td class="rules-value">
        {separated(props.line.expected)}
        <Show when={props.line.within}>
          {(within) => <span class="rules-unit ex-tolerance"> {words().tolerance(within())}</span>}
        </Show>
      </td>
      <td class="rules-value">{props.line.got === '' ? words().none : separated(props.line.got)}</td>
      <Verdict line={props.line} />
    </>
  );
}

/** What the example is, over its figures: number, title, status, what is given, and where it is printed. */
function Heading(props: { readonly shown: Shown }) {
  const { registry, preferences } = useSession();
  const words = useWords(EXAMPLES_WORDS);
  const lang = () => preferences.lang();
  const example = () => props.shown.example;
  const ways = () => [...new Set(props.shown.ways.map((way) => words().ways[way]))].join(words().list);
  return (
    <th scope="rowgroup" colspan={4} class="ex-heading">
      <span class="ex-title">
        {example().id} {example().title[lang()]}
      </span>{' '}
      <StatusTag status={example().status} />
      <p>
        {words().given}
        {words().colon}
        {example().given[lang()]}
      </p>
      <Show when={example().note}>{(note) => <p>{note()[lang()]}</p>}</Show>
      <p>
        {words().source}
        {words().colon}
        {citationsText(registry, example().cite, lang())}
      </p>
      <p>
        {words().by}
        {words().colon}
        {ways()}
      </p>
    </th>
  );
}

function Group(props: { readonly shown: Shown }) {
  return (
    <tbody>
      <tr>
        <Heading shown={props.shown} />
      </tr>
      <For each={props.shown.replayed.lines}>
        {(line) => (
          <tr>
            <Figures line={line} />
          </tr>
        )}
      </For>
    </tbody>
  );
}

/** The table, in a box that scrolls by itself; `label` is its caption. */
export function ExampleTable(props: { readonly list: readonly Shown[]; readonly label: string }) {
  const words = useWords(EXAMPLES_WORDS);
  return (
    <section class="ex-scroll" tabindex={0} aria-label={props.label}>
      <table class="ex-table">
        <caption>{props.label}</caption>
        <thead>
          <tr>
            <th scope="col">{words().figure}</th>
            <th scope="col" class="rules-value">
              {words().expected}
            </th>
            <th scope="col" class="rules-value">
              {words().computed}
            </th>
            <th scope="col">{words().verdict}</th>
          </tr>
        </thead>
        <For each={props.list}>{(shown) => <Group shown={shown} />}</For>
      </table>
    </section>
  );
}
