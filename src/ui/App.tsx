// The shell of the app; so far only its name and the state of the installed version.
import { Show } from 'solid-js';
import type { Update } from '../store/update';

/** The whole screen. */
export function App(props: { readonly update: Update }) {
  return (
    <>
      <main>
        <h1>碳表 Tanbiao</h1>
      </main>
      <footer>
        <Show when={props.update.offlineReady()}>
          <span data-testid="offline-ready">可离线使用</span>
        </Show>
        <Show when={props.update.updateWaiting()}>
          <button type="button" data-testid="apply-update" onClick={() => props.update.applyUpdate()}>
            更新到新版本
          </button>
        </Show>
      </footer>
    </>
  );
}
