// The working of a row, step by step in the order of the law: results and the steps between that no sheet has a column for.
import { resultOf } from '../engine/evaluate';
import type { Row } from '../engine/row';
import { Fault } from '../formula/value';
import type { Status } from '../model/status';
import type { Lang } from '../model/text';
import { BASE_DISPLAY } from './numbers';
import { type Shown, shownValue } from './readings';

export interface WorkingLine {
  readonly id: string;
  readonly label: string;
  /** A step between, which the sheets do not show. */
  readonly step: boolean;
  readonly shown: Shown;
  readonly status: Status | undefined;
}

/** Every quantity of a row that has a value or says why not; optional ones only where they have a value. */
export function workingOf(row: Row, lang: Lang, display = BASE_DISPLAY): readonly WorkingLine[] {
  const { plan } = row;
  if (!plan) return [];
  return plan.pack.quantities.flatMap((quantity): readonly WorkingLine[] => {
    const result = quantity.level === row.level ? resultOf(row, quantity.id) : undefined;
    if (!result) return [];
    const isFault = result.value instanceof Fault;
    if (isFault && (quantity.optional || quantity.step)) return [];
    return [
      {
        id: quantity.id,
        label: quantity.label[lang],
        step: quantity.step === true,
        shown: shownValue(row, quantity.id, result.value, quantity.unit, lang, display),
        status: isFault ? undefined : result.status,
      },
    ];
  });
}
