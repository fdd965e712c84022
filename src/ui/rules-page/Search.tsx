// One search box over all rules: hits by pack below it, chosen with arrows and Enter or with the mouse.
import { createMemo, createSignal, createUniqueId, For, Show } from 'solid-js';
import type { RuleEntry } from '../../derive/search-entries';
import { type HitGroup, type Marked, type RuleHit, RuleIndex } from '../../derive/search-rules';
import type { Pack } from '../../model/pack';
import { useSession, useWords } from '../context';
import { RULES_WORDS } from '../words/rules-page';
import './search.css';

/** Packs beyond these are named by their number only: nobody reads further. */
const MOST_PACKS = 12;

interface SearchProps {
  readonly pack: Pack | undefined;
  readonly onPick: (entry: RuleEntry) => void;
}

function createSearch(props: SearchProps) {
  const { registry, preferences } = useSession();
  const [query, setQuery] = createSignal('');
  const [open, setOpen] = createSignal(false);
  const [active, setActive] = createSignal(-1);
  // two million letters: read once, when somebody begins to search
  const index = createMemo<RuleIndex | undefined>((before) => before ?? (open() ? new RuleIndex(registry) : undefined));
  const groups = createMemo((): readonly HitGroup[] => index()?.find(query(), preferences.lang(), props.pack) ?? []);
  const shown = () => groups().slice(0, MOST_PACKS);
  const hits = createMemo(() => shown().flatMap((group) => group.hits));
  const count = () => groups().reduce((sum, group) => sum + group.count, 0);
  const isOpen = () => open() && query().trim() !== '';
  const pick = (hit: RuleHit | undefined): void => {
    if (!hit) return;
    setOpen(false);
    props.onPick(hit.entry);
  };
  return { query, setQuery, isOpen, setOpen, active, setActive, groups, shown, hits, count, pick };
}

type Search = ReturnType<typeof createSearch>;

/** Arrows move through the hits, Enter goes there, Esc closes and then empties. */
function keyDown(search: Search, event: KeyboardEvent): void {
  if (event.isComposing) return;
  const last = search.hits().length - 1;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    search.setOpen(true);
    const step = event.key === 'ArrowDown' ? 1 : -1;
    search.setActive((at) => Math.min(last, Math.max(0, at + step)));
  } else if (event.key === 'Enter') search.pick(search.hits()[Math.max(0, search.active())]);
  else if (event.key === 'Escape' && search.isOpen()) search.setOpen(false);
  else if (event.key === 'Escape') search.setQuery('');
  else return;
  event.preventDefault();
}

function MarkedText(props: { readonly parts: readonly Marked[] }) {
  return (
    <For each={props.parts}>
      {({ text, hit }) => (
        <Show when={hit} fallback={text}>
          <mark>{text}</mark>
        </Show>
      )}
    </For>
  );
}

function Hit(props: {
  readonly hit: RuleHit;
  readonly id: string;
  readonly active: boolean;
  readonly onPick: () => void;
}) {
  const { preferences } = useSession();
  const words = useWords(RULES_WORDS);
  const language = (): string | undefined => {
    const of = props.hit.found?.lang;
    return of && of !== preferences.lang() ? (of === 'zh' ? 'zh-CN' : 'en') : undefined;
  };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the keyboard, as a combobox does
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the box does the same
    <div
      role="option"
      id={props.id}
      class="search-hit"
      aria-selected={props.active}
      ref={(element) =>
        queueMicrotask(() => element.isConnected && props.active && element.scrollIntoView({ block: 'nearest' }))
      }
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => props.onPick()}
    >
      <span class="search-kind">{words().kinds[props.hit.entry.kind]}</span>
      <span class="search-title">
        <MarkedText parts={props.hit.title} />
      </span>
      <Show when={props.hit.found}>
        {(found) => (
          <span class="search-found" lang={language()}>
            <MarkedText parts={found().parts} />
          </span>
        )}
      </Show>
    </div>
  );
}

function Hits(props: { readonly search: Search; readonly list: string }) {
  const { preferences } = useSession();
  const words = useWords(RULES_WORDS);
  const idOf = (hit: RuleHit): string => `${props.list}-${props.search.hits().indexOf(hit)}`;
  return (
    <For each={props.search.shown()}>
      {(group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options
        <div role="group" aria-label={group.pack.label[preferences.lang()]} class="search-group">
          <p class="search-pack" aria-hidden="true">
            {group.pack.label[preferences.lang()]}
            <Show when={group.count > group.hits.length}>
              <small>{words().firstOf(group.hits.length, group.count)}</small>
            </Show>
          </p>
          <For each={group.hits}>
            {(hit) => (
              <Hit
                hit={hit}
                id={idOf(hit)}
                active={props.search.hits()[props.search.active()] === hit}
                onPick={() => props.search.pick(hit)}
              />
            )}
          </For>
        </div>
      )}
    </For>
  );
}

function Box(props: { readonly search: Search; readonly list: string }) {
  const words = useWords(RULES_WORDS);
  const activeId = () =>
    props.search.isOpen() && props.search.active() >= 0 ? `${props.list}-${props.search.active()}` : undefined;
  const typed = (text: string): void => {
    props.search.setActive(-1);
    props.search.setOpen(true);
    props.search.setQuery(text);
  };
  return (
    <label class="search-label">
      <span>{words().search}</span>
      <input
        type="search"
        role="combobox"
        aria-expanded={props.search.isOpen()}
        aria-controls={props.list}
        aria-autocomplete="list"
        aria-activedescendant={activeId()}
        autocomplete="off"
        spellcheck={false}
        value={props.search.query()}
        placeholder={words().searchHint}
        onFocus={() => props.search.setOpen(true)}
        onBlur={() => props.search.setOpen(false)}
        onInput={(event) => typed(event.currentTarget.value)}
        onKeyDown={(event) => keyDown(props.search, event)}
      />
    </label>
  );
}

/** The box with its hits. */
export function RuleSearch(props: SearchProps) {
  const words = useWords(RULES_WORDS);
  const search = createSearch(props);
  const list = createUniqueId();
  const told = () => (search.query().trim() === '' ? '' : words().found(search.count(), search.groups().length));
  return (
    <div class="search" data-testid="rule-search">
      <Box search={search} list={list} />
      <p class="visually-hidden" role="status">
        {told()}
      </p>
      <div class="search-hits" classList={{ 'is-open': search.isOpen() }}>
        <div role="listbox" id={list} aria-label={words().hits}>
          <Show when={search.isOpen()}>
            <Hits search={search} list={list} />
          </Show>
        </div>
        <p class="search-told" aria-hidden="true">
          {told()}
        </p>
      </div>
    </div>
  );
}
