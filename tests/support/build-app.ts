// Another build of the app for tests of versions: the same sources with a name of its own and, where asked, some edits.
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = [
  'src',
  'public',
  'index.html',
  'package.json',
  'tsconfig.json',
  'tests/tsconfig.json',
  'vite.config.ts',
];

/** What a later version of the app has otherwise: in `file`, `find` (which must be there) becomes `put`. */
export interface SourceEdit {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

async function edited(folder: string, edits: readonly SourceEdit[]): Promise<void> {
  for (const { file, find, put } of edits) {
    const text = await readFile(join(folder, file), 'utf8');
    if (!text.includes(find)) throw new Error(`${file} has no ${find}`);
    await writeFile(join(folder, file), text.replace(find, put));
  }
}

/** A scratch folder, to be removed in the end, and the build in it. */
export interface OtherBuild {
  readonly scratch: string;
  readonly dist: string;
}

/** Builds the app as version `<version>+<id>` in a scratch folder. */
export async function buildApp(id: string, edits: readonly SourceEdit[] = []): Promise<OtherBuild> {
  const scratch = await mkdtemp(join(tmpdir(), `tanbiao-${id}-`));
  for (const source of SOURCES) await cp(join(ROOT, source), join(scratch, source), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(scratch, 'node_modules'));
  await edited(scratch, edits);
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: scratch,
    env: { ...process.env, BUILD_ID: id },
  });
  return { scratch, dist: join(scratch, 'dist') };
}
