// Prices of the scenario, and the uncertain values of the rules that the results rest on.
import { createEffect, For } from 'solid-js';
import { columnOf } from '../../book/columns';
import type { Entry } from '../../model/vocabulary';
import { useSession, useWords } from '../context';
import { setWantedSetting, wantedSetting } from '../explain/going';
import { PRICES_WORDS } from '../words/prices';
import { Assumptions } from './Assumptions';
import { SettingField } from './SettingField';
import './prices.css';

const SETTINGS = ['name', 'allowancePrice', 'offsetPrice', 'deadlineAveragePrice', 'auctionPrice'];
/** Only Guangdong sells a part of its allowances. */
const ONLY_GUANGDONG = 'auctionPrice';

/** The page. */
export function PricesPage() {
  const session = useSession();
  const words = useWords(PRICES_WORDS);
  const hasGuangdong = () =>
    session.book()?.sheets.facilities.some((row) => row.cells.scheme?.text === 'guangdong') ?? false;
  const settings = (): readonly Entry[] =>
    SETTINGS.filter((id) => id !== ONLY_GUANGDONG || hasGuangdong()).flatMap((id) => columnOf('scenario', id) ?? []);
  createEffect(() => {
    const wanted = wantedSetting();
    if (!wanted) return;
    document.getElementById(`setting-${wanted}`)?.focus();
    setWantedSetting(undefined);
  });
  return (
    <div class="page prices-page" data-testid="prices-page">
      <h1>{words().title}</h1>
      <p class="lead">{words().lead}</p>
      <section>
        <h2>{words().prices}</h2>
        <p class="prices-hint">{words().hint}</p>
        <div class="prices-fields">
          <For each={settings()}>{(entry) => <SettingField entry={entry} />}</For>
        </div>
      </section>
      <Assumptions />
    </div>
  );
}
