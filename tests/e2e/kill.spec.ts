// Some rounds of the kill test: the browser is killed while somebody types, and nothing that was shown as saved is gone.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { startBrowser } from '../kill/browser';
import { cutLog } from '../kill/damage';
import { openBook, runRounds } from '../kill/rounds';
import { serve } from '../support/serve';
import type { App } from './support/app';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const ROUNDS = 6;

test('a browser that is killed while somebody types has all that it showed as saved', async () => {
  const server = await serve(DIST);
  try {
    const { edits, saved } = await runRounds(server.url, ROUNDS, Math.floor(Math.random() * 1_000_000));
    expect(edits).toBeGreaterThan(0);
    expect(saved).toBeLessThanOrEqual(edits);
  } finally {
    await server.close();
  }
});

test('a browser that drops its database after a kill in the middle of a write finds every saved edit in the second record', async () => {
  const server = await serve(DIST);
  const profile = await mkdtemp(join(tmpdir(), 'tanbiao-damage-'));
  const live = async (isFirst: boolean, work: (app: App) => Promise<void>): Promise<void> => {
    const { page, kill } = await startBrowser(profile);
    try {
      await work(await openBook(page, server.url, isFirst));
    } finally {
      await kill();
    }
  };
  const type = async (app: App, row: number, name: string): Promise<void> => {
    await app.grid.type(row, 'facility', name);
    await app.expectSaved();
  };
  try {
    await live(true, (app) => type(app, 0, 'one'));
    await cutLog(profile);
    // the browser has not noticed yet, and writes on
    await live(false, (app) => type(app, 1, 'two'));
    await live(false, async (app) => {
      await expect(app.page.getByTestId('brought-bar')).toBeVisible();
      await app.grid.expectText(0, 'facility', 'one');
      await app.grid.expectText(1, 'facility', 'two');
      await app.grid.press('Control+z', 'Control+z');
      await app.expectSaved();
    });
    await live(false, async (app) => {
      await expect(app.page.getByTestId('brought-bar')).toHaveCount(0);
      await app.grid.press('Control+y');
      await app.grid.expectText(0, 'facility', 'one');
    });
  } finally {
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
