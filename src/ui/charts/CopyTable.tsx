// The button that copies a table with all digits for a spreadsheet, and says whether it did.
import { createSignal } from 'solid-js';
import { useWords } from '../context';
import { CHART_WORDS } from '../words/charts';
import { type ChartTable, tableText } from './chart-model';

/** The clipboard takes the text, or not: a page that is not served safely has none. */
const put = (text: string): Promise<boolean> => {
  const written: Promise<void> | undefined = navigator.clipboard?.writeText(text);
  return (
    written?.then(
      () => true,
      () => false,
    ) ?? Promise.resolve(false)
  );
};

/** The button. `title` names the table for those who do not see which one it stands at. */
export function CopyTable(props: { readonly table: () => ChartTable; readonly title: string; readonly name: string }) {
  const words = useWords(CHART_WORDS);
  const [done, setDone] = createSignal<boolean>();
  const said = (): string => {
    const now = done();
    return now === undefined ? '' : now ? words().copied : words().notCopied;
  };
  return (
    <>
      <span class="ch-said" role="status">
        {said()}
      </span>
      <button
        type="button"
        class="button ch-button"
        aria-label={words().copyOf(props.title)}
        data-testid={`copy-${props.name}`}
        onClick={() => void put(tableText(props.table())).then(setDone)}
      >
        {words().copy}
      </button>
    </>
  );
}
