// The same facilities under another market, beside the position: figures, and which facilities its rules cover.
import { createMemo, createSignal, For, Show } from 'solid-js';
import { refIn } from '../../book/compute-nodes';
import { choiceText } from '../../derive/labels';
import { type ComparedFigure, compareSchemes, type FacilityCoverage } from '../../derive/other-scheme';
import type { Row } from '../../engine/row';
import { useSession, useWords } from '../context';
import { POSITION_WORDS } from '../words/position';
import './other-scheme.css';

function CoverageList(props: { readonly title: string; readonly list: readonly FacilityCoverage[] }) {
  const words = useWords(POSITION_WORDS);
  return (
    <div>
      <h3>{props.title}</h3>
      <ul class="pos-coverage">
        <For each={props.list}>
          {(one) => (
            <li>
              <b>{one.facility}</b> <span>{one.computed ? words().coveredHere : words().notCovered}</span>
              <Show when={one.reason}>
                {words().colon}
                {one.reason}
              </Show>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

function FigureTable(props: {
  readonly figures: readonly ComparedFigure[];
  readonly own: string;
  readonly other: string;
}) {
  const words = useWords(POSITION_WORDS);
  return (
    <div class="pos-scroll">
      <table class="figures pos-compare">
        <thead>
          <tr>
            <th scope="col">{words().step}</th>
            <th scope="col">{props.own}</th>
            <th scope="col">{props.other}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.figures}>
            {(line) => (
              <tr>
                <th scope="row">{line.label}</th>
                <For each={[line.here, line.there]}>
                  {(shown) => (
                    <td title={shown?.base ?? shown?.exact}>
                      {shown?.text ?? '—'} <small>{shown?.unit}</small>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}

function Compared(props: { readonly row: Row; readonly scheme: string }) {
  const session = useSession();
  const lang = () => session.preferences.lang();
  const comparison = createMemo(() => {
    session.version();
    const book = session.book();
    return book
      ? compareSchemes(session.registry, book, props.row, props.scheme, lang(), session.preferences.display())
      : undefined;
  });
  const own = () => choiceText('scheme', refIn(props.row).scheme, lang());
  const other = () => choiceText('scheme', props.scheme, lang());
  return (
    <Show when={comparison()}>
      {(of) => (
        <>
          <FigureTable figures={of().figures} own={own()} other={other()} />
          <CoverageList title={own()} list={of().here} />
          <CoverageList title={other()} list={of().there} />
        </>
      )}
    </Show>
  );
}

/** A part of the position page that computes only once it is opened. */
export function OtherScheme(props: { readonly row: Row }) {
  const session = useSession();
  const words = useWords(POSITION_WORDS);
  const lang = () => session.preferences.lang();
  const [open, setOpen] = createSignal(false);
  const [chosen, setChosen] = createSignal<string>();
  const others = () => {
    const own = refIn(props.row).scheme;
    return [...new Set(session.registry.packs.filter((pack) => pack.sector === '').map((pack) => pack.scheme))].filter(
      (scheme) => scheme !== own,
    );
  };
  const scheme = () => others().find((one) => one === chosen()) ?? others()[0] ?? '';
  return (
    <details class="pos-other" data-testid="other-scheme" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words().otherScheme}</summary>
      <Show when={open()}>
        <p class="pos-why">{words().otherSchemeLead}</p>
        <label class="pos-other-choice">
          {words().otherSchemeChoice}
          <select onChange={(event) => setChosen(event.currentTarget.value)}>
            <For each={others()}>
              {(one) => (
                <option value={one} selected={one === scheme()}>
                  {choiceText('scheme', one, lang())}
                </option>
              )}
            </For>
          </select>
        </label>
        <Compared row={props.row} scheme={scheme()} />
      </Show>
    </details>
  );
}
