// The pure layers run the same in Node, in a worker and in the page: no DOM, clock, chance, network or storage.
import { layerOf } from './layers';
import { type Check, child, children, type Node, nameOf, type Source, search, walk } from './source';

const PURE = new Set(['formula', 'model', 'rules', 'engine', 'book', 'derive']);

const GLOBALS = new Set([
  ...['document', 'window', 'globalThis', 'navigator', 'process', 'crypto', 'performance'],
  ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'fetch', 'XMLHttpRequest', 'WebSocket'],
  ...['setTimeout', 'setInterval', 'queueMicrotask', 'requestAnimationFrame'],
]);

const KEY_OWNERS = new Set([
  ...['Property', 'PropertyDefinition', 'MethodDefinition', 'TSPropertySignature', 'TSMethodSignature'],
]);

/** True where an identifier only names a member: `a.document`, `{ document: 1 }`, `import { document }`. */
function isLabel(parent: Node | undefined, field: string): boolean {
  if (!parent) return false;
  if (parent.type === 'MemberExpression') return field === 'property' && parent.computed !== true;
  if (KEY_OWNERS.has(parent.type)) return field === 'key' && parent.computed !== true;
  return parent.type === 'ImportSpecifier' || parent.type === 'ExportSpecifier' || parent.type === 'TSQualifiedName';
}

/** Names a pattern binds: `a`, `{ a, b: c }`, `[a, ...b]`, `a = 1`. */
function bound(pattern: Node | undefined, names: Set<string>): void {
  if (!pattern) return;
  const name = pattern.type === 'Identifier' ? nameOf(pattern) : undefined;
  if (name !== undefined) names.add(name);
  for (const inner of [...children(pattern, 'properties'), ...children(pattern, 'elements')]) bound(inner, names);
  if (pattern.type === 'Property') bound(child(pattern, 'value'), names);
  bound(child(pattern, 'left') ?? child(pattern, 'argument'), names);
}

/** Names a file declares itself. These are not the global ones: a pure layer compiles without the DOM's types. */
function declared(source: Source): Set<string> {
  const names = new Set<string>();
  walk(source.tree, (node) => {
    if (node.type === 'VariableDeclarator' || node.type === 'FunctionDeclaration') bound(child(node, 'id'), names);
    if (node.type.startsWith('Import')) bound(child(node, 'local'), names);
    for (const parameter of children(node, 'params')) bound(parameter, names);
  });
  return names;
}

/** `Date.now`, `Math.random`, `new Date()` and `Date()`: what differs from run to run. */
function chance(node: Node): string | undefined {
  if (node.type === 'MemberExpression') {
    const path = `${nameOf(child(node, 'object'))}.${nameOf(child(node, 'property'))}`;
    return path === 'Date.now' || path === 'Math.random' ? path : undefined;
  }
  const onDate = nameOf(child(node, 'callee')) === 'Date';
  if (onDate && node.type === 'CallExpression') return 'Date()';
  return onDate && node.type === 'NewExpression' && children(node, 'arguments').length === 0 ? 'new Date()' : undefined;
}

/** Mentions of the outside world in a pure layer. */
export const purityFaults: Check = (source) => {
  if (!PURE.has(layerOf(source.path) ?? '')) return [];
  const own = declared(source);
  return search(source, (node, parent, field) => {
    const name = node.type === 'Identifier' && !isLabel(parent, field) ? nameOf(node) : undefined;
    const outside = name !== undefined && GLOBALS.has(name) && !own.has(name) ? name : chance(node);
    return outside === undefined ? undefined : `a pure layer knows no ${outside}`;
  });
};
