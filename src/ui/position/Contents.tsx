// The parts of the position page, each a step away.
import { For } from 'solid-js';
import { useWords } from '../context';
import { CHART_WORDS } from '../words/charts';

const PARTS = [
  ['charts', 'pos-charts'],
  ['steps', 'pos-steps'],
  ['prices', 'pos-prices'],
  ['all', 'pos-all'],
  ['working', 'pos-working'],
] as const;

/** Brings a part of the page to the top. */
export function showPart(id: string): void {
  document.getElementById(id)?.scrollIntoView({ block: 'start' });
}

/** Links within the page; `several`: the book has more than one position. */
export function Contents(props: { readonly several: boolean }) {
  const words = useWords(CHART_WORDS);
  return (
    <nav aria-label={words().contents}>
      <ul class="pos-contents">
        <For each={PARTS.filter(([name]) => name !== 'all' || props.several)}>
          {([name, id]) => (
            <li>
              <button type="button" class="pos-go" onClick={() => showPart(id)}>
                {words().jumps[name]}
              </button>
            </li>
          )}
        </For>
      </ul>
    </nav>
  );
}
