// The value of a parameter in a year: from the rules, or as the user has set it.
import { Decimal } from '../formula/decimal';
import type { Value } from '../formula/value';
import type { Citation, Parameter, ParameterVersion } from '../model/pack';
import { rankOf, type Status } from '../model/status';
import type { Text } from '../model/text';
import { versionIn } from './registry';

/** A parameter value set by the user; `key` is the line of a table, '' without one. */
export interface ParameterOverride {
  readonly parameter: string;
  readonly key: string;
  readonly year: number;
  readonly value: string;
}

/** One value of a parameter with what it rests on. */
export interface ParameterLine {
  readonly key: string;
  readonly value: Value;
  readonly text: string;
  readonly rank: number;
  readonly status: Status;
  readonly cite: readonly Citation[];
  readonly note: Text | undefined;
  readonly overridden: boolean;
  /** Why the user's own value cannot be taken; `value` is the text then. */
  readonly fault: 'notANumber' | 'notAChoice' | undefined;
}

export interface ParameterInYear {
  readonly parameter: Parameter;
  readonly version: ParameterVersion;
  /** By key; a parameter without table has the one line '', an open one none until the user gives it. */
  readonly lines: ReadonlyMap<string, ParameterLine>;
}

const NUMBER = /^-?\d+(\.\d+)?$/;

function faultOf(parameter: Parameter, text: string): ParameterLine['fault'] {
  if (parameter.kind === 'number') return NUMBER.test(text) ? undefined : 'notANumber';
  return parameter.choices && !parameter.choices.includes(text) ? 'notAChoice' : undefined;
}

function readLine(
  parameter: Parameter,
  version: ParameterVersion,
  key: string,
  text: string,
  set?: string,
): ParameterLine {
  const own = version.lines?.[key];
  const status = set === undefined ? (own?.status ?? version.status) : 'assumed';
  const shown = set ?? text;
  const fault = faultOf(parameter, shown);
  return {
    key,
    value: parameter.kind === 'number' && !fault ? new Decimal(shown) : shown,
    text: shown,
    status,
    rank: rankOf(status),
    cite: own?.cite ?? version.cite,
    note: own?.note ?? version.note,
    overridden: set !== undefined,
    fault,
  };
}

/** What stands where no value is known. */
const NOT_GIVEN = '—';

/** The line of an open parameter that the user has not given yet: no value, but all that is said about it. */
export function lineToGive({ parameter, version }: ParameterInYear, key: string): ParameterLine {
  const line = readLine(parameter, version, key, NOT_GIVEN);
  return { ...line, fault: undefined };
}

/** The lines of a parameter that hold in a year, with the user's own values in place; undefined if it has none. */
export function parameterIn(
  parameter: Parameter,
  year: number,
  overrides: readonly ParameterOverride[],
): ParameterInYear | undefined {
  const version = versionIn(parameter.versions, year);
  if (!version) return undefined;
  const own = overrides.filter((set) => set.parameter === parameter.id && set.year === year);
  const texts = version.open
    ? Object.fromEntries(own.map(({ key, value }) => [key, value]))
    : (version.table ?? { '': version.value ?? '' });
  const lines = Object.entries(texts).map(([key, text]) => {
    const set = own.find((one) => one.key === key)?.value;
    return [key, readLine(parameter, version, key, text, set)] as const;
  });
  return { parameter, version, lines: new Map(lines) };
}
