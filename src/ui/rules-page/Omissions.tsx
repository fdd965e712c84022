// What the law says and a pack leaves out in a year, and why.
import { For, Show } from 'solid-js';
import { yearsText } from '../../derive/rule-words';
import { anchorOf } from '../../derive/search-entries';
import type { Pack } from '../../model/pack';
import { useSession, useWords } from '../context';
import { CiteList } from '../explain/Basis';
import { RULES_WORDS } from '../words/rules-page';

/** The omissions of a year. */
export function Omissions(props: { readonly pack: Pack; readonly year: number }) {
  const { preferences } = useSession();
  const words = useWords(RULES_WORDS);
  const lang = () => preferences.lang();
  const shown = () =>
    props.pack.omitted
      .map((one, index) => ({ one, id: `${index}` }))
      .filter(({ one }) => one.from <= props.year && props.year <= one.to);
  return (
    <Show when={shown().length > 0}>
      <section id="rules-omitted">
        <h2>{words().omitted}</h2>
        <For each={shown()}>
          {({ one, id }) => (
            <article class="rules-item" id={anchorOf({ kind: 'omission', id })}>
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
