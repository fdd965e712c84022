// Runs the tests of Chinese input on a desk of their own. Arguments go to Playwright: node tests/support/ime.mjs -g 你好
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDesk, whyNoDesk } from './ime-desk.mjs';

const PLAYWRIGHT = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MOST_MS = 420_000;

const reason = whyNoDesk();
if (reason) {
  console.error(`Chinese input was not tested: ${reason}.`);
  process.exit(1);
}
const desk = await openDesk();
const args = [PLAYWRIGHT, 'test', '--config', 'tests/ime/playwright.config.ts', ...process.argv.slice(2)];
const tests = spawn(process.execPath, args, {
  cwd: ROOT,
  env: { ...process.env, ...desk.env },
  stdio: ['ignore', 'inherit', 'inherit'],
});
const stop = () => tests.kill('SIGTERM');
const limit = setTimeout(stop, MOST_MS);
process.on('SIGINT', stop).on('SIGTERM', stop);
const code = await new Promise((done) => tests.on('close', done).on('error', () => done(1)));
clearTimeout(limit);
await desk.close();
process.exitCode = code ?? 1;
