// The sections of a scenario file that are not sheets of rows: settings, overrides, and what is only carried along.
import { folded, oneLine } from './characters';
import { cleanNumber } from './clean-number';
import { columnOf, everyColumn } from './columns';
import { BLANKED, unguarded } from './csv-quoting';
import { readCell, reportCell } from './csv-rows';
import type { Block, DataRow } from './csv-sections';
import type { FaultList, Place } from './fault';
import { compareOverrides, overrideKey } from './keys';
import { nearest } from './nearest';
import type { Override } from './types';

const YEAR = /^\d{4}$/;

/** Rows of a section with fixed columns as records; faults for columns that are missing, unknown or doubled. */
function records<Id extends string>(
  block: Block,
  ids: readonly Id[],
  scenario: number,
  faults: FaultList,
): readonly { row: DataRow; place: Place; values: Readonly<Record<Id, string>> }[] {
  const place = { scenario, section: block.section, line: block.header.line };
  const at = new Map<Id, number>();
  for (const [index, header] of block.header.cells.entries()) {
    const read = header.trim();
    const id = ids.find((one) => one === folded(read));
    if (read === '') continue;
    if (!id) faults.add({ ...place, column: read }, 'unknownColumn', read, '', () => nearest(read, ids));
    else if (at.has(id)) faults.add({ ...place, column: id }, 'duplicateColumn', read, '', id);
    else at.set(id, index);
  }
  for (const id of ids) if (!at.has(id)) faults.add({ ...place, column: id }, 'missingColumn', '', id);
  if (at.size < ids.length) return [];
  return block.rows.map((row) => {
    const values = ids.map((id) => [id, (row.cells[at.get(id) ?? -1] ?? '').trim()]);
    const rowPlace = { scenario, section: block.section, row: row.row, line: row.line };
    return { row, place: rowPlace, values: Object.fromEntries(values) as Record<Id, string> };
  });
}

/** The setting of an id or label; undefined with a fault where there is none. */
function settingOf(read: string, place: Place, faults: FaultList) {
  const word = folded(read);
  const settings = everyColumn('scenario');
  const entry = settings.find(({ id, label }) => [id, label.zh, label.en].some((name) => folded(name) === word));
  const ids = settings.map(({ id }) => id);
  if (!entry && read === '') faults.add({ ...place, column: 'id' }, 'blankKey', '', 'id');
  else if (!entry) faults.add({ ...place, column: 'id' }, 'unknownSetting', read, '', () => nearest(read, ids));
  return entry;
}

/** Settings of a scenario by id; '' for one that is blanked with the mark of a further scenario. */
export function readSettings(
  blocks: readonly Block[],
  scenario: number,
  faults: FaultList,
): Readonly<Record<string, string>> {
  const settings: Record<string, string> = {};
  const seen = new Map<string, number>();
  for (const { row, place, values } of blocks.flatMap((block) => records(block, ['id', 'value'], scenario, faults))) {
    const entry = settingOf(unguarded(values.id), place, faults);
    if (!entry) continue;
    const before = seen.get(entry.id);
    seen.set(entry.id, before ?? row.row);
    if (before !== undefined) {
      faults.add({ ...place, column: 'id' }, 'duplicateKey', entry.id, '', `row ${before}`);
    } else if (values.value === BLANKED) {
      if (scenario > 1) settings[entry.id] = '';
    } else {
      const text = unguarded(values.value);
      const cleaned = readCell(entry, text);
      if (reportCell(cleaned, entry, text, place, faults) && cleaned.cell) {
        settings[entry.id] = cleaned.cell.text;
      }
    }
  }
  return settings;
}

/** The value of an override as kept: numbers plain, choices and dates as written; undefined with a fault. */
function overrideValue(raw: string, place: Place, faults: FaultList): string | undefined {
  const text = oneLine(raw);
  const entry = columnOf('scenario', 'allowancePrice');
  const plain = entry ? readCell({ ...entry, unit: '1' }, text) : undefined;
  if (plain?.cell && !plain.fault) return plain.cell.text;
  const cleaned = cleanNumber(text, '1');
  if (cleaned.ok || cleaned.code !== 'ambiguous') return text;
  faults.add({ ...place, column: 'value' }, 'ambiguous', text, '1', cleaned.candidates.join(' or '));
  return undefined;
}

/** Overrides of a scenario in the order of a book. */
export function readOverrides(blocks: readonly Block[], scenario: number, faults: FaultList): readonly Override[] {
  const found = new Map<string, { row: number; override: Override }>();
  const columns = ['parameter', 'key', 'year', 'value'] as const;
  for (const { row, place, values } of blocks.flatMap((block) => records(block, columns, scenario, faults))) {
    const parameter = oneLine(unguarded(values.parameter));
    if (parameter === '') faults.add({ ...place, column: 'parameter' }, 'blankKey', '', 'parameter');
    if (!YEAR.test(values.year)) faults.add({ ...place, column: 'year' }, 'notAYear', values.year);
    if (values.value === '') faults.add({ ...place, column: 'value' }, 'blankValue', '');
    // the mark gives the value of the law back in a further scenario; the first has nothing to blank
    const isBlanked = values.value === BLANKED;
    if (isBlanked && scenario === 1) continue;
    const value = isBlanked ? '' : overrideValue(unguarded(values.value), place, faults);
    if (parameter === '' || !YEAR.test(values.year) || value === undefined || (value === '' && !isBlanked)) continue;
    const override = { parameter, key: oneLine(unguarded(values.key)), year: Number(values.year), value };
    const before = found.get(overrideKey(override));
    const shown = [override.parameter, override.key, override.year].join(', ');
    if (before) faults.add(place, 'duplicateKey', shown, '', `row ${before.row}`);
    else found.set(overrideKey(override), { row: row.row, override });
  }
  return [...found.values()].map(({ override }) => override).sort(compareOverrides);
}

/** Header and rows of a section that is carried along unread; without the blank cells at the end of lines. */
export function readKept(blocks: readonly Block[]): readonly (readonly string[])[] {
  const trimmed = (cells: readonly string[]): readonly string[] => {
    const last = cells.findLastIndex((cell) => cell !== '');
    return cells.slice(0, last + 1).map(unguarded);
  };
  return blocks.flatMap(({ header, rows }) => [header, ...rows].map(({ cells }) => trimmed(cells)));
}
