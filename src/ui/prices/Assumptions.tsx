// The uncertain values of the rules that results rest on, by parameter, each with a field for an own value.
import { createMemo, Index, Show } from 'solid-js';
import { choiceText, unitText } from '../../derive/labels';
import { dateText, separated } from '../../derive/numbers';
import { type UsedLine, type UsedParameter, uncertainParameters } from '../../derive/parameter-list';
import type { Parameter } from '../../model/pack';
import { useSession, useWords } from '../context';
import { CiteList } from '../explain/Basis';
import { lawText, OwnValue } from '../explain/OwnValue';
import { StatusTag } from '../explain/StatusTag';
import { PRICES_WORDS } from '../words/prices';

interface LineProps {
  readonly parameter: Parameter;
  readonly used: UsedLine;
  /** The line above, whose basis need not be said again. */
  readonly above: UsedLine | undefined;
}

/** Basis and note of a line as one text, for comparing. */
const basisOf = (used: UsedLine): string =>
  JSON.stringify([used.line.cite.map((cite) => [cite.source, cite.place.zh]), used.line.note?.zh ?? '']);

function BasisCell(props: LineProps) {
  const { preferences } = useSession();
  const words = useWords(PRICES_WORDS);
  const isSame = () => props.above !== undefined && basisOf(props.above) === basisOf(props.used);
  return (
    <td class="as-basis">
      <Show when={!isSame()} fallback={words().asAbove}>
        <Show when={props.used.line.note}>{(note) => <p>{note()[preferences.lang()]}</p>}</Show>
        <CiteList cite={props.used.line.cite} />
      </Show>
    </td>
  );
}

function createReading(parameter: () => Parameter) {
  const { preferences } = useSession();
  const lang = () => preferences.lang();
  return {
    lang,
    value: (text: string): string =>
      parameter().kind === 'number' ? separated(text) : dateText(choiceText(parameter().id, text, lang()), lang()),
    key: (key: string): string => (key === '' ? '' : choiceText(parameter().by ?? '', key, lang())),
  };
}

function ValueCell(props: LineProps) {
  const session = useSession();
  const words = useWords(PRICES_WORDS);
  const reading = createReading(() => props.parameter);
  const label = () => props.parameter.label[reading.lang()];
  const explain = () => {
    session.explaining.start({ row: props.used.row, id: props.parameter.id });
    session.setPanel(true);
  };
  return (
    <td class="as-value">
      <button
        type="button"
        class="as-explain"
        aria-label={`${words().explain(label())} ${reading.value(props.used.line.text)}`}
        onClick={explain}
      >
        {reading.value(props.used.line.text)}
      </button>
      <Show when={props.used.line.overridden}>
        <span class="as-law">
          {words().lawValue(reading.value(lawText(props.parameter, props.used.line.key, props.used.year)))}
        </span>
      </Show>
    </td>
  );
}

function LineRow(props: LineProps) {
  const words = useWords(PRICES_WORDS);
  const reading = createReading(() => props.parameter);
  const label = () => props.parameter.label[reading.lang()];
  return (
    <tr>
      <td>{props.used.year}</td>
      <td class="as-key">{reading.key(props.used.line.key)}</td>
      <ValueCell {...props} />
      <td>
        <Show when={!props.used.line.overridden} fallback={<span class="tag warn">{words().own}</span>}>
          <StatusTag status={props.used.line.status} />
        </Show>
      </td>
      <BasisCell {...props} />
      <td>
        <OwnValue
          parameter={props.parameter}
          line={props.used.line}
          year={props.used.year}
          label={words().ownLabel(label(), reading.key(props.used.line.key), props.used.year)}
        />
      </td>
    </tr>
  );
}

function Group(props: { readonly group: UsedParameter }) {
  const { preferences } = useSession();
  const unit = () => unitText(props.group.parameter.unit, preferences.lang());
  return (
    <tbody>
      <tr class="as-group">
        <th scope="rowgroup" colSpan={6}>
          {props.group.parameter.label[preferences.lang()]}
          <Show when={unit()}>
            <span class="as-unit"> {unit()}</span>
          </Show>
        </th>
      </tr>
      <Index each={props.group.lines}>
        {(used, index) => (
          <LineRow parameter={props.group.parameter} used={used()} above={props.group.lines[index - 1]} />
        )}
      </Index>
    </tbody>
  );
}

/** The table of uncertain values; a sentence where there are none. */
export function Assumptions() {
  const session = useSession();
  const words = useWords(PRICES_WORDS);
  const groups = createMemo(() => {
    session.version();
    const book = session.book();
    return book ? uncertainParameters(book, session.computation()) : [];
  });
  return (
    <section>
      <h2>{words().assumptions}</h2>
      <p class="lead">{groups().length > 0 ? words().assumptionsLead : words().none}</p>
      <Show when={groups().length > 0}>
        <table class="as-table" data-testid="assumptions">
          <thead>
            <tr>
              <th scope="col">{words().year}</th>
              <th scope="col">{words().line}</th>
              <th scope="col" class="as-value">
                {words().value}
              </th>
              <th scope="col">{words().status}</th>
              <th scope="col">{words().basis}</th>
              <th scope="col">{words().own}</th>
            </tr>
          </thead>
          <Index each={groups()}>{(group) => <Group group={group()} />}</Index>
        </table>
      </Show>
    </section>
  );
}
