// Finds what is wrong in a pack without running it: references, units, years, circles, sources, reasons.
import { checkTypes, fitsType, type Type, TypeFault, typeText } from '../formula/check';
import { childrenOf, type NameNode, type Node } from '../formula/tree';
import { parseUnit } from '../formula/units';
import type { Edition } from '../model/edition';
import type { Check, Citation, Dated, Level, Pack, Parameter } from '../model/pack';
import { packAt, versionsOf } from './editions';
import { makePlan, type Plan } from './plan';
import { type Registry, SCOPES, versionIn } from './registry';

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Years covered twice, or left out between the first and the last. */
function yearFaults(what: string, versions: readonly Pick<Dated, 'from' | 'to'>[]): readonly string[] {
  const faults: string[] = [];
  const sorted = [...versions].sort((a, b) => a.from - b.from);
  for (const [index, version] of sorted.entries()) {
    if (version.from > version.to) faults.push(`${what}: ${version.from} is after ${version.to}`);
    const next = sorted[index + 1];
    if (next && next.from <= version.to) faults.push(`${what}: ${next.from} is covered twice`);
    if (next && next.from > version.to + 1) faults.push(`${what}: no value from ${version.to + 1} to ${next.from - 1}`);
  }
  return faults;
}

function citeFaults(registry: Registry, what: string, cite: readonly Citation[]): readonly string[] {
  if (cite.length === 0) return [`${what}: no citation`];
  return cite
    .filter((one) => !registry.sources.has(one.source))
    .map((one) => `${what}: source ${one.source} is not listed`);
}

function parameterFaults(registry: Registry, parameter: Parameter): readonly string[] {
  const what = `parameter ${parameter.id}`;
  const faults = [...yearFaults(what, parameter.versions)];
  for (const version of parameter.versions) {
    faults.push(...citeFaults(registry, what, version.cite));
    if ([version.value, version.table, version.open].filter((given) => given !== undefined).length !== 1)
      faults.push(`${what}: one of value, table and open is wanted`);
    if (!version.open && (version.table !== undefined) !== (parameter.by !== undefined))
      faults.push(`${what}: a table needs "by", and only a table`);
    for (const key of Object.keys(version.lines ?? {}))
      if (!Object.hasOwn(version.table ?? {}, key)) faults.push(`${what}: line ${key} is not in the table`);
    for (const value of Object.values(version.table ?? (version.open ? {} : { '': version.value ?? '' }))) {
      if (parameter.kind === 'number' && !/^-?\d+(\.\d+)?$/.test(value))
        faults.push(`${what}: "${value}" is not a plain number`);
      if (parameter.kind === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(value))
        faults.push(`${what}: "${value}" is not an ISO date`);
      if (parameter.choices && !parameter.choices.includes(value))
        faults.push(`${what}: "${value}" is none of its choices`);
    }
  }
  return faults;
}

function typeOfQuantity(kind: string, unit: string): Type {
  if (kind === 'number') return { kind, unit: parseUnit(unit) };
  return { kind: kind === 'date' ? kind : 'text' };
}

/** The type of a name in a plan; a name of rows below is looked up in the packs that can stand there. */
function typeOfName(registry: Registry, plan: Plan, node: NameNode): Type {
  if (node.scope !== null) return typeBelow(registry, plan, node);
  const slot = plan.slots[plan.indexOf.get(node.id) ?? -1];
  const found = slot?.quantity ?? plan.inputs.get(node.id) ?? plan.parameters.get(node.id)?.parameter;
  if (found) return typeOfQuantity(found.kind, found.unit);
  throw new TypeFault(node, `"${node.id}" is not known`);
}

function typeBelow(registry: Registry, plan: Plan, node: NameNode): Type {
  const level = SCOPES[plan.level]?.level;
  const packs = registry.packs.filter((pack) => pack.scheme === plan.pack.scheme);
  for (const pack of packs) {
    const quantity = pack.quantities.find(
      (q) => q.level === level && q.id === node.id && versionIn(q.versions, plan.year),
    );
    const found = quantity ?? pack.inputs.find((rule) => rule.level === level && rule.id === node.id);
    if (found) return typeOfQuantity(found.kind, found.unit);
  }
  throw new TypeFault(node, `no pack has ${node.scope}.${node.id} in ${plan.year}`);
}

