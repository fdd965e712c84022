// Short forms in which worked examples are written: rows of a small book, and the figures to be compared.
import type { Example, ExampleLine, Fields, ParameterReading, Reading } from '../../model/example';
import { type Text, text } from '../../model/text';
import { entryOf } from '../named';

/** The enterprise of every example that needs no name for it. */
export const ENTERPRISE = 'E';

/** A facility of the enterprise. */
export const facilityRow = (
  scheme: string,
  sector: string,
  year: number,
  facility: string,
  fields: Fields,
  enterprise = ENTERPRISE,
): Fields => ({ enterprise, facility, year: String(year), scheme, sector, ...fields });

/** What the enterprise itself gives for a year. */
export const enterpriseRow = (year: number, fields: Fields, enterprise = ENTERPRISE): Fields => ({
  enterprise,
  year: String(year),
  ...fields,
});

/** A fuel or material of a facility. */
export const streamRow = (year: number, facility: string, stream: string, fields: Fields): Fields => ({
  enterprise: ENTERPRISE,
  facility,
  year: String(year),
  stream,
  ...fields,
});

type Compared = Pick<ExampleLine, 'places' | 'within'>;

interface Extra extends Compared {
  /** The row, where the book has several. */
  readonly name?: string;
  readonly year?: number;
  /** For steps of the working, which the vocabulary does not name. */
  readonly what?: Text;
  readonly unit?: string;
}

const compared = ({ places, within }: Compared): Compared => ({
  ...(places === undefined ? {} : { places }),
  ...(within === undefined ? {} : { within }),
});

function labelOf(label: Text, { name, year }: Extra): Text {
  const of = [name, year].filter((part) => part !== undefined).join(' ');
  return of === '' ? label : text(`${of}：${label.zh}`, `${of}: ${label.en}`);
}

const onSheet =
  (sheet: 'enterprises' | 'facilities' | 'streams') =>
  (quantity: string, expected: string, extra: Extra = {}): ExampleLine => ({
    what: labelOf(extra.what ?? entryOf(sheet, quantity).label, extra),
    unit: extra.unit ?? (extra.what ? '' : entryOf(sheet, quantity).unit),
    expected,
    ...compared(extra),
    read: {
      from: 'book',
      sheet,
      quantity,
      ...(extra.name === undefined ? {} : { name: extra.name }),
      ...(extra.year === undefined ? {} : { year: String(extra.year) }),
    },
  });

/** A result of the enterprise. */
export const ofEnterprise = onSheet('enterprises');
/** A result of a facility. */
export const ofFacility = onSheet('facilities');
/** A result of a fuel or material. */
export const ofStream = onSheet('streams');

/** What a formula comes to; `names` are read from the rules, the book or the auctions on record. */
export const byFormula = (
  what: Text,
  unit: string,
  expected: string,
  formula: string,
  names?: Readonly<Record<string, Reading>>,
  extra: Compared = {},
): ExampleLine => ({
  what,
  unit,
  expected,
  ...compared(extra),
  read: { from: 'formula', formula, ...(names ? { names } : {}) },
});

/** An answer to a single question; `pack` and `year` say whom it is put to. */
export const ofQuestion = (
  pack: string,
  year: number,
  given: Fields,
  answers: readonly (readonly [quantity: string, what: Text, unit: string, expected: string])[],
): readonly ExampleLine[] =>
  answers.map(([quantity, what, unit, expected]) => ({
    what,
    unit,
    expected,
    read: { from: 'question', pack, year, given, quantity },
  }));

/** A value of the rules in a year. */
export const valueIn = (pack: string, parameter: string, year: number, key?: string): ParameterReading => ({
  from: 'parameter',
  pack,
  parameter,
  year,
  ...(key === undefined ? {} : { key }),
});

/** A figure that is read as it is. */
export const figure = (
  what: Text,
  unit: string,
  expected: string,
  read: Reading,
  extra: Compared = {},
): ExampleLine => ({
  what,
  unit,
  expected,
  ...compared(extra),
  read,
});

/** The examples of a text, in its order. */
export const examples = (...list: readonly Example[]): readonly Example[] => list;
