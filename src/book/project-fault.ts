// Where in a project file something is, and how a fault of it is told.
import type { FaultCode, FaultList, Place } from './fault';
import { ROW_SHEETS } from './types';

/** The way from the top of the file to a value; undefined is the top itself. */
export interface Path {
  readonly up: Path | undefined;
  readonly key: string | number;
}

export const below = (up: Path | undefined, key: string | number): Path => ({ up, key });

function stepsOf(path: Path | undefined): readonly (string | number)[] {
  const steps: (string | number)[] = [];
  for (let at = path; at; at = at.up) steps.unshift(at.key);
  return steps;
}

const numberOf = (key: string | number | undefined): number => (typeof key === 'number' ? key + 1 : 0);

/** The place as a person finds it in the book: scenario, sheet, row and column where there are any, else the names on the way. */
function placeOf(path: Path | undefined): Place {
  const [book, part, ...rest] = stepsOf(path);
  const text = (key: string | number | undefined): string => (key === undefined ? '' : `${key}`);
  if (book === 'book' && part === 'settings') return { section: 'scenario', column: text(rest[0]) };
  const isVariant = book === 'book' && part === 'variants' && rest[1] === 'rows';
  const [sheet, row, ...cell] = isVariant ? rest.slice(2) : rest;
  const isRows = isVariant || (book === 'book' && part === 'sheets');
  if (isRows && ROW_SHEETS.some((one) => one === sheet)) {
    const column = text(cell[0] === 'cells' ? cell[1] : cell[0]);
    return { scenario: isVariant ? numberOf(rest[0]) + 1 : 1, section: text(sheet), row: numberOf(row), column };
  }
  return { column: [book, part, ...rest].filter((key) => key !== undefined).join('.') };
}

const LONGEST_SHOWN = 80;

/** A value as a short text. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value.slice(0, LONGEST_SHOWN) : value;
  if (Array.isArray(text)) return '[...]';
  return typeof text === 'object' && text !== null ? '{...}' : String(text);
}

/** Adds a fault of the value at a path. */
export function tell(
  faults: FaultList,
  path: Path | undefined,
  code: FaultCode,
  read: unknown,
  wanted = '',
  hint: string | (() => string) = '',
): undefined {
  faults.add(placeOf(path), code, shown(read), wanted, hint);
  return undefined;
}
