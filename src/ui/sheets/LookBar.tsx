// The slim bar above a sheet: which columns are shown, how many rows a filter leaves, finding, what the marks mean.
import { Show } from 'solid-js';
import { useWords } from '../context';
import type { GridLooks } from '../grid/types';
import { Icon } from '../shell/Icon';
import { Legend } from '../shell/Legend';
import { HAND_WORDS } from '../words/find';
import { LOOK_WORDS } from '../words/looks';
import { ColumnsButton } from './ColumnsPanel';
import './looks.css';

function FindButton(props: { find: () => void }) {
  const words = useWords(HAND_WORDS);
  return (
    <button
      type="button"
      class="look-button"
      data-testid="find"
      title={`${words().find.label} (Ctrl+F)`}
      onClick={() => props.find()}
    >
      <Icon name="find" />
      {words().find.query}
    </button>
  );
}

/** How many rows the filter leaves, and the ways to apply it anew or take it off. */
function FilterState(props: { looks: GridLooks; focus: () => void }) {
  const words = useWords(LOOK_WORDS);
  const run = (work: () => void): void => {
    work();
    props.focus();
  };
  return (
    <>
      <div class="look-rows" role="status" data-testid="rows-shown">
        <Show when={props.looks.filtered()}>
          {(rows) => (
            <>
              <strong>{words().shown(rows().shown, rows().all)}</strong>
              <span class="look-note">{words().wholeResults}</span>
            </>
          )}
        </Show>
      </div>
      <Show when={props.looks.filtered()}>
        <button type="button" class="look-button" onClick={() => run(props.looks.reapply)}>
          {words().reapply}
        </button>
        <button
          type="button"
          class="look-button"
          data-testid="clear-filter"
          onClick={() => run(props.looks.clearFilters)}
        >
          {words().clear}
        </button>
      </Show>
    </>
  );
}

/** What is shown of a sheet. `focus` gives the keyboard back to the cells, `find` opens the search in them. */
export function LookBar(props: { looks: GridLooks; focus: () => void; find: () => void }) {
  const words = useWords(LOOK_WORDS);
  return (
    <div class="look-bar" role="toolbar" aria-label={words().tools}>
      <ColumnsButton looks={props.looks} onClose={() => props.focus()} />
      <FindButton find={props.find} />
      <FilterState looks={props.looks} focus={props.focus} />
      <span class="spring" />
      <Legend />
    </div>
  );
}
