// The real command: what it prints and how it ends. Each run starts a process, so there are few of them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { afterAll, describe, expect, test } from 'vitest';
import { RESULT_COLUMNS } from '../../src/derive/results';
import { Answers, bookOf } from '../cases/run';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CASE = join(ROOT, 'tests/cases/np-d1-2024-coal.csv');
const folder = mkdtempSync(join(tmpdir(), 'tanbiao-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

function compute(args: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'src/cli/main.ts', ...args],
    { cwd: ROOT, encoding: 'utf8', ...(input === undefined ? {} : { input }) },
  );
  return { status, stdout, stderr };
}

const { lines } = new Answers(bookOf(readFileSync(CASE, 'utf8')));
const asObjects = lines.map((line) => ({ ...line }));

describe('the headless run', { timeout: 30_000 }, () => {
  test('prints one line per quantity as CSV with CRLF, the columns in their order, and ends with 0', () => {
    const { status, stdout, stderr } = compute([CASE]);
    expect([status, stderr]).toEqual([0, '']);
    const { data, meta, errors } = Papa.parse<Record<string, string>>(stdout, { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(meta.fields).toEqual([...RESULT_COLUMNS]);
    expect(meta.linebreak).toBe('\r\n');
    expect(data).toEqual(asObjects);
    expect(stdout.split('\r\n').find((line) => line.includes(',allowance,'))).toMatch(
      /^facilities,East Coal,Unit 1,,2024,allowance,2725215,tCO2,assumed,/,
    );
  });

  test('prints the same list as JSON, and reads standard input for "-"', () => {
    const { status, stdout, stderr } = compute(['--format', 'json', '-'], readFileSync(CASE, 'utf8'));
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual(asObjects);
  });

  test('computes by the rules that the file names, and notes on standard error which of them it does not know', () => {
    const text = readFileSync(CASE, 'utf8').trimEnd();
    const plain = compute(['-'], text);
    const known = compute(['-'], `${text}\r\n#rules\r\npack,version\r\nnational.power,2026.1\r\n`);
    expect([known.status, known.stderr]).toEqual([0, '']);
    expect(known.stdout).toBe(plain.stdout);
    const strange = compute(['-'], `${text}\r\n#rules\r\npack,version\r\nnational.power,2031.1\r\nmoon.power,1\r\n`);
    expect(strange.status).toBe(0);
    expect(strange.stdout).toBe(plain.stdout);
    expect(strange.stderr.trimEnd().split('\n').sort()).toEqual([
      'rules: version 1 of moon.power is not known here; computed with nothing in its place',
      'rules: version 2031.1 of national.power is not known here; computed with 2026.1',
    ]);
  });

  test('says every fault of a file that cannot be read, one per line, ends with 2 and prints nothing', () => {
    const file = join(folder, 'faulty.csv');
    writeFileSync(
      file,
      '#tanbiao,1\n#facilities\nenterprise,facility,year,scheme,sector,electricityGenerated\nE,1,2024,national,power,12\nE,2,2024,national,power,abc\nE,3,2024,national,nuclear,1\n',
    );
    const { status, stdout, stderr } = compute([file]);
    expect([status, stdout]).toEqual([2, '']);
    const said = stderr.trimEnd().split('\n');
    expect(said).toHaveLength(2);
    expect(said[0]).toBe('facilities row 2, electricityGenerated: "abc" is not a number');
    expect(said[1]).toContain('facilities row 3, sector');
  });

  test('says how it is used and ends with 2 where it cannot do what is asked', () => {
    for (const args of [[], ['--format', 'xml', CASE]] as const) {
      const { status, stdout, stderr } = compute(args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('usage: npm run -s compute');
    }
    const gone = compute([join(folder, 'gone.csv')]);
    expect([gone.status, gone.stdout]).toEqual([2, '']);
    expect(gone.stderr).toContain('gone.csv');
  });

  test('ends with 0 where the file could be read, whatever the results', () => {
    const text =
      '#tanbiao,1\n#facilities\nenterprise,facility,year,scheme,sector\nE,1,2018,national,power\nE,2,2024,,\n';
    const { status, stdout, stderr } = compute(['-', '--lang', 'zh'], text);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('facilities,E,1,,2018,emissions,,tCO2,refused,1 2018：没有适用于 2018 年度的规则');
    expect(stdout).toContain('facilities,E,2,,2024,emissions,,tCO2,incomplete,2 2024：缺少碳市场');
  });
});
