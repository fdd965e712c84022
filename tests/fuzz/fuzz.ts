// npm run fuzz [-- COUNT [SEED]]: spoiled scenario files, project files, links and bytes, tried in a process that is watched.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Figures, runRound } from './round';

const COUNT = 100_000;
const SEED = 20_261_130;
/** A process that does not get on to the next input within this time hangs. */
const HANGS_MS = 120_000;
const REPORT_EVERY = 100;

const [count = COUNT, seed = SEED] = process.argv.slice(2).map(Number);

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function print({ inputs, outcomes, slowestMs, failures }: Figures): void {
  say(`${inputs} inputs, seed ${seed}, slowest ${Math.round(slowestMs)} ms`);
  for (const [kind, counts] of Object.entries(outcomes))
    say(
      `  ${kind.padEnd(9)} ${Object.entries(counts)
        .map(([what, n]) => `${what} ${n}`)
        .join(', ')}`,
    );
  for (const { kind, at, error, input } of failures) say(`FAILED ${kind} ${at}: ${error}\n  ${input}`);
  say(failures.length === 0 ? 'every input gave a book or a clear fault' : `${failures.length} failures`);
}

function watch(): void {
  const child = fork(fileURLToPath(import.meta.url), [`${count}`, `${seed}`], {
    env: { ...process.env, FUZZ_CHILD: '1' },
    execArgv: ['--import', 'tsx'],
  });
  let last = 0;
  let seen = Date.now();
  const timer = setInterval(() => {
    if (Date.now() - seen < HANGS_MS) return;
    say(`FAILED: hangs after input ${last} of seed ${seed}`);
    child.kill('SIGKILL');
  }, 1000);
  child.on('message', (message: number | Figures) => {
    seen = Date.now();
    if (typeof message === 'number') last = message;
    else {
      print(message);
      process.exitCode = message.failures.length === 0 ? 0 : 1;
    }
  });
  child.on('exit', (code) => {
    clearInterval(timer);
    if (code !== 0) process.exitCode = 1;
  });
}

if (process.env.FUZZ_CHILD) {
  const figures = runRound(seed, 0, count, (at) => at % REPORT_EVERY === 0 && process.send?.(at));
  process.send?.(figures);
} else watch();
