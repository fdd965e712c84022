// The documents a pack cites, with number, issuer, date and the date by which someone must look again.
import { createMemo, For, Show } from 'solid-js';
import type { Citation, Pack, Source } from '../../model/pack';
import { useSession, useWords } from '../context';
import { RULES_WORDS } from '../words/rules-page';
import { matches } from './filtering';

function citationsOf(pack: Pack): readonly Citation[] {
  const quantities = pack.quantities.flatMap((one) => [...one.versions, ...(one.bindings ?? [])]);
  const parameters = pack.parameters.flatMap((one) => one.versions);
  const lines = parameters.flatMap((version) => Object.values(version.lines ?? {}).flatMap((line) => line.cite ?? []));
  const dated = [...quantities, ...parameters, ...pack.exclusions, ...pack.omitted];
  return [...dated.flatMap((one) => one.cite), ...lines];
}

function SourceRow(props: { readonly source: Source }) {
  const { preferences } = useSession();
  const lang = () => preferences.lang();
  return (
    <tr>
      <th scope="row">
        {props.source.title[lang()]} <span class="rules-small">{props.source.number[lang()]}</span>
      </th>
      <td>{props.source.issuer[lang()]}</td>
      <td class="rules-date">{props.source.date}</td>
      <td class="rules-date">{props.source.reviewBy}</td>
    </tr>
  );
}

/** The table of sources. */
export function Sources(props: { readonly pack: Pack; readonly filter: string }) {
  const { registry, preferences } = useSession();
  const words = useWords(RULES_WORDS);
  const lang = () => preferences.lang();
  const sources = createMemo((): readonly Source[] => {
    const ids = new Set(citationsOf(props.pack).map((cite) => cite.source));
    return [...ids].flatMap((id) => registry.sources.get(id) ?? []);
  });
  const shown = () =>
    sources().filter((one) =>
      matches([one.title, one.number, one.issuer].map((text) => text[lang()]).join(' '), props.filter),
    );
  return (
    <Show when={shown().length > 0}>
      <section>
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
