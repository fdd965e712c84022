// Hands a text to the user as a file.

/** Offers `text` as a download. The name is kept to characters that every system takes. */
export function download(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = fileName(name);
  link.click();
  // the click has taken the address over by the next turn of the loop
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}

const FORBIDDEN = /[\p{Cc}<>:"/\\|?*]+/gu;
const LONGEST_NAME = 80;

/** A file name made of a title. */
export const fileName = (title: string): string => {
  const dot = title.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [title.slice(0, dot), title.slice(dot)] : [title, ''];
  return `${stem.replace(FORBIDDEN, ' ').trim().slice(0, LONGEST_NAME) || 'tanbiao'}${ending}`;
};
