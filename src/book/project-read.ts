// Text of a project file -> the book, or everything that is wrong with it. The file may come from anyone.
import { type Fault, FaultList } from './fault';
import { BOOK } from './project-book';
import { canonical, checksumOf } from './project-checksum';
import { below, shown, tell } from './project-fault';
import { byName, optional, record, type Shape, text, whole, word } from './project-shape';
import { PROJECT_FORMAT, type ProjectMeta } from './project-write';
import type { Book } from './types';

interface Opened {
  readonly book: Book;
  readonly meta: ProjectMeta;
}

/** With a wrong checksum alone the book is there as `doubtful`: the user may still want it, as a new book. */
export type ReadProject = Opened | { readonly faults: readonly Fault[]; readonly doubtful?: Opened };

const MOST_CHARACTERS = 200_000_000;
/** A book needs nine levels. */
const DEEPEST = 16;
const LONGEST_META = 200;

interface Stored extends ProjectMeta {
  readonly tanbiao: 'project';
  readonly book: Book;
  readonly checksum: string;
}

const meta = text(LONGEST_META);

const FILE: Shape<Stored> = record<Stored>({
  tanbiao: word(['project']),
  format: whole(1),
  app: meta,
  at: optional(whole(0)),
  origin: optional(meta),
  rules: byName(
    () => meta,
    () => undefined,
  ),
  book: BOOK,
  checksum: meta,
});

const QUOTE = 34;
const BACKSLASH = 92;
const OPENING = new Set([...'{['].map((sign) => sign.charCodeAt(0)));
const CLOSING = new Set([...'}]'].map((sign) => sign.charCodeAt(0)));

/** True where lists and objects lie in each other deeper than any file of ours; looks at no meaning. */
function isTooDeep(json: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < json.length; at += 1) {
    const char = json.charCodeAt(at);
    if (inText) {
      if (char === BACKSLASH) at += 1;
      else if (char === QUOTE) inText = false;
    } else if (char === QUOTE) inText = true;
    else if (OPENING.has(char)) {
      depth += 1;
      if (depth > DEEPEST) return true;
    } else if (CLOSING.has(char)) depth -= 1;
  }
  return false;
}

const TAIL = 40;

function parsed(json: string, faults: FaultList): Readonly<Record<string, unknown>> | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    const isCut = !json.trimEnd().endsWith('}');
    return tell(faults, undefined, isCut ? 'cutOff' : 'brokenJson', json.trimEnd().slice(-TAIL));
  }
  if (typeof value === 'object' && value !== null && 'tanbiao' in value && value.tanbiao === 'project')
    return value as Readonly<Record<string, unknown>>;
  return tell(faults, undefined, 'notProject', json.slice(0, TAIL), '"tanbiao":"project"');
}

/** False, with a fault, for a file of a format that this program does not know yet. */
function isKnownFormat({ format, app }: Readonly<Record<string, unknown>>, faults: FaultList): boolean {
  if (typeof format !== 'number' || !(format > PROJECT_FORMAT)) return true;
  tell(faults, below(undefined, 'format'), 'newerProject', format, `${PROJECT_FORMAT}`, shown(app));
  return false;
}

function openStored({ book, checksum: _, tanbiao: __, ...about }: Stored): Opened {
  return { book, meta: about };
}

/** Checks the checksum against the content as it stands in the file. */
function isWhole({ checksum, ...content }: Readonly<Record<string, unknown>>): boolean {
  return checksum === checksumOf(canonical(content));
}

/** Reads the text of a project file: the book with what the file says about itself, or faults; never an exception. */
export function readProject(file: string): ReadProject {
  const faults = new FaultList();
  const refused = (): ReadProject => ({ faults: faults.all() });
  if (file.length > MOST_CHARACTERS) tell(faults, undefined, 'fileTooLarge', file.length, `${MOST_CHARACTERS}`);
  if (faults.any) return refused();
  const json = file.replace(/^\ufeff/, '');
  if (isTooDeep(json)) tell(faults, undefined, 'tooDeep', '', `${DEEPEST}`);
  const given = faults.any ? undefined : parsed(json, faults);
  if (!given || !isKnownFormat(given, faults)) return refused();
  const changed = !isWhole(given);
  if (changed) tell(faults, undefined, 'changedFile', '');
  const before = faults.count;
  const stored = FILE.read(given, undefined, faults);
  if (!stored || faults.count > before) return refused();
  const opened = openStored(stored);
  return changed ? { ...refused(), doubtful: opened } : opened;
}
