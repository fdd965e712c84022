// The parameters of a pack with the values of every year.
import { For, Show } from 'solid-js';
import { citationsText } from '../../derive/citations';
import { choiceText, unitText } from '../../derive/labels';
import { separated } from '../../derive/numbers';
import { yearsText } from '../../derive/rule-words';
import type { Plan } from '../../engine/plan';
import type { Pack, Parameter, ParameterVersion } from '../../model/pack';
import { useSession, useWords } from '../context';
import { CiteList } from '../explain/Basis';
import { StatusTag } from '../explain/StatusTag';
import { RULES_WORDS } from '../words/rules-page';
import { matches } from './filtering';
import { ParameterSets } from './ParameterSets';

const linesOf = (version: ParameterVersion): readonly (readonly [string, string])[] =>
  version.table ? Object.entries(version.table) : [['', version.value ?? '']];

function VersionRows(props: {
  readonly parameter: Parameter;
  readonly version: ParameterVersion;
  readonly now: boolean;
}) {
  const { preferences } = useSession();
  const words = useWords(RULES_WORDS);
  const lang = () => preferences.lang();
  const value = (text: string): string => {
    if (props.version.open) return words().open;
    return props.parameter.kind === 'number' ? separated(text) : choiceText(props.parameter.id, text, lang());
  };
  return (
    <For each={linesOf(props.version)}>
      {([key, text], index) => (
        <tr classList={{ 'is-now': props.now }}>
          <td>{index() === 0 ? yearsText(props.version) : ''}</td>
          <td>{key === '' ? '' : choiceText(props.parameter.by ?? '', key, lang())}</td>
          <td class="rules-value">{value(text)}</td>
          <td>
            <Show when={!props.version.open} fallback="—">
              <StatusTag status={props.version.lines?.[key]?.status ?? props.version.status} />
            </Show>
          </td>
        </tr>
      )}
    </For>
  );
}

function VersionCites(props: { readonly parameter: Parameter }) {
  const { preferences } = useSession();
  return (
    <div class="rules-cite">
      <For each={props.parameter.versions}>
        {(version) => (
          <>
            <p class="rules-small">
              {yearsText(version)}
              <Show when={version.note}>{(note) => <> · {note()[preferences.lang()]}</>}</Show>
            </p>
            <CiteList cite={version.cite} />
          </>
        )}
      </For>
    </div>
  );
}

function ParameterItem(props: { readonly parameter: Parameter; readonly year: number }) {
  const { preferences } = useSession();
  const words = useWords(RULES_WORDS);
  const isNow = (version: ParameterVersion): boolean => version.from <= props.year && props.year <= version.to;
  return (
    <details class="rules-item rules-parameter">
      <summary>
        {props.parameter.label[preferences.lang()]}{' '}
        <span class="rules-unit">{unitText(props.parameter.unit, preferences.lang())}</span>
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words().years}</th>
            <th scope="col">{words().kind}</th>
            <th scope="col" class="rules-value">
              {words().value}
            </th>
            <th scope="col">{words().status}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.parameter.versions}>
            {(version) => <VersionRows parameter={props.parameter} version={version} now={isNow(version)} />}
          </For>
        </tbody>
      </table>
      <VersionCites parameter={props.parameter} />
    </details>
  );
}

/** Parameters, each to be unfolded; those that match the filter. */
export function Parameters(props: { readonly pack: Pack; readonly plan: Plan | undefined; readonly filter: string }) {
  const { registry, preferences } = useSession();
  const words = useWords(RULES_WORDS);
  const shown = () =>
    props.pack.parameters.filter((parameter) => {
      const lang = preferences.lang();
      const cites = parameter.versions.map((version) => citationsText(registry, version.cite, lang)).join(' ');
      return matches(`${parameter.label[lang]} ${cites}`, props.filter);
    });
  return (
    <>
      <ParameterSets />
      <Show when={shown().length > 0}>
        <section>
          <h2>{words().parameters}</h2>
          <For each={shown()}>
            {(parameter) => <ParameterItem parameter={parameter} year={props.plan?.year ?? 0} />}
          </For>
        </section>
      </Show>
    </>
  );
}
