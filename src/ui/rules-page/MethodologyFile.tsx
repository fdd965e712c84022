// The methodology document of the chosen rules and year as a file; the text is made only when it is asked for.
import { createMemo, createSignal, Show } from 'solid-js';
import { type Chapter, chapterFor, chapterName, chapterTitle } from '../../derive/methodology-chapters';
import type { Pack } from '../../model/pack';
import { useSession, useWords } from '../context';
import { download } from '../files/download';
import { EXAMPLES_WORDS } from '../words/examples';
import './examples.css';

/** The section with its button; nothing where the year stands in no document. */
export function MethodologyFile(props: { readonly pack: Pack; readonly year: number }) {
  const { registry, preferences } = useSession();
  const words = useWords(EXAMPLES_WORDS);
  const [busy, setBusy] = createSignal(false);
  const chapter = createMemo(() => chapterFor(registry, props.pack.scheme, props.year));
  const save = async (of: Chapter): Promise<void> => {
    const lang = preferences.lang();
    setBusy(true);
    try {
      const { methodology } = await import('../../derive/methodology');
      const name = `tanbiao-${chapterName(of)}.${lang}.md`;
      download(name, methodology(registry, of, lang), 'text/markdown;charset=utf-8');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Show when={chapter()}>
      {(of) => (
        <section class="ex-document">
          <h2>{words().document}</h2>
          <p class="rules-small">{words().documentLead}</p>
          <button
            type="button"
            class="button"
            data-testid="methodology"
            disabled={busy()}
            onClick={() => void save(of())}
          >
            {busy() ? words().preparing : words().download(chapterTitle(of(), preferences.lang()))}
          </button>
        </section>
      )}
    </Show>
  );
}
