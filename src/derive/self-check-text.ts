// The self-check in words: parts and total, rounding, what covers the obligation.
import type { Explanation } from '../engine/explain';
import type { Row } from '../engine/row';
import { Decimal, ZERO } from '../formula/decimal';
import type { Lang } from '../model/text';
import { SAY } from './explanation-words';
import { numberText } from './numbers';
import { planLabel, rowUnit, shownValue } from './readings';
import { type ChainCheck, chainCheck, type PartsCheck, selfCheck } from './self-check';

export interface CheckLine {
  readonly holds: boolean;
  readonly text: string;
}

/** Figures of a position that stand in the chain or make it up: what it is checked beside. */
const CHAINED = new Set(['allowance', 'obligation', 'available', 'purchaseNeed', 'leftOver', 'offsetUsed']);

/** What the reader gets who adds up the shortened figures as they stand, where that is not the total shown. */
function shownGap({ terms, value }: PartsCheck, unit: string): Decimal | undefined {
  const read = (one: Decimal): Decimal => new Decimal(numberText(one, unit).replaceAll(',', '').replace('−', '-'));
  const gap = terms
    .map(read)
    .reduce((sum, one) => sum.plus(one), ZERO)
    .minus(read(value));
  return terms.length === 0 || gap.isZero() ? undefined : gap.abs();
}

function partsText(check: PartsCheck, { row, slot }: Explanation, lang: Lang): string {
  const { id, unit } = slot.quantity;
  const say = SAY[lang];
  const word = (value: Decimal): string => {
    const shown = shownValue(row, id, value, unit, lang);
    return shown.unit === '' ? shown.text : `${shown.text} ${shown.unit}`;
  };
  const [found, total] = [word(check.found), word(check.value)];
  const head =
    check.kind === 'parts'
      ? check.holds
        ? say.rowsAddUp(check.count, total)
        : say.rowsDiffer(check.count, found, total)
      : check.holds
        ? say.again(total)
        : say.againDiffers(found, total);
  const gap = check.holds ? shownGap(check, unit) : undefined;
  // what is too small to be seen is not told: "−0.00 CNY" would only puzzle
  const rounding = check.rounding ? word(check.rounding) : '';
  const notes = [
    ...(/[1-9]/.test(rounding.split(' ')[0] ?? '') ? [say.rounding(rounding)] : []),
    ...(gap ? [say.shortened(`${numberText(gap, unit)} ${rowUnit(row, unit, lang)}`.trim())] : []),
  ];
  return [head, ...notes].join(lang === 'zh' ? '；' : '; ');
}

function chainText({ row, terms, obligation, holds }: ChainCheck, lang: Lang): string {
  const { plan } = row;
  const label = (id: string): string => (plan ? planLabel(plan, id)[lang] : id);
  const said = terms.map(({ id, value, isLess }, index) => {
    const sign = isLess ? '− ' : index === 0 ? '' : '+ ';
    return `${sign}${label(id)} ${numberText(value, 'tCO2')}`;
  });
  const left = said.length === 0 ? '0' : said.join(' ');
  const verdict = holds ? SAY[lang].chainHolds : SAY[lang].chainFails;
  const equation = `${left} ${holds ? '=' : '≠'} ${label('obligation')} ${numberText(obligation, 'tCO2')}`;
  return `${SAY[lang].chain}${lang === 'zh' ? '：' : ': '}${equation}${lang === 'zh' ? '，' : '; '}${verdict}`;
}

/** The check of a position as a line; undefined where its chain has no end yet. */
export function chainLine(row: Row, lang: Lang): CheckLine | undefined {
  const check = chainCheck(row);
  return check && { holds: check.holds, text: chainText(check, lang) };
}

/** What was checked about a result, a line each; none where there is nothing to check. */
export function checkLines(explanation: Explanation, lang: Lang): readonly CheckLine[] {
  const { row, slot } = explanation;
  const parts = selfCheck(explanation);
  const isChained = row.level === 'enterprises' && CHAINED.has(slot.quantity.id);
  const chain = isChained ? chainLine(row, lang) : undefined;
  return [
    ...(parts ? [{ holds: parts.holds, text: partsText(parts, explanation, lang) }] : []),
    ...(chain ? [chain] : []),
  ];
}
