// Words of the interface: one file per area, both languages side by side, the same keys in both by type.
import type { Lang } from '../../model/text';

/** Words of an area by language. A key that one language lacks is a type error. */
export type AreaWords<T> = Readonly<Record<Lang, T>>;

/** Declares the words of an area. Values are texts or functions that put values into a text. */
export const defineWords = <T extends object>(words: { readonly zh: T; readonly en: NoInfer<T> }): AreaWords<T> =>
  words;
