// A box in which a table wider than the screen scrolls by itself, by keyboard as well.
import type { JSX } from 'solid-js';

/** The box; `label` names it to those who do not see it. */
export function Scroller(props: { readonly label: string; readonly children: JSX.Element }) {
  return (
    <section class="tool-scroll" tabindex={0} aria-label={props.label}>
      {props.children}
    </section>
  );
}