function reasonFaults(pack: Pack, what: string, node: Node): readonly string[] {
  const own =
    node.kind === 'call' && (node.fn === 'refuse' || node.fn === 'need') && node.args[0]?.kind === 'text'
      ? Object.hasOwn(pack.reasons, node.args[0].text)
        ? []
        : [`${what}: no words for the reason "${node.args[0].text}"`]
      : [];
  return [...own, ...childrenOf(node).flatMap((child) => reasonFaults(pack, what, child))];
}

function choicesOf(plan: Plan, node: Node): readonly string[] | undefined {
  if (node.kind !== 'name' || node.scope !== null) return undefined;
  return plan.inputs.get(node.id)?.choices ?? plan.parameters.get(node.id)?.parameter.choices;
}

/** Comparisons with a choice that does not exist can never hold: a slip of the pen. */
function choiceFaults(plan: Plan, what: string, node: Node): readonly string[] {
  const below = childrenOf(node).flatMap((child) => choiceFaults(plan, what, child));
  if (node.kind !== 'binary' || node.right.kind !== 'text') return below;
  const choices = choicesOf(plan, node.left);
  const wrong = choices && !choices.includes(node.right.text);
  return wrong ? [...below, `${what}: "${node.right.text}" is none of ${choices.join(', ')}`] : below;
}

function formulaFaults(registry: Registry, plan: Plan, what: string, formula: string, wanted: Type): readonly string[] {
  try {
    const node = registry.tree(formula);
    const type = checkTypes(node, (name) => typeOfName(registry, plan, name));
    if (!fitsType(type, wanted))
      throw new TypeFault(node, `comes to ${typeText(type)}, declared is ${typeText(wanted)}`);
    return [...reasonFaults(plan.pack, what, node), ...choiceFaults(plan, what, node)];
  } catch (error) {
    return [`${what}: ${message(error)} in "${formula}"`];
  }
}

/** A check must read what the rules have, speak of an input in its unit, and be limited to choices there are. */
function checkFaults(registry: Registry, plan: Plan, check: Check): readonly string[] {
  const what = `${plan.pack.id} check ${check.id} ${plan.year}`;
  const rule = plan.rowInputs.find(({ id }) => id === check.input);
  if (rule?.kind !== 'number') return [`${what}: ${check.input} is no number that is entered here`];
  const picked = check.only && plan.inputs.get(check.only.input);
  const unknown = check.only?.among.filter((choice) => picked?.choices && !picked.choices.includes(choice)) ?? [];
  const values = [check.least, check.most, ...check.repairs.map(({ formula }) => formula)];
  return [
    ...(check.only && (!picked || picked.kind === 'number') ? [`${what}: ${check.only.input} is no choice here`] : []),
    ...unknown.map((choice) => `${what}: "${choice}" is no choice of ${check.only?.input}`),
    ...formulaFaults(registry, plan, what, check.when, { kind: 'truth' }),
    ...values.flatMap((formula) =>
      formula === undefined ? [] : formulaFaults(registry, plan, what, formula, typeOfQuantity('number', rule.unit)),
    ),
  ];
}

/** Words in both languages, sources that are listed, years of the pack. Identities cite nothing. */
function checkWordFaults(registry: Registry, pack: Pack, check: Check): readonly string[] {
  const what = `check ${check.id}`;
  const words = [check.text, ...check.repairs.map(({ text }) => text)];
  return [
    ...(words.some(({ zh, en }) => !zh || !en) ? [`${what}: words in both languages are wanted`] : []),
    ...(check.from > check.to || check.from < pack.from || check.to > pack.to
      ? [`${what}: ${check.from} to ${check.to} is not within the years of the pack`]
      : []),
    ...(check.cite.length > 0 ? citeFaults(registry, what, check.cite) : []),
  ];
}

function planFaults(registry: Registry, pack: Pack, level: Level, year: number): readonly string[] {
  let plan: Plan;
  try {
    plan = makePlan(registry, pack, level, year, []);
  } catch (error) {
    return [`${pack.id} ${level} ${year}: ${message(error)}`];
  }
  const quantities = plan.slots.flatMap(({ quantity, version }) => {
    const what = `${pack.id} ${level}.${quantity.id} ${year}`;
    const wanted = typeOfQuantity(quantity.kind, quantity.unit);
    const bindings = (quantity.bindings ?? []).filter((binding) => versionIn([binding], year));
    return [version.formula, ...bindings.map((binding) => binding.without)].flatMap((formula) =>
      formulaFaults(registry, plan, what, formula, wanted),
    );
  });
  const conditions = [...plan.exclusions, ...plan.advice].flatMap(({ rule }) =>
    formulaFaults(registry, plan, `${pack.id} condition ${year}`, rule.when, { kind: 'truth' }),
  );
  const checks = (pack.checks ?? [])
    .filter((check) => check.level === level && versionIn([check], year))
    .flatMap((check) => checkFaults(registry, plan, check));
  return [...quantities, ...conditions, ...checks];
}

