// Method and sources: formulas, parameters, omissions and documents of a pack in a year, from the rules themselves.
import { createMemo, createSignal, For, Show } from 'solid-js';
import { makePlan, type Plan } from '../../engine/plan';
import { LEVELS, type Pack } from '../../model/pack';
import type { Session } from '../../store/session';
import { useSession, useWords } from '../context';
import { RULES_WORDS } from '../words/rules-page';
import { Examples } from './Examples';
import { Formulas } from './Formulas';
import { MethodologyFile } from './MethodologyFile';
import { Omissions } from './Omissions';
import { Parameters } from './Parameters';
import { Sources } from './Sources';
import './rules.css';

interface Choice {
  readonly packs: () => readonly Pack[];
  readonly pack: () => Pack | undefined;
  readonly setPack: (index: number) => void;
  readonly years: () => readonly number[];
  readonly year: () => number;
  readonly setYear: (year: number) => void;
  readonly filter: () => string;
  readonly setFilter: (text: string) => void;
}

/** The rules of the first facility in view, so that the page opens with what the book uses. */
function packInView(session: Session): number {
  const used = session.position()?.children[0]?.plan?.pack;
  return Math.max(0, used ? session.registry.packs.indexOf(used) : 0);
}

function createChoice(): Choice {
  const session = useSession();
  const [index, setIndex] = createSignal(packInView(session));
  const [wanted, setYear] = createSignal(Number(session.position()?.plan?.year ?? 0));
  const [filter, setFilter] = createSignal('');
  const packs = () => session.registry.packs;
  const pack = () => packs()[index()];
  const years = () => {
    const of = pack();
    return of ? Array.from({ length: of.to - of.from + 1 }, (_, n) => of.from + n) : [];
  };
  const year = () => (years().includes(wanted()) ? wanted() : (years().at(-1) ?? 0));
  return { packs, pack, setPack: setIndex, years, year, setYear, filter, setFilter };
}

function YearSelect(props: { readonly choice: Choice }) {
  const words = useWords(RULES_WORDS);
  return (
    <label>
      <span>{words().year}</span>
      <select onChange={(event) => props.choice.setYear(Number(event.currentTarget.value))}>
        <For each={props.choice.years()}>
          {(year) => (
            <option value={year} selected={year === props.choice.year()}>
              {year}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}

function Tools(props: { readonly choice: Choice }) {
  const { preferences } = useSession();
  const words = useWords(RULES_WORDS);
  return (
    <div class="rules-tools">
      <label>
        <span>{words().pack}</span>
        <select onChange={(event) => props.choice.setPack(event.currentTarget.selectedIndex)}>
          <For each={props.choice.packs()}>
            {(pack) => (
              <option selected={pack === props.choice.pack()}>
                {pack.label[preferences.lang()]} · {words().version(pack.version)}
              </option>
            )}
          </For>
        </select>
      </label>
      <YearSelect choice={props.choice} />
      <label class="rules-filter">
        <span>{words().filter}</span>
        <input
          type="search"
          value={props.choice.filter()}
          placeholder={words().filterHint}
          onInput={(event) => props.choice.setFilter(event.currentTarget.value)}
        />
      </label>
    </div>
  );
}

/** The page. */
export function RulesPage() {
  const session = useSession();
  const words = useWords(RULES_WORDS);
  const choice = createChoice();
  /** The law itself, without what the user has set. */
  const plans = createMemo((): readonly Plan[] => {
    const pack = choice.pack();
    if (!pack) return [];
    const levels = LEVELS.filter((level) => pack.quantities.some((quantity) => quantity.level === level));
    return levels.map((level) => makePlan(session.registry, pack, level, choice.year(), []));
  });
  return (
    <div class="page rules-page" data-testid="rules-page">
      <h1>{words().title}</h1>
      <p class="lead">{words().lead}</p>
      <Tools choice={choice} />
      <Formulas plans={plans()} filter={choice.filter()} />
      <Show when={choice.pack()}>
        {(pack) => (
          <>
            <Parameters pack={pack()} plan={plans()[0]} filter={choice.filter()} />
            <Omissions pack={pack()} year={choice.year()} filter={choice.filter()} />
            <Sources pack={pack()} filter={choice.filter()} />
            <MethodologyFile pack={pack()} year={choice.year()} />
            <Examples />
          </>
        )}
      </Show>
    </div>
  );
}
