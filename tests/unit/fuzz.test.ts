// A short round of spoiled files with a fixed seed; `npm run fuzz` goes on for longer.
import { expect, test } from 'vitest';
import { runRound } from '../fuzz/round';

test('1,500 spoiled scenario files, project files, links and bytes each give a book or clear faults', () => {
  const { outcomes, failures } = runRound(5, 0, 1500);
  expect(failures).toEqual([]);
  // the round means something only where some come through and some do not
  for (const kind of ['scenario', 'project', 'link'] as const) {
    expect(outcomes[kind].faults).toBeGreaterThan(0);
    expect(outcomes[kind].book).toBeGreaterThan(0);
  }
});
