// Parts that a schema of stored data is made of. Each says how a value is written and reads it back with everything checked.
import type { FaultCode, FaultList } from './fault';
import { nearest } from './nearest';
import { below, type Path, tell } from './project-fault';

/** How values of a type stand in a file. */
export interface Shape<T> {
  readonly write: (value: T) => unknown;
  /** The value; undefined where there is none to keep, with a fault where that is wrong. Builds everything anew. */
  readonly read: (given: unknown, path: Path | undefined, faults: FaultList) => T | undefined;
}

/** A field that may be absent. */
export interface Optional<T> {
  readonly optional: Shape<T>;
}

export const optional = <T>(shape: Shape<T>): Optional<T> => ({ optional: shape });

/** One entry for every field of a type, so that a field that is added cannot be forgotten. */
export type Fields<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K> ? Optional<NonNullable<T[K]>> : Shape<T[K]>;
};

/** Names that reach into the machinery of objects; no file of ours has them as a key. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
/** A quarter of this is a long book already, and a text is searched and drawn as a whole. */
const LONGEST_TEXT = 1_000_000;
const MOST_KEYS = 1_000_000;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text of at most so many characters. */
export const text = (most = LONGEST_TEXT): Shape<string> => ({
  write: (value) => value,
  read: (given, path, faults) => {
    if (typeof given !== 'string') return tell(faults, path, 'wrongKind', given, 'text');
    return given.length > most ? tell(faults, path, 'textTooLong', given, `${most}`) : given;
  },
});

/** A whole number from `low` on that is exact. */
export const whole = (low: number, high: number = Number.MAX_SAFE_INTEGER): Shape<number> => ({
  write: (value) => value,
  read: (given, path, faults) => {
    if (typeof given !== 'number') return tell(faults, path, 'wrongKind', given, 'whole');
    const fits = Number.isSafeInteger(given) && given >= low && given <= high;
    return fits ? given : tell(faults, path, 'numberOutside', given, `${low}-${high}`);
  },
});

/** A number that is finite. */
export const number = (low: number, high: number): Shape<number> => ({
  write: (value) => value,
  read: (given, path, faults) => {
    if (typeof given !== 'number') return tell(faults, path, 'wrongKind', given, 'number');
    return given >= low && given <= high ? given : tell(faults, path, 'numberOutside', given, `${low}-${high}`);
  },
});

/** Yes or no. */
export const flag: Shape<boolean> = {
  write: (value) => value,
  read: (given, path, faults) => (typeof given === 'boolean' ? given : tell(faults, path, 'wrongKind', given, 'flag')),
};

/** One word out of a list. */
export const word = <T extends string>(words: readonly T[]): Shape<T> => ({
  write: (value) => value,
  read: (given, path, faults) =>
    words.find((one) => one === given) ?? tell(faults, path, 'wrongKind', given, words.join(' | ')),
});

/** A list of at most so many values. */
export const list = <T>(of: Shape<T>, most: number): Shape<readonly T[]> => ({
  write: (values) => values.map(of.write),
  read: (given, path, faults) => {
    if (!Array.isArray(given)) return tell(faults, path, 'wrongKind', given, 'list');
    if (given.length > most) return tell(faults, path, 'tooMany', given.length, `${most}`);
    return given.flatMap((one: unknown, at) => {
      const value = of.read(one, below(path, at), faults);
      return value === undefined ? [] : [value];
    });
  },
});

/** Why a key may not stand in a map, with the nearest one that may; undefined where it may. */
export type KeyFault = (key: string) => { readonly code: FaultCode; readonly hint: () => string } | undefined;

/** Values by names that are checked one by one; `of` may depend on the name. */
export const byName = <T>(of: (key: string) => Shape<T>, keyFault: KeyFault): Shape<Readonly<Record<string, T>>> => ({
  write: (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, of(key).write(value)])),
  read: (given, path, faults) => {
    if (!isObject(given)) return tell(faults, path, 'wrongKind', given, 'record');
    const keys = Object.keys(given);
    if (keys.length > MOST_KEYS) return tell(faults, path, 'tooMany', keys.length, `${MOST_KEYS}`);
    const read: Record<string, T> = {};
    for (const key of keys) {
      const here = below(path, key);
      const wrong = FORBIDDEN.has(key) ? { code: 'unknownField' as const, hint: () => '' } : keyFault(key);
      if (wrong) {
        tell(faults, here, wrong.code, key, '', wrong.hint);
        continue;
      }
      const value = of(key).read(given[key], here, faults);
      if (value !== undefined) read[key] = value;
    }
    return read;
  },
});

/** A shape of whatever type, for going over all fields of a record alike. */
interface AnyShape {
  write(value: unknown): unknown;
  read(given: unknown, path: Path | undefined, faults: FaultList): unknown;
}

interface Field {
  readonly name: string;
  readonly shape: AnyShape;
  readonly isOptional: boolean;
}

const fieldsOf = <T>(fields: Fields<T>): readonly Field[] =>
  Object.entries<AnyShape | { readonly optional: AnyShape }>(fields).map(([name, field]) =>
    'optional' in field ? { name, shape: field.optional, isOptional: true } : { name, shape: field, isOptional: false },
  );

/** An object with exactly these fields. */
export function record<T extends object>(fields: Fields<T>): Shape<T> {
  const table = fieldsOf(fields);
  const known = new Set(table.map(({ name }) => name));
  return {
    write: (value) =>
      Object.fromEntries(
        table.flatMap(({ name, shape }) => {
          const part = (value as Readonly<Record<string, unknown>>)[name];
          return part === undefined ? [] : [[name, shape.write(part)]];
        }),
      ),
    read: (given, path, faults) => {
      if (!isObject(given)) return tell(faults, path, 'wrongKind', given, 'record');
      for (const key of Object.keys(given))
        if (!known.has(key)) tell(faults, below(path, key), 'unknownField', key, '', () => nearest(key, known));
      const read: Record<string, unknown> = {};
      for (const { name, shape, isOptional } of table) {
        if (Object.hasOwn(given, name)) {
          const value = shape.read(given[name], below(path, name), faults);
          if (value !== undefined) read[name] = value;
        } else if (!isOptional) tell(faults, below(path, name), 'missingField', '', name);
      }
      // every field of the table is there, or there is a fault and nobody gets to see this
      return read as T;
    },
  };
}
