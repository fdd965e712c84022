// Own values of parameters as a small file of their own: written, read with everything checked, taken over in one step.
import type { Parameter } from '../model/pack';
import { removeOverride, setOverride } from './commands';
import { readScenario } from './csv';
import { csvLine, guarded } from './csv-quoting';
import type { Fault } from './fault';
import { overrideKey } from './keys';
import type { Book, Override, Patch } from './types';

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** Why an own value belongs to no rule, or cannot be one. */
export type SetFaultCode = 'unknownParameter' | 'unknownYear' | 'unknownKey' | 'notANumber' | 'notAChoice' | 'notADate';

/** An own value with what is wrong with it. */
export interface SetFault {
  readonly code: SetFaultCode;
  readonly override: Override;
}

export type ReadSet =
  | { readonly overrides: readonly Override[] }
  /** Faults of the file itself, of its values, or neither where it holds no own value at all. */
  | { readonly faults: readonly Fault[]; readonly setFaults: readonly SetFault[] };

/** Parameters by id, of which every id is one parameter however many packs have it. */
export type KnownParameters = ReadonlyMap<string, Parameter>;

/** The parameters of packs. */
export const parametersOf = (packs: readonly { readonly parameters: readonly Parameter[] }[]): KnownParameters =>
  new Map(packs.flatMap((pack) => pack.parameters.map((parameter) => [parameter.id, parameter] as const)));

/** The own values of a book as a file: the section `#overrides` of a scenario file, alone. */
export function writeParameterSet(overrides: readonly Override[]): string {
  const rows = overrides.map(({ parameter, key, year, value }) =>
    csvLine([parameter, key, `${year}`, value].map((text, at) => guarded(text, at === 0))),
  );
  const lines = ['#tanbiao,1', '#overrides', 'parameter,key,year,value', ...rows];
  return BYTE_ORDER_MARK + lines.map((line) => line + LINE_END).join('');
}

const NUMBER = /^-?\d+(\.\d+)?$/;
const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function valueFault(parameter: Parameter, value: string): SetFaultCode | undefined {
  if (parameter.kind === 'number') return NUMBER.test(value) ? undefined : 'notANumber';
  if (parameter.kind === 'date') return DATE.test(value) ? undefined : 'notADate';
  return parameter.choices && !parameter.choices.includes(value) ? 'notAChoice' : undefined;
}

/** A table has the lines of its year; an open one any line; a single value only the line without name. */
function keyFits(parameter: Parameter, version: Parameter['versions'][number], key: string): boolean {
  if (version.table) return Object.hasOwn(version.table, key);
  return parameter.by === undefined ? key === '' : version.open === true && key !== '';
}

/** What is wrong with an own value under these rules; undefined where it fits. */
export function setFaultOf(known: KnownParameters, override: Override): SetFaultCode | undefined {
  const parameter = known.get(override.parameter);
  if (!parameter) return 'unknownParameter';
  const version = parameter.versions.find(({ from, to }) => from <= override.year && override.year <= to);
  if (!version) return 'unknownYear';
  if (!keyFits(parameter, version, override.key)) return 'unknownKey';
  return valueFault(parameter, override.value);
}

const faultsOf = (known: KnownParameters, overrides: readonly Override[]): readonly SetFault[] =>
  overrides.flatMap((override) => {
    const code = setFaultOf(known, override);
    return code ? [{ code, override }] : [];
  });

/** Own values that belong to no rule, such as those of a file made by hand or by another version. */
export const strangeOverrides = (book: Book, known: KnownParameters): readonly SetFault[] =>
  faultsOf(known, book.overrides);

/** Reads a file of own values, or the own values of a scenario file: all of them, or everything that is wrong. */
export function readParameterSet(text: string, known: KnownParameters): ReadSet {
  const read = readScenario(text);
  if ('faults' in read) return { faults: read.faults, setFaults: [] };
  const { overrides } = read.book;
  const setFaults = faultsOf(known, overrides);
  return setFaults.length > 0 || overrides.length === 0 ? { faults: [], setFaults } : { overrides };
}

const patchOf = (patches: readonly (Patch | undefined)[]): Patch | undefined => {
  const changes = patches.flatMap((patch) => patch?.changes ?? []);
  return changes.length > 0 ? { changes } : undefined;
};

/** Sets all of these own values in one step; with `replace` those of the book that are not among them go. */
export function setOverrides(book: Book, overrides: readonly Override[], replace = false): Patch | undefined {
  const kept = new Set(overrides.map(overrideKey));
  const gone = replace ? book.overrides.filter((one) => !kept.has(overrideKey(one))) : [];
  return patchOf([...gone.map((one) => removeOverride(book, one)), ...overrides.map((one) => setOverride(book, one))]);
}

/** Takes these own values back in one step. */
export const removeOverrides = (book: Book, gone: readonly Override[]): Patch | undefined =>
  patchOf(gone.map((one) => removeOverride(book, one)));
