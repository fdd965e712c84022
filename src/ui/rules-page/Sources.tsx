// The documents a pack cites, with number, issuer, date and the date by which someone must look again.
import { createMemo, For, Show } from 'solid-js';
import { dateText } from '../../derive/numbers';
import { anchorOf, citedIn } from '../../derive/search-entries';
import type { Pack, Source } from '../../model/pack';
import { useSession, useWords } from '../context';
import { RULES_WORDS } from '../words/rules-page';

function SourceRow(props: { readonly source: Source }) {
  const { preferences } = useSession();
  const lang = () => preferences.lang();
  return (
    <tr id={anchorOf({ kind: 'source', id: props.source.id })}>
      <th scope="row">
        {props.source.title[lang()]} <span class="rules-small">{props.source.number[lang()]}</span>
      </th>
      <td>{props.source.issuer[lang()]}</td>
      <td class="rules-date">{dateText(props.source.date, lang())}</td>
      <td class="rules-date">{dateText(props.source.reviewBy, lang())}</td>
    </tr>
  );
}

/** The table of sources. */
export function Sources(props: { readonly pack: Pack }) {
  const { registry } = useSession();
  const words = useWords(RULES_WORDS);
  const shown = createMemo((): readonly Source[] =>
    [...citedIn(props.pack)].flatMap((id) => registry.sources.get(id) ?? []),
  );
  return (
    <Show when={shown().length > 0}>
      <section id="rules-sources">
        <h2>{words().sources}</h2>
        <table class="rules-sources">
          <thead>
            <tr>
              <th scope="col">{words().document}</th>
              <th scope="col">{words().issuer}</th>
              <th scope="col">{words().date}</th>
              <th scope="col">{words().reviewBy}</th>
            </tr>
          </thead>
          <tbody>
            <For each={shown()}>{(source) => <SourceRow source={source} />}</For>
          </tbody>
        </table>
      </section>
    </Show>
  );
}
