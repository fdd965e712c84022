// The checks of entries as a chapter of the methodology: each once, whatever number of sectors makes it.
import { type Check, LEVELS, type Level, type Pack } from '../model/pack';
import { isIn, type Span } from './methodology-chapters';
import { inLine, type plansOf } from './methodology-rules';
import { table, type Writing } from './methodology-words';

type Plans = ReturnType<typeof plansOf>;

interface Placed {
  readonly check: Check;
  readonly pack: Pack;
}

/** Checks that are asked in some of the years, each with the first pack that asks it. */
function checksIn(packs: readonly Pack[], span: Span): readonly Placed[] {
  const found = new Map<string, Placed>();
  for (const pack of packs)
    for (const check of pack.checks ?? []) {
      const key = `${check.level} ${check.id} ${check.when}`;
      if (isIn(check, span) && !found.has(key)) found.set(key, { check, pack });
    }
  return [...found.values()];
}

function row({ check, pack }: Placed, span: Span, writing: Writing, plans: Plans): readonly string[] {
  const { lang, words } = writing;
  const label = pack.inputs.find(({ id, level }) => id === check.input && level === check.level)?.label[lang];
  return [
    label ?? check.input,
    check.text[lang],
    inLine(check.when, '', plans.of(pack, check.level, check, span), writing),
    check.repairs.map(({ text }) => text[lang]).join(words.list),
    writing.cites(check.cite),
  ];
}

/** The chapter of checks; nothing where there are none. */
export function checkParagraphs(packs: readonly Pack[], span: Span, writing: Writing, plans: Plans): readonly string[] {
  const { words } = writing;
  const all = checksIn(packs, span);
  const head = [words.entry, words.told, words.condition, words.perhaps, words.basis];
  const ofLevel = (level: Level): readonly string[] => {
    const rows = all.filter(({ check }) => check.level === level).map((one) => row(one, span, writing, plans));
    return rows.length === 0 ? [] : [`### ${words.levels[level]}`, table(head, rows)];
  };
  return all.length === 0 ? [] : [`## ${words.checks}`, words.checksLead, ...LEVELS.flatMap(ofLevel)];
}
