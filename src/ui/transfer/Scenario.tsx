// The proposed transfer to the national market: a share and a discount per part, all of them the user's own.
import { Show } from 'solid-js';
import type { ReleaseLine, Schedule } from '../../derive/transfer';
import type { Row } from '../../engine/row';
import { type Decimal, ZERO } from '../../formula/decimal';
import { useWords } from '../context';
import { StatusTag } from '../explain/StatusTag';
import { CaseAnswers } from '../tools/CaseAnswers';
import { CaseForm } from '../tools/CaseForm';
import { ToolSection } from '../tools/ToolPage';
import { TRANSFER_WORDS } from '../words/transfer';
import { columnSum, type PartColumn, PartTable, tonnes } from './PartTable';
import { rulesOf, type TransferTool } from './transfer-model';

const SHARES = ['transferShare1', 'transferShare2', 'transferShare3'] as const;
const DISCOUNTS = ['transferDiscount1', 'transferDiscount2', 'transferDiscount3'] as const;
/** Part by part, as the law releases them. */
const FIELDS = ['nationalPrice', ...SHARES.flatMap((share, at) => [share, DISCOUNTS[at] ?? share])];

const keptIn = ({ released, transferred }: ReleaseLine): Decimal | undefined =>
  transferred && released.minus(transferred);

function ScenarioTable(props: { readonly lines: readonly ReleaseLine[] }) {
  const words = useWords(TRANSFER_WORDS);
  const shown = (value: Decimal | undefined): string => (value ? tonnes(value) : words().none);
  const column = (label: string, of: (line: ReleaseLine) => Decimal | undefined): PartColumn => ({
    label,
    cell: (line) => shown(of(line)),
    total: shown(columnSum(props.lines, of)),
  });
  const columns = (): readonly PartColumn[] => [
    column(words().transferred, ({ transferred }) => transferred),
    column(words().credited, ({ credited }) => credited),
    column(words().kept, keptIn),
  ];
  return <PartTable name="transfer-scenario" label={words().scenario} lines={props.lines} columns={columns()} />;
}

/** The section. */
export function Scenario(props: {
  readonly tool: TransferTool;
  readonly row: Row;
  readonly schedule: Schedule | undefined;
}) {
  const words = useWords(TRANSFER_WORDS);
  const hints = () => ({
    ...Object.fromEntries(SHARES.map((id) => [id, words().shareHint])),
    ...Object.fromEntries(DISCOUNTS.map((id) => [id, words().discountHint])),
    nationalPrice: words().priceHint,
  });
  // only tonnes that are transferred need a national price
  const isTransferred = () => props.schedule?.lines.some(({ transferred }) => transferred?.gt(ZERO)) ?? false;
  return (
    <ToolSection title={words().scenario} lead={words().scenarioLead}>
      <p class="tr-proposal">
        <span class="tag warn">{words().proposal}</span> <StatusTag status="assumed" />
      </p>
      <CaseForm
        rules={rulesOf(props.row, FIELDS)}
        values={props.tool.values()}
        onChange={props.tool.set}
        hints={hints()}
      />
      <div aria-live="polite">
        <Show when={props.schedule} fallback={<p class="tool-hint tr-hint">{words().needInputs}</p>}>
          {(schedule) => <ScenarioTable lines={schedule().lines} />}
        </Show>
      </div>
      <Show when={isTransferred()}>
        <CaseAnswers row={props.row} ids={['transferValue', 'keptValue', 'scenarioValue', 'scenarioGain']} />
      </Show>
    </ToolSection>
  );
}
