// A keyboard as a test types on it: keys reach the window through the screen, past the input method, like real ones.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';

const call = promisify(execFile);

/** What fcitx5-remote prints while an input method is on. */
const ON = '2';
const PATIENCE = { timeout: 20_000 };

/** Presses keys, named as X names them, with the rhythm of a fast typist. */
export async function press(...keys: readonly string[]): Promise<void> {
  await call('xdotool', ['key', '--delay', '25', ...keys], PATIENCE);
}

/** Types Latin letters and digits, key by key. */
export const letters = (text: string): Promise<void> => press(...text);

/** Switches pinyin on for whatever has the focus, and waits until the input method says so. */
export async function switchOn(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.hasFocus()), 'the window has the keyboard').toBe(true);
  const state = async (): Promise<string> => {
    await call('fcitx5-remote', ['-o'], PATIENCE);
    return (await call('fcitx5-remote', [], PATIENCE)).stdout.trim();
  };
  await expect.poll(state, 'pinyin is on').toBe(ON);
}
