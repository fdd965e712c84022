// Source files of the project as syntax trees, read with the parser that comes with Vite.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A node of the syntax tree (ESTree with TypeScript and JSX); fields are looked at one by one. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export interface Source {
  /** Path from the repository's root, with slashes. */
  readonly path: string;
  readonly text: string;
  /** Undefined for files that are not TypeScript. */
  readonly tree: Node | undefined;
  readonly comments: readonly { readonly value: string; readonly start: number }[];
}

/** What is wrong, and where. */
export interface Fault {
  readonly path: string;
  readonly line: number;
  readonly what: string;
}

/** A check of one file. */
export type Check = (source: Source) => Fault[];

/** Reads a file given as text; throws where it is not valid TypeScript. */
export function parse(path: string, text: string): Source {
  if (!/\.tsx?$/.test(path)) return { path, text, tree: undefined, comments: [] };
  const { program, comments, errors } = parseSync(path, text);
  const [first] = errors;
  if (first) throw new SyntaxError(`${path}: ${first.message}`);
  return { path, text, tree: program as unknown as Node, comments };
}

/** All files below a folder of the repository. */
export function readSources(folder: string): Source[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length).replaceAll('\\', '/'))
    .sort()
    .map((path) => parse(path, readFileSync(join(ROOT, path), 'utf8')));
}

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** A fault at a node. */
export const faultAt = (source: Source, node: { readonly start: number }, what: string): Fault => ({
  path: source.path,
  line: lineAt(source.text, node.start),
  what,
});

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** A field that holds a node. */
export function child(node: Node | undefined, field: string): Node | undefined {
  const value = node?.[field];
  return isNode(value) ? value : undefined;
}

/** A field that holds a list, with only its nodes. */
export function children(node: Node, field: string): Node[] {
  const value = node[field];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** Name of an identifier or JSX name, else undefined. */
export const nameOf = (node: Node | undefined): string | undefined =>
  typeof node?.name === 'string' ? node.name : undefined;

export type Visit = (node: Node, parent: Node | undefined, field: string) => void;

/** Visits every node of a tree, parents first. */
export function walk(node: Node | undefined, visit: Visit, parent?: Node, field = ''): void {
  if (!node) return;
  visit(node, parent, field);
  for (const [name, value] of Object.entries(node)) {
    if (isNode(value)) walk(value, visit, node, name);
    else if (Array.isArray(value)) for (const item of value) if (isNode(item)) walk(item, visit, node, name);
  }
}

/** Collects the faults a visit reports. */
export function search(
  source: Source,
  look: (node: Node, parent: Node | undefined, field: string) => string | undefined,
) {
  const faults: Fault[] = [];
  walk(source.tree, (node, parent, field) => {
    const what = look(node, parent, field);
    if (what !== undefined) faults.push(faultAt(source, node, what));
  });
  return faults;
}
