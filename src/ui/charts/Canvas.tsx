// The canvas of a chart: follows data, language and theme, prints in the colours of paper, moves only where that is wanted.
import { createEffect, createSignal, on, onCleanup, onMount } from 'solid-js';
import { useSession } from '../context';
import type { ChartModel } from './chart-model';
import type { ChartOnCanvas, DrawSettings } from './engine';
import { readPalette } from './palette';

/** Loads Chart.js with what draws on it, once. */
export const loadEngine = () => import('./engine');

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** What fits between the margins of A4. */
const PAPER_WIDTH = 620;

/** Tells when the page is printed: before it is laid out, and again when it is the screen's. */
function createPrinting() {
  const print = matchMedia('print');
  const [printing, setPrinting] = createSignal(print.matches);
  const follow = (): void => void setPrinting(print.matches);
  const before = (): void => void setPrinting(true);
  const after = (): void => void setPrinting(false);
  print.addEventListener('change', follow);
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  onCleanup(() => {
    print.removeEventListener('change', follow);
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  });
  return printing;
}

/** Changes whenever the tokens of the page do: the chosen theme, or the system's. */
function createThemeVersion() {
  const [version, setVersion] = createSignal(0);
  const watch = new MutationObserver(() => setVersion((n) => n + 1));
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  onCleanup(() => watch.disconnect());
  return version;
}

const settingsFor = (printing: boolean): DrawSettings => ({
  palette: readPalette(printing ? 'paper' : 'screen'),
  animate: !isStill() && !printing,
});

/** The canvas, named for those who do not see it. */
export function Canvas(props: { readonly model: ChartModel }) {
  const { preferences } = useSession();
  const printing = createPrinting();
  const theme = createThemeVersion();
  const [drawn, setDrawn] = createSignal(false);
  let canvas: HTMLCanvasElement | undefined;
  let chart: ChartOnCanvas | undefined;
  let gone = false;
  const settings = () => settingsFor(printing());
  onMount(() => {
    void loadEngine().then(({ drawChart }) => {
      if (gone || !canvas) return;
      chart = drawChart(canvas, props.model, settings());
      setDrawn(true);
    });
  });
  createEffect(
    on([() => props.model, printing, theme, preferences.theme], () => chart?.redraw(props.model, settings()), {
      defer: true,
    }),
  );
  createEffect(on(printing, (now) => chart?.fit(now ? PAPER_WIDTH : undefined), { defer: true }));
  onCleanup(() => {
    gone = true;
    chart?.destroy();
  });
  return (
    <div class="ch-canvas" style={{ height: `${props.model.height}px` }}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={props.model.summary}
        data-drawn={drawn() ? 'yes' : 'no'}
        data-testid={`chart-${props.model.name}`}
      />
    </div>
  );
}
