// Words in both languages, side by side, so that neither can be forgotten.

export const LANGS = ['zh', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** A text in both languages of the product. */
export type Text = Readonly<Record<Lang, string>>;

export const text = (zh: string, en: string): Text => ({ zh, en });
