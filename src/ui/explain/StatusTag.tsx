// How well something is founded, as a word; draft and assumed are hatched as well as coloured.

import { STATUS_WORDS } from '../../derive/rule-words';
import type { Status } from '../../model/status';
import { useSession } from '../context';
import './status-tag.css';

const LOOK: Readonly<Record<Status, string>> = {
  official: 'ok',
  published: 'ok',
  secondary: '',
  derived: '',
  draft: 'draft hatched',
  assumed: 'draft hatched',
};

/** The tag of a status; its meaning shows on hover. */
export function StatusTag(props: { readonly status: Status }) {
  const { preferences } = useSession();
  const words = () => STATUS_WORDS[props.status];
  return (
    <span class={`tag status-tag ${LOOK[props.status]}`} title={words().meaning[preferences.lang()]}>
      {words().label[preferences.lang()]}
    </span>
  );
}
