// What the law says and a pack leaves out in a year, and why.
import { For, Show } from 'solid-js';
import { yearsText } from '../../derive/rule-words';
import type { Pack } from '../../model/pack';
import { useSession, useWords } from '../context';
import { CiteList } from '../explain/Basis';
import { RULES_WORDS } from '../words/rules-page';
import { matches } from './filtering';

/** The omissions of a year that match the filter. */
export function Omissions(props: { readonly pack: Pack; readonly year: number; readonly filter: string }) {
  const { preferences } = useSession();
  const words = useWords(RULES_WORDS);
  const lang = () => preferences.lang();
  const shown = () =>
    props.pack.omitted.filter(
      (one) =>
        one.from <= props.year &&
        props.year <= one.to &&
        matches(`${one.what[lang()]} ${one.why[lang()]}`, props.filter),
    );
  return (
    <Show when={shown().length > 0}>
      <section>
        <h2>{words().omitted}</h2>
        <For each={shown()}>
          {(one) => (
            <article class="rules-item">
              <p>
                {one.what[lang()]} <span class="rules-years">{yearsText(one)}</span>
              </p>
              <p class="rules-small">
                {words().why}
                {one.why[lang()]}
              </p>
              <div class="rules-cite">
                <CiteList cite={one.cite} />
              </div>
            </article>
          )}
        </For>
      </section>
    </Show>
  );
}
