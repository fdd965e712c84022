// Puts a single question to the rules: the inputs of an order, an offset lot or a breach, and the row that answers.
import { inputsOf } from '../book/compute-inputs';
import { makePlan, type Plan } from '../engine/plan';
import { PackFault, type Registry } from '../engine/registry';
import { makeRow, type Row } from '../engine/row';
import { Fault } from '../formula/value';
import type { Pack } from '../model/pack';

const known = new WeakMap<Registry, Map<string, Plan>>();

/** The pack of an id. Throws PackFault where the registry has none, which is a slip of the programmer. */
export function packOf(registry: Registry, id: string): Pack {
  const pack = registry.packs.find((one) => one.id === id);
  if (!pack) throw new PackFault(`no pack ${id}`);
  return pack;
}

function planOf(registry: Registry, id: string, year: number): Plan {
  const plans = known.get(registry) ?? new Map<string, Plan>();
  known.set(registry, plans);
  const key = `${id} ${year}`;
  const plan = plans.get(key) ?? makePlan(registry, packOf(registry, id), 'cases', year, []);
  plans.set(key, plan);
  return plan;
}

/**
 * The row that answers a question: `resultOf` and `explain` tell its answers. `given` holds texts by input id, '' or
 * absent for blank: plain numbers, ids of choices, days as 2024-12-31. A year the pack does not cover is refused.
 */
export function ask(registry: Registry, id: string, year: number, given: Readonly<Record<string, string>>): Row {
  const pack = packOf(registry, id);
  const ref = { question: id };
  if (year < pack.from || year > pack.to) {
    const refused = new Fault('refused', [
      { code: 'yearNotCovered', at: { row: ref, id: 'year' }, detail: String(year) },
    ]);
    return makeRow('cases', ref, {}, {}, refused);
  }
  const plan = planOf(registry, id, year);
  const row = makeRow('cases', ref, {}, {}, new Fault('incomplete', []));
  row.plan = plan;
  row.refusal = null;
  const cells = Object.entries(given).flatMap(([key, text]) => (text === '' ? [] : [[key, { text }] as const]));
  row.inputs = inputsOf(Object.fromEntries(cells), plan.rowInputs, row);
  return row;
}
