// What a reader must know beside the figures: prices assumed, rule versions, and what the rules say but the book omits.
import { For, Show } from 'solid-js';
import { citationsText } from '../../derive/citations';
import { unitText, vocabularyLabel } from '../../derive/labels';
import { separated } from '../../derive/numbers';
import type { Row } from '../../engine/row';
import type { Omission } from '../../model/pack';
import { packsOf } from '../charts/reading';
import { useSession, useWords } from '../context';
import { bookTitle } from '../scenarios/scenario-names';
import { POSITION_WORDS } from '../words/position';

function omittedIn(row: Row): readonly Omission[] {
  const year = row.plan?.year ?? 0;
  return packsOf(row)
    .flatMap((pack) => pack.omitted)
    .filter((one) => one.from <= year && year <= one.to);
}

function Prices(props: { readonly row: Row }) {
  const session = useSession();
  const words = useWords(POSITION_WORDS);
  const lang = () => session.preferences.lang();
  const rules = () => [...(props.row.plan?.inputs.values() ?? [])].filter((rule) => rule.level === 'scenario');
  const value = (id: string, unit: string): string => {
    const text = session.book()?.settings[id];
    return text ? `${separated(text)} ${unitText(unit, lang())}` : words().noPrice;
  };
  return (
    <dl class="pos-facts">
      <dt>{words().name}</dt>
      <dd>{bookTitle(session)}</dd>
      <For each={rules()}>
        {(rule) => (
          <>
            <dt>{vocabularyLabel('scenario', rule.id)?.[lang()]}</dt>
            <dd>{value(rule.id, rule.unit)}</dd>
          </>
        )}
      </For>
      <dt>{words().packs}</dt>
      <dd>
        <For each={packsOf(props.row)}>
          {(pack) => (
            <div>
              {pack.label[lang()]} {pack.version}
            </div>
          )}
        </For>
      </dd>
    </dl>
  );
}

function Omitted(props: { readonly omissions: readonly Omission[] }) {
  const { registry, preferences } = useSession();
  const words = useWords(POSITION_WORDS);
  const lang = () => preferences.lang();
  return (
    <details class="pos-omitted">
      <summary>{words().omitted(props.omissions.length)}</summary>
      <ul>
        <For each={props.omissions}>
          {(one) => (
            <li>
              <p>{one.what[lang()]}</p>
              <p class="pos-why">
                {words().why}
                {words().colon}
                {one.why[lang()]}
              </p>
              <p class="pos-why">{citationsText(registry, one.cite, lang())}</p>
            </li>
          )}
        </For>
      </ul>
    </details>
  );
}

/** Prices, versions and omissions of a position. */
export function PositionNotes(props: { readonly row: Row }) {
  const session = useSession();
  const words = useWords(POSITION_WORDS);
  const omissions = () => {
    session.version();
    return omittedIn(props.row);
  };
  return (
    <section class="pos-notes">
      <h2>{words().notes}</h2>
      <Prices row={props.row} />
      <Show when={omissions().length > 0}>
        <Omitted omissions={omissions()} />
      </Show>
    </section>
  );
}
