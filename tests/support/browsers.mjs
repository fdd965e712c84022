// Makes sure the tests have a Chromium and a Chinese font; installs them where that is possible.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { apt, run } from './apt.mjs';
import { findChromium } from './chromium.mjs';

const PLAYWRIGHT = join(dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')), 'cli.js');

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
