// The page's side of the worker that writes: long events go over in parts, one write after the other, and its end is told.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BookEvent } from '../../src/store/database';
import { LONG } from '../../src/store/dismantle';
import { longEvents, startScribe } from '../../src/store/scribe';
import type { ScribeAnswer, ScribeRequest } from '../../src/store/scribe-messages';

let told: ScribeRequest[];
let fault: ScribeAnswer['fault'];
let breaks = false;

/** Answers everything a moment later, or breaks down. */
class FakeWorker {
  onmessage: (event: { readonly data: ScribeAnswer }) => void = () => undefined;
  onerror: (event: { readonly preventDefault: () => void }) => void = () => undefined;

  postMessage(request: ScribeRequest): void {
    told.push(request);
    const { number } = request;
    const data = request.task.kind === 'write' && fault ? { number, fault } : { number };
    setTimeout(() => (breaks ? this.onerror({ preventDefault: () => undefined }) : this.onmessage({ data })));
  }
}

beforeEach(() => {
  told = [];
  breaks = false;
  fault = undefined;
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => void vi.unstubAllGlobals());

function longOnes(name: string) {
  const inserted = Array.from({ length: 2 * LONG + 1 }, (_, id) => ({ id, cells: { facility: { text: name } } }));
  const events: readonly BookEvent[] = [
    {
      kind: 'do',
      step: {
        label: 'import',
        patch: { changes: [{ kind: 'rows', sheet: 'facilities', at: 0, removed: [], inserted }] },
      },
    },
  ];
  const long = longEvents(events);
  if (!long) throw new Error('these are long');
  return long;
}

test('short events are none for the worker', () => {
  expect(longEvents([{ kind: 'undo' }])).toBeUndefined();
});

test('two long writes at once, of different books, are never mixed', async () => {
  const scribe = startScribe();
  await Promise.all([scribe.write('a1', 'A', 0, longOnes('a')), scribe.write('b2', 'B', 0, longOnes('b'))]);
  const parts = ['frame', 'slice', 'slice', 'slice', 'write'];
  expect(told.map(({ task }) => task.kind)).toEqual([...parts, ...parts]);
  const writes = told.flatMap(({ task }) => (task.kind === 'write' ? [task.id] : []));
  expect(writes).toEqual(['a1', 'b2']);
  const texts = told.flatMap(({ task }) => (task.kind === 'slice' ? [JSON.stringify(task.items[0])] : []));
  expect(texts.map((text) => text.includes('"a"'))).toEqual([true, true, true, false, false, false]);
});

test('a write that fails says why by name, and the next one goes on', async () => {
  const scribe = startScribe();
  fault = { names: ['AbortError', 'QuotaExceededError'], message: 'full' };
  await expect(scribe.write('a1', 'A', 0, longOnes('a'))).rejects.toMatchObject({
    name: 'AbortError',
    cause: { name: 'QuotaExceededError' },
  });
  fault = undefined;
  await scribe.write('a1', 'A', 0, longOnes('a'));
});

test('where the worker breaks down nothing waits for it any more', async () => {
  const scribe = startScribe();
  breaks = true;
  await expect(scribe.write('a1', 'A', 0, longOnes('a'))).rejects.toThrow('stopped');
  await expect(scribe.write('a1', 'A', 0, longOnes('a'))).rejects.toThrow('stopped');
});
