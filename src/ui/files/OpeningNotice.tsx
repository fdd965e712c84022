// A sentence about a file that came in or went out, in a corner; heard when it appears, and gone on a press.
import { Show } from 'solid-js';
import { useDevice, useSession, useWords } from '../context';
import { saveFile } from '../storage/save-file';
import { SHELL_WORDS } from '../words/shell';
import { useOpening } from './opening';

/** Empty as long as there is nothing to say. */
export function OpeningNotice() {
  const opening = useOpening();
  const session = useSession();
  const device = useDevice();
  const words = useWords(SHELL_WORDS);
  const save = async (): Promise<void> => {
    opening.say('');
    await saveFile(await device.parts(), session.bookId());
  };
  return (
    <div class="opening-notice" role="status" data-testid="opening-notice">
      <Show when={opening.notice()}>
        {(text) => (
          <p>
            {text()}{' '}
            <Show when={opening.following() > 0}>
              <button type="button" class="button small" data-testid="leave-rest" onClick={() => opening.leaveRest()}>
                {words().leaveRest(opening.following())}
              </button>{' '}
            </Show>
            <Show when={opening.offersFile()}>
              <button type="button" class="button small" data-testid="notice-save" onClick={() => void save()}>
                {words().exportProject}
              </button>{' '}
            </Show>
            <button type="button" class="button small" onClick={() => opening.say('')}>
              {words().closeNotice}
            </button>
          </p>
        )}
      </Show>
    </div>
  );
}
