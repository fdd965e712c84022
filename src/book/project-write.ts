// A book -> text of a project file: JSON in one fixed order, with who wrote it, by which rules, and a checksum.
import { BOOK } from './project-book';
import { canonical, checksumOf, joined } from './project-checksum';
import type { Book } from './types';

/** Number of the format; goes up whenever an older program could not read what is written. */
export const PROJECT_FORMAT = 1;

/** What a project file says about itself. */
export interface ProjectMeta {
  readonly format: number;
  /** Version of the program that wrote it. */
  readonly app: string;
  /** Versions of the rule packs by id. */
  readonly rules: Readonly<Record<string, string>>;
  /** The same for every state of one book, so that it can be told that a file is another state of a book one has. */
  readonly origin?: string;
  /** When it was written, in milliseconds since 1970. */
  readonly at?: number;
}

/**
 * Writes the whole of a book: settings, rows with what was typed, own values, further scenarios, looks. Not its history:
 * what was deleted stays at home.
 */
export function writeProject(book: Book, meta: Omit<ProjectMeta, 'format'>): string {
  const { app, rules, origin, at } = meta;
  const parts = new Map<string, string>([
    ['app', canonical(app)],
    ...(at === undefined ? [] : [['at', canonical(at)] as const]),
    ['book', canonical(BOOK.write(book))],
    ['format', canonical(PROJECT_FORMAT)],
    ...(origin === undefined ? [] : [['origin', canonical(origin)] as const]),
    ['rules', canonical(rules)],
    ['tanbiao', canonical('project')],
  ]);
  const checksum = checksumOf(joined(parts));
  // whoever opens it in an editor sees first what it is, and the checksum at the end shows that nothing was cut off
  const { book: whole = '', ...head } = Object.fromEntries(parts);
  const names = ['tanbiao', 'format', 'app', 'at', 'origin', 'rules'].filter((name) => Object.hasOwn(head, name));
  const lines = names.map((name) => `"${name}":${head[name]},`);
  return `{${lines.join('\n')}\n"book":${whole},\n"checksum":"${checksum}"}\n`;
}
