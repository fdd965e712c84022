// A check that cannot fail checks nothing: each is shown what it must find, and what it must leave alone.
import { describe, expect, test } from 'vitest';
import {
  fileLengthFaults,
  firstLineFaults,
  forbiddenFaults,
  functionLengthFaults,
  MAX_FILE,
  MAX_FUNCTION,
  nameFaults,
  numberFaults,
} from './habits';
import { importFaults, placeFaults } from './layers';
import { purityFaults } from './purity';
import { type Check, parse } from './source';

const faults = (check: Check, path: string, text: string) => check(parse(path, text)).map(({ what }) => what);

type Sample = readonly [path: string, text: string];

const lines = (count: number, line: string) => `${line}\n`.repeat(count);

describe('imports', () => {
  test.each<Sample>([
    ['src/formula/a.ts', "import { b } from '../model/b';"],
    ['src/formula/a.ts', "import Papa from 'papaparse';"],
    ['src/model/a.ts', "import { Decimal } from 'decimal.js';"],
    ['src/rules/national/a.ts', "import { b } from '../../engine/b';"],
    ['src/engine/a.ts', "import type { B } from '../rules/b';"],
    ['src/engine/a.ts', "export { b } from '../rules/b';"],
    ['src/engine/a.ts', "export * from '../book/b';"],
    ['src/engine/a.ts', "type B = import('../rules/b').B;"],
    ['src/engine/a.ts', "const b = import('../rules/b');"],
    ['src/engine/a.ts', 'const b = import(name);'],
    ['src/engine/a.ts', 'const b = import(`../rules/b`);'],
    ['src/book/a.ts', "const u = new URL('../store/b.ts', import.meta.url);"],
    ['src/book/rows.ts', "import Papa from 'papaparse';"],
    ['src/book/a.ts', "import { createSignal } from 'solid-js';"],
    ['src/derive/a.ts', "import { b } from '../store/b';"],
    ['src/store/a.ts', "import { b } from '../ui/b';"],
    ['src/ui/A.tsx', "import Dexie from 'dexie';"],
    ['src/ui/A.tsx', "import { Chart } from 'chart.js';"],
    ['src/ui/A.tsx', "import { b } from '../cli/b';"],
    ['src/ui/A.tsx', "import { b } from '../../tests/support/b';"],
    ['src/cli/a.ts', "import { b } from '../store/b';"],
    ['src/derive/a.ts', "import { readFile } from 'node:fs';"],
  ])('%s may not: %s', (path, text) => {
    expect(faults(importFaults, path, text)).toHaveLength(1);
  });

  test.each<Sample>([
    ['src/formula/a.ts', "import { Decimal } from 'decimal.js'; import { b } from './b';"],
    ['src/rules/national/a.ts', "import { b } from '../../model/b'; import { c } from '../c';"],
    ['src/book/csv-read.ts', "import Papa from 'papaparse'; import { b } from '../rules';"],
    ['src/store/a.ts', "import Dexie from 'dexie'; import { createStore } from 'solid-js/store';"],
    ['src/store/a.ts', "const w = new Worker(new URL('./work.ts', import.meta.url)); import W from './w?worker';"],
    ['src/ui/A.tsx', "import './A.css'; const b = lazy(() => import('./charts/B'));"],
    ['src/ui/charts/A.tsx', "import { Chart } from 'chart.js/auto';"],
    ['src/cli/a.ts', "import { readFile } from 'node:fs/promises'; import { b } from '../derive/b';"],
    ['src/main.tsx', "import { render } from 'solid-js/web'; import { b } from './store/b';"],
    ['src/engine/a.ts', "// import { b } from '../rules/b';\nconst text = \"import '../rules/b'\";"],
  ])('%s may: %s', (path, text) => {
    expect(faults(importFaults, path, text)).toEqual([]);
  });

  test('a file of no layer is found', () => {
    expect(faults(placeFaults, 'src/a.ts', '')).toHaveLength(1);
    expect(faults(placeFaults, 'src/other/a.ts', '')).toHaveLength(1);
    expect(faults(placeFaults, 'src/engine/a.ts', '')).toEqual([]);
  });
});

describe('purity', () => {
  test.each([
    ...['document.title', 'window.name', 'localStorage.a', 'indexedDB.open(a)', 'fetch(a)', 'navigator.language'],
    ...['crypto.randomUUID()', 'process.env', 'Math.random()', 'Date.now()', 'new Date()', 'Date()', 'globalThis.a'],
    ...['a[document]', '({ process })', 'setTimeout(a)', '() => performance.now()', 'a`` + window'],
  ])('a pure layer may not say %s', (text) => {
    expect(faults(purityFaults, 'src/book/a.ts', text)).toHaveLength(1);
    expect(faults(purityFaults, 'src/store/a.ts', text)).toEqual([]);
  });

  test.each([
    ...['a.document', '({ document: 1 })', 'interface A { window: string }', "'fetch'", '// Date.now()'],
    ...['new Date(a)', 'Math.max(a)', 'a.random()', 'const process = 1; process + 1', '(document: A) => document.b'],
  ])('a pure layer may say %s', (text) => {
    expect(faults(purityFaults, 'src/derive/a.ts', text)).toEqual([]);
  });
});

