// A unit that does not fit its cell, in words: what was read, what the column wants, how to mend it.
import { cellUnit } from '../book/cell-unit';
import { cleanNumber } from '../book/clean-number';
import { typedUnit, unitsLike } from '../book/number-units';
import type { Cause } from '../formula/value';
import type { Lang } from '../model/text';
import { VOCABULARY } from '../rules/vocabulary';
import { isRow } from './causes';
import { unitText } from './labels';

/** The unit that the cell of a cause is filled in; '' for plain numbers and where nothing is known of it. */
function wantedUnit(cause: Cause): string {
  const row = isRow(cause.at.row) ? cause.at.row : undefined;
  const entry = VOCABULARY.find((one) => one.id === cause.at.id && one.kind === 'input');
  const rule = row?.plan?.inputs.get(cause.at.id)?.unit;
  if (!entry) return rule === '1' ? '' : (rule ?? '');
  const material = row?.inputs.material;
  const known = cellUnit(entry, typeof material === 'string' ? material : '');
  const unit = known.includes('product unit') ? (rule ?? known) : known;
  return unit === '1' ? '' : unit;
}

/** A text that is no number may be one in another unit, or several: the cause that says so. */
export function refinedCause(cause: Cause): Cause {
  if (cause.code !== 'notANumber' || cause.detail === undefined) return cause;
  const cleaned = cleanNumber(cause.detail, wantedUnit(cause) || '1');
  return cleaned.ok ? cause : { ...cause, code: cleaned.code };
}

/** "kWh, MWh or GWh". */
function offered(unit: string, lang: Lang): string {
  const units = unitsLike(unit).map((one) => unitText(one, lang));
  const last = units.pop() ?? '';
  if (units.length === 0) return last;
  return lang === 'zh' ? `${units.join('、')} 或 ${last}` : `${units.join(', ')} or ${last}`;
}

const SAY: Readonly<Record<string, Readonly<Record<Lang, (read: string, unit: string) => string>>>> = {
  otherUnit: {
    zh: (read, unit) => `的单位 ${read} 与 ${unit} 不是同一类量`,
    en: (read, unit) => `is in ${read}, which is not of the kind of ${unit}`,
  },
  coalEquivalent: {
    zh: (read, unit) => `的单位 ${read} 是标准煤，与 ${unit} 没有固定的换算`,
    en: (read, unit) => `is in ${read}, standard coal, for which ${unit} has no fixed rate`,
  },
  unknownUnit: {
    zh: (read) => `的单位 ${read} 无法识别`,
    en: (read) => `has the unit ${read}, which is not known here`,
  },
};

/** What is wrong with the unit of an entry, after its label and the entry itself. */
export function unitFaultText(cause: Cause, lang: Lang): string {
  const unit = wantedUnit(cause);
  const read = typedUnit(cause.detail ?? '');
  const none = lang === 'zh' ? '无单位的数' : 'plain number';
  const fault = SAY[cause.code]?.[lang](read, unit === '' ? none : unitText(unit, lang)) ?? '';
  if (lang === 'zh') return `${fault}，${unit === '' ? '请只填数字' : `请以 ${offered(unit, lang)} 填写`}`;
  return `${fault}; ${unit === '' ? 'write the number alone' : `write it in ${offered(unit, lang)}`}`;
}
