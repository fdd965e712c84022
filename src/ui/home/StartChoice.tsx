// Market and sector of the first facility of a new book, by their names.
import { createMemo, For } from 'solid-js';
import { choiceText } from '../../derive/labels';
import { useSession, useWords } from '../context';
import { HOME_WORDS } from '../words/home';
import { type Start, startsOf } from './starting';

const keyOf = ({ scheme, sector }: Start): string => `${scheme} ${sector}`;

/** Market and sector of the first row of a new book. */
export function StartChoice(props: { readonly value: Start; readonly onChange: (start: Start) => void }) {
  const session = useSession();
  const words = useWords(HOME_WORDS);
  const lang = () => session.preferences.lang();
  const starts = createMemo(() => startsOf(session.latestRules));
  const schemes = () => [...new Set(starts().map(({ scheme }) => scheme))];
  return (
    <label>
      {words().startsWith}
      <select
        data-testid="start-choice"
        onChange={(event) => {
          const chosen = starts().find((one) => keyOf(one) === event.currentTarget.value);
          if (chosen) props.onChange(chosen);
        }}
      >
        <For each={schemes()}>
          {(scheme) => (
            <optgroup label={choiceText('scheme', scheme, lang())}>
              <For each={starts().filter((one) => one.scheme === scheme)}>
                {(one) => (
                  <option value={keyOf(one)} selected={keyOf(one) === keyOf(props.value)}>
                    {`${choiceText('scheme', scheme, lang())} · ${choiceText('sector', one.sector, lang())}`}
                  </option>
                )}
              </For>
            </optgroup>
          )}
        </For>
      </select>
    </label>
  );
}
