// What was typed into a tool page: kept on this device, apart from the books, until it is cleared.
import { type Accessor, createSignal } from 'solid-js';

export type ToolValues = Readonly<Record<string, string>>;

export interface ToolState {
  readonly values: Accessor<ToolValues>;
  readonly set: (id: string, text: string) => void;
  readonly setAll: (values: ToolValues) => void;
  /** Back to what the page starts with. */
  readonly reset: () => void;
}

const KEY = 'tanbiao.tool.';
/** Longer texts are not kept: a table pasted by mistake must not fill the storage of the device. */
const LONGEST = 100_000;

function readKept(name: string): ToolValues | undefined {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(KEY + name) ?? 'null');
    if (typeof parsed !== 'object' || parsed === null) return undefined;
    const texts = Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return Object.fromEntries(texts);
  } catch {
    return undefined;
  }
}

/** The fields of the tool `name`; `initial` where nothing is kept. Values are texts by field. */
export function createToolState(name: string, initial: ToolValues): ToolState {
  const [values, setValues] = createSignal<ToolValues>(readKept(name) ?? initial);
  const setAll = (next: ToolValues): void => {
    setValues(next);
    try {
      const text = JSON.stringify(next);
      if (text.length <= LONGEST) localStorage.setItem(KEY + name, text);
    } catch {
      // a private window may forbid it; the page works all the same
    }
  };
  return {
    values,
    setAll,
    set: (id, text) => setAll({ ...values(), [id]: text }),
    reset: () => setAll(initial),
  };
}
