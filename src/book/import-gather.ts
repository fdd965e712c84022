// What the rows of a table have in common: doubts by column and shape, changes by column and kind.
import type { NoteLine, Question } from './import-report';
import type { ReadRow } from './import-row';

type NumberedRow = ReadRow & { readonly number: number };

const MOST_SAMPLES = 3;

interface Known {
  readonly evidence: Readonly<Record<string, number>>;
  readonly answers: Readonly<Record<string, number>>;
}

/** One question for all cells of a column that can be read in the same ways. */
export function gatherQuestions(
  rows: readonly NumberedRow[],
  chosen: Readonly<Record<string, number>>,
  known: Known,
): readonly Question[] {
  const questions = new Map<string, Question & { count: number; samples: Question['samples'][number][] }>();
  for (const { doubts = [], number } of rows)
    for (const { id, column, kind, shape, readings, typed } of doubts) {
      const seen = known.evidence[id] !== undefined && known.answers[id] === undefined;
      const fresh = { id, column, kind, shape, readings, count: 0, samples: [], chosen: chosen[id], seen };
      const question = questions.get(id) ?? fresh;
      question.count += 1;
      if (question.samples.length < MOST_SAMPLES) question.samples.push({ number, typed, readings });
      questions.set(id, question);
    }
  return [...questions.values()];
}

/** Changes by column and kind, the most frequent first. */
export function gatherNotes(rows: readonly NumberedRow[]): readonly NoteLine[] {
  const lines = new Map<string, NoteLine & { count: number; samples: NoteLine['samples'][number][] }>();
  for (const { notes = [], number } of rows)
    for (const { column, note, typed, text } of notes) {
      const key = `${column}|${note}`;
      const line = lines.get(key) ?? { column, note, count: 0, samples: [] };
      line.count += 1;
      if (line.samples.length < MOST_SAMPLES) line.samples.push({ number, typed: typed.trim(), text });
      lines.set(key, line);
    }
  return [...lines.values()].sort((a, b) => b.count - a.count);
}
