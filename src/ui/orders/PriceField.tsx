// A price the user assumes, with published prices to fill it from; what was filled in says that it is an assumption.
import { Show } from 'solid-js';
import { citationsText } from '../../derive/citations';
import { separated } from '../../derive/numbers';
import { Decimal } from '../../formula/decimal';
import type { InputRule } from '../../model/pack';
import type { Lang } from '../../model/text';
import { type PriceMarket, PUBLISHED_PRICES, type PublishedPrice } from '../../rules/prices';
import type { ToolState } from '../../store/tool-state';
import { useSession, useWords } from '../context';
import { StatusTag } from '../explain/StatusTag';
import { CaseField } from '../tools/CaseForm';
import { SelectField } from '../tools/SelectField';
import { ORDERS_WORDS } from '../words/orders';

/** One published figure; a range gives two. */
interface Option {
  readonly key: string;
  readonly price: PublishedPrice;
  readonly end: 'lowest' | 'highest' | undefined;
  readonly value: string;
}

function optionsOf(market: PriceMarket): readonly Option[] {
  return PUBLISHED_PRICES.filter((price) => price.market === market).flatMap((price) =>
    price.values.map((value, index): Option => {
      const end = price.values.length === 1 ? undefined : index === 0 ? 'lowest' : 'highest';
      return { key: `${price.id}.${index}`, price, end, value: new Decimal(value).toFixed() };
    }),
  );
}

interface Props {
  readonly rule: InputRule;
  readonly state: ToolState;
  readonly market: PriceMarket;
  readonly hint?: string;
}

function createNaming() {
  const words = useWords(ORDERS_WORDS);
  return (option: Option, lang: Lang): string => {
    const label = option.price.label[lang];
    if (!option.end) return label;
    return lang === 'zh' ? `${label}（${words()[option.end]}）` : `${label} (${words()[option.end]})`;
  };
}

/** What a filled-in price rests on. */
function Picked(props: { readonly option: Option; readonly name: string }) {
  const { registry, preferences } = useSession();
  const words = useWords(ORDERS_WORDS);
  return (
    <p class="price-picked" role="status">
      <span class="tag warn">{words().picked}</span> {props.name} <StatusTag status={props.option.price.status} />{' '}
      <Show when={props.option.price.note}>{(note) => <span>{note()[preferences.lang()]} </span>}</Show>
      <span class="price-cite">{citationsText(registry, props.option.price.cite, preferences.lang())}</span>
    </p>
  );
}

/** The field. Which published price was taken is kept beside the value until the user types another. */
export function PriceField(props: Props) {
  const { preferences } = useSession();
  const words = useWords(ORDERS_WORDS);
  const naming = createNaming();
  const options = () => optionsOf(props.market);
  const fromId = () => `${props.rule.id}From`;
  const picked = () => options().find((option) => option.key === props.state.values()[fromId()]);
  const named = () =>
    options().map((option) => ({
      value: option.key,
      text: `${naming(option, preferences.lang())} ${separated(option.value)}`,
    }));
  const take = (text: string, from: string): void =>
    props.state.setAll({ ...props.state.values(), [props.rule.id]: text, [fromId()]: from });
  const pick = (key: string): void => {
    const option = options().find((one) => one.key === key);
    take(option?.value ?? '', option?.key ?? '');
  };
  return (
    <div class="price-field">
      <CaseField
        rule={props.rule}
        value={props.state.values()[props.rule.id] ?? ''}
        onChange={(text) => take(text, '')}
        {...(props.hint === undefined ? {} : { hint: props.hint })}
      />
      <SelectField
        name={`pick-${props.rule.id}`}
        label={words().pick}
        value={picked()?.key ?? ''}
        options={[{ value: '', text: words().pickNone }, ...named()]}
        onChange={pick}
      />
      <Show when={picked()}>
        {(option) => <Picked option={option()} name={naming(option(), preferences.lang())} />}
      </Show>
    </div>
  );
}
