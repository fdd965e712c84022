// A fault of a scenario file as one English line, for the terminal.
import type { Fault, FaultCode } from './fault';

const LONGEST_SHOWN = 60;

/** What was read, short and on one line, in double quotes. */
function quoted(text: string): string {
  const line = text.replace(/\p{Cc}+/gu, ' ');
  return `"${line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}...` : line}"`;
}

/** How many there are, with thousands separated. */
export const countText = (count: string): string => Number(count).toLocaleString('en');

const nearestHint = (fault: Fault): string => (fault.hint ? `; did you mean ${fault.hint}?` : '');

/** Kinds of values in a project file; a choice names its words itself. */
const KINDS: Readonly<Record<string, string>> = {
  text: 'a text',
  whole: 'a whole number',
  number: 'a number',
  flag: 'true or false',
  list: 'a list',
  record: 'an object with named parts',
  version: 'a version',
};

const SENTENCES: Readonly<Record<FaultCode, (fault: Fault) => string>> = {
  notANumber: (f) => `${quoted(f.read)} is not a number`,
  ambiguous: (f) => `${quoted(f.read)} is not clear: write ${f.hint ?? 'a plain decimal'}`,
  percent: (f) => `${quoted(f.read)} is a percentage, wanted is a number in ${f.wanted}`,
  arithmetic: (f) => `${quoted(f.read)} has no value`,
  otherUnit: (f) => `the unit of ${quoted(f.read)} is not of the kind of ${f.wanted || 'this column, which has none'}`,
  coalEquivalent: (f) =>
    `${quoted(f.read)} is standard coal, wanted is ${f.wanted}; there is no fixed rate between them`,
  unknownUnit: (f) => `${quoted(f.read)} has a unit that is not known, wanted is ${f.wanted || 'a plain number'}`,
  tooLong: (f) => `${quoted(f.read)} is too long for a number`,
  tooLarge: (f) => `${quoted(f.read)} is beyond any quantity`,
  notAChoice: (f) => `${quoted(f.read)} is none of ${f.wanted}${nearestHint(f)}`,
  notAYear: (f) => `${quoted(f.read)} is not a year of four digits`,
  digitsLost: (f) => `${quoted(f.read)} is a code that lost its digits in a spreadsheet; format the column as text`,
  computed: (f) => `${quoted(f.read)} stands where a result is computed`,
  notScenario: (f) => `a scenario file begins with ${f.wanted}, found ${quoted(f.read)}`,
  newerVersion: (f) =>
    `the file has format version ${f.read}, this program reads version ${f.wanted}; please use a newer version of the program`,
  fileTooLarge: (f) => `the file has ${countText(f.read)} characters, at most ${countText(f.wanted)} can be read`,
  tooManyCells: (f) => `the file has ${countText(f.read)} cells, at most ${countText(f.wanted)} can be read`,
  cellTooLong: (f) => `a cell of ${countText(f.read)} characters, at most ${countText(f.wanted)} can be read`,
  brokenQuotes: () => 'a quoted cell does not end as it should; close it with one quote, double the quotes inside it',
  outsideSection: (f) => `${quoted(f.read)} stands before any section; open one, for example ${f.wanted}`,
  unknownSection: (f) => `${quoted(f.read)} is no section${nearestHint(f)}`,
  blankHeader: (f) => `${quoted(f.read)} stands in a column without header`,
  unknownColumn: (f) => `${quoted(f.read)} is no column of ${f.section}${nearestHint(f)}`,
  duplicateColumn: (f) => `the column occurs twice, as ${quoted(f.hint ?? '')} and ${quoted(f.read)}`,
  missingColumn: (f) => `the column ${f.wanted} is missing`,
  resultColumn: (f) => `${quoted(f.read)} is a result and cannot be given`,
  wrongUnit: (f) => `the unit ${quoted(f.read)} is not ${f.wanted || 'wanted here'}`,
  unknownSetting: (f) => `${quoted(f.read)} is no setting${nearestHint(f)}`,
  blankKey: () => 'is blank, but names the row',
  duplicateKey: (f) => `${quoted(f.read)} is already in ${f.hint}`,
  orphanStream: (f) => `no facility ${quoted(f.read)} in the file${nearestHint(f)}`,
  unknownRow: (f) => `the first scenario has no row ${quoted(f.read)}${nearestHint(f)}`,
  textTooLong: (f) => `${quoted(f.read)} has more than ${f.wanted} characters`,
  blankValue: () => 'is blank',
  notProject: (f) => `${quoted(f.read)} is not the beginning of a project file, wanted is ${f.wanted}`,
  brokenJson: (f) => `the file is damaged and cannot be read as JSON, its end is ${quoted(f.read)}; ask for it again`,
  cutOff: (f) => `the file is cut off after ${quoted(f.read)}; ask for it again, best as an attachment`,
  newerProject: (f) =>
    `the file has format ${f.read}, this program reads formats up to ${f.wanted}; open it with version ${f.hint || 'newer than this'} or later`,
  changedFile: () => 'the file was changed or cut off after it was written: its checksum does not fit its content',
  tooDeep: (f) => `parts of the file lie in each other more than ${f.wanted} deep; no program of ours writes this`,
  unknownField: (f) => `${quoted(f.read)} is not known here${nearestHint(f)}`,
  missingField: (f) => `${f.wanted} is missing`,
  wrongKind: (f) => `${quoted(f.read)} should be ${KINDS[f.wanted] ?? f.wanted}`,
  tooMany: (f) => `${countText(f.read)} entries, at most ${countText(f.wanted)} can be read`,
  numberOutside: (f) => `${quoted(f.read)} is not within ${f.wanted}`,
  duplicateId: (f) => `${quoted(f.read)} occurs twice`,
  moreFaults: (f) => `and ${f.read} more faults`,
};

function placeOf(fault: Fault): string {
  const where = fault.row > 0 ? `row ${fault.row}` : fault.line > 0 ? `line ${fault.line}` : '';
  const place = [fault.section, where].filter((part) => part !== '').join(' ');
  const scenario = fault.scenario > 1 ? `scenario ${fault.scenario}` : '';
  return [scenario, place, fault.column].filter((part) => part !== '').join(', ');
}

/** One line without its line break, for example `facilities row 3, electricityGenerated: "abc" is not a number`. */
export function faultLine(fault: Fault): string {
  const place = placeOf(fault).replace(/\p{Cc}+/gu, ' ');
  const sentence = SENTENCES[fault.code](fault);
  return place === '' ? sentence : `${place}: ${sentence}`;
}
