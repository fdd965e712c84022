// Formulas on the screen: pieces of which each operand leads on, and cases line by line.
import { createSignal, For, Show } from 'solid-js';
import type { FormulaLine, Piece } from '../../derive/formula-text';
import type { Row } from '../../engine/row';
import { useSession, useWords } from '../context';
import { EXPLAIN_WORDS } from '../words/explain';
import { operandProps } from './operand-props';

function PieceView(props: { readonly piece: Piece; readonly row: Row | undefined }) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const unit = () => (props.piece.unit ? <span class="xp-unit"> {props.piece.unit}</span> : null);
  return (
    <Show
      when={props.row && props.piece.id}
      fallback={
        <>
          {props.piece.text}
          {unit()}
        </>
      }
    >
      {(id) => (
        <>
          <button
            type="button"
            class="xp-operand"
            classList={{ 'is-missing': props.piece.missing === true }}
            title={props.piece.exact}
            {...operandProps(session, () => props.row && { row: props.row, id: id() })}
          >
            {props.piece.text}
            <Show when={props.piece.missing}>
              <span class="xp-needed">{words().needed}</span>
            </Show>
          </button>
          {unit()}
        </>
      )}
    </Show>
  );
}

/** Pieces of a formula in one run; operands of `row` are buttons, without one they are text. */
export function Pieces(props: { readonly pieces: readonly Piece[]; readonly row: Row | undefined }) {
  return <For each={props.pieces}>{(piece) => <PieceView piece={piece} row={props.row} />}</For>;
}

function Line(props: { readonly line: FormulaLine; readonly row: Row | undefined; readonly marked: boolean }) {
  const words = useWords(EXPLAIN_WORDS);
  return (
    <li
      class="xp-line"
      classList={{ 'is-taken': props.marked && props.line.taken === true, 'is-idle': props.line.taken === false }}
      style={{ 'margin-inline-start': `${props.line.depth}em` }}
    >
      <Show when={props.line.when}>
        {(when) => (
          <span class="xp-when">
            {words().when} <Pieces pieces={when()} row={props.row} />
            {words().gives}
          </span>
        )}
      </Show>
      <Show when={props.line.otherwise}>
        <span class="xp-when">
          {words().otherwise}
          {words().gives}
        </span>
      </Show>
      <Show when={props.line.value}>{(value) => <Pieces pieces={value()} row={props.row} />}</Show>
      <Show when={props.marked && props.line.taken && props.line.value}>
        <span class="xp-taken"> ✓ {words().taken}</span>
      </Show>
    </li>
  );
}

/** Longer lists of cases show first the one that applied. */
const SHORT = 4;

/** A formula in words, a line per case; the case that applied is marked. */
export function FormulaView(props: { readonly lines: readonly FormulaLine[]; readonly row: Row | undefined }) {
  const words = useWords(EXPLAIN_WORDS);
  const [all, setAll] = createSignal(false);
  const taken = () => props.lines.filter((line) => line.taken === true);
  const isFolded = () => !all() && props.lines.length > SHORT && taken().length > 0;
  return (
    <>
      <ul class="xp-lines">
        <For each={isFolded() ? taken() : props.lines}>
          {(line) => <Line line={line} row={props.row} marked={props.lines.length > 1} />}
        </For>
      </ul>
      <Show when={isFolded()}>
        <button type="button" class="xp-go" onClick={() => setAll(true)}>
          {words().otherCases(props.lines.length - taken().length)}
        </button>
      </Show>
    </>
  );
}
