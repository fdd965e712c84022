// The session one frame later, for what stands beside the sheet: the answer to a key is painted first.
import { createMemo } from 'solid-js';
import { createTarget } from '../store/explaining';
import type { Session } from '../store/session';
import { createLater } from './after-paint';

/** The same session, of which the book, its results and what is explained are followed one frame later. */
export function createLaterSession(session: Session): Session {
  const version = createLater(session.version);
  const book = createLater(session.book);
  const position = createLater(session.position);
  const computation = createLater(session.computation);
  const path = createLater(session.explaining.path);
  const { target, explanation } = createTarget(path, version);
  const explaining = { ...session.explaining, path, target, explanation: createMemo(explanation) };
  return Object.assign(Object.create(session) as Session, { version, book, position, computation, explaining });
}
