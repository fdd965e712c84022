// The page itself: A4, margins, and in them the name of the book, the self-check sentence and page numbers.
import type { PrintKind } from './printing';

/** A text as a string of a style sheet; anything that could end it is escaped. */
const quoted = (text: string): string =>
  `"${text.replace(/[\\"\n\r\f]/g, (char) => `\\${char.charCodeAt(0).toString(16)} `)}"`;

const FONT = 'font: 8pt system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #46534f;';

/** The style sheet of the page; browsers without margin boxes leave the second half out. */
export function pageRule(kind: PrintKind, left: string, right: string): string {
  const size = kind === 'sheet' ? 'A4 landscape' : 'A4 portrait';
  return `@page {
    size: ${size};
    margin: 12mm 12mm 14mm;
    @bottom-left { content: ${quoted(left)}; ${FONT} }
    @bottom-right { content: ${quoted(right)} "\\2003 " counter(page) " / " counter(pages); ${FONT} }
  }`;
}

let rule: CSSStyleSheet | undefined;

/** Sets the page for what is printed now. */
export function setPage(text: string): void {
  rule ??= new CSSStyleSheet();
  rule.replaceSync(text);
  if (!document.adoptedStyleSheets.includes(rule)) document.adoptedStyleSheets.push(rule);
}
