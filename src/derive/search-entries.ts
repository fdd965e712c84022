// Everything the rules say as entries to be searched: names in both languages, ids, formulas, values, articles, documents.
import type { Registry } from '../engine/registry';
import { namesIn } from '../formula/tree';
import type { Citation, InputRule, Level, Pack, Parameter, ParameterVersion, Quantity, Source } from '../model/pack';
import { LANGS, type Lang, type Text } from '../model/text';
import { citationsText } from './citations';
import { choiceText, unitText } from './labels';
import { dateText, separated } from './numbers';

export const RULE_KINDS = [
  'quantity',
  'parameter',
  'input',
  'exclusion',
  'advice',
  'check',
  'omission',
  'source',
] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

/** Where something stands on the page: together with the pack it names one place. */
export interface RulePlace {
  readonly kind: RuleKind;
  readonly id: string;
}

/** The id of the element of a place. */
export const anchorOf = ({ kind, id }: RulePlace): string => `rule-${kind}-${id}`;

/** A quantity may stand at several levels of a pack. */
export const quantityPlace = (level: Level, id: string): RulePlace => ({ kind: 'quantity', id: `${level}-${id}` });

/** A readable text of an entry, and the same as it is compared. */
export interface Field {
  /** Undefined for numbers and ids, which are the same in both languages. */
  readonly lang: Lang | undefined;
  readonly text: string;
  readonly plain: string;
}

export interface RuleEntry extends RulePlace {
  readonly pack: Pack;
  readonly title: Text;
  /** Years in which it holds. */
  readonly spans: readonly { readonly from: number; readonly to: number }[];
  readonly fields: readonly Field[];
  readonly haystack: string;
}

/** Full-width, superscript and subscript characters as plain ones, brackets alike, lower case; as long as before. */
export const plainWords = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e²³¹⁰-⁹₀-₉]/g, (char) => char.normalize('NFKC'))
    .replace(/[〔[【]/g, '(')
    .replace(/[〕\]】]/g, ')')
    .replace(/−/g, '-')
    .toLowerCase();

const field = (text: string, lang?: Lang): Field => ({ lang, text, plain: plainWords(text) });
const inBoth = (text: Text): readonly Field[] => LANGS.map((lang) => field(text[lang], lang));

type Draft = Omit<RuleEntry, 'pack' | 'haystack'>;

class Reading {
  /** Names of the formulas of a pack, in both languages. */
  private readonly labels: ReadonlyMap<string, Text>;

  constructor(
    private readonly registry: Registry,
    private readonly pack: Pack,
  ) {
    const all = [...pack.quantities, ...pack.inputs, ...pack.parameters];
    this.labels = new Map(all.map(({ id, label }) => [id, label]));
  }

  private cites(cite: readonly Citation[]): readonly Field[] {
    return LANGS.map((lang) => field(citationsText(this.registry, cite, lang), lang));
  }

  /** A formula as it is written, with the names it reads in words. */
  private formula(text: string): readonly Field[] {
    const names = [...new Set(namesIn(this.registry.tree(text)).map(({ id }) => id))];
    const words = LANGS.map((lang) => field(names.map((id) => this.labels.get(id)?.[lang] ?? id).join(', '), lang));
    return [...words, field(text)];
  }

  private quantity(one: Quantity): Draft {
    return {
      ...quantityPlace(one.level, one.id),
      title: one.label,
      spans: one.versions,
      fields: [
        field(one.id),
        ...one.versions.flatMap((version) => [
          ...this.formula(version.formula),
          ...(version.note ? inBoth(version.note) : []),
          ...this.cites(version.cite),
        ]),
        ...(one.bindings ?? []).flatMap((binding) => [...inBoth(binding.name), ...this.cites(binding.cite)]),
      ],
    };
  }

