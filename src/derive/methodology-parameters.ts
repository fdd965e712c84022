// What packs have in common, as Markdown: parameters with their values, what is left out, and the documents cited.
import type { Omission, Pack, Parameter, ParameterVersion } from '../model/pack';
import type { Text } from '../model/text';
import { choiceText } from './labels';
import { isIn, type Span } from './methodology-chapters';
import { table, type Writing, withUnit } from './methodology-words';
import { separated } from './numbers';
import { STATUS_WORDS, yearsText } from './rule-words';

/** What several packs share, with the packs that do. */
function gathered<T>(packs: readonly Pack[], of: (pack: Pack) => readonly T[], key: (one: T) => string) {
  const found = new Map<string, { readonly one: T; readonly packs: Pack[] }>();
  for (const pack of packs)
    for (const one of of(pack)) {
      const known = found.get(key(one));
      if (known) known.packs.push(pack);
      else found.set(key(one), { one, packs: [pack] });
    }
  return [...found.values()];
}

const namesOf = (packs: readonly Pack[], { lang, words }: Writing): string =>
  packs.map((pack) => pack.label[lang]).join(words.list);

/** What the column of a table is called: the quantity or input that picks its line. */
function byLabel(parameter: Parameter, packs: readonly Pack[], { lang, words }: Writing): string {
  const known = packs.flatMap(({ quantities, inputs }): { id: string; label: Text }[] => [...quantities, ...inputs]);
  return known.find(({ id }) => id === parameter.by)?.label[lang] ?? words.kind;
}

function valueText(parameter: Parameter, text: string, { lang }: Writing): string {
  return parameter.kind === 'number' ? separated(text) : choiceText(parameter.id, text, lang);
}

function tableText(parameter: Parameter, version: ParameterVersion, packs: readonly Pack[], writing: Writing): string {
  const { words, lang } = writing;
  const rows = Object.entries(version.table ?? {}).map(([key, text]) => [
    choiceText(parameter.by ?? '', key, lang),
    valueText(parameter, text, writing),
    STATUS_WORDS[version.lines?.[key]?.status ?? version.status].label[lang],
  ]);
  return table([byLabel(parameter, packs, writing), words.value, words.status], rows);
}

/** Lines of the table that are founded differently from the rest; those with the same words stand together. */
function lineItems(parameter: Parameter, version: ParameterVersion, writing: Writing): readonly string[] {
  const { words, lang } = writing;
  const keysOf = new Map<string, string[]>();
  for (const [key, { cite, note }] of Object.entries(version.lines ?? {})) {
    const basis = cite && `${words.basis}${words.colon}${writing.cites(cite)}`;
    const said = [note?.[lang], basis].filter(Boolean).join(words.part);
    if (said !== '') keysOf.set(said, [...(keysOf.get(said) ?? []), choiceText(parameter.by ?? '', key, lang)]);
  }
  return [...keysOf].map(([said, keys]) => writing.item(keys.join(words.list), said));
}

function versionText(
  parameter: Parameter,
  version: ParameterVersion,
  packs: readonly Pack[],
  writing: Writing,
): string {
  const { words } = writing;
  const head = `**${writing.headOf(version)}**`;
  const value = version.open ? words.open : version.table ? '' : valueText(parameter, version.value ?? '', writing);
  return [
    value === '' ? head : `${head}${words.colon}${value}`,
    '',
    ...(version.table ? [tableText(parameter, version, packs, writing), ''] : []),
    ...lineItems(parameter, version, writing),
    ...writing.foundation(version),
  ].join('\n');
}

/** Every parameter that has a value in the years, once, with the packs that use it. */
export function parameterParagraphs(packs: readonly Pack[], span: Span, writing: Writing): readonly string[] {
  const { words, lang } = writing;
  const all = gathered(
    packs,
    (pack) => pack.parameters,
    ({ id }) => id,
  );
  const paragraphs = all.flatMap(({ one, packs: users }) => {
    const versions = one.versions.filter((version) => isIn(version, span));
    if (versions.length === 0) return [];
    return [
      `### ${withUnit(one.label[lang], one.unit, lang)}`,
      `${words.usedIn}${words.colon}${namesOf(users, writing)}`,
      ...versions.map((version) => versionText(one, version, users, writing)),
    ];
  });
  return paragraphs.length === 0 ? [] : [`## ${words.parameters}`, ...paragraphs];
}

function omissionText(one: Omission, packs: readonly Pack[], writing: Writing): string {
  const { words, lang } = writing;
  return [
    `**${yearsText(one)}** ${one.what[lang]}`,
    '',
    writing.item(words.why, one.why[lang]),
    writing.item(words.usedIn, namesOf(packs, writing)),
    writing.item(words.basis, writing.cites(one.cite)),
  ].join('\n');
}

/** What the law says of these years and no pack computes. */
export function omissionParagraphs(packs: readonly Pack[], span: Span, writing: Writing): readonly string[] {
  const { words } = writing;
  const all = gathered(
    packs,
    (pack) => pack.omitted.filter((one) => isIn(one, span)),
    ({ from, to, what, why }) => `${from} ${to} ${what.en} ${why.en}`,
  );
  const paragraphs = all.map(({ one, packs: of }) => omissionText(one, of, writing));
  return paragraphs.length === 0 ? [] : [`## ${words.omitted}`, ...paragraphs];
}

/** The documents that have been cited so far, in that order. */
export function sourceParagraphs(writing: Writing): readonly string[] {
  const { words, lang, registry } = writing;
  const rows = [...writing.cited].flatMap((id) => {
    const source = registry.sources.get(id);
    return source
      ? [
          [
            source.title[lang],
            source.number[lang],
            source.issuer[lang],
            source.date === 'undated' ? words.undated : source.date,
          ],
        ]
      : [];
  });
  return rows.length === 0
    ? []
    : [`## ${words.sources}`, table([words.document, words.number, words.issuer, words.date], rows)];
}
