// The part of the method page on the edition that the open book keeps to: what a later one would change, and the decision.
import { For, Match, onMount, Show, Switch } from 'solid-js';
import { declineRules, takeOverRules } from '../../book/lock';
import { useSession, useWords } from '../context';
import { LOCK_WORDS } from '../words/lock';
import { CauseList } from './CauseList';
import { differences } from './comparing';
import { DifferenceTable } from './DifferenceTable';
import { EDITION_PLACE, editionShown } from './edition-place';
import { type Standing, standingOf } from './standing';
import './lock.css';

interface Props {
  readonly standing: Standing;
}

function TakeButton(props: Props & { readonly isFirst: boolean }) {
  const session = useSession();
  const words = useWords(LOCK_WORDS);
  const take = (): void => {
    const book = session.whole();
    if (book) session.act(takeOverRules(book, session.latestRules), 'rules');
  };
  return (
    <button
      type="button"
      class="button"
      classList={{ primary: props.isFirst }}
      data-testid="lock-take"
      disabled={!session.mayEdit()}
      onClick={take}
    >
      {words().take(props.standing.latest)}
    </button>
  );
}

function Decision(props: Props) {
  const session = useSession();
  const words = useWords(LOCK_WORDS);
  const keep = (): void => {
    const book = session.whole();
    if (book) session.act(declineRules(book, session.latestRules), 'keepRules');
  };
  return (
    <div class="lock-decide">
      <Show when={!props.standing.isDeclined} fallback={<p>✓ {words().kept(props.standing.latest)}</p>}>
        <button
          type="button"
          class="button primary"
          data-testid="lock-keep"
          disabled={!session.mayEdit()}
          onClick={keep}
        >
          {words().keep(props.standing.used)}
        </button>
      </Show>
      <TakeButton standing={props.standing} isFirst={false} />
      <p class="rules-small">
        {words().keepMeans} {words().takeMeans}
      </p>
    </div>
  );
}

/** Later rules that change nothing here: nobody is asked, and one may move on. */
function Quiet(props: Props) {
  const words = useWords(LOCK_WORDS);
  return (
    <>
      <p data-testid="lock-nothing">✓ {words().nothing}</p>
      <div class="lock-decide">
        <TakeButton standing={props.standing} isFirst={false} />
      </div>
    </>
  );
}

function Behind(props: Props) {
  const session = useSession();
  const words = useWords(LOCK_WORDS);
  const lang = () => session.preferences.lang();
  const list = () => differences()?.list ?? [];
  const steps = () => list().filter(({ step }) => step).length;
  return (
    <>
      <p>{words().behind(props.standing.used)}</p>
      <ul class="lock-steps">
        <For each={props.standing.behind}>
          {({ pack, version }) => <li>{words().step(pack.label[lang()], version, pack.version)}</li>}
        </For>
      </ul>
      <Show when={differences()} fallback={<p role="status">{words().comparing}</p>}>
        <Show when={list().length > 0} fallback={<Quiet standing={props.standing} />}>
          <p data-testid="lock-count">
            <b>{words().changes(list().length - steps())}</b> <Show when={steps() > 0}>{words().steps(steps())}</Show>
          </p>
          <Decision standing={props.standing} />
          <CauseList causes={differences()?.causes ?? []} />
          <DifferenceTable list={list()} causes={differences()?.causes ?? []} />
        </Show>
      </Show>
    </>
  );
}

function Unknown(props: Props) {
  const session = useSession();
  const words = useWords(LOCK_WORDS);
  return (
    <>
      <p class="warn-note">
        ⚠{' '}
        {props.standing.isAgreed
          ? words().agreed(props.standing.wanted, props.standing.latest)
          : words().unknownBar(props.standing.wanted)}
      </p>
      <p>{words().unknown}</p>
      <div class="lock-decide">
        <Show when={!props.standing.isAgreed}>
          <button type="button" class="button primary" data-testid="lock-agree" onClick={() => session.agreeToLatest()}>
            {words().unknownAgree}
          </button>
        </Show>
        <TakeButton standing={props.standing} isFirst={props.standing.isAgreed} />
        <p class="rules-small">
          {words().unknownAgreeMeans} {words().takeMeans}
        </p>
      </div>
    </>
  );
}

/** The section; there is one for every open book. */
export function EditionSection() {
  const session = useSession();
  const words = useWords(LOCK_WORDS);
  const standing = () => standingOf(session);
  onMount(editionShown);
  return (
    <section id={EDITION_PLACE} class="lock-edition" data-testid="lock-edition">
      <h2>{standing().unknown.size > 0 ? words().unknownTitle : words().title}</h2>
      <Switch fallback={<p>✓ {words().latest(standing().used)}</p>}>
        <Match when={standing().unknown.size > 0}>
          <Unknown standing={standing()} />
        </Match>
        <Match when={standing().behind.length > 0}>
          <Behind standing={standing()} />
        </Match>
      </Switch>
      <Show when={standing().strange.length > 0}>
        <p class="rules-small">{words().unknownOthers(standing().strange.join(words().list))}</p>
      </Show>
    </section>
  );
}
