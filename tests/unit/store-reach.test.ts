// How the page comes to its books: slow or refused storage is said and tried again.
import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReach, type Reaching, SLOW_MS } from '../../src/store/reach';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Answers of a database, one after the other; the last one is for all that follow. */
function reaching(...answers: readonly (() => Promise<void>)[]): Reaching & { readonly opened: () => number } {
  let opened = 0;
  const open = (): Promise<void> => {
    opened += 1;
    return (answers[Math.min(opened, answers.length) - 1] as () => Promise<void>)();
  };
  return { ...createRoot(() => createReach(open)), opened: () => opened };
}

const answer = async (): Promise<void> => undefined;
const refuse = async (): Promise<void> => {
  throw new DOMException('Internal error opening backing store', 'UnknownError');
};
const after =
  (milliseconds: number, then: () => Promise<void> = answer) =>
  async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await then();
  };

test('storage that answers is there, and is opened once however often it is waited for', async () => {
  const { reach, ready, opened } = reaching(answer);
  expect(reach()).toBe('opening');
  await Promise.all([ready(), ready()]);
  await ready();
  expect(reach()).toBe('there');
  expect(opened()).toBe(1);
});

test('storage that refuses is tried again, ever more rarely, until it is there', async () => {
  const { reach, ready, opened } = reaching(refuse, refuse, refuse, answer);
  const isReady = vi.fn();
  void ready().then(isReady);
  await vi.advanceTimersByTimeAsync(0);
  expect([reach(), opened()]).toEqual(['refused', 1]);
  await vi.advanceTimersByTimeAsync(499);
  expect(opened()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(opened()).toBe(2);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([reach(), opened()]).toEqual(['refused', 3]);
  await vi.advanceTimersByTimeAsync(1_999);
  expect(isReady).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect([reach(), opened()]).toEqual(['there', 4]);
  expect(isReady).toHaveBeenCalledOnce();
});

test('it is tried again for as long as it takes, at least every half minute', async () => {
  const { reach, opened, ready } = reaching(refuse);
  void ready();
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(reach()).toBe('refused');
  expect(opened()).toBeGreaterThan(115);
});

test('storage that does not answer is slow, and there when it does', async () => {
  const { reach, ready } = reaching(after(SLOW_MS + 1));
  void ready();
  await vi.advanceTimersByTimeAsync(SLOW_MS - 1);
  expect(reach()).toBe('opening');
  await vi.advanceTimersByTimeAsync(1);
  expect(reach()).toBe('slow');
  await vi.advanceTimersByTimeAsync(1);
  expect(reach()).toBe('there');
  await vi.advanceTimersByTimeAsync(SLOW_MS);
  expect(reach()).toBe('there');
});
