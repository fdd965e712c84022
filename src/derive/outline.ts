// The whole way from a number down to what was typed and what the law says, as an indented list of steps.
import { resultOf } from '../engine/evaluate';
import { type Explanation, explain, type Operand } from '../engine/explain';
import type { Row } from '../engine/row';
import { Fault, type Value } from '../formula/value';
import type { Lang } from '../model/text';
import { plainPieces } from './binding-text';
import { citationsText } from './citations';
import { faultText } from './fault-text';
import { formulaWithNumbers } from './formula-numbers';
import { rowName } from './labels';
import { planLabel, shownValue } from './readings';

/** Longer outlines stop here and say so. */
export const MOST_STEPS = 400;

export interface OutlineLine {
  readonly depth: number;
  readonly row: Row;
  readonly id: string;
  readonly kind: 'result' | 'input' | 'parameter';
  readonly label: string;
  /** With its unit; '' for a blank. */
  readonly value: string;
  /** The formula with its numbers, or the article of a value of the rules; '' where there is none. */
  readonly note: string;
  /** It stands further up already, with its own steps. */
  readonly again: boolean;
}

interface Walk {
  readonly lang: Lang;
  readonly most: number;
  readonly lines: OutlineLine[];
  readonly seen: Map<Row, Set<string>>;
}

const wasSeen = ({ seen }: Walk, row: Row, id: string): boolean => {
  const ofRow = seen.get(row) ?? new Set<string>();
  seen.set(row, ofRow);
  if (ofRow.has(id)) return true;
  ofRow.add(id);
  return false;
};

function valueText(row: Row, id: string, value: Value | undefined, unit: string, lang: Lang): string {
  if (value === undefined) return '';
  if (value instanceof Fault) return faultText(value, lang);
  const shown = shownValue(row, id, value, unit, lang);
  return shown.unit === '' ? shown.text : `${shown.text} ${shown.unit}`;
}

/** Labels of rows below carry the name of the row. */
const labelOf = (row: Row, id: string, top: Row, lang: Lang): string => {
  const own = row.plan ? planLabel(row.plan, id)[lang] : id;
  return row === top ? own : `${rowName(row.ref, lang)} · ${own}`;
};

function numbersOf(explanation: Explanation, lang: Lang): string {
  const numbers = formulaWithNumbers(explanation, lang);
  if (!numbers || numbers.pieces.length < 2) return '';
  const before = numbers.unrounded ? ` = ${numbers.unrounded.text}` : '';
  return `${plainPieces(numbers.pieces)}${before}`;
}

function addResult(row: Row, id: string, depth: number, top: Row, walk: Walk): void {
  const explanation = explain(row, id);
  if (!explanation || walk.lines.length >= walk.most) return;
  const { lang } = walk;
  const { quantity } = explanation.slot;
  const again = wasSeen(walk, row, id);
  walk.lines.push({
    depth,
    row,
    id,
    kind: 'result',
    label: labelOf(row, id, top, lang),
    value: valueText(row, id, explanation.value, quantity.unit, lang),
    note: again ? '' : numbersOf(explanation, lang),
    again,
  });
  if (!again) addOperands(explanation, depth + 1, walk);
}

/** A blank that the formula did without is no step. */
function addOperands({ row, value, operands }: Explanation, depth: number, walk: Walk): void {
  const waits = value instanceof Fault;
  for (const operand of operands)
    if (waits || operand.kind !== 'input' || operand.value !== undefined) addOperand(operand, row, depth, walk);
}

function addRows(operand: Operand & { readonly kind: 'rows' }, above: Row, depth: number, walk: Walk): void {
  const { id, scope } = operand.node;
  if (scope === null) return;
  for (const { row, value } of operand.rows) {
    if (walk.lines.length >= walk.most) return;
    // words below only choose which rows take part
    if (typeof value === 'string') continue;
    if (resultOf(row, id)) addResult(row, id, depth, above, walk);
    else
      addLeaf(
        { row, id, kind: 'input', value, unit: row.plan?.inputs.get(id)?.unit ?? '', note: '' },
        depth,
        above,
        walk,
      );
  }
}

interface Leaf {
  readonly row: Row;
  readonly id: string;
  readonly kind: 'input' | 'parameter';
  readonly value: Value | undefined;
  readonly unit: string;
  readonly note: string;
}

function addLeaf(leaf: Leaf, depth: number, top: Row, walk: Walk): void {
  const { row, id, kind, note } = leaf;
  if (walk.lines.length >= walk.most) return;
  const label = labelOf(row, id, top, walk.lang);
  const value = valueText(row, id, leaf.value, leaf.unit, walk.lang);
  walk.lines.push({ depth, row, id, kind, label, value, note, again: wasSeen(walk, row, id) });
}

function addOperand(operand: Operand, row: Row, depth: number, walk: Walk): void {
  const { id } = operand.node;
  if (operand.kind === 'result') addResult(row, id, depth, row, walk);
  else if (operand.kind === 'rows') addRows(operand, row, depth, walk);
  else if (operand.kind === 'input')
    addLeaf({ row, id, kind: 'input', value: operand.value, unit: operand.rule.unit, note: '' }, depth, row, walk);
  else {
    const { line, inYear } = operand;
    const note = line && row.plan ? citationsText(row.plan.registry, line.cite, walk.lang) : '';
    addLeaf({ row, id, kind: 'parameter', value: line?.value, unit: inYear.parameter.unit, note }, depth, row, walk);
  }
}

export interface Outline {
  readonly lines: readonly OutlineLine[];
  /** There is more than is listed. */
  readonly cut: boolean;
}

/** Every step from a result down to inputs and values of the rules; what comes again is named only. */
export function outlineOf(explanation: Explanation, lang: Lang, most = MOST_STEPS): Outline {
  const { row, slot } = explanation;
  const walk: Walk = { lang, most: most + 1, lines: [], seen: new Map([[row, new Set([slot.quantity.id])]]) };
  addOperands(explanation, 0, walk);
  return { lines: walk.lines.slice(0, most), cut: walk.lines.length > most };
}
