// Which results read a quantity or input directly.
import { createSignal, For, Show } from 'solid-js';
import { rowName } from '../../derive/labels';
import { type Named, readersAround } from '../../derive/operand-list';
import { planLabel } from '../../derive/readings';
import type { Row } from '../../engine/row';
import { useSession, useWords } from '../context';
import { EXPLAIN_WORDS } from '../words/explain';
import { operandProps } from './operand-props';

const FIRST = 6;

/** The results that read `id`, each a way to its explanation. */
export function UsedBy(props: { readonly row: Row; readonly id: string }) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const [all, setAll] = createSignal(false);
  const readers = () => readersAround(props.row, props.id);
  const label = ({ row, id }: Named) => {
    const lang = session.preferences.lang();
    const own = row.plan ? planLabel(row.plan, id)[lang] : id;
    return row === props.row ? own : `${rowName(row.ref, lang)} ${own}`;
  };
  return (
    <Show when={readers().length > 0}>
      <section class="xp-part">
        <h3>{words().usedBy}</h3>
        <ul class="xp-uses">
          <For each={all() ? readers() : readers().slice(0, FIRST)}>
            {(one) => (
              <li>
                <button type="button" class="xp-operand" {...operandProps(session, () => one)}>
                  {label(one)}
                </button>
              </li>
            )}
          </For>
          <Show when={!all() && readers().length > FIRST}>
            <li>
              <button type="button" class="xp-go" onClick={() => setAll(true)}>
                {words().moreUses(readers().length - FIRST)}
              </button>
            </li>
          </Show>
        </ul>
      </section>
    </Show>
  );
}
