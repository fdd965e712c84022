// Who may import whom (docs: the layers point downward only), seen in imports, re-exports, types and workers alike.
import { posix } from 'node:path';
import { type Check, child, children, type Fault, faultAt, type Node, nameOf, type Source, walk } from './source';

interface Layer {
  readonly layers: readonly string[];
  readonly packages: readonly string[];
}

const DOMAIN = ['formula', 'model', 'rules', 'engine', 'book', 'derive'];

const LAYERS: Readonly<Record<string, Layer>> = {
  formula: { layers: [], packages: ['decimal.js'] },
  model: { layers: ['formula'], packages: [] },
  rules: { layers: ['formula', 'model'], packages: [] },
  engine: { layers: ['formula', 'model'], packages: [] },
  book: {
    layers: ['formula', 'model', 'rules', 'engine'],
    packages: ['papaparse', '@noble/hashes', 'fflate'],
  },
  derive: { layers: ['formula', 'model', 'rules', 'engine', 'book'], packages: [] },
  store: { layers: DOMAIN, packages: ['solid-js', 'dexie'] },
  ui: { layers: [...DOMAIN, 'store'], packages: ['solid-js', 'chart.js', 'ical-generator'] },
  cli: { layers: DOMAIN, packages: ['node:'] },
};

/** Packages that only some files of their layer may import. */
const NARROWED: Readonly<Record<string, RegExp>> = {
  papaparse: /^src\/book\/csv[^/]*\.ts$/,
  '@noble/hashes': /^src\/book\/project[^/]*\.ts$/,
  fflate: /^src\/book\/(xlsx|link)[^/]*\.ts$/,
  'chart.js': /^src\/ui\/charts\//,
  'ical-generator': /^src\/ui\/calendar\//,
};

/** The layer of a path below src, or undefined. */
export function layerOf(path: string): string | undefined {
  const [src, layer, rest] = path.split('/');
  return src === 'src' && rest !== undefined ? layer : undefined;
}

const isMetaUrl = (node: Node | undefined) =>
  node?.type === 'MemberExpression' && child(node, 'object')?.type === 'MetaProperty';

/** The node that names another module, where a node does: `import`, `export from`, `import()`, types, worker URLs. */
function specifier(node: Node): Node | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return child(node, 'source');
    case 'TSExternalModuleReference':
      return child(node, 'expression');
    case 'NewExpression': {
      const [target, base] = children(node, 'arguments');
      return nameOf(child(node, 'callee')) === 'URL' && isMetaUrl(base) ? target : undefined;
    }
    default:
      return undefined;
  }
}

const packageOf = (name: string): string => {
  if (name.startsWith('node:')) return 'node:';
  return name.split('/', name.startsWith('@') ? 2 : 1).join('/');
};

/** Why `path` may not import `target`, or undefined. */
function objection(path: string, target: string): string | undefined {
  const layer = layerOf(path);
  const allowed = layer === undefined ? undefined : LAYERS[layer];
  if (!layer || !allowed) return 'belongs to no layer';
  if (!target.startsWith('.')) {
    const name = packageOf(target);
    if (!allowed.packages.includes(name)) return `${layer} may not import the package ${target}`;
    return NARROWED[name]?.test(path) === false ? `${target} is imported outside its own place` : undefined;
  }
  const resolved = posix.join(posix.dirname(path), target);
  const other = layerOf(`${resolved}/index`);
  if (other === undefined) return `${layer} may not import ${resolved}`;
  return other === layer || allowed.layers.includes(other) ? undefined : `${layer} may not import ${other}`;
}

/** Imports against the direction of the layers, or of packages a layer may not know. */
export const importFaults: Check = (source: Source) => {
  if (source.path === 'src/main.tsx') return [];
  const faults: Fault[] = [];
  walk(source.tree, (node) => {
    const name = specifier(node);
    if (!name) return;
    const target = typeof name.value === 'string' ? name.value.replace(/\?.*$/, '') : undefined;
    const what =
      target === undefined ? 'imports a module that is only known at run time' : objection(source.path, target);
    if (what !== undefined) faults.push(faultAt(source, node, what));
  });
  return faults;
};

/** Files of TypeScript that lie in no known layer. */
export const placeFaults: Check = (source: Source) => {
  const known = source.path === 'src/main.tsx' || layerOf(source.path) !== undefined;
  const layer = layerOf(source.path);
  const fine = known && (layer === undefined || LAYERS[layer] !== undefined);
  return fine ? [] : [{ path: source.path, line: 1, what: 'belongs to no layer' }];
};
