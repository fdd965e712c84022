// The bids as a small table to type or paste into; what each of them gets stands beside it.
import { createUniqueId, For, Index, Show } from 'solid-js';
import { type BidColumn, type BidFault, type BidLine, BLANK_LINE, pasteBids } from '../../derive/auctions-bids';
import { separated } from '../../derive/numbers';
import type { Award } from '../../engine/clearing';
import { useWords } from '../context';
import { parseTsv } from '../grid/tsv';
import { AUCTIONS_WORDS } from '../words/auctions';
import type { AuctionTool } from './auctions-model';
import { figure, yuanText } from './figures';
import { createRefusalText } from './refusal-words';
import { Scroller } from './Scroller';

interface CellProps {
  readonly tool: AuctionTool;
  readonly line: BidLine;
  readonly at: number;
  readonly column: BidColumn;
  readonly isWrong: boolean;
  readonly described: string;
}

const cellId = (at: number, column: BidColumn): string => `bid-${at}-${column}`;

function setCell(tool: AuctionTool, at: number, column: BidColumn, text: string): void {
  tool.setLines(tool.lines().map((line, index) => (index === at ? { ...line, [column]: text } : line)));
}

/** Goes to the cell below; there is one more line where this was the last. */
function goBelow(tool: AuctionTool, at: number, column: BidColumn): void {
  if (at + 1 >= tool.lines().length) tool.setLines([...tool.lines(), BLANK_LINE]);
  queueMicrotask(() => document.getElementById(cellId(at + 1, column))?.focus());
}

function TextCell(props: CellProps) {
  const words = useWords(AUCTIONS_WORDS);
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return;
    event.preventDefault();
    const start = { line: props.at, column: props.column };
    props.tool.setLines(pasteBids(props.tool.lines(), start, parseTsv(text), props.tool.columns()));
  };
  return (
    <input
      id={cellId(props.at, props.column)}
      type="text"
      classList={{ num: props.column !== 'bidder' }}
      autocomplete="off"
      inputmode={props.column === 'bidder' ? 'text' : 'decimal'}
      aria-label={words().cellOf(words()[props.column], props.at + 1)}
      aria-invalid={props.isWrong ? 'true' : undefined}
      aria-describedby={props.described}
      value={props.column === 'bidder' ? props.line.bidder : separated(props.line[props.column])}
      onChange={(event) => setCell(props.tool, props.at, props.column, event.currentTarget.value.trim())}
      onPaste={paste}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        setCell(props.tool, props.at, props.column, event.currentTarget.value.trim());
        goBelow(props.tool, props.at, props.column);
      }}
    />
  );
}

function KindCell(props: CellProps) {
  const words = useWords(AUCTIONS_WORDS);
  return (
    <select
      id={cellId(props.at, props.column)}
      aria-label={words().cellOf(words().institution, props.at + 1)}
      onChange={(event) => setCell(props.tool, props.at, props.column, event.currentTarget.value)}
    >
      <option value="" selected={props.line.institution === ''}>
        {words().isEnterprise}
      </option>
      <option value="yes" selected={props.line.institution !== ''}>
        {words().isInstitution}
      </option>
    </select>
  );
}

/** Why a bid did not take part, or what its award means. */
function createNoteOf(tool: AuctionTool) {
  const words = useWords(AUCTIONS_WORDS);
  const refusalText = createRefusalText(tool);
  return (award: Award | undefined, faults: readonly BidFault[]): string => {
    const { faults: codes } = words();
    if (faults.length > 0) return words().cellFaults(faults.map((one) => [words()[one.column], codes[one.code]]));
    if (!award) return '';
    if (award.refused) return refusalText(award.refused);
    if (award.awarded.isZero()) return words().notFilled;
    return award.awarded.lt(award.bid.quantity) ? words().partly : '';
  };
}

function AwardCells(props: {
  readonly tool: AuctionTool;
  readonly at: number;
  readonly note: string;
  readonly id: string;
}) {
  const award = () => props.tool.outcome()?.awards.get(props.at);
  const price = () => props.tool.outcome()?.clearing.price;
  const paid = () => {
    const [awarded, each] = [award()?.awarded, price()];
    return awarded && each ? yuanText(awarded.times(each)) : '';
  };
  return (
    <>
      <td class="num">{award()?.rank ?? ''}</td>
      <td class="num au-award">{award() ? figure(award()?.awarded ?? '') : ''}</td>
      <td class="num">{paid()}</td>
      <td class="au-note" id={props.id} classList={{ wrong: award() === undefined || award()?.refused !== undefined }}>
        {props.note}
      </td>
    </>
  );
}

function RemoveButton(props: { readonly tool: AuctionTool; readonly at: number }) {
  const words = useWords(AUCTIONS_WORDS);
  const remove = (): void => props.tool.setLines(props.tool.lines().filter((_, index) => index !== props.at));
  return (
    <button type="button" class="button au-remove" aria-label={words().removeLine(props.at + 1)} onClick={remove}>
      ×
    </button>
  );
}

function LineRow(props: { readonly tool: AuctionTool; readonly line: BidLine; readonly at: number }) {
  const noteOf = createNoteOf(props.tool);
  const id = createUniqueId();
  const faults = () => props.tool.read().faults.filter((fault) => fault.line === props.at);
  const note = () => noteOf(props.tool.outcome()?.awards.get(props.at), faults());
  const cell = (column: BidColumn): CellProps => ({
    tool: props.tool,
    get line() {
      return props.line;
    },
    at: props.at,
    column,
    get isWrong() {
      return faults().some((fault) => fault.column === column);
    },
    described: id,
  });
  return (
    <tr>
      <th scope="row" class="num">
        {props.at + 1}
      </th>
      <For each={props.tool.columns()}>
        {(column) => (
          <td>
            <Show when={column === 'institution'} fallback={<TextCell {...cell(column)} />}>
              <KindCell {...cell(column)} />
            </Show>
          </td>
        )}
      </For>
      <AwardCells tool={props.tool} at={props.at} note={note()} id={id} />
      <td>
        <RemoveButton tool={props.tool} at={props.at} />
      </td>
    </tr>
  );
}

function Heading(props: { readonly columns: readonly BidColumn[] }) {
  const words = useWords(AUCTIONS_WORDS);
  const results = () => [words().rank, words().award, words().paid];
  return (
    <thead>
      <tr>
        <th scope="col" class="num">
          {words().number}
        </th>
        <For each={props.columns}>{(column) => <th scope="col">{words()[column]}</th>}</For>
        <For each={results()}>
          {(label) => (
            <th scope="col" class="num">
              {label}
            </th>
          )}
        </For>
        <th scope="col">{words().note}</th>
        <td />
      </tr>
    </thead>
  );
}

/** The table. */
export function BidTable(props: { readonly tool: AuctionTool }) {
  const words = useWords(AUCTIONS_WORDS);
  return (
    <Scroller label={words().bids}>
      <table class="tool-table au-bids" data-testid="auction-bids">
        <caption>{words().bids}</caption>
        <Heading columns={props.tool.columns()} />
        <tbody>
          <Index each={props.tool.lines()}>{(line, at) => <LineRow tool={props.tool} line={line()} at={at} />}</Index>
        </tbody>
      </table>
    </Scroller>
  );
}
