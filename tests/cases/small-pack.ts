// Made-up packs of a few quantities, to provoke every fault of a pack and to watch the order of computation.
import { makeRegistry, type Registry } from '../../src/engine/registry';
import type {
  Citation,
  FormulaVersion,
  InputRule,
  Level,
  Pack,
  Parameter,
  ParameterVersion,
  Quantity,
  Source,
} from '../../src/model/pack';
import type { Status } from '../../src/model/status';

const both = (words: string) => ({ zh: words, en: words });

export const LAW: Source = {
  id: 'LAW',
  title: both('law'),
  number: both('1'),
  issuer: both('ministry'),
  date: '2024',
  reviewBy: '2027-01-01',
};

const CITE: readonly Citation[] = [{ source: 'LAW', place: both('article 1') }];

export const dated = (from: number, to: number, status: Status = 'official') => ({ from, to, status, cite: CITE });

export const formula = (text: string, from = 2024, to = 2025, status: Status = 'official'): FormulaVersion => ({
  ...dated(from, to, status),
  formula: text,
});

export const quantity = (
  id: string,
  versions: string | readonly FormulaVersion[],
  more: Partial<Quantity> = {},
): Quantity => ({
  id,
  level: 'facilities',
  kind: 'number',
  unit: 'tCO2',
  label: both(id),
  versions: typeof versions === 'string' ? [formula(versions)] : versions,
  ...more,
});

export const parameter = (
  id: string,
  versions: string | readonly ParameterVersion[],
  more: Partial<Parameter> = {},
): Parameter => ({
  id,
  label: both(id),
  unit: '1',
  kind: 'number',
  versions: typeof versions === 'string' ? [{ ...dated(2024, 2025), value: versions }] : versions,
  ...more,
});

export const input = (id: string, more: Partial<InputRule> = {}): InputRule => ({
  id,
  level: 'facilities' as Level,
  kind: 'number',
  unit: 'tCO2',
  label: both(id),
  ...more,
});

/** A pack of 2024 and 2025 with the input `given`. */
export const pack = (quantities: readonly Quantity[], more: Partial<Pack> = {}): Pack => ({
  id: 'made.up',
  version: '1',
  scheme: 'made',
  sector: 'up',
  label: both('made up'),
  from: 2024,
  to: 2025,
  inputs: [input('given')],
  parameters: [],
  quantities,
  exclusions: [],
  reasons: {},
  omitted: [],
  ...more,
});

export const registry = (one: Pack, sources: readonly Source[] = [LAW]): Registry => makeRegistry([one], sources);
