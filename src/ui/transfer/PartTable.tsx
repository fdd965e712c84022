// A table with a line per part in which leftover allowances are released, and the total below.
import { For, type JSX } from 'solid-js';
import { separated } from '../../derive/numbers';
import type { ReleaseLine } from '../../derive/transfer';
import { type Decimal, sumOf } from '../../formula/decimal';
import { useWords } from '../context';
import { TRANSFER_WORDS } from '../words/transfer';

export interface PartColumn {
  readonly label: string;
  readonly cell: (line: ReleaseLine) => JSX.Element;
  readonly total: string;
}

export const tonnes = (value: Decimal): string => separated(value.toFixed());

/** The sum of a column; undefined while a line of it is missing. */
export function columnSum(
  lines: readonly ReleaseLine[],
  of: (line: ReleaseLine) => Decimal | undefined,
): Decimal | undefined {
  const values = lines.flatMap((line) => of(line) ?? []);
  return values.length === lines.length ? sumOf(values) : undefined;
}

function LineRow(props: { readonly line: ReleaseLine; readonly columns: readonly PartColumn[] }) {
  const words = useWords(TRANSFER_WORDS);
  return (
    <tr>
      <th scope="row" class="tr-part">
        {words().parts[props.line.part - 1]}
      </th>
      <td>{props.line.year ?? words().atOnce}</td>
      <For each={props.columns}>{(column) => <td class="num">{column.cell(props.line)}</td>}</For>
    </tr>
  );
}

/** The table; it scrolls by itself where the screen is narrow. */
export function PartTable(props: {
  readonly name: string;
  readonly label: string;
  readonly lines: readonly ReleaseLine[];
  readonly columns: readonly PartColumn[];
}) {
  const words = useWords(TRANSFER_WORDS);
  return (
    <section class="tool-scroll tr-table" tabindex={0} aria-label={props.label}>
      <table class="tool-table" data-testid={props.name}>
        <thead>
          <tr>
            <th scope="col">{words().part}</th>
            <th scope="col">{words().year}</th>
            <For each={props.columns}>{(column) => <NumberHead label={column.label} />}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.lines}>{(line) => <LineRow line={line} columns={props.columns} />}</For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {words().total}
            </th>
            <For each={props.columns}>{(column) => <td class="num">{column.total}</td>}</For>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function NumberHead(props: { readonly label: string }) {
  return (
    <th scope="col" class="num">
      {props.label}
    </th>
  );
}
