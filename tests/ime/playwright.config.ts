// Tests of Chinese input: a Chromium with a window, on the desk that tests/support/ime.mjs sets up and starts this from.
import { fileURLToPath } from 'node:url';
import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from '../support/chromium.mjs';

const PORT = 4174;
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const inCi = Boolean(process.env.CI);
const browser = launchOptions();

export default defineConfig({
  testDir: '.',
  outputDir: `${ROOT}test-results/ime`,
  forbidOnly: inCi,
  retries: 0,
  // one keyboard, one input method
  workers: 1,
  timeout: 120_000,
  globalTimeout: 400_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${PORT}/`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    headless: false,
    // the input method comes as a module of GTK 3
    launchOptions: { ...browser, args: [...browser.args, '--gtk-version=3', '--window-position=0,0'] },
  },
  projects: [{ name: 'pinyin', use: { ...devices['Desktop Chrome'], viewport: { width: 1366, height: 760 } } }],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${PORT} --strictPort`,
    cwd: ROOT,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: !inCi,
    stdout: 'ignore',
  },
});
