// A term of the field in the language of the page, with the same in the other language beside it.
import type { Text } from '../../model/text';
import { useSession } from '../context';

/** Both terms; the other language is marked as such, for screen readers and for whoever copies it. */
export function Term(props: { readonly label: Text }) {
  const { preferences } = useSession();
  const other = () => (preferences.lang() === 'zh' ? 'en' : 'zh');
  return (
    <>
      {props.label[preferences.lang()]}{' '}
      <span class="rules-other" lang={other() === 'zh' ? 'zh-CN' : 'en'}>
        {props.label[other()]}
      </span>
    </>
  );
}
