// One bar under the header: a sign, what holds, and what can be done about it.
import type { JSX } from 'solid-js';
import { Icon, type IconName } from './Icon';
import './bars.css';

/** A line that says what holds, with what can be done about it. */
export function Bar(props: {
  readonly icon: IconName;
  readonly testId: string;
  /** Set where something went wrong or needs a hand. */
  readonly troubled?: boolean;
  readonly children: JSX.Element;
}) {
  return (
    <div class="bar" classList={{ troubled: props.troubled ?? false }} data-testid={props.testId}>
      <Icon name={props.icon} />
      {props.children}
    </div>
  );
}
