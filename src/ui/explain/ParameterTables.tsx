// Tables of a parameter: one line through the years, all lines in one year.

import { For, Show } from 'solid-js';
import { choiceText } from '../../derive/labels';
import { dateText, separated } from '../../derive/numbers';
import { rowUnit } from '../../derive/readings';
import { yearsText } from '../../derive/rule-words';
import type { ParameterInYear } from '../../engine/parameters';
import type { Row } from '../../engine/row';
import type { Parameter, ParameterVersion } from '../../model/pack';
import { useSession, useWords } from '../context';
import { EXPLAIN_WORDS } from '../words/explain';
import { StatusTag } from './StatusTag';

/** A parameter as it holds for a row. */
export interface ParameterProps {
  readonly row: Row;
  readonly inYear: ParameterInYear;
}

/** How values and lines of a parameter are read in the language of the page. */
export function createReading(row: () => Row, parameter: () => Parameter) {
  const { preferences } = useSession();
  const lang = () => preferences.lang();
  return {
    lang,
    text: (value: string): string =>
      parameter().kind === 'number' ? separated(value) : dateText(choiceText(parameter().id, value, lang()), lang()),
    unit: (): string => (parameter().kind === 'number' ? rowUnit(row(), parameter().unit, lang()) : ''),
    key: (key: string): string => choiceText(keyOf(parameter()), key, lang()),
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
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const shown = () => (props.version.open ? words().openShort : '—');
  const hasOwn = () =>
    session
      .book()
      ?.overrides.some(
        (one) => one.parameter === props.parameter.id && one.key === props.lineKey && one.year === props.year,
      ) ?? false;
  const applies = () => !hasOwn() && props.version.from <= props.year && props.year <= props.version.to;
  return (
    <tr classList={{ 'is-current': applies() }}>
      <th scope="row">{yearsText(props.version)}</th>
      <td class="xp-amount">{value() === undefined ? shown() : reading.text(value() ?? '')}</td>
      <td>
        <Show when={!props.version.open} fallback="—">
          <StatusTag status={status()} />
        </Show>
      </td>
    </tr>
  );
}

/** The user's own values of a line, year by year. */
function OwnLines(props: ParameterProps & { readonly lineKey: string }) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const parameter = () => props.inYear.parameter;
  const reading = createReading(() => props.row, parameter);
  const own = () =>
    session.book()?.overrides.filter((one) => one.parameter === parameter().id && one.key === props.lineKey) ?? [];
  return (
    <For each={own()}>
      {(one) => (
        <tr classList={{ 'is-current': one.year === props.row.plan?.year }}>
          <th scope="row">{one.year}</th>
          <td class="xp-amount">{reading.text(one.value)}</td>
          <td>
            <span class="tag warn">{words().ownSet}</span>
          </td>
        </tr>
      )}
    </For>
  );
}

/** The values of a line in every year, and the user's own. */
export function ByYear(props: ParameterProps & { readonly lineKey: string }) {
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
          <OwnLines {...props} />
        </tbody>
      </table>
    </section>
  );
}

/** Every line of the table in the year of the row, to be unfolded. */
export function AllLines(props: ParameterProps & { readonly lineKey: string | undefined }) {
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
