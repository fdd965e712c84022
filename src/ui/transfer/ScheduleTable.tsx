// The parts in which leftover allowances are released: year, exact share, whole tonnes, value.
import { Show } from 'solid-js';
import { numberText } from '../../derive/numbers';
import type { ReleaseLine, Schedule, Share } from '../../derive/transfer';
import { type Decimal, sumOf } from '../../formula/decimal';
import { useWords } from '../context';
import { StatusTag } from '../explain/StatusTag';
import { TRANSFER_WORDS } from '../words/transfer';
import { columnSum, type PartColumn, PartTable, tonnes } from './PartTable';

/** "3,333 2/3": the whole tonnes and the fraction that is left. */
function shareText({ whole, rest, parts }: Share): string {
  if (rest.isZero()) return tonnes(whole);
  return `${tonnes(whole)} ${rest.toFixed()}/${parts.toFixed()}`;
}

function Released(props: { readonly line: ReleaseLine; readonly schedule: Schedule }) {
  return (
    <>
      <Show when={!props.line.exact.rest.isZero()}>
        <StatusTag status={props.schedule.status} />{' '}
      </Show>
      {tonnes(props.line.released)}
    </>
  );
}

/** The table. */
export function ScheduleTable(props: { readonly schedule: Schedule }) {
  const words = useWords(TRANSFER_WORDS);
  const lines = () => props.schedule.lines;
  const total = () => tonnes(sumOf(lines().map(({ released }) => released)));
  const yuan = (value: Decimal | undefined): string => (value ? numberText(value, 'CNY') : words().none);
  const columns = (): readonly PartColumn[] => [
    { label: words().exact, cell: (line) => shareText(line.exact), total: total() },
    {
      label: words().released,
      cell: (line) => <Released line={line} schedule={props.schedule} />,
      total: total(),
    },
    { label: words().value, cell: (line) => yuan(line.value), total: yuan(columnSum(lines(), ({ value }) => value)) },
  ];
  return <PartTable name="release-schedule" label={words().release} lines={lines()} columns={columns()} />;
}
