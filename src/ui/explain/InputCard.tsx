// The explanation of an input: its meaning, what was typed, its limits, what the rules take where it is blank.

import { For, Show } from 'solid-js';
import { causePlace } from '../../derive/cause-place';
import { valueText } from '../../derive/cells';
import { doubtOf } from '../../derive/checks';
import { type InputFacts, inputFacts } from '../../derive/input-facts';
import { limitsText } from '../../derive/input-sections';
import { choiceText } from '../../derive/labels';
import { separated } from '../../derive/numbers';
import { meaningText, planLabel, rowUnit, shownValue } from '../../derive/readings';
import type { Row } from '../../engine/row';
import { Fault } from '../../formula/value';
import { useSession, useWords } from '../context';
import { EXPLAIN_WORDS } from '../words/explain';
import { CiteList } from './Basis';
import { Causes } from './Causes';
import { goToPlace } from './going';
import { Heading } from './Heading';
import { operandProps } from './operand-props';
import { Reach } from './Reach';
import { StatusTag } from './StatusTag';
import { UsedBy } from './UsedBy';

interface Props {
  readonly row: Row;
  readonly id: string;
}

interface PartProps extends Props {
  readonly facts: InputFacts;
}

function InputValue(props: PartProps) {
  const { preferences } = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const isNumeric = () => (props.facts.rule ? props.facts.rule.kind === 'number' : props.facts.entry?.kind === 'input');
  const text = () => {
    const given = props.facts.cell?.text ?? '';
    if (props.facts.entry?.kind === 'choice') return choiceText(props.id, given, preferences.lang());
    return isNumeric() && props.id !== 'year' ? separated(given) : given;
  };
  const unit = () => rowUnit(props.row, props.facts.rule?.unit ?? props.facts.entry?.unit ?? '', preferences.lang());
  return (
    <>
      <p
        class="xp-big"
        classList={{ 'is-blank': !props.facts.cell, 'is-word': !isNumeric() }}
        data-testid="explain-value"
      >
        <Show when={props.facts.cell} fallback={words().blank}>
          {text()}
        </Show>
        <Show when={isNumeric() && unit()}>
          <span class="xp-unit"> {unit()}</span>
        </Show>
      </p>
      <Show when={props.facts.cell?.typed}>
        {(typed) => (
          <p class="xp-small">
            {words().typed} <code>{typed()}</code>
          </p>
        )}
      </Show>
    </>
  );
}

/** No stand-in: nothing at all, or a value of the rules that nobody has read and the user may give. */
function OpenView(props: PartProps) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  return (
    <Show when={props.facts.open} fallback={words().standInNone}>
      {(open) => (
        <>
          {words().standInOpen}{' '}
          <button type="button" class="xp-operand" {...operandProps(session, () => ({ row: props.row, id: open() }))}>
            {props.row.plan ? planLabel(props.row.plan, open())[session.preferences.lang()] : open()}
          </button>
        </>
      )}
    </Show>
  );
}

function StandInView(props: PartProps) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const lang = () => session.preferences.lang();
  const unit = () => props.facts.rule?.unit ?? '';
  return (
    <Show when={props.facts.standIn} fallback={<OpenView {...props} />}>
      {(standIn) => (
        <>
          {shownValue(props.row, standIn().parameter ?? props.id, standIn().value, unit(), lang()).text}{' '}
          <span class="xp-unit">{shownValue(props.row, props.id, standIn().value, unit(), lang()).unit}</span>{' '}
          <Show when={standIn().parameter} fallback={<span class="xp-small">{words().standInRules}</span>}>
            {(parameter) => (
              <button
                type="button"
                class="xp-operand"
                {...operandProps(session, () => ({ row: props.row, id: parameter() }))}
              >
                {props.row.plan ? planLabel(props.row.plan, parameter())[lang()] : parameter()}
              </button>
            )}
          </Show>
          <Show when={standIn().line}>
            {(line) => (
              <>
                {' '}
                <StatusTag status={line().status} />
                <div data-testid="explain-cite">
                  <CiteList cite={line().cite} />
                </div>
              </>
            )}
          </Show>
        </>
      )}
    </Show>
  );
}

function Limits(props: PartProps) {
  const { preferences } = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const text = () => limitsText(props.row, props.facts, preferences.lang());
  return (
    <Show when={text()}>
      <dt>{words().limits}</dt>
      <dd>{text()}</dd>
    </Show>
  );
}

function InputDetails(props: PartProps) {
  const { preferences } = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const lang = () => preferences.lang();
  const choices = () => props.facts.rule?.choices ?? props.facts.entry?.choices ?? [];
  return (
    <dl class="xp-facts">
      <Show when={props.facts.entry}>
        {(entry) => (
          <>
            <dt>{words().meaning}</dt>
            <dd>{meaningText(entry(), lang())}</dd>
          </>
        )}
      </Show>
      <Limits {...props} />
      <Show when={choices().length > 0}>
        <dt>{words().choices}</dt>
        <dd>
          <ul class="xp-cites">
            <For each={choices()}>{(choice) => <li>{valueText(props.id, choice, '', lang())}</li>}</For>
          </ul>
        </dd>
      </Show>
      <Show when={props.facts.rule}>
        <dt>{words().standIn}</dt>
        <dd>
          <StandInView {...props} />
        </dd>
      </Show>
    </dl>
  );
}

function InputTags(props: Props) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const place = () => {
    session.version();
    return causePlace({ code: 'blank', at: { row: props.row, id: props.id } });
  };
  return (
    <p class="xp-tags">
      <span class="tag">{words().input}</span>
      <Show when={place()}>
        {(to) => (
          <button type="button" class="xp-go" onClick={() => goToPlace(session, to())}>
            {words().editHere} <span aria-hidden="true">→</span>
          </button>
        )}
      </Show>
    </p>
  );
}

/** An input of a row or of the scenario. */
export function InputCard(props: Props) {
  const session = useSession();
  const facts = () => {
    session.version();
    const book = session.book();
    return book && inputFacts(book, props.row, props.id);
  };
  const label = () => facts()?.rule?.label ?? facts()?.entry?.label;
  const fault = () => {
    session.version();
    const rule = props.row.plan?.inputs.get(props.id);
    const value = rule?.level === 'scenario' ? props.row.scenario[props.id] : props.row.inputs[props.id];
    return value instanceof Fault ? value : undefined;
  };
  const doubt = () => {
    session.version();
    return doubtOf(props.row, props.id, session.preferences.lang());
  };
  return (
    <Show when={facts()}>
      {(known) => (
        <>
          <Heading label={label() ?? { zh: props.id, en: props.id }} />
          <InputValue row={props.row} id={props.id} facts={known()} />
          <InputTags row={props.row} id={props.id} />
          <Show when={fault()}>{(of) => <Causes fault={of()} />}</Show>
          <Show when={doubt()}>{(of) => <p class="xp-doubt">{of().text}</p>}</Show>
          <InputDetails row={props.row} id={props.id} facts={known()} />
          <UsedBy row={props.row} id={props.id} />
          <Reach row={props.row} id={props.id} />
        </>
      )}
    </Show>
  );
}
