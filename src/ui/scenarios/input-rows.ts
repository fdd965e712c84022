// The inputs in which any scenario differs from the base, one row for all scenarios.
import { type Difference, differenceKey, differencesOf } from '../../book/scenario-differences';
import { differenceName, differenceValue, type NamedDifference } from '../../derive/difference-text';
import type { Registry } from '../../engine/registry';
import type { Lang } from '../../model/text';
import type { ScenarioResults } from './comparison-state';

export interface InputRow {
  readonly key: string;
  readonly one: Difference;
  readonly named: NamedDifference;
  /** One per scenario, the base first. */
  readonly values: readonly { readonly text: string; readonly differs: boolean }[];
}

interface Found {
  readonly one: Difference;
  readonly values: Map<number, string>;
}

/** Rows in the order of the book: settings, parameters, cells. */
export function inputRows(scenarios: readonly ScenarioResults[], registry: Registry, lang: Lang): readonly InputRow[] {
  const [base, ...others] = scenarios;
  if (!base) return [];
  const found = new Map<string, Found>();
  for (const [at, { book }] of others.entries())
    for (const one of differencesOf(base.book, book)) {
      const key = differenceKey(one);
      const row = found.get(key) ?? { one, values: new Map() };
      row.values.set(at, differenceValue(one, 'after', lang));
      found.set(key, row);
    }
  const order = (one: Difference): number => ['setting', 'override', 'cell'].indexOf(one.kind);
  const sorted = [...found].sort(([, a], [, b]) => order(a.one) - order(b.one));
  return sorted.map(([key, { one, values }]) => {
    const before = differenceValue(one, 'before', lang);
    const own = others.map((_, at) => ({ text: values.get(at) ?? before, differs: values.has(at) }));
    return {
      key,
      one,
      named: differenceName(base.book, registry, one, lang),
      values: [{ text: before, differs: false }, ...own],
    };
  });
}
