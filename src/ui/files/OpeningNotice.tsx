// A sentence about a file that came in or went out, in a corner; heard when it appears, and gone on a press.
import { Show } from 'solid-js';
import { useWords } from '../context';
import { SHELL_WORDS } from '../words/shell';
import { useOpening } from './opening';

/** Empty as long as there is nothing to say. */
export function OpeningNotice() {
  const opening = useOpening();
  const words = useWords(SHELL_WORDS);
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
            <button type="button" class="button small" onClick={() => opening.say('')}>
              {words().closeNotice}
            </button>
          </p>
        )}
      </Show>
    </div>
  );
}
