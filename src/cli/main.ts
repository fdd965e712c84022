// Headless run: a scenario file in, every computed quantity out. Exit 0 when the file could be read, 2 when not.
import { readFileSync } from 'node:fs';
import { Computation } from '../book/compute';
import { faultLine, readScenario } from '../book/csv';
import { RESULT_COLUMNS, type ResultLine, resultLines } from '../derive/results';
import { agreedTo, unknownIn } from '../engine/editions';
import { makeRegistry, type Registry } from '../engine/registry';
import type { Lang } from '../model/text';
import { PACKS, QUESTIONS, SOURCES } from '../rules';

const USAGE =
  'usage: npm run -s compute -- FILE.csv [--format csv|json] [--lang en|zh]   (FILE may be - for standard input)';

interface Options {
  readonly file: string;
  readonly format: 'csv' | 'json';
  readonly lang: Lang;
}

class UsageFault extends Error {}

function optionsOf(args: readonly string[]): Options {
  let file: string | undefined;
  let format: Options['format'] = 'csv';
  let lang: Lang = 'en';
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    const next = args[i + 1];
    if (arg === '--format' && (next === 'csv' || next === 'json')) format = next;
    else if (arg === '--lang' && (next === 'en' || next === 'zh')) lang = next;
    else if (arg.startsWith('--') || file !== undefined) throw new UsageFault(`${arg}: not understood\n${USAGE}`);
    else {
      file = arg;
      continue;
    }
    i += 1;
  }
  if (file === undefined) throw new UsageFault(USAGE);
  return { file, format, lang };
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function asCsv(lines: readonly ResultLine[]): string {
  const rows = lines.map((line) => RESULT_COLUMNS.map((column) => quoted(line[column])).join(','));
  return [RESULT_COLUMNS.join(','), ...rows, ''].join('\r\n');
}

/** The version that stands in for one that is not known. */
const latest = (rules: Registry, id: string): string =>
  rules.packs.find((pack) => pack.id === id)?.version ?? 'nothing in its place';

function run(options: Options): number {
  const read = readScenario(readFileSync(options.file === '-' ? 0 : options.file, 'utf8'));
  if ('faults' in read) {
    for (const fault of read.faults) process.stderr.write(`${faultLine(fault)}\n`);
    return 2;
  }
  const rules = makeRegistry([...PACKS, ...QUESTIONS], SOURCES);
  for (const [pack, version] of unknownIn(rules, read.book.lock))
    process.stderr.write(
      `rules: version ${version} of ${pack} is not known here; computed with ${latest(rules, pack)}\n`,
    );
  const computation = new Computation(agreedTo(rules));
  computation.sync(read.book);
  const lines = resultLines(read.book, computation, options.lang);
  process.stdout.write(options.format === 'json' ? `${JSON.stringify(lines, null, 1)}\n` : asCsv(lines));
  return 0;
}

try {
  process.exitCode = run(optionsOf(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
