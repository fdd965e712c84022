// The architecture holds in the real source; samples.test.ts proves that each of these checks can fail.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type AllowedNumber,
  fileLengthFaults,
  firstLineFaults,
  forbiddenFaults,
  functionLengthFaults,
  literalsOf,
  nameFaults,
  numberFaults,
} from './habits';
import { importFaults, placeFaults } from './layers';
import { purityFaults } from './purity';
import { type Check, ROOT, readSources } from './source';

const PREFIX = 'a metric prefix, 万 or per cent: what a unit means, not a value of the law';

/** Decimal numbers that are no numbers of the law. Each needs its reason, and must still be in use. */
const ALLOWED: readonly AllowedNumber[] = [
  { path: 'src/formula/units.ts', text: '0.01', reason: PREFIX },
  { path: 'src/formula/units.ts', text: '0.001', reason: PREFIX },
  { path: 'src/formula/units.ts', text: '0.0001', reason: PREFIX },
  { path: 'src/ui/grid/layout.ts', text: '0.62', reason: 'share of the view that frozen columns may take' },
  {
    path: 'src/ui/grid/dragging.ts',
    text: '0.4',
    reason: 'speed of scrolling while a selection is dragged out of view',
  },
];

const TOP_LEVEL = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts', 'index.html'];
const TOP_FOLDERS = ['src', 'public', 'tests', 'README.md', 'docs', 'LICENSE'];
const UNTRACKED = ['node_modules', 'dist', 'coverage', 'test-results', 'playwright-report'];

const src = readSources('src');
const tests = readSources('tests');

/** Faults as lines for people. */
const faultsOf = (check: Check, sources = src) =>
  sources.flatMap(check).map(({ path, line, what }) => `${path}:${line} ${what}`);

test('the whole source is looked at', () => {
  const paths = src.map(({ path }) => path);
  expect(paths).toContain('src/main.tsx');
  expect(paths).toContain('src/formula/decimal.ts');
  expect(src.filter(({ tree }) => tree !== undefined).length).toBeGreaterThan(10);
});

test('every file lies in a known layer', () => {
  expect(
    faultsOf(
      placeFaults,
      src.filter(({ tree }) => tree !== undefined),
    ),
  ).toEqual([]);
});

test('imports point downward only, and packages stay where they belong', () => {
  expect(faultsOf(importFaults)).toEqual([]);
});

test('formula, model, rules, engine, book and derive know no screen, clock, chance, network or storage', () => {
  expect(faultsOf(purityFaults)).toEqual([]);
});

test('files are short', () => {
  expect(faultsOf(fileLengthFaults)).toEqual([]);
});

test('functions are short', () => {
  expect(faultsOf(functionLengthFaults)).toEqual([]);
});

test('every file says in its first line what it is for', () => {
  expect(faultsOf(firstLineFaults)).toEqual([]);
});

test('files and folders are named by the rule', () => {
  expect(faultsOf(nameFaults)).toEqual([]);
});

test('no number of the law stands outside rules/', () => {
  expect(faultsOf(numberFaults(ALLOWED))).toEqual([]);
});

test('every allowed number gives its reason and is still in use', () => {
  const used = ({ path, text }: AllowedNumber) =>
    src.some((source) => source.path === path && literalsOf(source).has(text));
  expect(ALLOWED.filter((entry) => !used(entry) || entry.reason === '')).toEqual([]);
});

test('no any, no switched-off type checks, no code or markup from text', () => {
  expect(faultsOf(forbiddenFaults, [...src, ...tests])).toEqual([]);
});

test('the top level holds nothing but what belongs there', () => {
  const known = new Set([...TOP_LEVEL, ...TOP_FOLDERS, ...UNTRACKED]);
  expect(readdirSync(ROOT).filter((name) => !name.startsWith('.') && !known.has(name))).toEqual([]);
});

test('the lock file names no registry', () => {
  expect(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "https?:/);
});
