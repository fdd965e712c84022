// The legend of the marks in the cells, one button away from every sheet.
import { For } from 'solid-js';
import { useWords } from '../context';
import { LEGEND_WORDS, TODO_WORDS } from '../words/checks';
import { Icon } from './Icon';

function Marks() {
  const legend = useWords(LEGEND_WORDS);
  return (
    <dl>
      <For each={legend().marks}>
        {([look, sample, name, meaning]) => (
          <div>
            <dt>
              <span class={`sg-cell ${look}`} aria-hidden="true">
                {sample}
              </span>
              {name}
            </dt>
            <dd>{meaning}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}

/** A button that opens the legend; Esc and a click elsewhere close it. */
export function Legend() {
  const words = useWords(TODO_WORDS);
  let sheet: HTMLDivElement | undefined;
  return (
    <>
      <button type="button" class="look-button" data-testid="legend" popovertarget="legend" aria-haspopup="dialog">
        <Icon name="legend" />
        {words().legend}
      </button>
      <div ref={sheet} id="legend" class="legend" popover="auto" role="dialog" aria-label={words().legendTitle}>
        <h2>
          {words().legendTitle}
          <button
            type="button"
            class="icon-button is-sign"
            aria-label={words().close2}
            onClick={() => sheet?.hidePopover()}
          >
            <Icon name="close" />
          </button>
        </h2>
        <Marks />
      </div>
    </>
  );
}
