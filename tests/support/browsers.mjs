// Makes sure the tests have a Chromium and a Chinese font; installs them where that is possible.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findChromium } from './chromium.mjs';

const PLAYWRIGHT = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');
const APT_ENV = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

const works = (command, ...args) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** Runs a command, shows its output only where it failed, and tells whether it succeeded. */
function run(command, args, env = process.env) {
  console.log(`> ${[command, ...args].join(' ')}`);
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status !== 0) console.log(`${stdout ?? ''}${stderr ?? ''}`.trim());
  return status === 0;
}

/** Installs Debian packages, as root or by a sudo that asks no password. */
function apt(...packages) {
  if (process.platform !== 'linux' || !works('apt-get', '--version')) return false;
  const root = process.getuid?.() === 0;
  if (!root && !works('sudo', '-n', 'true')) return false;
  const call = (...args) => (root ? run('apt-get', args, APT_ENV) : run('sudo', ['-n', 'apt-get', ...args], APT_ENV));
  call('update', '-q'); // a mirror that does not answer need not matter: the list may be fresh enough
  return call('install', '-y', '-q', '--no-install-recommends', ...packages);
}

/** True where a font with Chinese characters is known, or where nobody can tell. */
function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const { error, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'file'], { encoding: 'utf8' });
  return error === undefined && stdout.trim() !== '';
}

if (!findChromium()) run(process.execPath, [PLAYWRIGHT, 'install', 'chromium']);
if (!findChromium()) apt('chromium', 'fonts-wqy-microhei');
const path = findChromium();
if (!path) {
  console.error(
    'No Chromium for the tests. Install Chrome, Chromium or Edge, or set CHROMIUM_PATH to its program file.',
  );
  process.exit(1);
}
if (!hasChineseFont() && !apt('fontconfig', 'fonts-wqy-microhei')) {
  console.error(
    'No Chinese font found: install one (Debian: fonts-wqy-microhei), else Chinese text is drawn as boxes.',
  );
  process.exit(1);
}
console.log(path);
