// The service worker's state: ready for offline use, a new version waiting, and its taking over.
import { createEffect, createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createUpdate, type UpdateHost } from '../../src/store/update';

class FakeWorker extends EventTarget {
  state: ServiceWorkerState = 'installing';
  readonly messages: unknown[] = [];
  postMessage = (message: unknown) => this.messages.push(message);
  become(state: ServiceWorkerState) {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null;
  waiting: FakeWorker | null = null;
  active: FakeWorker | null = null;
  readonly update = vi.fn(() => Promise.reject(new Error('offline')));
  found() {
    this.installing = new FakeWorker();
    this.dispatchEvent(new Event('updatefound'));
    return this.installing;
  }
}

/** A page with this registration, or one where registering fails. */
async function start(registration: FakeRegistration | undefined, settle = async () => true) {
  const reload = vi.fn();
  const register = () => (registration ? Promise.resolve(registration) : Promise.reject(new Error('forbidden')));
  const container = Object.assign(new EventTarget(), { register });
  const host = { container, script: 'sw.js', reload, root: { dataset: {} } };
  const update = createUpdate(settle, host as unknown as UpdateHost);
  await vi.advanceTimersByTimeAsync(0);
  return { update, reload, container, dataset: host.root.dataset };
}

/** A registration whose version in use is complete. */
function installed(): FakeRegistration {
  const registration = new FakeRegistration();
  registration.active = new FakeWorker();
  registration.active.state = 'activated';
  return registration;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('offline use', () => {
  test('is ready when the first version has been stored, not before', async () => {
    const registration = new FakeRegistration();
    const first = registration.found();
    const { update, dataset } = await start(registration);
    first.become('installed');
    expect(update.offlineReady()).toBe(false);
    first.become('activated');
    expect(update.offlineReady()).toBe(true);
    expect(update.updateWaiting()).toBe(false);
    expect(dataset).toEqual({ offline: 'ready' });
  });

  test('is ready at once on a later visit, and is told to whoever listens', async () => {
    const { update } = await start(installed());
    const seen: boolean[] = [];
    const dispose = createRoot((end) => {
      createEffect(() => seen.push(update.offlineReady()));
      return end;
    });
    dispose();
    expect(seen).toEqual([true]);
  });

  test('stays away where service workers are forbidden, and nothing breaks', async () => {
    const { update, reload } = await start(undefined);
    await update.applyUpdate();
    expect([update.offlineReady(), update.updateWaiting(), reload.mock.calls.length]).toEqual([false, false, 0]);
  });
});

describe('a new version', () => {
  test('waits for the user, then takes over and reloads the page once', async () => {
    const registration = installed();
    const { update, reload } = await start(registration);
    const next = registration.found();
    next.become('installed');
    expect(update.updateWaiting()).toBe(true);
    expect(next.messages).toEqual([]);
    await update.applyUpdate();
    expect(next.messages).toEqual([{ type: 'SKIP_WAITING' }]);
    expect(reload).not.toHaveBeenCalled();
    next.become('activating');
    next.become('activated');
    await vi.advanceTimersByTimeAsync(0);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test('that takes over without saying so is found by its control of the page, or after a while', async () => {
    for (const sign of ['controllerchange', 'time'] as const) {
      const registration = installed();
      const { update, reload, container } = await start(registration);
      registration.found().become('installed');
      await update.applyUpdate();
      if (sign === 'time') await vi.advanceTimersByTimeAsync(10_000);
      else container.dispatchEvent(new Event('controllerchange'));
      await vi.advanceTimersByTimeAsync(0);
      expect(reload).toHaveBeenCalled();
    }
  });

  test('waits while something is not saved, before it takes over and again before the page is loaded anew', async () => {
    let isSaved = false;
    const registration = installed();
    const { update, reload } = await start(registration, async () => isSaved);
    const next = registration.found();
    next.become('installed');
    await update.applyUpdate();
    expect([update.isHindered(), next.messages.length]).toEqual([true, 0]);
    isSaved = true;
    await update.applyUpdate();
    expect([update.isHindered(), next.messages.length]).toEqual([false, 1]);
    isSaved = false;
    next.become('activated');
    await vi.advanceTimersByTimeAsync(0);
    expect([update.isHindered(), reload.mock.calls.length]).toEqual([true, 0]);
    isSaved = true;
    await update.applyUpdate();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test('that waited already when the page was opened is offered', async () => {
    const registration = installed();
    registration.waiting = new FakeWorker();
    const { update } = await start(registration);
    expect(update.updateWaiting()).toBe(true);
  });

  test('taken by another tab does not reload this one until the user wants it', async () => {
    const registration = installed();
    const { update, reload } = await start(registration);
    const next = registration.found();
    next.become('installed');
    next.become('activated');
    expect(reload).not.toHaveBeenCalled();
    await update.applyUpdate();
    expect(reload).toHaveBeenCalledTimes(1);
  });

  test('is looked for every hour, and being offline then is no error', async () => {
    const registration = installed();
    await start(registration);
    await vi.advanceTimersByTimeAsync(2 * 60 * 60 * 1000);
    expect(registration.update).toHaveBeenCalledTimes(2);
  });
});
