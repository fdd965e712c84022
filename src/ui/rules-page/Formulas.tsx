// Every quantity of a pack in a year: both its names, its formula in words, what limits it, years, status and article.
import { createMemo, For, Show } from 'solid-js';
import { type FormulaLine, formulaInWords, roundingText } from '../../derive/formula-text';
import { unitText } from '../../derive/labels';
import { BINDING_WORDS, yearsText } from '../../derive/rule-words';
import { anchorOf, quantityPlace } from '../../derive/search-entries';
import type { Plan, Slot } from '../../engine/plan';
import { versionIn } from '../../engine/registry';
import type { Lang } from '../../model/text';
import { useSession, useWords } from '../context';
import { CiteList } from '../explain/Basis';
import { FormulaView } from '../explain/FormulaView';
import { StatusTag } from '../explain/StatusTag';
import { RULES_WORDS } from '../words/rules-page';
import { Term } from './Term';

interface Item {
  readonly plan: Plan;
  readonly slot: Slot;
  readonly lines: readonly FormulaLine[];
  readonly rounding: string;
}

/** Items of a plan in the order of the law. */
function itemsOf(plan: Plan, lang: Lang): readonly Item[] {
  const ofLevel = plan.pack.quantities.filter((quantity) => quantity.level === plan.level);
  return ofLevel.flatMap((quantity) => {
    const slot = plan.slots[plan.indexOf.get(quantity.id) ?? -1];
    if (!slot) return [];
    const { lines, rounding } = formulaInWords(plan, quantity.id, slot.node, lang);
    return [{ plan, slot, lines, rounding: rounding ? roundingText(rounding, lang) : '' }];
  });
}

function ItemRow(props: { readonly item: Item }) {
  const { preferences } = useSession();
  const words = useWords(RULES_WORDS);
  const lang = () => preferences.lang();
  const { slot, plan } = props.item;
  const bindings = () => (slot.quantity.bindings ?? []).filter((binding) => versionIn([binding], plan.year));
  return (
    <article class="rules-item" id={anchorOf(quantityPlace(plan.level, slot.quantity.id))}>
      <header>
        <h4>
          <Term label={slot.quantity.label} /> <span class="rules-unit">{unitText(slot.quantity.unit, lang())}</span>
        </h4>
        <span class="rules-years">{yearsText(slot.version)}</span>
        <StatusTag status={slot.version.status} />
      </header>
      <div class="rules-formula">
        <FormulaView lines={props.item.lines} row={undefined} />
        <Show when={props.item.rounding}>
          <p class="rules-small">{props.item.rounding}</p>
        </Show>
      </div>
      <Show when={slot.version.note}>{(note) => <p class="rules-small">{note()[lang()]}</p>}</Show>
      <Show when={bindings().length > 0}>
        <p class="rules-small">
          {words().bindings}
          {lang() === 'zh' ? '：' : ': '}
          {bindings()
            .map((binding) => `${BINDING_WORDS[binding.kind][lang()]} · ${binding.name[lang()]}`)
            .join(lang() === 'zh' ? '；' : '; ')}
        </p>
      </Show>
      <div class="rules-cite">
        <CiteList cite={slot.version.cite} />
      </div>
    </article>
  );
}

/** Formulas by level. */
export function Formulas(props: { readonly plans: readonly Plan[] }) {
  const { preferences } = useSession();
  const words = useWords(RULES_WORDS);
  const levels = createMemo(() =>
    props.plans
      .map((plan) => ({ plan, items: itemsOf(plan, preferences.lang()) }))
      .filter(({ items }) => items.length > 0),
  );
  return (
    <Show when={levels().length > 0}>
      <section id="rules-formulas">
        <h2>{words().quantities}</h2>
        <For each={levels()}>
          {({ plan, items }) => (
            <>
              <h3 class="rules-level">{words().levels[plan.level]}</h3>
              <For each={items}>{(item) => <ItemRow item={item} />}</For>
            </>
          )}
        </For>
      </section>
    </Show>
  );
}