describe('length', () => {
  test('a file of one line too many is found, a table of rules is not', () => {
    expect(faults(fileLengthFaults, 'src/engine/a.ts', lines(MAX_FILE + 1, '//'))).toHaveLength(1);
    expect(faults(fileLengthFaults, 'src/engine/a.ts', lines(MAX_FILE, '//'))).toEqual([]);
    expect(faults(fileLengthFaults, 'src/rules/a.ts', lines(MAX_FILE + 1, '//'))).toEqual([]);
    expect(faults(fileLengthFaults, 'src/ui/words/zh.ts', lines(MAX_FILE + 1, '//'))).toEqual([]);
    expect(faults(fileLengthFaults, 'src/ui/words.ts', lines(MAX_FILE + 1, '//'))).toHaveLength(1);
  });

  test.each([
    ...['function a() {', 'const a = () => {', 'const a = function () {', 'class A { b() {', 'const a = { b() {'],
    ...["const a = ({ b = '}' }: { b?: string } = {}) => {", 'class A { get b(): { c: number } {'],
  ])('%s is measured from its head to its end', (head) => {
    const tail = '}'.repeat(/(class|= \{ b)/.test(head) ? 2 : 1);
    const body = "  use(['{', /[}]/, ' }']); // }";
    const sized = (count: number) => `${head}\n${lines(count - 2, body)}${tail}`;
    const measured = (count: number) => faults(functionLengthFaults, 'src/rules/a.ts', sized(count));
    expect(measured(MAX_FUNCTION)).toEqual([]);
    expect(measured(MAX_FUNCTION + 1)).toHaveLength(1);
  });

  test('a component written as an arrow without a block is measured too', () => {
    const view = `const A = () => (\n<p>\n${lines(MAX_FUNCTION, "it's {b}")}</p>\n);`;
    expect(faults(functionLengthFaults, 'src/ui/A.tsx', view)).toHaveLength(1);
  });
});

describe('first line and names', () => {
  test.each<Sample>([
    ['src/engine/a.ts', "import { b } from './b';"],
    ['src/engine/a.ts', '\n// Late.'],
    ['src/engine/a.ts', '//\nconst a = 1;'],
    ['src/engine/a.ts', '/// <reference types="vite/client" />'],
    ['src/ui/a.css', 'body { color: red }'],
  ])('%s with %j says not what it is for', (path, text) => {
    expect(faults(firstLineFaults, path, text)).toHaveLength(1);
  });

  test.each<Sample>([
    ['src/engine/a.ts', '// Plans.\n'],
    ['src/engine/a.ts', '/** Plans. */\n'],
    ['src/ui/a.css', '/* Grid. */'],
    ['src/ui/tsconfig.json', '{}'],
  ])('%s with %j does', (path, text) => {
    expect(faults(firstLineFaults, path, text)).toEqual([]);
  });

  test.each([
    ...['src/engine/planRow.ts', 'src/engine/Plan.ts', 'src/engine/plan_row.ts', 'src/engine/plan.worker.ts'],
    ...['src/ui/grid.tsx', 'src/ui/Data-Grid.tsx', 'src/ui/Grid/Cell.tsx'],
    ...['src/engine/utils.ts', 'src/helpers/a.ts', 'src/ui/common/A.tsx'],
  ])('%s is a wrong name', (path) => {
    expect(faults(nameFaults, path, '')).not.toEqual([]);
  });

  test.each([
    ...['src/engine/plan-row.ts', 'src/rules/sector-2023.ts', 'src/ui/DataGrid.tsx', 'src/ui/grid/grid.css'],
    ...['src/main.tsx', 'src/ui/env.d.ts', 'src/ui/tsconfig.json'],
  ])('%s is a right name', (path) => {
    expect(faults(nameFaults, path, '')).toEqual([]);
  });
});

describe('numbers of the law', () => {
  test.each<Sample>([
    ['src/engine/a.ts', 'const share = 0.85;'],
    ['src/ui/A.tsx', 'const A = () => <p>{a * .5}</p>;'],
    ['src/cli/a.ts', 'const share = 1.5e3;'],
    ['src/derive/a.ts', "const share = new Decimal('0.05');"],
  ])('%s may not hold: %s', (path, text) => {
    expect(faults(numberFaults(), path, text)).toHaveLength(1);
  });

  test.each<Sample>([
    ['src/rules/a.ts', "const share = new Decimal('0.05') + 0.85;"],
    ['src/engine/a.ts', "const a = [1, 100, 1e-9, 'see 0.85', /0.85/]; // 0.85"],
    ['src/ui/A.tsx', 'const A = () => <path stroke-width="1.5" d="M1.5 2" />;'],
  ])('%s may hold: %s', (path, text) => {
    expect(faults(numberFaults(), path, text)).toEqual([]);
  });

  test('an allowed number is allowed in its file only', () => {
    const check = numberFaults([{ path: 'src/ui/A.tsx', text: '0.5', reason: 'half a pixel' }]);
    expect(faults(check, 'src/ui/A.tsx', 'const a = 0.5;')).toEqual([]);
    expect(faults(check, 'src/ui/B.tsx', 'const a = 0.5;')).toHaveLength(1);
  });
});

describe('forbidden', () => {
  test.each([
    ...['let a: any;', 'const a = b as any;', 'let a: Array<any>;', '// @ts-ignore', '/* @ts-expect-error */'],
    ...['eval(a)', "new Function('a')", "Function('a')", 'a.innerHTML = b', '<p innerHTML={a} />', 'a.outerHTML = b'],
  ])('%s is found', (text) => {
    expect(faults(forbiddenFaults, 'src/ui/A.tsx', text)).toHaveLength(1);
  });

  test.each(["const any = 'any';", 'let a: unknown; // any', "const a = 'innerHTML';", 'type F = Function1;'])(
    '%s is left alone',
    (text) => {
      expect(faults(forbiddenFaults, 'src/ui/A.tsx', text)).toEqual([]);
    },
  );
});
