// An input that differs between scenarios in words: whose it is, what it is called, its unit, its values.
import { cellUnit } from '../book/cell-unit';
import { columnOf } from '../book/columns';
import { rowAt } from '../book/row-index';
import type { Difference } from '../book/scenario-differences';
import type { Book, Row } from '../book/types';
import type { Registry } from '../engine/registry';
import type { Lang } from '../model/text';
import type { Sheet } from '../model/vocabulary';
import { choiceText, unitText, vocabularyLabel } from './labels';
import { separated } from './numbers';

export interface NamedDifference {
  /** "Unit 1 · coal 2024"; '' for what belongs to the whole scenario. */
  readonly where: string;
  readonly label: string;
  readonly unit: string;
}

function rowOf(book: Book, one: Difference): Row | undefined {
  if (one.kind !== 'cell') return undefined;
  const rows = book.sheets[one.sheet];
  return rows[rowAt(rows, one.row) ?? -1];
}

function whereText(row: Row): string {
  const part = (column: string): string => row.cells[column]?.text ?? '';
  const name = part('facility') || part('enterprise');
  const stream = part('stream');
  return [stream ? `${name} · ${stream}` : name, part('year')].filter((text) => text !== '').join(' ');
}

function columnName(sheet: Sheet, id: string, row: Row | undefined, lang: Lang): Omit<NamedDifference, 'where'> {
  const entry = columnOf(sheet, id);
  const label = vocabularyLabel(sheet, id)?.[lang] ?? entry?.label[lang] ?? id;
  if (entry?.kind !== 'input' || id === 'year') return { label, unit: '' };
  return { label, unit: unitText(cellUnit(entry, row?.cells.material?.text ?? ''), lang) };
}

/** What an input is called. `book` is the one that has its row. */
export function differenceName(book: Book, registry: Registry, one: Difference, lang: Lang): NamedDifference {
  if (one.kind === 'setting') return { where: '', ...columnName('scenario', one.key, undefined, lang) };
  if (one.kind === 'cell') {
    const row = rowOf(book, one);
    return { where: row ? whereText(row) : '', ...columnName(one.sheet, one.column, row, lang) };
  }
  const named = one.after ?? one.before;
  const parameters = registry.packs.flatMap((pack) => pack.parameters);
  const parameter = parameters.find(({ id }) => id === named?.parameter);
  const line = named?.key ? choiceText(parameter?.by ?? '', named.key, lang) : '';
  const where = [line, named ? `${named.year}` : ''].filter((text) => text !== '').join(' ');
  return {
    where,
    label: parameter?.label[lang] ?? named?.parameter ?? '',
    unit: unitText(parameter?.unit ?? '', lang),
  };
}

/** A value as it stands in its cell; '' where it is blank, or where the rules give it. */
export function differenceValue(one: Difference, side: 'before' | 'after', lang: Lang): string {
  const given = one[side];
  const text =
    typeof given === 'string' ? given : given === undefined ? '' : 'text' in given ? given.text : given.value;
  const id = one.kind === 'cell' ? one.column : one.kind === 'setting' ? one.key : '';
  const sheet = one.kind === 'cell' ? one.sheet : 'scenario';
  return columnOf(sheet, id)?.kind === 'choice' ? choiceText(id, text, lang) : separated(text);
}
