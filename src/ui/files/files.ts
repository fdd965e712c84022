// Beginning with a book of one's own: an empty one, or a fresh copy of an example.
import { emptyBook } from '../../book/empty-book';
import type { Session } from '../../store/session';
import { POWER, type Start, setStarting } from '../home/starting';
import { type Example, HOME_WORDS } from '../words/home';
import type { Unopened } from './opening';

/** Opens a fresh copy of an example that ships with the app. */
export async function openExample(session: Session, example: Example): Promise<Unopened | undefined> {
  const file = `${example}.csv`;
  const title = HOME_WORDS[session.preferences.lang()].titles[example];
  const answer = await fetch(new URL(`examples/${file}`, document.baseURI)).catch(() => undefined);
  if (!answer?.ok) return { kind: 'unopened', file, faults: [], reason: 'missing' };
  const { readScenario } = await import('../../book/csv');
  const read = readScenario(await answer.text());
  if ('faults' in read) return { kind: 'unopened', file, faults: read.faults };
  setStarting(POWER);
  const { book } = read;
  await session.create(title, { ...book, settings: { ...book.settings, name: title } }, 'facilities');
  return undefined;
}

/** Makes and opens an empty book, whose first row will be of this market and sector. */
export async function openNew(session: Session, start: Start = POWER): Promise<void> {
  setStarting(start);
  const name = HOME_WORDS[session.preferences.lang()].unnamed;
  await session.create(name, { ...emptyBook(), settings: { name } }, 'facilities');
}
