// Books that were deleted: bring them back, or delete them for good after a plain question.
import { createSignal, For, Show } from 'solid-js';
import type { GuardedBook } from '../../store/device-books';
import { useSession, useWords } from '../context';
import { STORAGE_WORDS } from '../words/storage';
import { SmallButton } from './SmallButton';
import { timeText } from './times';
import type { StorageState } from './use-storage';

type Props = { readonly state: StorageState; readonly onTold: (text: string) => void };

const DAY = 24 * 60 * 60 * 1000;
const KEPT_DAYS = 30;

function Question(props: { readonly name: string; readonly onYes: () => void; readonly onNo: () => void }) {
  const words = useWords(STORAGE_WORDS);
  return (
    <fieldset class="st-question" data-testid="for-good-question">
      <legend>{words().forGoodAsk(props.name)}</legend>
      <button
        type="button"
        class="button small"
        ref={(button) => queueMicrotask(() => button.focus())}
        onClick={() => props.onNo()}
      >
        {words().cancel}
      </button>
      <SmallButton testId="for-good-yes" look="st-danger" word={words().forGood} onPress={props.onYes} />
    </fieldset>
  );
}

function DeletedLine(props: Props & { readonly book: GuardedBook }) {
  const session = useSession();
  const words = useWords(STORAGE_WORDS);
  const [asking, setAsking] = createSignal(false);
  const name = () => props.book.record.name || words().unnamed;
  const at = () => props.book.record.deleted ?? 0;
  const days = () => Math.max(0, KEPT_DAYS - Math.floor((Date.now() - at()) / DAY));
  const bringBack = async (): Promise<void> => {
    await session.keeper.restore(props.book.record.id);
    props.onTold(words().broughtBack(name()));
  };
  const forGood = async (): Promise<void> => {
    const said = words().forGoodDone(name());
    await props.state.parts.removeForGood(props.book.record.id);
    props.onTold(said);
  };
  return (
    <li data-testid="deleted-book">
      <b>{name()}</b>
      <span class="muted">{words().deletedAt(timeText(at(), session.preferences.lang()), days())}</span>
      <SmallButton
        testId="bring-back"
        label={words().bringBackOf(name())}
        word={words().bringBack}
        onPress={bringBack}
      />
      <SmallButton
        testId="for-good"
        expanded={asking()}
        label={words().forGoodOf(name())}
        word={words().forGood}
        onPress={() => void setAsking(true)}
      />
      <Show when={asking()}>
        <Question name={name()} onYes={() => void forGood()} onNo={() => setAsking(false)} />
      </Show>
    </li>
  );
}

/** The section of the page. */
export function DeletedPart(props: Props) {
  const words = useWords(STORAGE_WORDS);
  const deleted = () => (props.state.books ?? []).filter(({ record }) => record.deleted !== undefined);
  return (
    <section aria-labelledby="storage-deleted">
      <h2 id="storage-deleted">{words().deleted}</h2>
      <Show when={deleted().length > 0} fallback={<p class="muted">{words().noneDeleted}</p>}>
        <p class="st-lead">{words().deletedLead}</p>
        <ul class="st-list">
          <For each={deleted()}>{(book) => <DeletedLine {...props} book={book} />}</For>
        </ul>
      </Show>
    </section>
  );
}
