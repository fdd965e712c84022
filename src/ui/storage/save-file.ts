// Hands the project file of a book to the user as a download, and notes that it was.
import type { DeviceParts } from '../../store/device-parts';
import { download } from '../files/download';

const TYPE = 'application/x-tanbiao';

/** The name under which the file was handed over; undefined where the book could not be read. */
export async function saveFile(parts: DeviceParts, id: string): Promise<string | undefined> {
  const file = await parts.files.make(id).catch(() => undefined);
  if (!file) return undefined;
  download(file.name, file.text, TYPE);
  await parts.files.handed(file);
  return file.name;
}
