// What a rule pack is: dated, cited values and formulas of one scheme and sector. Types only; nothing here runs a rule.
import type { Edition } from './edition';
import type { Status } from './status';
import type { Text } from './text';

/**
 * Where rows live. `cycles` joins the years of one enterprise that are surrendered together; `cases` are single
 * questions put to the rules, each on its own: an order, an offset lot, a breach.
 */
export const LEVELS = ['streams', 'facilities', 'enterprises', 'cycles', 'cases'] as const;
export type Level = (typeof LEVELS)[number];

export interface Source {
  readonly id: string;
  readonly title: Text;
  /** Document number (文号); a text that says so where the document has none. */
  readonly number: Text;
  readonly issuer: Text;
  /** ISO date, or year and month, or year, as far as it is known. */
  readonly date: string;
  /** ISO date by which someone must look whether the source still holds. */
  readonly reviewBy: string;
}

export interface Citation {
  readonly source: string;
  readonly place: Text;
}

/** Years in which something holds, both ends included, with what it rests on. */
export interface Dated {
  readonly from: number;
  readonly to: number;
  readonly status: Status;
  readonly cite: readonly Citation[];
  readonly note?: Text;
}

/** A value of the law for some years: one value, or a table by the choice named in `Parameter.by`. */
export interface ParameterVersion extends Dated {
  readonly value?: string;
  readonly table?: Readonly<Record<string, string>>;
  /** The law has a value here that no document read states: results wait for the user's own. */
  readonly open?: true;
  /** Status and citation of single lines of the table that differ from the rest. */
  readonly lines?: Readonly<Record<string, Partial<Pick<Dated, 'status' | 'cite' | 'note'>>>>;
}

export interface Parameter {
  readonly id: string;
  readonly label: Text;
  readonly unit: string;
  readonly kind: 'number' | 'choice' | 'date';
  /** The quantity or input of the same row whose value picks the line of the table. */
  readonly by?: string;
  /** What a `choice` parameter may be set to. */
  readonly choices?: readonly string[];
  readonly versions: readonly ParameterVersion[];
}

export interface FormulaVersion extends Dated {
  readonly formula: string;
}

/** A floor, cap, limit, top-up or correction: the value is compared with what it would be without the rule. */
export interface Binding extends Dated {
  readonly kind: 'floor' | 'cap' | 'limit' | 'topUp' | 'correction';
  readonly name: Text;
  /** Formula for the value without this rule. */
  readonly without: string;
}

/** What a quantity computes to. */
export type QuantityKind = 'number' | 'choice' | 'date';

export interface Quantity {
  readonly id: string;
  readonly level: Level;
  readonly kind: QuantityKind;
  readonly unit: string;
  readonly label: Text;
  readonly versions: readonly FormulaVersion[];
  readonly bindings?: readonly Binding[];
  /** A step of the working: explained and printed by the headless run, but no column of its own. */
  readonly step?: boolean;
  /** Printed only where its inputs are given. */
  readonly optional?: boolean;
  /** Printed always, but what it alone lacks is not asked for. */
  readonly unasked?: boolean;
  /** The name it is printed under, where that is also the name of an input. */
  readonly printedAs?: string;
}

export interface InputRule {
  readonly id: string;
  readonly level: Level | 'scenario';
  readonly kind: 'number' | 'choice' | 'text' | 'date';
  readonly unit: string;
  readonly label: Text;
  readonly choices?: readonly string[];
  /** Closed limits of what can be meant at all; outside them the cell is an error. */
  readonly min?: string;
  readonly max?: string;
  /** An own figure in place of one that the rules give: never asked for where it is blank. */
  readonly replaces?: boolean;
}

/** Rows the rule keeps out of the calculation: where `when` is true every result of the row is refused. */
export interface Exclusion extends Dated {
  readonly level: Level;
  readonly when: string;
  readonly reason: Text;
}

/** Something to be told about a row where `when` is true. It never keeps a result back. */
export interface Advice extends Dated {
  readonly level: Level;
  readonly when: string;
  readonly text: Text;
}

/** A value that an entry was perhaps meant to be, and the slip that would explain the one that stands there. */
export interface Repair {
  /** Formula over the same row; one that comes to no number is not offered. */
  readonly formula: string;
  /** The slip: "typed in kJ/kg". */
  readonly text: Text;
}

/**
 * Something about an entry that makes it doubtful. It is a check of this program and no rule of law, never keeps a
 * result back and never changes one. Where it holds an entry against published values, `cite` says which.
 */
export interface Check {
  readonly id: string;
  readonly level: Level;
  /** A `warning` is probably a slip; a `note` may well be right. */
  readonly kind: 'warning' | 'note';
  /** Input of the same row whose cell shows it; nothing is said of a blank or unreadable one. */
  readonly input: string;
  readonly from: number;
  readonly to: number;
  /** Only for rows where this input is one of these choices. */
  readonly only?: { readonly input: string; readonly among: readonly string[] };
  readonly when: string;
  /** Formulas of what was expected instead, in the unit of the input. */
  readonly least?: string;
  readonly most?: string;
  /** What is suspicious, and against what it was held. */
  readonly text: Text;
  readonly repairs: readonly Repair[];
  readonly cite: readonly Citation[];
}

export interface Omission {
  readonly from: number;
  readonly to: number;
  readonly what: Text;
  readonly why: Text;
  readonly cite: readonly Citation[];
}

/** Years in which a sector stands outside the scheme: what is known of why, in place of results. */
export interface Outside {
  readonly from: number;
  readonly to: number;
  readonly reason: Text;
  readonly cite: readonly Citation[];
}

export interface Pack {
  /** For example `national.power`; `national.enterprise` holds the enterprise and cycle level of a scheme. */
  readonly id: string;
  /** Read back from a spreadsheet it is the same text: never ends in a zero after the point. */
  readonly version: string;
  /** Earlier editions, latest first: a book keeps the one it was computed with until its user decides otherwise. */
  readonly past?: readonly Edition[];
  readonly scheme: string;
  /** '' for the pack that holds the enterprise and cycle level of a scheme, '*' for one that serves every sector. */
  readonly sector: string;
  readonly label: Text;
  readonly from: number;
  readonly to: number;
  readonly inputs: readonly InputRule[];
  readonly parameters: readonly Parameter[];
  readonly quantities: readonly Quantity[];
  readonly exclusions: readonly Exclusion[];
  /** Years beyond `from` and `to` of which the rules say why the sector is not in them. */
  readonly outside?: readonly Outside[];
  readonly advice?: readonly Advice[];
  /** Checks of entries, in the order in which they are asked: the first that holds of an input is the one told. */
  readonly checks?: readonly Check[];
  /** Words for the keys of `refuse("...")` and `need("...")` in formulas. */
  readonly reasons: Readonly<Record<string, Text>>;
  readonly omitted: readonly Omission[];
  /** First and last year of each two-year cycle. */
  readonly cycles?: readonly (readonly [number, number])[];
}
