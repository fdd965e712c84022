// The rules of one pack in some years as Markdown: inputs, formulas in the order of the law, exclusions, advice.
import { makePlan, type Plan } from '../engine/plan';
import type { Registry } from '../engine/registry';
import {
  type Binding,
  type Dated,
  type FormulaVersion,
  type InputRule,
  LEVELS,
  type Level,
  type Pack,
  type Quantity,
} from '../model/pack';
import { VOCABULARY } from '../rules/vocabulary';
import { type FormulaLine, formulaInWords, roundingText } from './formula-text';
import { choiceText, unitText } from './labels';
import { isIn, type Span } from './methodology-chapters';
import { outsideParagraphs } from './methodology-outside';
import { bracketed, joined, table, type Writing, withUnit } from './methodology-words';
import { meaningText } from './readings';
import { BINDING_WORDS } from './rule-words';

/** Plans by pack, level and year, without what a user has set. */
class Plans {
  private readonly known = new Map<string, Plan>();

  constructor(private readonly registry: Registry) {}

  /** The plan by which something of a pack is read that holds in a part of the years. */
  of(pack: Pack, level: Level, dated: Pick<Dated, 'from' | 'to'>, span: Span): Plan {
    const year = Math.max(dated.from, span.from, pack.from);
    const key = `${pack.id} ${level} ${year}`;
    const plan = this.known.get(key) ?? makePlan(this.registry, pack, level, year, []);
    this.known.set(key, plan);
    return plan;
  }
}

const known = new WeakMap<Registry, Plans>();

/** The plans of a registry, made once for all documents. */
export function plansOf(registry: Registry): Plans {
  const plans = known.get(registry) ?? new Plans(registry);
  known.set(registry, plans);
  return plans;
}

/** What a pack is written with. `seen` tells in which pack a block of text already stands. */
export interface PackWriting {
  readonly writing: Writing;
  readonly plans: Plans;
  readonly span: Span;
  readonly pack: Pack;
  readonly seen: Map<string, Pack>;
}

interface Block {
  readonly name: string;
  readonly text: string;
}

/** Blocks that an earlier pack has word for word are named only, with `between` their names; all others are written out. */
function withoutRepeats(
  blocks: readonly Block[],
  { seen, pack, writing }: PackWriting,
  between: string,
): readonly string[] {
  const names = new Map<Pack, string[]>();
  const texts: string[] = [];
  for (const { name, text } of blocks) {
    const first = seen.get(text);
    if (first && first !== pack) names.set(first, [...(names.get(first) ?? []), name]);
    else {
      seen.set(text, pack);
      texts.push(text);
    }
  }
  const { words, lang } = writing;
  const repeats = [...names].map(([first, list]) => words.same(first.label[lang], list.join(between)));
  return [...repeats, ...texts];
}

function lineText(line: FormulaLine, { words }: Writing): string {
  const head = line.when ? `${words.when}${joined(line.when)}${words.gives}` : line.otherwise ? words.otherwise : '';
  return `${head}${line.value ? joined(line.value) : ''}`;
}

interface Printed {
  readonly lines: readonly string[];
  readonly rounding: string | undefined;
}

function printed(formula: string, of: string, plan: Plan, writing: Writing): Printed {
  const { lines, rounding } = formulaInWords(plan, of, plan.registry.tree(formula), writing.lang);
  return {
    lines: lines.map((line) => `${'  '.repeat(line.depth)}${lines.length > 1 ? '- ' : ''}${lineText(line, writing)}`),
    rounding: rounding && roundingText(rounding, writing.lang),
  };
}

/** A formula in one line; cases are separated. */
/** A formula in words on one line. */
export const inLine = (formula: string, of: string, plan: Plan, writing: Writing): string =>
  printed(formula, of, plan, writing)
    .lines.map((line) => line.trim().replace(/^- /, ''))
    .join(writing.words.part);

/** What is as with the formula itself, years, status or basis, is not said again. */
function bindingText(binding: Binding, version: FormulaVersion, of: string, plan: Plan, writing: Writing): string {
  const { words, lang } = writing;
  const head = writing.headOf(binding);
  const name = binding.name[lang];
  const what = head === writing.headOf(version) ? name : bracketed(name, head, lang);
  const without = `${words.without}${words.colon}${inLine(binding.without, of, plan, writing)}`;
  const basis = writing.cites(binding.cite);
  const own = basis === writing.cites(version.cite) ? [] : [`${words.basis}${words.colon}${basis}`];
  return writing.item(BINDING_WORDS[binding.kind][lang], [what, without, ...own].join(words.part));
}

