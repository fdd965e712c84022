// The explanation of a value of the rules: what holds in which year, on what basis, and the user's own value.
import { For, Index, Show } from 'solid-js';
import { lineFor } from '../../derive/input-facts';
import { separated } from '../../derive/numbers';
import { choiceWords, rowUnit } from '../../derive/readings';
import { yearsText } from '../../derive/rule-words';
import type { ParameterInYear, ParameterLine } from '../../engine/parameters';
import type { Row } from '../../engine/row';
import type { Parameter, ParameterVersion } from '../../model/pack';
import { useSession, useWords } from '../context';
import { EXPLAIN_WORDS } from '../words/explain';
import { CiteList, DatedFacts } from './Basis';
import { OwnValue } from './OwnValue';
import { StatusTag } from './StatusTag';
import { UsedBy } from './UsedBy';

interface Props {
  readonly row: Row;
  readonly inYear: ParameterInYear;
}

function createReading(row: () => Row, parameter: () => Parameter) {
  const { preferences } = useSession();
  const lang = () => preferences.lang();
  return {
    lang,
    text: (value: string): string =>
      parameter().kind === 'number' ? separated(value) : choiceWords(parameter().id, value, lang()),
    unit: (): string => (parameter().kind === 'number' ? rowUnit(row(), parameter().unit, lang()) : ''),
    key: (key: string): string => choiceWords(keyOf(parameter()), key, lang()),
  };
}

/** Lines are named by what picks them; a step stands for the input of the same name. */
const keyOf = (parameter: Parameter): string => parameter.by ?? '';

function VersionLine(props: {
  readonly version: ParameterVersion;
  readonly lineKey: string;
  readonly row: Row;
  readonly parameter: Parameter;
  readonly year: number;
}) {
  const reading = createReading(
    () => props.row,
    () => props.parameter,
  );
  const value = () => (props.version.table ? props.version.table[props.lineKey] : props.version.value);
  const status = () => props.version.lines?.[props.lineKey]?.status ?? props.version.status;
  const applies = () => props.version.from <= props.year && props.year <= props.version.to;
  return (
    <tr classList={{ 'is-current': applies() }}>
      <th scope="row">{yearsText(props.version)}</th>
      <td class="xp-amount">{value() === undefined ? '—' : reading.text(value() ?? '')}</td>
      <td>
        <StatusTag status={status()} />
      </td>
    </tr>
  );
}

function ByYear(props: Props & { readonly lineKey: string }) {
  const words = useWords(EXPLAIN_WORDS);
  const parameter = () => props.inYear.parameter;
  return (
    <section class="xp-part">
      <h3>{words().byYear}</h3>
      <table class="xp-table">
        <thead>
          <tr>
            <th scope="col">{words().year}</th>
            <th scope="col" class="xp-amount">
              {words().value}
            </th>
            <th scope="col">{words().status}</th>
          </tr>
        </thead>
        <tbody>
          <For each={parameter().versions}>
            {(version) => (
              <VersionLine
                version={version}
                lineKey={props.lineKey}
                row={props.row}
                parameter={parameter()}
                year={props.row.plan?.year ?? 0}
              />
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}

function AllLines(props: Props & { readonly lineKey: string | undefined }) {
  const words = useWords(EXPLAIN_WORDS);
  const reading = createReading(
    () => props.row,
    () => props.inYear.parameter,
  );
  const lines = () => [...props.inYear.lines.values()];
  return (
    <details class="xp-part">
      <summary>
        {words().allLines(lines().length)} · {props.row.plan?.year}
      </summary>
      <table class="xp-table">
        <tbody>
          <For each={lines()}>
            {(line) => (
              <tr classList={{ 'is-current': line.key === props.lineKey }}>
                <th scope="row">
                  {reading.key(line.key)}
                  <Show when={line.key === props.lineKey}>
                    <span class="xp-taken"> ✓ {words().appliedLine}</span>
                  </Show>
                </th>
                <td class="xp-amount">{reading.text(line.text)}</td>
                <td>
                  <StatusTag status={line.status} />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </details>
  );
}

function LineFacts(props: Props & { readonly line: ParameterLine }) {
  const words = useWords(EXPLAIN_WORDS);
  const dated = () => {
    const { line } = props;
    const { from, to } = props.inYear.version;
    const base = { from, to, status: line.status, cite: line.cite };
    return line.note ? { ...base, note: line.note } : base;
  };
  return (
    <section class="xp-part">
      <h3>{words().basis}</h3>
      <dl class="xp-facts">
        <Show when={props.line.overridden} fallback={<DatedFacts dated={dated()} />}>
          <dt>{words().status}</dt>
          <dd>
            <StatusTag status={props.line.status} /> {words().ownSet}
          </dd>
          <dt>{words().cite}</dt>
          <dd data-testid="explain-cite">
            <CiteList cite={props.line.cite} />
          </dd>
        </Show>
      </dl>
    </section>
  );
}

function OwnPart(props: Props & { readonly line: ParameterLine }) {
  const words = useWords(EXPLAIN_WORDS);
  const year = () => props.row.plan?.year ?? 0;
  return (
    <section class="xp-part">
      <h3>{words().own(year())}</h3>
      <OwnValue parameter={props.inYear.parameter} line={props.line} year={year()} label={words().own(year())} />
      <p class="xp-small">{words().ownHint}</p>
    </section>
  );
}

/** A parameter of the rules as it holds for a row. */
export function ParameterCard(props: Props) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const parameter = () => props.inYear.parameter;
  const reading = createReading(() => props.row, parameter);
  const line = () => {
    session.version();
    return lineFor(props.row, parameter().id);
  };
  return (
    <>
      <h2>{parameter().label[reading.lang()]}</h2>
      <p class="xp-big" classList={{ 'is-word': parameter().kind !== 'number' }} data-testid="explain-value">
        <Show when={line()} fallback="—">
          {(of) => reading.text(of().text)}
        </Show>
        <Show when={line() && reading.unit()}>
          <span class="xp-unit"> {reading.unit()}</span>
        </Show>
      </p>
      <p class="xp-tags">
        <span class="tag">{words().parameter}</span>
        <Show when={line()?.key}>{(key) => <span class="tag">{reading.key(key())}</span>}</Show>
        <Show when={line()?.overridden}>
          <span class="tag warn">{words().ownSet}</span>
        </Show>
      </p>
      {/* by place and not by value: the field must outlive the value it sets */}
      <Index each={[line()].filter((one) => one !== undefined)}>
        {(of) => (
          <>
            <LineFacts {...props} line={of()} />
            <OwnPart {...props} line={of()} />
          </>
        )}
      </Index>
      <ByYear {...props} lineKey={line()?.key ?? ''} />
      <Show when={props.inYear.lines.size > 1}>
        <AllLines {...props} lineKey={line()?.key} />
      </Show>
      <UsedBy row={props.row} id={parameter().id} />
    </>
  );
}
