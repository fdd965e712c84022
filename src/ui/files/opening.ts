// What is being opened: files and texts come in here from wherever, and what needs the user's word waits here.
import { type Accessor, createContext, createSignal, useContext } from 'solid-js';
import type { Fault } from '../../book/fault';
import type { LinkFault } from '../../book/link';
import type { ProjectMeta } from '../../book/project';
import type { Book } from '../../book/types';
import type { Session } from '../../store/session';
import { painted } from '../after-paint';
import { createFileQueue, type FilePlace } from './file-queue';

/** A book that came in, not yet one of the user's. */
export interface Incoming {
  /** Name of the file. */
  readonly file: string;
  readonly book: Book;
  readonly meta?: ProjectMeta;
}

/** A book on this device that a file is another state of. */
export interface KeptState {
  readonly id: string;
  readonly name: string;
  readonly updated: number;
  readonly book: Book;
}

/** Why something could not be opened: its faults, or a sentence about the whole of it. */
export interface Unopened {
  readonly kind: 'unopened';
  readonly file: string;
  readonly faults: readonly Fault[];
  readonly reason?: 'damaged' | 'tooBig' | 'missing' | 'unread' | 'noShare' | LinkFault;
  /** Readable all the same: the user may want it. */
  readonly doubtful?: Incoming;
}

/** What waits for the user's word. */
export type Pending =
  | Unopened
  | { readonly kind: 'known'; readonly incoming: Incoming; readonly kept: KeptState }
  /** A link that came in. */
  | { readonly kind: 'link'; readonly incoming: Incoming }
  /** A link that is to go out. */
  | { readonly kind: 'share' };

export interface Opening {
  readonly pending: Accessor<Pending | undefined>;
  /** Said once beside the rest, such as which of several files this is. */
  readonly notice: Accessor<string>;
  /** Opens the first; the others follow by themselves, each when the one before it needs nobody's word any more. */
  readonly openFiles: (files: readonly File[]) => Promise<void>;
  /** How many files are still to follow. */
  readonly following: Accessor<number>;
  /** Lets the files that are still to follow be. */
  readonly leaveRest: () => void;
  /** Opens a pasted text: a link, a file of ours, or a table for the import. */
  readonly openPasted: (text: string) => Promise<void>;
  /** Opens what the fragment of the address holds or points to, and takes it out of the address. */
  readonly openAddress: (fragment: string) => Promise<void>;
  /** Says something until it is closed, following it where it changes; `offersFile`: with a button that saves the open book as a file. */
  readonly say: (notice: string | Accessor<string>, offersFile?: boolean) => void;
  readonly offersFile: Accessor<boolean>;
  readonly wait: (pending: Pending) => void;
  /** Forgets what waits; nothing is changed by it. */
  readonly close: () => void;
}

/** A file of so many bytes is not there at once; who opens it is told that it is being read. */
const LONG_TO_READ = 1_000_000;

/** Fragments of the address: what another program has shared, and a link that holds a scenario. */
const SHARED = '#shared';
const LINK = '#s=';

/** What reads files is loaded when the first one comes. */
const load = () => import('./open-content');

/** Opens one of the files that came together, and says which one it is, and that it is being read where that takes long. */
function makeOpen(session: Session, say: (notice: string) => void, settle: (next: Pending | undefined) => void) {
  return async (file: File, place: FilePlace): Promise<void> => {
    const { openFile, placeText, readingText } = await load();
    if (file.size > LONG_TO_READ) {
      say(readingText(session, file.name));
      await painted();
    }
    settle(await openFile(session, file));
    say(placeText(session, file.name, place));
  };
}

/** Nothing is said at first. */
function createNotice(): Pick<Opening, 'notice' | 'offersFile' | 'say'> {
  const [said, setSaid] = createSignal({ text: (): string => '', offersFile: false });
  return {
    notice: () => said().text(),
    offersFile: () => said().offersFile,
    say: (notice, offersFile = false) =>
      void setSaid({ text: typeof notice === 'string' ? () => notice : notice, offersFile }),
  };
}

/** Nothing waits at first. */
export function createOpening(session: Session): Opening {
  const [pending, setPending] = createSignal<Pending>();
  const notice = createNotice();
  const settle = (next: Pending | undefined): void => {
    // a file that waits hides what another one began
    if (next) session.startImport(undefined);
    setPending(next);
  };
  const isFree = () => pending() === undefined && session.importing() === undefined;
  const queue = createFileQueue(isFree, makeOpen(session, notice.say, settle));
  const openers: Opening = {
    ...notice,
    pending,
    following: queue.following,
    leaveRest: queue.leaveRest,
    wait: settle,
    close: () => void setPending(undefined),
    openFiles: queue.take,
    openPasted: async (text) => {
      const { openPasted } = await load();
      settle(await openPasted(session, text));
    },
    openAddress: async (fragment) => {
      const isOurs = fragment === SHARED || fragment.startsWith(LINK);
      if (!isOurs) return;
      history.replaceState(null, '', location.pathname + location.search);
      if (fragment !== SHARED) return openers.openPasted(fragment);
      const { takeShared } = await import('./shared');
      const { files, text } = await takeShared();
      if (files.length > 0) return openers.openFiles(files);
      if (text !== '') return openers.openPasted(text);
      settle({ kind: 'unopened', file: '', faults: [], reason: 'noShare' });
    },
  };
  return openers;
}

export const OpeningContext = createContext<Opening>();

/** What is being opened on this page. Throws outside of it, which is a slip of the programmer. */
export function useOpening(): Opening {
  const opening = useContext(OpeningContext);
  if (!opening) throw new Error('nothing can be opened around this component');
  return opening;
}
