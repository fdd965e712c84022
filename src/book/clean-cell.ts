// What is typed into any cell -> the cell to keep, with what must be said about it.
import type { Entry } from '../model/vocabulary';
import { CHOICE_LABELS } from '../rules/choices';
import { MATERIALS } from '../rules/materials';
import { cellUnit } from './cell-unit';
import { folded, oneLine, plainCharacters } from './characters';
import { cleanNumber, type NumberFault, type NumberNote } from './clean-number';
import type { Cell } from './types';

/** `digitsLost`: a long code that a spreadsheet turned into 9.14E+17; `computed`: a result cannot be typed over. */
export type CellFault = NumberFault | 'notAChoice' | 'notAYear' | 'digitsLost' | 'computed' | 'unknownColumn';

/** `cut`: the text was longer than a name may be; the whole of it stays in `typed`. */
export type CellNote = NumberNote | 'cut';

/** `cell` null = blank. With a fault the cell holds exactly what was typed, so that nothing is lost. */
export interface CleanedCell {
  readonly cell: Cell | null;
  readonly fault?: { readonly code: CellFault; readonly candidates: readonly string[] };
  readonly note?: CellNote;
}

/** Longest name or other text of a cell, in characters. */
export const LONGEST_TEXT = 200;
const YEAR = /^(\d{4}) ?(?:年度?)?$/;
// Spreadsheets show codes of twelve digits and more this way and save what they show; some write E+017.
const LOST_DIGITS = /^\d(?:[.,]\d+)?e\+0*(?:1[1-9]|[2-9]\d)$/i;
/** The vocabulary has no list of choices for it: any text may name a material of one's own. */
const MATERIAL = 'material';

const faulty = (typed: string, code: CellFault, candidates: readonly string[] = []): CleanedCell => ({
  cell: { text: typed },
  fault: { code, candidates },
});

/** Folded ids and labels of a choice -> its id. Ids go in last and win. */
function wordsOf(id: string, choices: readonly string[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  const labels = CHOICE_LABELS[id] ?? {};
  for (const choice of choices) {
    const label = Object.hasOwn(labels, choice) ? labels[choice] : undefined;
    for (const word of label ? [label.zh, label.en] : []) words.set(folded(word), choice);
  }
  for (const choice of choices) words.set(folded(choice), choice);
  return words;
}

const choiceWords = new Map<Entry, ReadonlyMap<string, string>>();

function wordsOfChoice(entry: Entry): ReadonlyMap<string, string> {
  const known = choiceWords.get(entry) ?? wordsOf(entry.id, entry.choices ?? []);
  choiceWords.set(entry, known);
  return known;
}

const MATERIAL_WORDS: ReadonlyMap<string, string> = new Map([
  ...MATERIALS.flatMap(({ id, label }) => [[folded(label.zh), id] as const, [folded(label.en), id] as const]),
  ...MATERIALS.map(({ id }) => [folded(id), id] as const),
]);

function cleanText(typed: string): CleanedCell {
  const text = oneLine(typed);
  if (text === '') return { cell: null };
  if (LOST_DIGITS.test(text)) return faulty(typed, 'digitsLost');
  if (text.length <= LONGEST_TEXT) return { cell: { text } };
  // the cut may fall after a space or inside a pair of surrogates
  const cut = text
    .slice(0, LONGEST_TEXT)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
  return { cell: { text: cut, typed }, note: 'cut' };
}

function cleanYear(typed: string): CleanedCell {
  const year = YEAR.exec(plainCharacters(typed))?.[1];
  return year === undefined ? faulty(typed, 'notAYear') : { cell: { text: year } };
}

function cleanInput(entry: Entry, typed: string, material: string): CleanedCell {
  const cleaned = cleanNumber(typed, cellUnit(entry, material));
  if (!cleaned.ok) return faulty(typed, cleaned.code, cleaned.candidates);
  if (cleaned.note === undefined) return { cell: { text: cleaned.text } };
  return { cell: { text: cleaned.text, typed: typed.trim() }, note: cleaned.note };
}

function cleanChoice(entry: Entry, typed: string): CleanedCell {
  const word = folded(typed);
  if (entry.id === MATERIAL) {
    const material = MATERIAL_WORDS.get(word);
    return material === undefined ? cleanText(typed) : { cell: { text: material } };
  }
  const choice = wordsOfChoice(entry).get(word);
  return choice === undefined ? faulty(typed, 'notAChoice', entry.choices) : { cell: { text: choice } };
}

/**
 * Reads what was typed into the cell of a column: a number in the unit of the column, the id of a choice or material
 * (given as id or as label in either language), a year, or a text on one line. Blank gives `cell: null`. `material` is
 * that of the row, '' where it has none: it settles in what some columns are counted.
 */
export function cleanCell(entry: Entry, typed: string, material = ''): CleanedCell {
  if (entry.kind === 'result') return { cell: null, fault: { code: 'computed', candidates: [] } };
  if (oneLine(typed) === '') return { cell: null };
  if (entry.id === 'year') return cleanYear(typed);
  if (entry.kind === 'input') return cleanInput(entry, typed, material);
  return entry.kind === 'choice' ? cleanChoice(entry, typed) : cleanText(typed);
}
