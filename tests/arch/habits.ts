// Habits of the code: length, first line, names, numbers of the law, and what is forbidden everywhere.
import { layerOf } from './layers';
import { type Check, child, type Fault, faultAt, lineAt, nameOf, type Source, search, walk } from './source';

export const MAX_FILE = 250;
export const MAX_FUNCTION = 40;

const isTable = (path: string) => /^src\/(rules|ui\/words)\//.test(path);

/** Files that are too long; tables of rules and words may be. */
export const fileLengthFaults: Check = ({ path, text, tree }) => {
  const lines = text.replace(/\n$/, '').split('\n').length;
  if (!tree || isTable(path) || lines <= MAX_FILE) return [];
  return [{ path, line: MAX_FILE + 1, what: `${lines} lines, ${MAX_FILE} at most` }];
};

/** Functions, methods and arrows that are too long, counted from their first line to their last. */
export const functionLengthFaults: Check = (source) =>
  search(source, (node) => {
    if (!/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type)) return undefined;
    const lines = lineAt(source.text, node.end) - lineAt(source.text, node.start) + 1;
    return lines > MAX_FUNCTION ? `a function of ${lines} lines, ${MAX_FUNCTION} at most` : undefined;
  });

/** Code and style files whose first line does not say what they are for. */
export const firstLineFaults: Check = ({ path, text }) => {
  if (!/\.(tsx?|css)$/.test(path)) return [];
  const said = path.endsWith('.css') ? /^\/\*[ \t]*\S/ : /^(\/\/(?!\/)|\/\*)\*?[ \t]*\S/;
  return said.test(text) ? [] : [{ path, line: 1, what: 'the first line does not say what the file is for' }];
};

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PASCAL = /^([A-Z][a-z0-9]*)+$/;
const VAGUE = /^(utils?|helpers?|common|misc)$/i;

/** Names that are not kebab-case (components: PascalCase), or that say nothing. */
export const nameFaults: Check = ({ path }) => {
  const parts = path.split('/');
  const file = parts.pop() ?? '';
  const stem = file.replace(/(\.d)?\.[a-z]+$/, '');
  const faults: Fault[] = [];
  const fault = (what: string) => faults.push({ path, line: 1, what });
  for (const part of [...parts, stem]) if (VAGUE.test(part)) fault(`"${part}" says nothing`);
  for (const folder of parts) if (!KEBAB.test(folder)) fault(`folder ${folder} is not kebab-case`);
  if (path === 'src/main.tsx' || file === 'CHANGELOG.md') return faults;
  const wanted = file.endsWith('.tsx') ? PASCAL : KEBAB;
  if (!wanted.test(stem) && !(file.endsWith('.css') && PASCAL.test(stem))) fault(`${file} is named wrongly`);
  return faults;
};

/** A literal as written, without its quotes. */
const bare = (raw: string) => raw.replace(/^(['"])(.*)\1$/, '$2');

/** Decimal numbers outside of rules/ that are no numbers of the law. */
export interface AllowedNumber {
  readonly path: string;
  /** As written, without quotes. */
  readonly text: string;
  readonly reason: string;
}

/** Decimal numbers in code, and (below the screen) texts that are nothing but one: they belong into rules/. */
export const numberFaults =
  (allowed: readonly AllowedNumber[] = []): Check =>
  (source) => {
    const layer = layerOf(source.path) ?? '';
    if (layer === '' || layer === 'rules' || layer === 'model') return [];
    return search(source, (node) => {
      if (node.type !== 'Literal' || typeof node.raw !== 'string') return undefined;
      const { raw, value } = node;
      const isNumber = typeof value === 'number' && raw.includes('.');
      const isText = typeof value === 'string' && layer !== 'ui' && /^[+-]?\d*\.\d+$/.test(value);
      if (!isNumber && !isText) return undefined;
      const known = allowed.some((entry) => entry.path === source.path && entry.text === bare(raw));
      return known ? undefined : `${raw} stands outside rules/`;
    });
  };

const HTML = new Set(['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'srcdoc']);
const DIRECTIVE = /@ts-(ignore|nocheck|expect-error)\b/;

/** Reading a page's markup is a way to look at it, and tests do. */
const mayRead = (source: Source): boolean => source.path.startsWith('tests/');

/** `any`, switched-off type checks, code made from text, and markup made from text. */
export const forbiddenFaults: Check = (source: Source) => {
  const faults = search(source, (node) => {
    if (node.type === 'TSAnyKeyword') return 'the type any';
    const name = nameOf(node);
    if (name !== undefined && !mayRead(source) && HTML.has(name)) return name;
    if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return undefined;
    const callee = nameOf(child(node, 'callee'));
    return callee === 'eval' || callee === 'Function' ? `${callee} makes code from text` : undefined;
  });
  for (const comment of source.comments) {
    const directive = DIRECTIVE.exec(comment.value)?.[0];
    if (directive !== undefined) faults.push(faultAt(source, comment, directive));
  }
  return faults;
};

/** All literals of a file, without quotes; tells which entries of an allow list are still needed. */
export function literalsOf(source: Source): Set<string> {
  const found = new Set<string>();
  walk(source.tree, (node) => {
    if (node.type === 'Literal' && typeof node.raw === 'string') found.add(bare(node.raw));
  });
  return found;
}
