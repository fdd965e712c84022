// Types of size.mjs.

export const BUDGET: number;

export interface LoadedFile {
  readonly file: string;
  readonly bytes: number;
}

/** Files of the first load under `dist` with their gzipped bytes. */
export function firstLoad(dist?: string): LoadedFile[];

/** One line for people and whether the budget is kept. */
export function checkSize(dist?: string): { ok: boolean; line: string; files: LoadedFile[] };
