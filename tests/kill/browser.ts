// A Chromium of its own on a profile that stays, which can be killed with all its processes.
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium, launchOptions } from '../support/chromium.mjs';

const START_MS = 30_000;
const ADDRESS = /DevTools listening on (ws:\S+)/;

const SWITCHES = [
  '--headless=new',
  '--remote-debugging-port=0',
  '--no-sandbox',
  '--disable-breakpad',
  '--disable-gpu',
  '--no-default-browser-check',
  '--hide-crash-restore-bubble',
  '--window-size=1366,768',
  '--lang=zh-CN',
];

export interface OwnBrowser {
  readonly page: Page;
  /** Kills every process at once, as a power cut or the system would; resolves when none is left. */
  readonly kill: () => Promise<void>;
}

/** The address at which the browser is driven; it prints it when it is up. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`the browser did not start\n${said}`)), START_MS);
    child.stderr?.on('data', (chunk) => {
      said += chunk;
      const [, address] = ADDRESS.exec(said) ?? [];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.on('exit', () => reject(new Error(`the browser ended\n${said}`)));
  });
}

/** All processes of the browser share a group of their own, which has the number of the first. */
function signal(group: number, name: 'SIGKILL' | 0): boolean {
  try {
    process.kill(-group, name);
    return true;
  } catch {
    return false;
  }
}

/** Starts the browser on a profile. */
export async function startBrowser(profile: string): Promise<OwnBrowser> {
  const path = findChromium();
  if (!path || process.platform === 'win32') throw new Error('the kill test needs a Chromium on Linux or macOS');
  const args = [...SWITCHES, ...launchOptions().args, `--user-data-dir=${profile}`, 'about:blank'];
  const child = spawn(path, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const group = child.pid ?? 0;
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const kill = async (): Promise<void> => {
    signal(group, 'SIGKILL');
    await ended;
    while (signal(group, 0)) await pause(5);
  };
  const last = (): void => void signal(group, 'SIGKILL');
  process.once('exit', last);
  void ended.then(() => process.off('exit', last));
  try {
    const browser: Browser = await chromium.connectOverCDP(await addressOf(child));
    const context = browser.contexts()[0];
    const page = context?.pages()[0] ?? (await context?.newPage());
    if (!page) throw new Error('the browser has no page');
    // functions that are sent into the page carry this mark of the tool that runs the tests
    await page.addInitScript({ content: 'globalThis.__name = (made) => made' });
    return { page, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}