function sourceFaults(registry: Registry): readonly string[] {
  return [...registry.sources.values()].flatMap((source) => {
    const blank = [source.title, source.number, source.issuer].some((words) => !words.zh || !words.en);
    const dated = source.date !== '' && /^\d{4}-\d{2}-\d{2}$/.test(source.reviewBy);
    return blank || !dated ? [`source ${source.id}: title, number, issuer, date and reviewBy are wanted`] : [];
  });
}

function packFaults(registry: Registry, pack: Pack): readonly string[] {
  const faults = pack.parameters.flatMap((parameter) => parameterFaults(registry, parameter));
  for (const quantity of pack.quantities) {
    const what = `${quantity.level}.${quantity.id}`;
    faults.push(...yearFaults(what, quantity.versions));
    for (const one of [...quantity.versions, ...(quantity.bindings ?? [])])
      faults.push(...citeFaults(registry, what, one.cite));
  }
  for (const { from, cite } of pack.outside ?? []) faults.push(...citeFaults(registry, `outside ${from}`, cite));
  for (const one of [...pack.exclusions, ...(pack.advice ?? []), ...pack.omitted])
    faults.push(...citeFaults(registry, pack.id, one.cite));
  for (const check of pack.checks ?? []) faults.push(...checkWordFaults(registry, pack, check));
  const levels = new Set(pack.quantities.map((quantity) => quantity.level));
  for (let year = pack.from; year <= pack.to; year += 1)
    for (const level of levels) faults.push(...planFaults(registry, pack, level, year));
  return faults.map((fault) => `${pack.id}: ${fault}`);
}

/** One name, one parameter: what the user sets under it must reach the same value everywhere. */
function sharedNameFaults(registry: Registry): readonly string[] {
  const known = new Map<string, Parameter>();
  return registry.packs.flatMap((pack) =>
    pack.parameters.flatMap((parameter) => {
      const other = known.get(parameter.id);
      known.set(parameter.id, other ?? parameter);
      return other && other !== parameter ? [`${pack.id}: parameter ${parameter.id} is another one elsewhere`] : [];
    }),
  );
}

/** Versions that are not told apart by a spreadsheet, or stand twice. */
function versionFaults(pack: Pack): readonly string[] {
  const versions = versionsOf(pack);
  return versions.flatMap((version, at) => [
    ...(/^\d+$|^\d+\.\d*[1-9]$/.test(version)
      ? []
      : [`${pack.id}: version ${version} would not survive a spreadsheet`]),
    ...(versions.indexOf(version) < at ? [`${pack.id}: version ${version} stands twice`] : []),
  ]);
}

/** Faults of an edition: of what it says, and of the pack as it was. */
function editionFaults(registry: Registry, pack: Pack, edition: Edition): readonly string[] {
  const what = `${pack.id} ${edition.version}`;
  const said = edition.changes.flatMap((change) => [
    ...(change.why.zh && change.why.en && change.from <= change.to ? [] : [`${what}: words and years are wanted`]),
    ...citeFaults(registry, what, change.cite),
  ]);
  try {
    return [
      ...said,
      ...packFaults(registry, packAt(pack, edition.version)).map((fault) => `${edition.version}: ${fault}`),
    ];
  } catch (error) {
    return [...said, message(error)];
  }
}

/** Every fault found in the packs and sources, as sentences; none means that all of them can be computed. */
export function checkPacks(registry: Registry): readonly string[] {
  return [
    ...sourceFaults(registry),
    ...sharedNameFaults(registry),
    ...registry.packs.flatMap((pack) => packFaults(registry, pack)),
    ...registry.packs.flatMap(versionFaults),
    ...registry.packs.flatMap((pack) => (pack.past ?? []).flatMap((one) => editionFaults(registry, pack, one))),
  ];
}
