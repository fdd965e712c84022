// The working of rows for paper: each step with its formula in words and in numbers, and the articles as numbered notes.
import { explain, type Operand } from '../engine/explain';
import type { Row } from '../engine/row';
import { Fault } from '../formula/value';
import type { Status } from '../model/status';
import { rankOf } from '../model/status';
import type { Lang } from '../model/text';
import { valueText } from './cells';
import { citationsText } from './citations';
import { formulaWithNumbers } from './formula-numbers';
import { branchInWords, type Piece } from './formula-text';
import { choiceText, rowName, unitText } from './labels';
import { workingOf } from './working';

export interface PaperStep {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** The branch that applied, in words; '' where the label says as much. */
  readonly words: string;
  /** The same with its numbers; '' where they are not all known. */
  readonly numbers: string;
  readonly status: Status | undefined;
  /** Number of the article in the list at the end. */
  readonly article: number;
}

export interface PaperWorking {
  readonly row: Row;
  readonly steps: readonly PaperStep[];
}

/** A value of the rules that is not certain, or that the user has set. */
export interface PaperWeak {
  readonly label: string;
  readonly line: string;
  readonly value: string;
  readonly year: number;
  readonly status: Status;
  readonly own: boolean;
}

const joined = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.unit ? `${piece.text} ${piece.unit}` : piece.text)).join('');

/** A formula that is one number or name says no more than the value beside it. */
const saysMore = (words: string): boolean => !/^[\d.,−%]*$/.test(words);

/** Gathers what a report must name: articles once each, uncertain values once each. */
export class PaperReport {
  private readonly articleOf = new Map<string, number>();
  private readonly weakOf = new Map<string, PaperWeak>();

  constructor(private readonly lang: Lang) {}

  /** Articles cited so far; number n stands at n − 1. */
  get articles(): readonly string[] {
    return [...this.articleOf.keys()];
  }

  /** Uncertain values met so far. */
  get weak(): readonly PaperWeak[] {
    return [...this.weakOf.values()];
  }

  private article(text: string): number {
    const known = this.articleOf.get(text) ?? this.articleOf.size + 1;
    this.articleOf.set(text, known);
    return known;
  }

  private take(operand: Operand, row: Row): void {
    if (operand.kind !== 'parameter' || !operand.line || !row.plan) return;
    const { line, inYear } = operand;
    if (!line.overridden && rankOf(line.status) < rankOf('draft')) return;
    const { parameter } = inYear;
    const { year } = row.plan;
    const value = valueText(parameter.id, line.value, parameter.unit, this.lang);
    const unit = unitText(parameter.unit, this.lang);
    this.weakOf.set(`${parameter.id} ${line.key} ${year}`, {
      label: parameter.label[this.lang],
      line: line.key === '' ? '' : choiceText(parameter.by ?? '', line.key, this.lang),
      value: unit === '' || line.value instanceof Fault ? value : `${value} ${unit}`,
      year,
      status: line.status,
      own: line.overridden,
    });
  }

  private step(row: Row, id: string): Pick<PaperStep, 'words' | 'numbers' | 'article'> | undefined {
    const explanation = explain(row, id);
    if (!explanation || !row.plan) return undefined;
    for (const operand of explanation.operands) this.take(operand, row);
    const article = this.article(citationsText(row.plan.registry, explanation.slot.version.cite, this.lang));
    const words = branchInWords(explanation, this.lang);
    const numbers = formulaWithNumbers(explanation, this.lang);
    const isTold = saysMore(words) && explanation.trace.node.kind !== 'name';
    return { words: isTold ? words : '', numbers: isTold && numbers ? joined(numbers.pieces) : '', article };
  }

  /** The steps of a row. */
  working(row: Row): PaperWorking {
    const steps = workingOf(row, this.lang).flatMap((line): readonly PaperStep[] => {
      const told = this.step(row, line.id);
      const { text, unit } = line.shown;
      const value = unit === '' ? text : `${text} ${unit}`;
      return told ? [{ id: line.id, label: line.label, value, status: line.status, ...told }] : [];
    });
    return { row, steps };
  }
}

/** What a row is called above its working. */
export const workingTitle = (row: Row, lang: Lang): string => rowName(row.ref, lang);
