// An empty scenario file for a market and a sector, with headers in words and units: to be filled in by hand in a spreadsheet.
import { inputColumns, isKey } from '../book/columns';
import { Plans } from '../book/compute-plans';
import { csvLine, guarded } from '../book/csv-quoting';
import { ROW_SHEETS, type RowSheet } from '../book/types';
import { inputsReadBy } from '../engine/reads';
import type { Registry } from '../engine/registry';
import type { Lang, Text } from '../model/text';
import type { Entry } from '../model/vocabulary';
import { choiceText } from './labels';

const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** What a template is for. */
export interface TemplateOf {
  readonly scheme: string;
  readonly sector: string;
  readonly year: number;
}

/** Names to be written over; a row without them could not be opened. */
const NAMES: Readonly<Record<string, Text>> = {
  enterprise: { zh: '示例企业', en: 'Example enterprise' },
  facility: { zh: '1号', en: 'Unit 1' },
  stream: { zh: '燃料1', en: 'Fuel 1' },
};

const PRODUCT_UNIT = 'product unit';

/** Label and unit, in characters that also get through the Chinese code page, in which spreadsheets may save the file. */
function header({ label, unit }: Entry, lang: Lang): string {
  const shown = lang === 'zh' ? unit.replace(PRODUCT_UNIT, '产品单位') : unit;
  return unit === '' || unit === '1' ? label[lang] : `${label[lang]} (${shown})`;
}

/** What the rules of a level read of a sheet; nothing where they do not look at it at all. */
function inputsOf(plans: Plans, sheet: RowSheet, { scheme, sector, year }: TemplateOf): ReadonlySet<string> {
  // positions have one set of rules for all sectors of a market
  const place = { scheme, sector: sheet === 'enterprises' ? '' : sector, year: `${year}` };
  const served = plans.serve(place, sheet, {});
  return 'plan' in served ? inputsReadBy(served.plan) : new Set();
}

function columnsOf(sheet: RowSheet, read: ReadonlySet<string>): readonly Entry[] {
  const belonging = sheet === 'facilities' ? ['scheme', 'sector'] : [];
  return inputColumns(sheet).filter(({ id }) => isKey(sheet, id) || belonging.includes(id) || read.has(id));
}

/** The one row of a section: whose it is, and the rest to be filled in. */
function firstCell({ id }: Entry, { scheme, sector, year }: TemplateOf, lang: Lang): string {
  if (id === 'year') return `${year}`;
  if (id === 'scheme') return choiceText('scheme', scheme, lang);
  if (id === 'sector') return choiceText('sector', sector, lang);
  return NAMES[id]?.[lang] ?? '';
}

const line = (texts: readonly string[]): string => csvLine(texts.map((text, at) => guarded(text, at === 0)));

function rowSection(plans: Plans, sheet: RowSheet, of: TemplateOf, lang: Lang): readonly string[] {
  const read = inputsOf(plans, sheet, of);
  if (read.size === 0) return [];
  const columns = columnsOf(sheet, read);
  return [
    `#${sheet}`,
    line(columns.map((entry) => header(entry, lang))),
    line(columns.map((entry) => firstCell(entry, of, lang))),
  ];
}

/** Name of the scenario, prices and assumptions. */
const settingSection = (lang: Lang): readonly string[] => [
  '#scenario',
  'id,value',
  ...inputColumns('scenario').map(({ label }) => line([label[lang], ''])),
];

/** The text of the template, which opens as a book with one row to go on from. */
export function templateText(registry: Registry, of: TemplateOf, lang: Lang): string {
  const plans = new Plans(registry);
  const lines = [
    '#tanbiao,1',
    ...settingSection(lang),
    ...ROW_SHEETS.flatMap((sheet) => rowSection(plans, sheet, of, lang)),
  ];
  return BYTE_ORDER_MARK + lines.map((one) => one + LINE_END).join('');
}
