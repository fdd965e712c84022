// The project file of a book, made from memory: it can be had even when the device takes nothing any more.
import type { Book } from '../book/types';
import { lockOf } from '../engine/editions';
import type { Registry } from '../engine/registry';
import { PROJECT_ENDING } from './folder-files';

export interface ProjectSource {
  readonly id: string;
  readonly book: Book;
  readonly registry: Registry;
  readonly app: string;
}

/** The text of the project file of a book. */
export async function projectText({ id, book, registry, app }: ProjectSource, at: number): Promise<string> {
  const { writeProject } = await import('../book/project');
  const rules = book.lock ?? lockOf(registry);
  return writeProject(book, { app, rules, origin: id, at });
}

/** The name of the file that is handed to the user. */
export const projectName = (book: Book): string => `${book.settings.name ?? 'tanbiao'}${PROJECT_ENDING}`;
