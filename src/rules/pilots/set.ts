// What one pilot puts into the generic rules: thresholds, shares, fines, with the words for what is not known.
import type { Advice, Omission, Parameter, ParameterVersion } from '../../model/pack';
import type { Status } from '../../model/status';
import { type Text, text } from '../../model/text';
import { at, parameter, unknown } from '../named';

/** A formula with what it rests on; it holds in all years of the pilot. */
export interface Founded {
  readonly status: Status;
  readonly cite: ReturnType<typeof at>;
  readonly formula: string;
  readonly note?: Text;
}

/** How the fine is measured: by a multiple of the mean price, or in fixed amounts of yuan. */
export type Fine =
  | {
      readonly by: 'price';
      readonly low: readonly ParameterVersion[];
      readonly high: readonly ParameterVersion[];
      /** The most that is fined, in yuan; absent where the sources name none. */
      readonly most?: readonly ParameterVersion[];
    }
  | { readonly by: 'amount'; readonly low: readonly ParameterVersion[]; readonly high: readonly ParameterVersion[] };

export interface PilotSet {
  readonly scheme: string;
  readonly name: Text;
  readonly from: number;
  readonly to: number;
  /** In tonnes of CO2, or of standard coal. */
  readonly threshold: readonly ParameterVersion[];
  readonly thresholdUnit: 'tCO2' | 't';
  /** Threshold of what is no industry, where it differs. */
  readonly thresholdOther?: readonly ParameterVersion[];
  readonly covered: Founded;
  /** The method where the user gives none, as second reading of `allocationMethod`. */
  readonly method: Founded;
  readonly benchmark?: string;
  /** The decline factor where the user gives none. */
  readonly decline: Founded;
  readonly declineVersions: readonly ParameterVersion[];
  /** Parameters of the facilities that no other pilot has. */
  readonly extraFacility?: readonly {
    readonly name: string;
    readonly unit: string;
    readonly zh: string;
    readonly en: string;
    readonly versions: readonly ParameterVersion[];
  }[];
  readonly freeShare: readonly ParameterVersion[];
  readonly offsetShare: readonly ParameterVersion[];
  /** What the share is taken of. */
  readonly offsetLimit: Founded;
  readonly localShare?: readonly ParameterVersion[];
  readonly fine: Fine;
  readonly fineStatus: Status;
  readonly fineCite: ReturnType<typeof at>;
  readonly deduction: readonly ParameterVersion[];
  readonly extra?: readonly Parameter[];
  readonly extraInputs?: readonly 'loadFactor'[];
  readonly advice: readonly Advice[];
  readonly omitted: readonly Omission[];
}

const NOT_READ = at('TANBIAO', '所引资料均未载明', 'stated in none of the documents cited');

/** The sources state a value without saying for which years. */
export const YEARS_NOT_SAID = text(
  '出处未注明适用年度，按全部年度计',
  'the source names no years; taken for all years',
);

/** A value that none of the sources states. */
export const notKnown = (years: Parameters<typeof unknown>[0], what?: Text, cite = NOT_READ): ParameterVersion =>
  unknown(years, cite, what ?? text('所引资料未载明，可自填', 'not stated in the documents cited; give your own'));

/** No method in the sources: the user must choose. */
export const METHOD_REQUIRED: Founded = {
  status: 'derived',
  cite: at('TANBIAO', '出处未规定统一方法', 'the sources name no single method'),
  formula: 'allocationMethod',
  note: text('须填写配额分配方法', 'the allocation method has to be given'),
};

/** The id of a parameter of a pilot: ids are global, so each begins with the name of the pilot. */
export const idOf = (set: Pick<PilotSet, 'scheme'>, name: string): string => `${set.scheme}${name}`;

/** A parameter of a pilot, labelled with its name. */
export const own = (
  set: Pick<PilotSet, 'scheme' | 'name'>,
  name: string,
  unit: string,
  zh: string,
  en: string,
  versions: readonly ParameterVersion[],
): Parameter => parameter(idOf(set, name), unit, text(`${set.name.zh}${zh}`, `${set.name.en}: ${en}`), versions);

/** An omission that every year of a pilot has. */
export const omission = (
  set: Pick<PilotSet, 'from' | 'to'>,
  what: Text,
  why: Text,
  ...cite: readonly ReturnType<typeof at>[]
): Omission => ({ from: set.from, to: set.to, what, why, cite });
