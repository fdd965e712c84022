// Saving and loading a set of own values for the open book.
import type { Fault } from '../../book/fault';
import {
  parametersOf,
  readParameterSet,
  type SetFault,
  setOverrides,
  writeParameterSet,
} from '../../book/parameter-set';
import type { Session } from '../../store/session';

/** A set is small; what is larger is something else. */
const LARGEST_SET = 5 * 1024 * 1024;

/** What came of loading a file. */
export type SetOutcome =
  | { readonly kind: 'loaded'; readonly file: string; readonly count: number }
  | { readonly kind: 'unchanged'; readonly file: string }
  | {
      readonly kind: 'wrong';
      readonly file: string;
      readonly faults: readonly Fault[];
      readonly setFaults: readonly SetFault[];
      readonly reason?: 'tooBig' | 'notText' | 'noOverrides';
    };

/** The own values of the open book as the text of a file; undefined where none is open. */
export function saveSet(session: Session): string | undefined {
  const book = session.book();
  return book && writeParameterSet(book.overrides);
}

async function textOf(file: File): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Takes the own values of a file over into the open book as one step; nothing where anything in it is wrong. */
export async function loadSet(session: Session, file: File, replace: boolean): Promise<SetOutcome | undefined> {
  const wrong = { kind: 'wrong', file: file.name, faults: [], setFaults: [] } as const;
  if (file.size > LARGEST_SET) return { ...wrong, reason: 'tooBig' };
  const text = await textOf(file);
  if (text === undefined) return { ...wrong, reason: 'notText' };
  const read = readParameterSet(text, parametersOf(session.registry.packs));
  if (!('overrides' in read)) {
    const isEmpty = read.faults.length === 0 && read.setFaults.length === 0;
    return { ...wrong, ...read, ...(isEmpty && { reason: 'noOverrides' }) };
  }
  const book = session.book();
  if (!book) return undefined;
  const patch = setOverrides(book, read.overrides, replace);
  if (!patch) return { kind: 'unchanged', file: file.name };
  if (!session.mayEdit()) return undefined;
  session.act(patch, 'override');
  return { kind: 'loaded', file: file.name, count: read.overrides.length };
}
