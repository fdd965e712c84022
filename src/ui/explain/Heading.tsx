// The title of an explanation; the same term in the other language shows beside it on hover and on focus.
import { Show } from 'solid-js';
import type { Text } from '../../model/text';
import { useSession } from '../context';

const OTHER = { zh: { lang: 'en', tag: 'en' }, en: { lang: 'zh', tag: 'zh-CN' } } as const;

/** The heading takes the focus when an operand leads here. */
export function Heading(props: { readonly label: Text }) {
  const { preferences } = useSession();
  const other = () => OTHER[preferences.lang()];
  return (
    <div class="xp-head">
      <h2 tabindex={-1}>{props.label[preferences.lang()]}</h2>
      <Show when={props.label[other().lang] !== props.label[preferences.lang()]}>
        <span class="xp-other" lang={other().tag}>
          {props.label[other().lang]}
        </span>
      </Show>
    </div>
  );
}
