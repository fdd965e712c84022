// The page of what is being opened and needs the user's word. Until then nothing has changed.
import { createEffect, Match, on, Switch } from 'solid-js';
import { KnownBook } from './KnownBook';
import { LinkBook } from './LinkBook';
import { type Pending, useOpening } from './opening';
import { ShareLink } from './ShareLink';
import { UnopenedNote } from './UnopenedNote';
import './files.css';

const ofKind = <K extends Pending['kind']>(pending: Pending, kind: K): Extract<Pending, { kind: K }> | undefined =>
  pending.kind === kind ? (pending as Extract<Pending, { kind: K }>) : undefined;

/** Takes the place of the home page or of the open book. */
export function OpeningPage(props: { pending: Pending }) {
  const opening = useOpening();
  // whatever comes next is read from its top
  createEffect(on(opening.pending, () => window.scrollTo(0, 0)));
  return (
    <div class="page opening">
      <Switch>
        <Match when={ofKind(props.pending, 'unopened')}>{(unopened) => <UnopenedNote unopened={unopened()} />}</Match>
        <Match when={ofKind(props.pending, 'known')}>
          {(known) => <KnownBook incoming={known().incoming} kept={known().kept} />}
        </Match>
        <Match when={ofKind(props.pending, 'link')}>{(link) => <LinkBook incoming={link().incoming} />}</Match>
        <Match when={ofKind(props.pending, 'share')}>
          <ShareLink />
        </Match>
      </Switch>
    </div>
  );
}
