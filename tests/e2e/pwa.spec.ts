// The installed app, on the production build: policy, network silence, manifest, icons, installing, offline, updates.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, expect, type Page, test } from '@playwright/test';
import { buildApp, type OtherBuild } from '../support/build-app';
import { launchOptions } from '../support/chromium.mjs';
import { type StaticServer, serve } from '../support/serve';

test.use({ serviceWorkers: 'allow' });

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const DIST = join(ROOT, 'dist');

interface Manifest {
  readonly name: string;
  readonly lang: string;
  readonly start_url: string;
  readonly scope: string;
  readonly display: string;
  readonly icons: readonly { readonly src: string; readonly sizes: string; readonly purpose: string }[];
}

/** The app has come up and lies in the cache with all its files. */
async function untilOffline(page: Page): Promise<void> {
  await expect(page.locator('html[data-offline=ready]')).toBeAttached({ timeout: 20_000 });
}

const untilDrawn = (page: Page) => expect(page.locator('#root > *').first()).toBeVisible();
const versionOf = (page: Page) => page.locator('html').getAttribute('data-version');

let host: StaticServer;
test.beforeAll(async () => {
  host = await serve(DIST);
});
test.afterAll(() => host.close());

test.describe('policy', () => {
  /** What the policy says of an inline script, an inline style and a call to another host. */
  async function attempts(page: Page): Promise<readonly string[]> {
    return page.evaluate(async () => {
      const refused: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'document.title = "inline script ran"';
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      document.body.append(script, style);
      await fetch('http://127.0.0.1:9/').catch(() => undefined);
      await new Promise((done) => setTimeout(done, 100));
      return refused.sort();
    });
  }

  test('the page carries its own policy, so that it holds on a host that sends no headers', async ({ page }) => {
    const response = await page.goto(host.url);
    expect(response?.headers()['content-security-policy']).toBeUndefined();
    const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
    await expect(policy).toHaveAttribute('content', /default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(await attempts(page)).toEqual(['connect-src', 'script-src-elem', 'style-src-elem']);
    await expect(page).not.toHaveTitle('inline script ran');
  });

  test('the preview server sends the policy, with frames forbidden', async ({ request }) => {
    const headers = (await request.get('.')).headers();
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  test('the app itself never offends against the policy', async ({ page }) => {
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto('.');
    await untilDrawn(page);
    await untilOffline(page);
    expect(faults).toEqual([]);
  });
});

test('nothing is asked of any other host', async ({ page, context }) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await page.goto(host.url);
  await untilOffline(page);
  await page.reload();
  await untilDrawn(page);
  expect(asked.length).toBeGreaterThan(1);
  expect(asked.filter((url) => !url.startsWith(host.url) && !/^(blob|data):/.test(url))).toEqual([]);
});

test('the manifest is complete and every icon has the size it states', async ({ page, request }) => {
  await page.goto(host.url);
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const address = new URL(href ?? '', host.url);
  const manifest: Manifest = await (await request.get(address.href)).json();
  expect(manifest).toMatchObject({ name: '碳表 Tanbiao', lang: 'zh-CN', display: 'standalone' });
  expect(new URL(manifest.start_url, address).href).toBe(host.url);
  expect(new URL(manifest.scope, address).href).toBe(host.url);
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
    '192x192 any',
    '512x512 any',
    '512x512 maskable',
  ]);
  for (const icon of manifest.icons) {
    const png = await (await request.get(new URL(icon.src, address).href)).body();
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(icon.sizes);
  }
});

test('Chromium finds nothing that keeps the app from being installed', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'tanbiao-profile-'));
  // An ordinary test context counts as a private window, where nothing can be installed.
  const context = await chromium.launchPersistentContext(profile, launchOptions());
  try {
    const page = await context.newPage();
    await page.goto(host.url);
    await untilOffline(page);
    const session = await context.newCDPSession(page);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors).toEqual([]);
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
});

test('the app starts without a network, with its example books', async ({ page, context }) => {
  await page.goto(host.url);
  await untilOffline(page);
  await page.close();
  await context.setOffline(true);

  const later = await context.newPage();
  await later.goto(host.url);
  await untilDrawn(later);
  const status = (path: string) =>
    later.evaluate(
      (url) =>
        fetch(url).then(
          ({ ok }) => (ok ? 'there' : 'missing'),
          () => 'no network',
        ),
      path,
    );
  expect(await status('not-in-the-cache.txt')).toBe('no network');
  for (const name of await readdir(join(DIST, 'examples'))) expect(await status(`examples/${name}`)).toBe('there');
});

test.describe('a new version', () => {
  test.describe.configure({ mode: 'serial' });
  let newer: OtherBuild;
  let server: StaticServer;

  test.beforeAll(async () => {
    test.setTimeout(90_000);
    newer = await buildApp('newer');
  });
  test.afterAll(() => rm(newer.scratch, { recursive: true, force: true }));
  test.beforeEach(async () => {
    server = await serve(DIST);
  });
  test.afterEach(() => server.close());

  test('waits until the user agrees, over any number of reloads', async ({ page }) => {
    await page.goto(server.url);
    await untilOffline(page);
    const before = await versionOf(page);
    expect(before).not.toContain('newer');

    server.use(newer.dist);
    const button = page.getByTestId('apply-update');
    for (let visit = 0; visit < 2; visit += 1) {
      await page.reload();
      await expect(button).toBeVisible();
      expect(await versionOf(page)).toBe(before);
    }
    await button.click();
    await expect(page.locator('html')).toHaveAttribute('data-version', `${before}+newer`);
    await untilDrawn(page);
    await expect(button).toBeHidden();
  });

  test('can be taken during the first visit, and leaves other tabs as they are', async ({ page, context }) => {
    await page.goto(server.url);
    await untilOffline(page);
    const before = await versionOf(page);
    const other = await context.newPage();
    await other.goto(server.url);
    await untilOffline(other);

    server.use(newer.dist);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    const otherButton = other.getByTestId('apply-update');
    await expect(otherButton).toBeVisible();
    await page.getByTestId('apply-update').click();
    await expect(page.locator('html')).toHaveAttribute('data-version', `${before}+newer`);
    expect(await versionOf(other)).toBe(before);
    await otherButton.click();
    await expect(other.locator('html')).toHaveAttribute('data-version', `${before}+newer`);
  });
});

test('two different Chinese characters are not drawn alike', async ({ page }) => {
  await page.goto(host.url);
  const drawn = await page.evaluate(() => {
    const family = getComputedStyle(document.body).fontFamily;
    return ['碳', '表', ' '].map((character) => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 48;
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.font = `40px ${family}`;
      pen.fillText(character, 4, 40);
      return canvas.toDataURL();
    });
  });
  expect(new Set(drawn).size).toBe(3);
});
