// What changed in the rules, release by release.
import { For } from 'solid-js';
import { CHANGE_WORDS } from '../../derive/methodology-changes';
import { dateText } from '../../derive/numbers';
import { yearsText } from '../../derive/rule-words';
import { RULE_CHANGES } from '../../rules/changes';
import { useSession, useWords } from '../context';
import { RULES_WORDS } from '../words/rules-page';

/** The section, newest release first. */
export function ChangeLog() {
  const { preferences } = useSession();
  const words = useWords(RULES_WORDS);
  const lang = () => preferences.lang();
  return (
    <section id="rules-changes" data-testid="rule-changes">
      <h2>{words().changes}</h2>
      <p class="rules-small">{words().changesLead}</p>
      <For each={RULE_CHANGES}>
        {(release) => (
          <>
            <h3 class="rules-level">
              {words().version(release.version)} · {dateText(release.date, lang())}
            </h3>
            <For each={release.changes}>
              {(change) => (
                <article class="rules-item">
                  <p>
                    <b>{CHANGE_WORDS[change.kind][lang()]}</b> <span class="rules-years">{yearsText(change)}</span>
                  </p>
                  <p>{change.what[lang()]}</p>
                </article>
              )}
            </For>
          </>
        )}
      </For>
    </section>
  );
}
