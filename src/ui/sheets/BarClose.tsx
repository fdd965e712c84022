// The button at the end of a bar under a sheet that puts the bar away.
import { Icon } from '../shell/Icon';

/** Puts a bar away. */
export function BarClose(props: { readonly label: string; readonly onClose: () => void }) {
  return (
    <button
      type="button"
      class="icon-button is-sign bar-close"
      aria-label={props.label}
      onClick={() => props.onClose()}
    >
      <Icon name="close" />
    </button>
  );
}
