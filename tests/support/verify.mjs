// Everything that must hold, in one run (npm test): types, lint, unit and architecture, build, size, browsers, e2e, ime.
// Goes on after a failure, so that the counts are true. The last line is "N passed, N failed".
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { hasApt } from './apt.mjs';
import { whyNoDesk } from './ime-desk.mjs';
import { checkSize } from './size.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SCRATCH = mkdtempSync(join(tmpdir(), 'tanbiao-verify-'));
const resolvePackage = createRequire(import.meta.url).resolve;

const totals = { passed: 0, failed: 0 };

/** Path of a tool's program, read from its package: no npx in between that would hide signals and cost time. */
function toolPath(pack, command) {
  const manifest = resolvePackage(`${pack}/package.json`);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/** Runs a Node program from the repository's root and resolves to whether it succeeded, with all it printed. */
function node(program, args = [], env = {}) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => done({ ok: false, output: `${output}${error.message}` }));
    child.on('close', (code) => done({ ok: code === 0, output }));
  });
}

/**
 * Runs a step, prints its line and adds its counts. A step answers { ok, output?, note?, remark?, passed?, failed? };
 * without counts it is one check; a remark is printed in any case. A step that is not ok has failed at least once,
 * whatever it counted.
 */
async function step(name, work) {
  const start = performance.now();
  const result = await Promise.resolve()
    .then(work)
    .catch((error) => ({ ok: false, output: String(error?.stack ?? error) }));
  const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
  const { ok, output = '', note = '' } = result;
  const passed = result.passed ?? (ok ? 1 : 0);
  const failed = ok ? 0 : Math.max(1, result.failed ?? 1);
  totals.passed += passed;
  totals.failed += failed;
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(9)}${seconds} s${note && `  ${note}`}`);
  if (result.remark) console.log(`${result.remark}\n`);
  if (!ok && output.trim()) console.log(`${output.trim()}\n`);
  return ok;
}

const support = (name) => fileURLToPath(new URL(name, import.meta.url));
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

const count = (passed, failed, skipped) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** Unit and architecture tests; a file that does not load counts as one failure. */
async function unit() {
  const file = join(SCRATCH, 'unit.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { ok, output } = await node(toolPath('vitest', 'vitest'), args);
  const report = readJson(file);
  const broken = report.testResults.filter((r) => r.status === 'failed' && r.assertionResults.length === 0).length;
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + broken;
  const note = count(passed, failed, report.numPendingTests + report.numTodoTests);
  return { ok: ok && failed === 0 && passed > 0, output, note, passed, failed };
}

/**
 * A browser shares its machine with whatever else runs there, so a test of it may try twice. One that needed the second
 * try is named with what went wrong; more than these in one run are no accident, and each of them counts as failed.
 */
const UNSTEADY_AT_MOST = 3;

/** Tests that passed at the second try: where they stand, and why the first failed. */
function unsteadyIn({ suites = [], specs = [] }) {
  const told = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'flaky')
      .map(({ results }) => `unsteady: ${file}:${line} ${title}\n${results[0].error?.message ?? results[0].status}`),
  );
  return [...told, ...suites.flatMap(unsteadyIn)];
}

/** Tests in the browser; errors outside of tests (a server that does not start) are in the report's own list. */
async function browserTests(name, program, args) {
  const file = join(SCRATCH, `${name}.json`);
  const { ok, output } = await node(program, [...args, '--retries=1', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  if (!existsSync(file)) return { ok: false, output };
  const report = readJson(file);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const unsteady = unsteadyIn(report);
  const steady = flaky <= UNSTEADY_AT_MOST;
  const passed = expected + (steady ? flaky : 0);
  const failed = unexpected + (steady ? 0 : flaky) + report.errors.length;
  const note = count(passed, failed, skipped) + (flaky > 0 ? `, ${flaky} at the second try` : '');
  return {
    ok: ok && failed === 0 && passed > 0,
    output,
    note,
    remark: stripVTControlCharacters(unsteady.join('\n')),
    passed,
    failed,
  };
}

const e2e = () =>
  browserTests('e2e', toolPath('@playwright/test', 'playwright'), [
    'test',
    '--config',
    'tests/e2e/playwright.config.ts',
  ]);

/** Chinese input. Where it cannot run that is said and counts as nothing; in CI, where it could, it is a failure. */
function ime() {
  const reason = whyNoDesk();
  if (!reason) return browserTests('ime', support('ime.mjs'), []);
  const note = `not run: ${reason}`;
  return process.env.CI && hasApt() ? { ok: false, note } : { ok: true, note, passed: 0 };
}

await step('types', () => node(toolPath('typescript', 'tsc'), ['-b', '--pretty', 'false']));
await step('lint', () => node(toolPath('@biomejs/biome', 'biome'), ['ci', '--error-on-warnings', '--colors=off', '.']));
await step('unit', unit);
const built = await step('build', () => node(toolPath('vite', 'vite'), ['build', '--logLevel', 'warn']));
const needsBuild = (work) => () => (built ? work() : { ok: false, output: 'not run: there is no build' });
await step(
  'size',
  needsBuild(() => {
    const { ok, line, files } = checkSize();
    return { ok, note: line, output: files.map(({ file, bytes }) => `${bytes} ${file}`).join('\n') };
  }),
);
const browsers = await step('browsers', () => node(support('browsers.mjs')));
const needsBrowser = (work) =>
  needsBuild(browsers ? work : () => ({ ok: false, output: 'not run: there is no browser' }));
await step('e2e', needsBrowser(e2e));
await step('ime', needsBrowser(ime));

rmSync(SCRATCH, { recursive: true, force: true });
process.exitCode = totals.failed > 0 ? 1 : 0;
console.log(`${totals.passed} passed, ${totals.failed} failed`);
