// Prices of the scenario, and the uncertain values of the rules that the results rest on.
import { createEffect, createSignal, For } from 'solid-js';
import { columnOf } from '../../book/columns';
import { setSetting } from '../../book/commands';
import { unitText } from '../../derive/labels';
import { meaningText } from '../../derive/readings';
import { useSession, useWords } from '../context';
import { setWantedSetting, wantedSetting } from '../explain/going';
import { Grid, type GridApi } from '../grid/Grid';
import { createNotices, NoticeBar } from '../sheets/Notices';
import { PRICES_WORDS } from '../words/prices';
import { GRID_WORDS } from '../words/sheets';
import { Assumptions } from './Assumptions';
import { createPricesModel, settingsOf } from './prices-model';
import './prices.css';

/** The sheet of prices; go-to leads to the cell of a setting. */
function PricesSheet() {
  const session = useSession();
  const words = useWords(PRICES_WORDS);
  const grid = useWords(GRID_WORDS);
  const [api, setApi] = createSignal<GridApi>();
  const notices = createNotices({
    textOf: ({ column }) => session.book()?.settings[column] ?? '',
    unitOf: ({ column }) => unitText(columnOf('scenario', column)?.unit ?? '', session.preferences.lang()),
    choose: ({ column }, typed) => {
      const book = session.book();
      if (book) session.act(setSetting(book, column, typed).patch, 'setting');
    },
    go: ({ column }) => api()?.focusCell(0, column),
  });
  const model = createPricesModel(session, notices.tell);
  createEffect(() => {
    const wanted = wantedSetting();
    const now = api();
    if (!wanted || !now) return;
    setWantedSetting(undefined);
    now.focusCell(0, wanted);
  });
  return (
    <div class="prices-sheet">
      <Grid model={model} words={{ ...grid(), label: words().prices, newRow: '' }} apiRef={setApi} />
      <NoticeBar state={notices} />
    </div>
  );
}

function Meanings() {
  const session = useSession();
  return (
    <dl class="prices-meanings">
      <For each={settingsOf(session.book())}>
        {(entry) => (
          <>
            <dt>{entry.label[session.preferences.lang()]}</dt>
            <dd>{meaningText(entry, session.preferences.lang())}</dd>
          </>
        )}
      </For>
    </dl>
  );
}

/** The page. */
export function PricesPage() {
  const words = useWords(PRICES_WORDS);
  return (
    <div class="page prices-page" data-testid="prices-page">
      <h1>{words().title}</h1>
      <p class="lead">{words().lead}</p>
      <section>
        <h2>{words().prices}</h2>
        <PricesSheet />
        <Meanings />
      </section>
      <Assumptions />
    </div>
  );
}