  private version(parameter: Parameter, version: ParameterVersion): readonly Field[] {
    const texts: readonly (readonly [string, string])[] = version.table
      ? Object.entries(version.table)
      : [['', version.value ?? '']];
    const line = (key: string, text: string, lang: Lang): string => {
      const value =
        parameter.kind === 'number' ? separated(text) : dateText(choiceText(parameter.id, text, lang), lang);
      return key === '' ? value : `${choiceText(parameter.by ?? '', key, lang)} ${value}`;
    };
    const own = Object.values(version.lines ?? {});
    return [
      ...texts.flatMap(([key, text]) => LANGS.map((lang) => field(line(key, text, lang), lang))),
      ...texts.filter(([, text]) => separated(text) !== text).map(([, text]) => field(text)),
      ...[version, ...own].flatMap(({ note, cite }) => [...(note ? inBoth(note) : []), ...this.cites(cite ?? [])]),
    ];
  }

  private sources(): readonly Draft[] {
    const ids = citedIn(this.pack);
    return [...ids].flatMap((id): readonly Draft[] => {
      const source = this.registry.sources.get(id);
      return source ? [sourceEntry(source, this.pack)] : [];
    });
  }

  private parameter(one: Parameter): Draft {
    return {
      kind: 'parameter',
      id: one.id,
      title: one.label,
      spans: one.versions,
      fields: [field(one.id), ...inUnit(one.unit), ...one.versions.flatMap((version) => this.version(one, version))],
    };
  }

  /** Sentences of the rules, by their place in a list of the pack. */
  private told<T extends Told>(kind: RuleKind, list: readonly T[], title: (one: T) => Text): readonly Draft[] {
    return list.map((one, index) => ({
      kind,
      id: `${index}`,
      title: title(one),
      spans: [one],
      fields: [...(one.why ? inBoth(one.why) : []), ...this.cites(one.cite)],
    }));
  }

  /** Everything of the pack that can be found. */
  entries(): readonly RuleEntry[] {
    const { pack } = this;
    const drafts: readonly Draft[] = [
      ...pack.quantities.map((one) => this.quantity(one)),
      ...pack.parameters.map((one) => this.parameter(one)),
      ...pack.inputs.map((one) => inputEntry(one, pack)),
      ...this.told('exclusion', pack.exclusions, ({ reason }) => reason),
      ...this.told('advice', pack.advice ?? [], ({ text }) => text),
      ...this.told('check', pack.checks ?? [], ({ text }) => text),
      ...this.told('omission', pack.omitted, ({ what }) => what),
      ...this.sources(),
    ];
    return drafts.map((draft) => {
      const fields = [...inBoth(draft.title), ...draft.fields];
      return { ...draft, pack, fields, haystack: fields.map(({ plain }) => plain).join('\n') };
    });
  }
}

interface Told {
  readonly from: number;
  readonly to: number;
  readonly cite: readonly Citation[];
  readonly why?: Text;
}

const inUnit = (unit: string): readonly Field[] => LANGS.map((lang) => field(unitText(unit, lang), lang));

const inputEntry = (input: InputRule, pack: Pack): Draft => ({
  kind: 'input',
  id: `${input.level}-${input.id}`,
  title: input.label,
  spans: [pack],
  fields: [field(input.id), ...inUnit(input.unit)],
});

const sourceEntry = (source: Source, pack: Pack): Draft => ({
  kind: 'source',
  id: source.id,
  title: source.title,
  spans: [pack],
  fields: [...inBoth(source.number), ...inBoth(source.issuer), field(source.date)],
});

/** Ids of the documents that a pack cites. */
export function citedIn(pack: Pack): ReadonlySet<string> {
  const versions = pack.parameters.flatMap((one) => one.versions);
  const lines = versions.flatMap((version) => Object.values(version.lines ?? {}));
  const dated = [
    ...pack.quantities.flatMap((one) => [...one.versions, ...(one.bindings ?? [])]),
    ...versions,
    ...lines,
    ...pack.exclusions,
    ...(pack.advice ?? []),
    ...(pack.checks ?? []),
    ...pack.omitted,
  ];
  return new Set(dated.flatMap(({ cite }) => (cite ?? []).map(({ source }) => source)));
}

/** Everything that the packs of a registry say, in their order. */
export const entriesOf = (registry: Registry): readonly RuleEntry[] =>
  registry.packs.flatMap((pack) => new Reading(registry, pack).entries());
