// What the rules have to say about a row besides its results, with the place they say it in.
import { For, Show } from 'solid-js';
import { refIn } from '../../book/compute-nodes';
import { rowName } from '../../derive/labels';
import { adviceOf } from '../../engine/advice';
import type { Row } from '../../engine/row';
import { useSession, useWords } from '../context';
import { TOOLS_WORDS } from '../words/tools';
import { CiteList } from './Basis';
import { StatusTag } from './StatusTag';

/** Advice on these rows, each with the name of its row where there are several; nothing where there is none. */
export function AdviceList(props: { readonly rows: readonly Row[]; readonly named?: boolean }) {
  const session = useSession();
  const words = useWords(TOOLS_WORDS);
  const lang = () => session.preferences.lang();
  const told = () => {
    session.version();
    return props.rows.flatMap((row) => adviceOf(row).map((advice) => ({ row, advice })));
  };
  return (
    <Show when={told().length > 0}>
      <section class="xp-advice" data-testid="advice">
        <h3>{words().advice}</h3>
        <ul>
          <For each={told()}>
            {({ row, advice }) => (
              <li>
                <Show when={props.named}>
                  <b>{rowName(refIn(row), lang())}</b>{' '}
                </Show>
                {advice.text[lang()]} <StatusTag status={advice.status} />
                <CiteList cite={advice.cite} />
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
