// Draws the PNG icons in public/ from public/favicon.svg. Run by hand after the drawing changed.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions } from './chromium.mjs';

const PUBLIC = new URL('../../public/', import.meta.url);
const GREEN = '#0b6b5d';

// A maskable icon is cut to any shape: full background, the drawing inside the middle 80 %.
const ICONS = [
  { file: 'icon-192.png', size: 192, drawing: 1, background: 'transparent' },
  { file: 'icon-512.png', size: 512, drawing: 1, background: 'transparent' },
  { file: 'icon-maskable-512.png', size: 512, drawing: 0.8, background: GREEN },
];

const svg = readFileSync(new URL('favicon.svg', PUBLIC), 'utf8');
const browser = await chromium.launch(launchOptions());
for (const { file, size, drawing, background } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>
    html { background: ${background} }
    body { margin: 0; height: 100vh; display: grid; place-items: center }
    svg { width: ${drawing * size}px; height: ${drawing * size}px; display: block }
  </style>${svg}`);
  writeFileSync(new URL(file, PUBLIC), await page.screenshot({ omitBackground: true }));
  console.log(fileURLToPath(new URL(file, PUBLIC)));
  await page.close();
}
await browser.close();
