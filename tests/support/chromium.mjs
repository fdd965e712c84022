// Finds the Chromium the tests run in: CHROMIUM_PATH, else Playwright's own, else an installed Chrome, Chromium or Edge.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_APPS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Places where this operating system keeps browsers, best first. */
function candidates() {
  if (process.platform === 'darwin') return MAC_APPS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  if (process.platform === 'win32') {
    const roots = WINDOWS_ROOTS.map((name) => process.env[name]).filter(Boolean);
    return roots.flatMap((root) => WINDOWS_APPS.map((app) => join(root, app)));
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function ownOfPlaywright() {
  try {
    const path = chromium.executablePath();
    return isExecutable(path) ? path : undefined;
  } catch {
    return undefined; // Playwright ships no Chromium for this system
  }
}

/** Path of the Chromium to use, or undefined. Throws where CHROMIUM_PATH names something that cannot be run. */
export function findChromium() {
  const forced = process.env.CHROMIUM_PATH;
  if (forced && !isExecutable(forced)) throw new Error(`CHROMIUM_PATH is not an executable file: ${forced}`);
  return forced || ownOfPlaywright() || candidates().find(isExecutable);
}

// The browser's own bubbles would be drawn ahead in a process of their own with every new window. A second list of
// features takes the place of Playwright's own, so what that one turns off stands here again.
const WITHOUT = [
  'PreloadTopChromeWebUI',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** Options for Playwright's launch: the browser found, and switches that keep it from talking to its maker. */
export function launchOptions() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium for the tests. Run: node tests/support/browsers.mjs');
  const own = executablePath === ownOfPlaywright() && !process.env.CHROMIUM_PATH;
  const args = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    `--disable-features=${WITHOUT.join()}`,
  ];
  return own ? { args } : { args, executablePath };
}
