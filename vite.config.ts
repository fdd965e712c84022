// Build, preview and unit tests: Solid, the service worker, the content security policy and Vitest.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

/** BUILD_ID tells builds of one version apart; the update test makes two. */
const build = process.env.BUILD_ID;
const appVersion = build ? `${version}+${build}` : version;

/** Nothing from elsewhere, nothing inline, nothing sent anywhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const HEADERS = {
  // A policy in a <meta> may not speak of frames, a header may.
  'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Puts the policy into the built page, so that it holds on any host; the dev server needs inline scripts and styles. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
  ],
};

// `inlineStyles: false`: style attributes are set through the CSSOM, which the policy allows. The option is missing
// in the plugin's types, hence a constant of its own.
const compiler = { omitNestedClosingTags: false, inlineStyles: false };

const pwa = VitePWA({
  registerType: 'prompt',
  injectRegister: false, // src/store/update.ts registers it
  includeManifestIcons: false, // globPatterns has them already
  manifest: {
    name: '碳表 Tanbiao',
    short_name: '碳表',
    description: '全国与广东碳市场履约自查表格：排放、配额、缺口、抵销与费用，每个数字都可解释，离线可用。',
    lang: 'zh-CN',
    dir: 'ltr',
    categories: ['business', 'finance', 'productivity'],
    start_url: '.',
    scope: './',
    display: 'standalone',
    theme_color: '#0b6b5d',
    background_color: '#ffffff',
    file_handlers: [{ action: './', accept: { 'application/x-tanbiao': ['.tanbiao'], 'text/csv': ['.csv'] } }],
    launch_handler: { client_mode: 'focus-existing' },
    share_target: {
      action: './share-target',
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        title: 'title',
        text: 'text',
        url: 'url',
        files: [{ name: 'files', accept: ['.tanbiao', '.csv', '.xlsx', 'text/csv', 'text/plain', 'application/json'] }],
      },
    },
    icons: [
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,png,csv}'],
    globIgnores: ['share-target.js'],
    importScripts: ['share-target.js'], // public/share-target.js
    cleanupOutdatedCaches: true,
  },
});

export default defineConfig({
  base: './',
  plugins: [solid({ solid: compiler }), policyInPage, pwa],
  define: { __APP_VERSION__: JSON.stringify(appVersion) },
  build: { target: 'es2022', assetsInlineLimit: 0 },
  worker: { format: 'es' },
  preview: { headers: HEADERS },
  test: {
    environment: 'node',
    // nothing else runs beside it: the machine of the continuous integration has two cores, and the default leaves one idle
    maxWorkers: '100%',
    // a slow machine is no fault; only a hang is
    testTimeout: 120_000,
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/arch/**/*.test.ts'],
  },
});
