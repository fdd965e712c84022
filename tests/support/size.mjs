// The first-load budget: gzipped JavaScript a browser fetches before anything is shown. Reads the built dist/.
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export const BUDGET = 150_000;
const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

const SCRIPT = /<script\b[^>]*?\bsrc="([^"]+)"/g;
const PRELOAD = /<link\b(?=[^>]*\brel="modulepreload")[^>]*?\bhref="([^"]+)"/g;
// import"./a.js", import{b}from"./a.js", export*from"./a.js"; import("./a.js") has a bracket and comes later, if at all
const STATIC_IMPORT = /\b(?:import|export)\b[^'"();]*["'](\.{1,2}\/[^'"]+)["']/g;

const found = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);

/** Files of the first load under `dist` with their gzipped bytes. Throws where the page or a chunk is missing. */
export function firstLoad(dist = DIST) {
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const queue = [...found(html, SCRIPT), ...found(html, PRELOAD)].map((url) => join(dist, url.replace(/^\.?\//, '')));
  const files = new Map();
  for (const file of queue) {
    if (files.has(file)) continue;
    const code = readFileSync(file);
    files.set(file, gzipSync(code).length);
    for (const path of found(code.toString('utf8'), STATIC_IMPORT)) queue.push(resolve(dirname(file), path));
  }
  if (files.size === 0) throw new Error(`${relative('.', dist) || dist}/index.html loads no script`);
  return [...files].map(([file, bytes]) => ({ file: relative(dist, file), bytes }));
}

/** One line for people and whether the budget is kept. */
export function checkSize(dist = DIST) {
  const files = firstLoad(dist);
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  const line = `first load ${kilobytes(total)} of ${kilobytes(BUDGET)} gzipped JavaScript in ${files.length} files`;
  return { ok: total <= BUDGET, line, files };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { ok, line, files } = checkSize();
  for (const { file, bytes } of files) console.log(`${String(bytes).padStart(8)}  ${file}`);
  console.log(line);
  process.exitCode = ok ? 0 : 1;
}
