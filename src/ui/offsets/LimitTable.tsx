// The limits of both markets in the year, beside each other.
import { createMemo, For, Show } from 'solid-js';
import { citationsText } from '../../derive/citations';
import { choiceText } from '../../derive/labels';
import { type OffsetLimit, offsetLimits, percentText } from '../../derive/offset-limits';
import { useSession, useWords } from '../context';
import { StatusTag } from '../explain/StatusTag';
import { OFFSETS_WORDS } from '../words/offsets';

function LimitRow(props: { readonly of: OffsetLimit }) {
  const { registry, preferences } = useSession();
  const words = useWords(OFFSETS_WORDS);
  const percent = (line: OffsetLimit['limit']): string => percentText(line, preferences.lang() === 'zh' ? '' : ' ');
  const local = (): string => (props.of.local ? words().localOf(percent(props.of.local)) : words().noLocal);
  return (
    <tr>
      <th scope="row">{choiceText('scheme', props.of.scheme, preferences.lang())}</th>
      <Show when={props.of.limit} fallback={<td colSpan={3}>{words().noRules}</td>}>
        {(limit) => (
          <>
            <td>
              {words().shareOf(percent(limit()), words().bases[props.of.scheme])} <StatusTag status={limit().status} />
            </td>
            <td>{local()}</td>
            <td>{citationsText(registry, limit().cite, preferences.lang())}</td>
          </>
        )}
      </Show>
    </tr>
  );
}

/** The table. */
export function LimitTable(props: { readonly year: number }) {
  const session = useSession();
  const words = useWords(OFFSETS_WORDS);
  const limits = createMemo(() => offsetLimits(session.registry, props.year));
  return (
    <section class="tool-scroll" tabindex="0" aria-label={words().limits}>
      <table class="tool-table" data-testid="offset-limits">
        <thead>
          <tr>
            <th scope="col">{words().market}</th>
            <th scope="col">{words().limit}</th>
            <th scope="col">{words().local}</th>
            <th scope="col">{words().basis}</th>
          </tr>
        </thead>
        <tbody>
          <For each={limits()}>{(of) => <LimitRow of={of} />}</For>
        </tbody>
      </table>
    </section>
  );
}
