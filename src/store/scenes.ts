// Which scenario of a book was last in view on this device. Small, so in localStorage; books shown as their base are absent.

const KEY = 'tanbiao-scenarios';
const MOST = 100;

type Scenes = Readonly<Record<string, number>>;

/** What was stored, as far as it makes sense; private windows may forbid reading it. */
function readScenes(): Scenes {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof parsed === 'object' && parsed !== null ? (parsed as Scenes) : {};
  } catch {
    return {};
  }
}

/** The scenario last in view: 0, the base, where nothing is known. */
export function sceneOf(book: string): number {
  const index = Object.hasOwn(readScenes(), book) ? readScenes()[book] : 0;
  return typeof index === 'number' && Number.isInteger(index) && index > 0 ? index : 0;
}

/** Remembers the scenario in view. */
export function keepScene(book: string, index: number): void {
  const others = Object.entries(readScenes()).filter(([id]) => id !== book);
  const scenes = index > 0 ? [...others.slice(-MOST), [book, index] as const] : others;
  try {
    localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(scenes)));
  } catch {
    // nothing depends on it: the book then opens with its base
  }
}
