// A parameter through the years: one line per value of its table, one cell per stretch of years with the same version.
import type { Pack, Parameter, ParameterVersion } from '../model/pack';
import type { Status } from '../model/status';
import type { Lang } from '../model/text';
import { choiceText } from './labels';
import { dateText, separated } from './numbers';

/** What holds in some years; without `version` the rules have nothing for them. */
export interface YearCell {
  readonly from: number;
  readonly to: number;
  readonly version: ParameterVersion | undefined;
  /** '' where the version has no such line. */
  readonly text: string;
  /** Undefined where there is no value. */
  readonly status: Status | undefined;
  readonly open: boolean;
}

export interface YearLine {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly YearCell[];
}

/** Years of a pack, first to last. */
export const yearsOf = ({ from, to }: Pick<Pack, 'from' | 'to'>): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The line names of a parameter in the order in which its versions first have them; [''] without a table. */
function keysOf({ versions }: Parameter): readonly string[] {
  const keys = new Set(versions.flatMap((version) => Object.keys(version.table ?? {})));
  return keys.size === 0 || versions.some(({ value }) => value !== undefined) ? ['', ...keys] : [...keys];
}

function cellOf(parameter: Parameter, version: ParameterVersion | undefined, key: string, lang: Lang) {
  const text = key === '' ? version?.value : version?.table?.[key];
  if (!version) return { version, text: '', status: undefined, open: false };
  if (version.open) return { version, text: '', status: undefined, open: true };
  if (text === undefined) return { version, text: '', status: undefined, open: false };
  return {
    version,
    text: parameter.kind === 'number' ? separated(text) : dateText(choiceText(parameter.id, text, lang), lang),
    status: version.lines?.[key]?.status ?? version.status,
    open: false,
  };
}

/** The lines of a parameter over years in order; neighbouring years of one version share a cell. */
export function yearLines(parameter: Parameter, years: readonly number[], lang: Lang): readonly YearLine[] {
  return keysOf(parameter).map((key) => {
    const cells: { -readonly [K in keyof YearCell]: YearCell[K] }[] = [];
    for (const year of years) {
      const version = parameter.versions.find(({ from, to }) => from <= year && year <= to);
      const last = cells.at(-1);
      if (last && last.version === version) last.to = year;
      else cells.push({ from: year, to: year, ...cellOf(parameter, version, key, lang) });
    }
    return { key, label: key === '' ? '' : choiceText(parameter.by ?? '', key, lang), cells };
  });
}
