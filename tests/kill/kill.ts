// The kill test (npm run kill): the browser is killed while somebody types, 200 times. Arguments: number of rounds, seed.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from '../support/serve';
import { runRounds } from './rounds';

const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const ROUNDS = 200;

const rounds = Number(process.argv[2] ?? ROUNDS);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
if (!existsSync(DIST)) throw new Error('no build: run npm run build first');

const server = await serve(DIST);
const start = performance.now();
console.log(`${rounds} rounds, seed ${seed}`);
try {
  const { edits, saved, ahead, unsaved, seq } = await runRounds(server.url, rounds, seed, console.log);
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(
    `${rounds} kills in ${seconds} s: ${edits} edits, ${saved} of them shown as saved and all of these there; ` +
      `${ahead} more were there before the page said so, ${unsaved} were not and had not been shown as saved; last event ${seq}`,
  );
} finally {
  await server.close();
}