function versionText(quantity: Quantity, version: FormulaVersion, of: PackWriting): string {
  const { writing, plans, span, pack } = of;
  const plan = plans.of(pack, quantity.level, version, span);
  const { lines, rounding } = printed(version.formula, quantity.id, plan, writing);
  const bindings = (quantity.bindings ?? []).filter((one) => isIn(one, span) && isIn(one, version));
  const [only = ''] = lines;
  const formula = lines.length === 1 ? `${writing.words.formula}${writing.words.colon}${only}` : lines.join('\n');
  return [
    `**${writing.headOf(version)}**`,
    '',
    formula,
    '',
    ...(rounding ? [writing.item(writing.words.rounding, rounding)] : []),
    ...bindings.map((binding) => bindingText(binding, version, quantity.id, plan, writing)),
    ...writing.foundation(version),
  ].join('\n');
}

function quantityBlock(quantity: Quantity, of: PackWriting): Block | undefined {
  const versions = quantity.versions.filter((version) => isIn(version, of.span) && isIn(version, of.pack));
  if (versions.length === 0) return undefined;
  const name = quantity.label[of.writing.lang];
  const texts = versions.map((version) => versionText(quantity, version, of));
  return { name, text: [`##### ${withUnit(name, quantity.unit, of.writing.lang)}`, ...texts].join('\n\n') };
}

function quantities(of: PackWriting): readonly string[] {
  const { pack, writing } = of;
  return LEVELS.flatMap((level) => {
    const ofLevel = pack.quantities.filter((quantity) => quantity.level === level);
    const blocks = ofLevel.flatMap((quantity) => quantityBlock(quantity, of) ?? []);
    if (blocks.length === 0) return [];
    return [
      `#### ${writing.words.quantities}${writing.words.colon}${writing.words.levels[level]}`,
      ...withoutRepeats(blocks, of, writing.words.list),
    ];
  });
}

/** More choices than this are counted and not listed: the list of fuels stands in the sheet. */
const LISTED = 12;

function entryText(input: InputRule, { words, lang }: Writing): string {
  const { choices, min, max } = input;
  if (input.kind === 'choice' && choices)
    return choices.length > LISTED
      ? words.options(choices.length)
      : choices.map((choice) => choiceText(input.id, choice, lang)).join(words.list);
  const limits = min !== undefined && max !== undefined ? words.between(min, max) : min && words.atLeast(min);
  return [words.kinds[input.kind], limits, input.replaces ? words.replaces : undefined]
    .filter(Boolean)
    .join(words.comma);
}

function inputRow(input: InputRule, writing: Writing): readonly string[] {
  const { lang } = writing;
  const sheet = input.level === 'cycles' ? 'enterprises' : input.level;
  const entry = VOCABULARY.find((one) => one.id === input.id && (one.sheet === sheet || one.sheet === 'all'));
  return [
    input.label[lang],
    unitText(input.unit, lang),
    entryText(input, writing),
    entry ? meaningText(entry, lang) : '',
  ];
}

function inputs(of: PackWriting): readonly string[] {
  const { pack, writing } = of;
  const { words } = writing;
  const head = [words.name, words.unit, words.entry, words.meaning];
  return (['scenario', ...LEVELS] as const).flatMap((level) => {
    const rows = pack.inputs.filter((input) => input.level === level).map((input) => inputRow(input, writing));
    if (rows.length === 0) return [];
    const [first, ...others] = withoutRepeats(
      [{ name: rows.map(([name]) => name).join(words.list), text: table(head, rows) }],
      of,
      words.list,
    );
    return [`#### ${words.inputs}${words.colon}${words.levels[level]}`, first ?? '', ...others];
  });
}

interface Told extends Dated {
  readonly level: Level;
  readonly when: string;
}

function toldBlock(rule: Told, what: string, of: PackWriting): Block {
  const { writing, plans, pack, span } = of;
  const condition = inLine(rule.when, '', plans.of(pack, rule.level, rule, span), writing);
  return {
    name: what.replace(/[。.]$/, ''),
    text: [
      bracketed(what, writing.headOf(rule), writing.lang),
      '',
      writing.item(writing.words.condition, condition),
      ...writing.foundation(rule),
    ].join('\n'),
  };
}

function told(title: string, rules: readonly (readonly [Told, string])[], of: PackWriting): readonly string[] {
  const blocks = rules.filter(([rule]) => isIn(rule, of.span)).map(([rule, what]) => toldBlock(rule, what, of));
  return blocks.length === 0 ? [] : [`#### ${title}`, ...withoutRepeats(blocks, of, of.writing.words.part)];
}

/** Everything of a pack but its parameters and omissions, paragraph by paragraph. */
export function packParagraphs(of: PackWriting): readonly string[] {
  const { pack, writing } = of;
  const { words, lang } = writing;
  const years = pack.from === pack.to ? String(pack.from) : `${pack.from}–${pack.to}`;
  return [
    `### ${pack.label[lang]}`,
    words.version(pack.version, years),
    ...inputs(of),
    ...quantities(of),
    ...outsideParagraphs(pack, writing),
    ...told(
      words.exclusions,
      pack.exclusions.map((rule) => [rule, rule.reason[lang]] as const),
      of,
    ),
    ...told(
      words.advice,
      (pack.advice ?? []).map((rule) => [rule, rule.text[lang]] as const),
      of,
    ),
  ];
}
