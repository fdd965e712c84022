// The bottom line: sum, mean and count of the selection, what the results are, versions, offline state, updates.
import { createMemo, For, Show } from 'solid-js';
import { TONNES } from '../../derive/numbers';
import { isLatest, unknownIn } from '../../engine/editions';
import type { Update } from '../../store/update';
import { useSession, useWords } from '../context';
import { showEdition } from '../lock/edition-place';
import { DISPLAY_WORDS } from '../words/numbers';
import { GRID_WORDS } from '../words/sheets';
import { SHELL_WORDS } from '../words/shell';
import { TABS_WORDS } from '../words/tabs';

export interface FooterStats {
  readonly sum: string;
  readonly mean: string;
  readonly count: number;
  readonly least?: string;
  readonly most?: string;
  /** How many cells are not blank, numbers or not. */
  readonly filled?: number;
  /** What sum and mean are in, where the cells show another unit. */
  readonly unit?: string;
}

/** Switches between tonnes and units of ten thousand of them. */
function TonnesButton() {
  const { preferences } = useSession();
  const words = useWords(DISPLAY_WORDS);
  const now = () => preferences.display().tonnes;
  const next = () => TONNES[(TONNES.indexOf(now()) + 1) % TONNES.length] ?? 't';
  return (
    <button
      type="button"
      class="footer-button"
      data-testid="tonnes"
      title={words().change[now()]}
      onClick={() => preferences.setDisplay({ ...preferences.display(), tonnes: next() })}
    >
      {words().shownIn[now()]}
    </button>
  );
}

/** The figures of the selected cells; of the filled ones their number, where they are not all numbers. */
function SelectionFigures(props: { stats: FooterStats }) {
  const grid = useWords(GRID_WORDS);
  const figures = () => {
    const { sum, mean, least = '', most = '', count, filled, unit = '' } = props.stats;
    const hands = grid().hands;
    const numbers: readonly (readonly [string, string])[] = [
      [grid().sum, `${sum} ${unit}`],
      [grid().mean, `${mean} ${unit}`],
      [hands.least, least],
      [hands.most, most],
      [grid().count, String(count)],
    ];
    const others = filled === undefined || filled === count ? [] : [[hands.filled, String(filled)] as const];
    return sum === '' ? others : [...numbers, ...others];
  };
  return (
    <span class="stats" data-testid="stats">
      <For each={figures()}>{([name, figure]) => <span>{`${name} ${figure}`.trim()}</span>}</For>
    </span>
  );
}

/** The edition of the rules in use; of an open book it leads to what there is to say about it. */
function RulesVersion() {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const atHome = () => session.view() === 'home' || !session.book();
  const version = createMemo(() => {
    const { packs } = atHome() ? session.latestRules : session.registry;
    return [...new Set(packs.map((pack) => pack.version))].join(', ');
  });
  const text = () => {
    const { lock } = session.book() ?? {};
    if (!lock || isLatest(session.latestRules, lock)) return words().rules(version());
    return unknownIn(session.latestRules, lock).size > 0
      ? words().rulesUnknown(version())
      : words().rulesBehind(version());
  };
  return (
    <Show when={!atHome()} fallback={<span>{words().rules(version())}</span>}>
      <button
        type="button"
        class="footer-button"
        data-testid="footer-rules"
        title={words().rulesHint}
        onClick={() => showEdition(session)}
      >
        {text()}
      </button>
    </Show>
  );
}

/** Versions come from the code that runs, not from the newest one on the server. */
export function Footer(props: { update: Update; stats: FooterStats | undefined }) {
  const session = useSession();
  const words = useWords(SHELL_WORDS);
  const tabs = useWords(TABS_WORDS);
  return (
    <footer class="footer">
      <Show when={props.stats}>{(stats) => <SelectionFigures stats={stats()} />}</Show>
      <span class="spring" />
      <Show when={session.book() && session.view() !== 'home'}>
        <TonnesButton />
      </Show>
      <Show when={props.update.updateWaiting()}>
        <button
          type="button"
          class="button small primary"
          data-testid="apply-update"
          onClick={() => void props.update.applyUpdate()}
        >
          {words().update}
        </button>
        <Show when={props.update.isHindered()}>
          <span class="footer-warning" role="alert">
            ⚠ {tabs().hindered}
          </span>
        </Show>
      </Show>
      <Show when={props.update.offlineReady()}>
        <span data-testid="offline-ready">✓ {words().offline}</span>
      </Show>
      <Show when={session.latestRules.packs.length > 0}>
        <RulesVersion />
      </Show>
      <span class="footer-version">{words().app(__APP_VERSION__)}</span>
      <span>{words().estimate}</span>
    </footer>
  );
}
