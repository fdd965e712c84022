// What keeps a position from being complete, each thing once, with the way to where it is mended.
import { For, Show } from 'solid-js';
import { causePlace } from '../../derive/cause-place';
import { causesOf } from '../../derive/causes';
import { moreText, placedCause } from '../../derive/fault-text';
import type { ChainLine } from '../../derive/position-chain';
import { FAULT_KINDS, Fault, type FaultKind, joinCauses } from '../../formula/value';
import { useSession, useWords } from '../context';
import { goToPlace } from '../explain/going';
import { POSITION_WORDS } from '../words/position';

/** The faults of all figures as one per kind. */
function faultsOf(lines: readonly ChainLine[]): readonly Fault[] {
  const faults = lines.flatMap((line) => line.cells).flatMap((cell) => cell?.fault ?? []);
  const ofKind = (kind: FaultKind) => faults.filter((fault) => fault.kind === kind);
  return FAULT_KINDS.filter((kind) => ofKind(kind).length > 0).map(
    (kind) => new Fault(kind, joinCauses(ofKind(kind).map((fault) => causesOf(fault)))),
  );
}

/** Causes drawn; the to-do list has more of them. */
const MOST = 50;

function CauseList(props: { readonly fault: Fault }) {
  const session = useSession();
  const words = useWords(POSITION_WORDS);
  const lang = () => session.preferences.lang();
  const rest = () => props.fault.causes.length - MOST;
  return (
    <ul>
      <For each={props.fault.causes.slice(0, MOST)}>
        {(cause) => (
          <li>
            {placedCause(cause, lang())}
            <Show when={causePlace(cause)}>
              {(place) => (
                <button
                  type="button"
                  class="pos-go"
                  aria-label={`${words().goTo}${words().colon}${placedCause(cause, lang())}`}
                  onClick={() => goToPlace(session, place())}
                >
                  {words().goTo} →
                </button>
              )}
            </Show>
          </li>
        )}
      </For>
      <Show when={rest() > 0}>
        <li>{moreText(rest(), lang())}</li>
      </Show>
    </ul>
  );
}

/** A box above the chain; nothing where all figures are known. */
export function Missing(props: { readonly lines: readonly ChainLine[] }) {
  const words = useWords(POSITION_WORDS);
  return (
    <For each={faultsOf(props.lines)}>
      {(fault) => (
        <section class="pos-missing" classList={{ 'is-error': fault.kind !== 'incomplete' }}>
          <h2>{words().faults[fault.kind]}</h2>
          <CauseList fault={fault} />
        </section>
      )}
    </For>
  );
}
