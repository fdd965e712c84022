// Tests in a real Chromium on the production build, served by vite preview; run from anywhere by `npm run e2e`.
import { fileURLToPath } from 'node:url';
import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from '../support/chromium.mjs';

const PORT = Number(process.env.E2E_PORT ?? 4173);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const inCi = Boolean(process.env.CI);

export default defineConfig({
  testDir: '.',
  outputDir: `${ROOT}test-results`,
  fullyParallel: true,
  forbidOnly: inCi,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL: `http://localhost:${PORT}/`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    // keeping every file for offline use costs a fifth of each test; what is about it allows it
    serviceWorkers: 'block',
    // a trace costs a fifth of the time; where nobody can open it, it is not kept
    trace: inCi ? 'off' : 'retain-on-failure',
    launchOptions: launchOptions(),
  },
  projects: [
    {
      name: 'chromium',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1366, height: 768 } },
    },
  ],
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${PORT} --strictPort`,
    cwd: ROOT,
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: !inCi,
    stdout: 'ignore',
  },
});
