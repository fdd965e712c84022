// In place of the page where a part of it failed: most often it belongs to a version that a newer one has replaced.
import { settle } from '../../store/leaving';
import { useSession, useWords } from '../context';
import { TABS_WORDS } from '../words/tabs';

/** Says that the data is safe, what went wrong, and leads on; what is not saved yet is written first. */
export function CrashNote(props: { readonly error: unknown }) {
  const session = useSession();
  const words = useWords(TABS_WORDS);
  const reload = async (): Promise<void> => {
    await settle(session);
    location.reload();
  };
  return (
    <main class="crash" role="alert">
      <p>⚠ {words().crashed}</p>
      <button type="button" class="button primary" data-testid="crash-reload" onClick={() => void reload()}>
        {words().reload}
      </button>
      <p class="muted">{props.error instanceof Error ? props.error.message : String(props.error)}</p>
    </main>
  );
}
