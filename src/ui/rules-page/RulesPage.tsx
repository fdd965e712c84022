// Method and sources: all that the rules say of a pack, searchable, with examples and the log of changes.
import { createMemo, For, Show } from 'solid-js';
import { makePlan, type Plan } from '../../engine/plan';
import { LEVELS, type Pack } from '../../model/pack';
import { useSession, useWords } from '../context';
import { EditionSection } from '../lock/EditionSection';
import { RULES_WORDS } from '../words/rules-page';
import { ChangeLog } from './ChangeLog';
import { type Choice, createChoice } from './choice';
import { Examples } from './Examples';
import { Formulas } from './Formulas';
import { MethodologyFile } from './MethodologyFile';
import { Omissions } from './Omissions';
import { ParameterSets } from './ParameterSets';
import { Parameters } from './Parameters';
import { RuleSearch } from './Search';
import { Sources } from './Sources';
import { AdviceRules, Checks, Exclusions, Inputs } from './Told';
import './rules.css';

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
    </div>
  );
}

type Section = keyof (typeof RULES_WORDS)['zh']['sections'];

/** The sections that a pack has in a year, in the order of the page. */
function sectionsOf(pack: Pack, year: number): readonly Section[] {
  const has = (list: readonly { readonly from: number; readonly to: number }[] = []): boolean =>
    list.some(({ from, to }) => from <= year && year <= to);
  const there: readonly (readonly [Section, boolean])[] = [
    ['formulas', pack.quantities.some(({ versions }) => has(versions))],
    ['parameters', pack.parameters.length > 0],
    ['inputs', pack.inputs.length > 0],
    ['exclusions', has(pack.exclusions)],
    ['advice', has(pack.advice)],
    ['checks', has(pack.checks)],
    ['omitted', has(pack.omitted)],
    ['sources', true],
    ['examples', true],
    ['changes', true],
  ];
  return there.flatMap(([name, isThere]) => (isThere ? [name] : []));
}

/** Ways to the sections of a long page. */
function Contents(props: { readonly choice: Choice }) {
  const words = useWords(RULES_WORDS);
  const there = (): readonly Section[] => {
    const pack = props.choice.pack();
    return pack ? sectionsOf(pack, props.choice.year()) : [];
  };
  const go = (name: Section): void => {
    const heading = document.querySelector<HTMLElement>(`#rules-${name} h2`);
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'start' });
  };
  return (
    <nav class="rules-contents" aria-label={words().contents}>
      <For each={there()}>
        {(name) => (
          <button type="button" class="rules-way" onClick={() => go(name)}>
            {words().sections[name]}
          </button>
        )}
      </For>
    </nav>
  );
}

function PackParts(props: { readonly choice: Choice; readonly pack: Pack }) {
  const session = useSession();
  /** The law itself, without what the user has set. */
  const plans = createMemo((): readonly Plan[] => {
    const { pack, choice } = props;
    const levels = LEVELS.filter((level) => pack.quantities.some((quantity) => quantity.level === level));
    return levels.map((level) => makePlan(session.registry, pack, level, choice.year(), []));
  });
  const told = () => ({ pack: props.pack, plans: plans(), year: props.choice.year() });
  return (
    <>
      <Formulas plans={plans()} />
      <Parameters pack={props.pack} years={props.choice.years()} year={props.choice.year()} />
      <Inputs pack={props.pack} />
      <Exclusions {...told()} />
      <AdviceRules {...told()} />
      <Checks {...told()} />
      <Omissions pack={props.pack} year={props.choice.year()} />
      <Sources pack={props.pack} />
      <MethodologyFile pack={props.pack} year={props.choice.year()} />
    </>
  );
}

/** The page. */
export function RulesPage() {
  const session = useSession();
  const words = useWords(RULES_WORDS);
  const choice = createChoice(session);
  return (
    <div class="page rules-page" data-testid="rules-page">
      <h1>{words().title}</h1>
      <p class="lead">{words().lead}</p>
      <EditionSection />
      {/* what it has read is of these rules */}
      <Show when={session.registry} keyed>
        {(_rules) => <RuleSearch pack={choice.pack()} onPick={choice.go} />}
      </Show>
      <Tools choice={choice} />
      <Contents choice={choice} />
      <Show when={choice.pack()}>{(pack) => <PackParts choice={choice} pack={pack()} />}</Show>
      <Examples />
      <ParameterSets />
      <ChangeLog />
    </div>
  );
}
