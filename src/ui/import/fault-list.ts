// The faults of a table as a CSV, to be mended in the spreadsheet that the table came from.
import { csvLine, guarded } from '../../book/csv-quoting';
import { columnLetters } from '../../book/import-table';
import type { Lang } from '../../model/text';
import { download } from '../files/download';
import { IMPORT_WORDS } from '../words/import';
import { columnLabel, shownWanted } from './labels';
import type { Wizard } from './wizard';

/** Hands out all faults of the last check: row, column, header, what was read, what is wrong. */
export async function downloadFaults(wizard: Wizard, lang: Lang): Promise<void> {
  const words = IMPORT_WORDS[lang];
  const { sheet, plans } = wizard.decisions();
  const lines = (await wizard.client.issues()).map((issue) => {
    const label = issue.column === '' ? '' : columnLabel(sheet, issue.column, lang);
    const header = plans[issue.at]?.header || label;
    const problem = words.codes[issue.code]({ ...issue, wanted: shownWanted(issue, lang) });
    return [`${issue.number}`, issue.at < 0 ? '' : columnLetters(issue.at), header, issue.read, problem];
  });
  const text = [words.listHeads, ...lines]
    .map((cells) => csvLine(cells.map((cell) => guarded(cell, false))))
    .join('\r\n');
  download(`${words.listName} ${wizard.source.name.replace(/\.[^.]*$/, '')}.csv`, `\ufeff${text}\r\n`);
}
