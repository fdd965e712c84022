// Allowances left over on moving to the national ETS: release in parts, value, the proposed transfer, moves within a year.
import { createMemo, For, Show } from 'solid-js';
import { ask } from '../../derive/ask';
import { citationsText } from '../../derive/citations';
import { type Schedule, scheduleOf } from '../../derive/transfer';
import { adviceOf } from '../../engine/advice';
import type { Row } from '../../engine/row';
import { useSession, useWords } from '../context';
import { StatusTag } from '../explain/StatusTag';
import { CaseAnswers } from '../tools/CaseAnswers';
import { CaseForm } from '../tools/CaseForm';
import { ToolPage, ToolSection } from '../tools/ToolPage';
import { TRANSFER_WORDS } from '../words/transfer';
import { Scenario } from './Scenario';
import { ScheduleTable } from './ScheduleTable';
import {
  createTransferTool,
  MID_YEAR,
  RELEASE_YEAR,
  rulesOf,
  TRANSFER_PACK,
  type TransferTool,
} from './transfer-model';
import './transfer.css';

const RELEASE_FIELDS = ['sector', 'leftoverAllowance', 'leftoverPrice'];
const RELEASE_ANSWERS = ['leftoverPartsCounted', 'exactPart', 'release1', 'release2', 'release3'];
const VALUE_ANSWERS = ['grossValue', 'tradingFee', 'netValue'];
const MID_YEAR_FIELDS = ['preIssued', 'preIssuedHeld'];

interface SectionProps {
  readonly tool: TransferTool;
  readonly row: Row;
}

function Advice(props: { readonly row: Row }) {
  const { registry, preferences } = useSession();
  const words = useWords(TRANSFER_WORDS);
  const lang = () => preferences.lang();
  return (
    <Show when={adviceOf(props.row).length > 0}>
      <h3 class="tr-heading">{words().notes}</h3>
      <ul class="tr-notes">
        <For each={adviceOf(props.row)}>
          {(advice) => (
            <li>
              {advice.text[lang()]} <StatusTag status={advice.status} />{' '}
              <span class="tool-cite">{citationsText(registry, advice.cite, lang())}</span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

/** How whole tonnes are taken is assumed; said where it made a difference. */
function Rounding(props: { readonly row: Row; readonly schedule: Schedule }) {
  const { preferences } = useSession();
  const words = useWords(TRANSFER_WORDS);
  const note = () => props.row.plan?.slots[props.row.plan.indexOf.get('release1') ?? -1]?.version.note;
  const isRounded = () => props.schedule.lines.some(({ exact }) => !exact.rest.isZero());
  return (
    <Show when={isRounded() && note()}>
      {(said) => (
        <p class="tool-hint tr-hint">
          {words().rounding} <StatusTag status={props.schedule.status} /> {said()[preferences.lang()]}
        </p>
      )}
    </Show>
  );
}

function Release(props: SectionProps & { readonly schedule: Schedule | undefined }) {
  const words = useWords(TRANSFER_WORDS);
  const hints = () => ({ leftoverAllowance: words().leftoverHint, leftoverPrice: words().priceHint });
  return (
    <ToolSection title={words().release} lead={words().releaseLead}>
      <CaseForm
        rules={rulesOf(props.row, RELEASE_FIELDS)}
        values={props.tool.values()}
        onChange={props.tool.set}
        hints={hints()}
      />
      <div class="tool-actions">
        <button type="button" class="button" onClick={() => props.tool.reset()}>
          {words().clear}
        </button>
      </div>
      <div aria-live="polite">
        <Show when={props.schedule} fallback={<p class="tool-hint tr-hint">{words().needInputs}</p>}>
          {(schedule) => (
            <>
              <ScheduleTable schedule={schedule()} />
              <Rounding row={props.row} schedule={schedule()} />
            </>
          )}
        </Show>
      </div>
      <Show when={props.schedule}>
        <Show when={(props.tool.values().leftoverPrice ?? '') !== ''}>
          <CaseAnswers row={props.row} ids={VALUE_ANSWERS} />
        </Show>
        <details class="tr-details">
          <summary>{words().details}</summary>
          <CaseAnswers row={props.row} ids={RELEASE_ANSWERS} />
        </details>
      </Show>
      <Advice row={props.row} />
    </ToolSection>
  );
}

function MovedWithinTheYear(props: SectionProps) {
  const words = useWords(TRANSFER_WORDS);
  const isAsked = () => MID_YEAR_FIELDS.some((id) => (props.tool.values()[id] ?? '') !== '');
  return (
    <ToolSection title={words().midYear} lead={words().midYearLead}>
      <CaseForm rules={rulesOf(props.row, MID_YEAR_FIELDS)} values={props.tool.values()} onChange={props.tool.set} />
      <Show when={isAsked()}>
        <CaseAnswers row={props.row} ids={['takenBack', 'deductedNational']} />
      </Show>
    </ToolSection>
  );
}

/** The page. */
export function TransferPage() {
  const session = useSession();
  const words = useWords(TRANSFER_WORDS);
  const tool = createTransferTool();
  const row = createMemo(() => ask(session.registry, TRANSFER_PACK, RELEASE_YEAR, tool.values()));
  const midYear = createMemo(() => ask(session.registry, TRANSFER_PACK, MID_YEAR, tool.values()));
  const schedule = createMemo(() => scheduleOf(row()));
  return (
    <ToolPage name="transfer" title={words().title} lead={words().lead}>
      <Release tool={tool} row={row()} schedule={schedule()} />
      <Scenario tool={tool} row={row()} schedule={schedule()} />
      <MovedWithinTheYear tool={tool} row={midYear()} />
    </ToolPage>
  );
}
