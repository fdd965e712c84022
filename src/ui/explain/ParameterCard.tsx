// The explanation of a value of the rules: what holds in which year, on what basis, and the user's own value.
import { Index, Show } from 'solid-js';
import { lineFor } from '../../derive/input-facts';
import { openLineFor } from '../../derive/parameter-list';
import type { ParameterLine } from '../../engine/parameters';
import { useSession, useWords } from '../context';
import { EXPLAIN_WORDS } from '../words/explain';
import { CiteList, DatedFacts } from './Basis';
import { Heading } from './Heading';
import { OwnValue } from './OwnValue';
import { AllLines, ByYear, createReading, type ParameterProps } from './ParameterTables';
import { Reach } from './Reach';
import { StatusTag } from './StatusTag';
import { UsedBy } from './UsedBy';

function LineFacts(props: ParameterProps & { readonly line: ParameterLine }) {
  const words = useWords(EXPLAIN_WORDS);
  const dated = () => {
    const { line } = props;
    const { from, to } = props.inYear.version;
    const base = { from, to, status: line.status, cite: line.cite };
    return line.note ? { ...base, note: line.note } : base;
  };
  return (
    <section class="xp-part">
      <h3>{words().basis}</h3>
      <dl class="xp-facts">
        <Show when={props.line.overridden} fallback={<DatedFacts dated={dated()} />}>
          <dt>{words().status}</dt>
          <dd>
            <StatusTag status={props.line.status} /> {words().ownSet}
          </dd>
          <dt>{words().cite}</dt>
          <dd data-testid="explain-cite">
            <CiteList cite={props.line.cite} />
          </dd>
        </Show>
      </dl>
    </section>
  );
}

function OwnPart(props: ParameterProps & { readonly line: ParameterLine }) {
  const words = useWords(EXPLAIN_WORDS);
  const year = () => props.row.plan?.year ?? 0;
  return (
    <section class="xp-part">
      <h3>{words().own(year())}</h3>
      <OwnValue parameter={props.inYear.parameter} line={props.line} year={year()} label={words().own(year())} />
      <p class="xp-small">{words().ownHint}</p>
    </section>
  );
}

function ParameterTags(props: ParameterProps & { readonly line: ParameterLine | undefined }) {
  const words = useWords(EXPLAIN_WORDS);
  const reading = createReading(
    () => props.row,
    () => props.inYear.parameter,
  );
  return (
    <p class="xp-tags">
      <span class="tag">{words().parameter}</span>
      <Show when={props.line?.key}>{(key) => <span class="tag">{reading.key(key())}</span>}</Show>
      <Show when={props.line?.overridden}>
        <span class="tag warn">{words().ownSet}</span>
      </Show>
    </p>
  );
}

/** The value, or a dash and that it is the user's to give. */
function BigValue(props: ParameterProps & { readonly line: ParameterLine | undefined; readonly isOpen: boolean }) {
  const words = useWords(EXPLAIN_WORDS);
  const parameter = () => props.inYear.parameter;
  const reading = createReading(() => props.row, parameter);
  return (
    <>
      <p class="xp-big" classList={{ 'is-word': parameter().kind !== 'number' }} data-testid="explain-value">
        <Show when={props.line} fallback="—">
          {(of) => <>{reading.text(of().text)}</>}
        </Show>
        <Show when={props.line && reading.unit()}>
          <span class="xp-unit"> {reading.unit()}</span>
        </Show>
      </p>
      <Show when={props.isOpen}>
        <p class="warn-note" data-testid="explain-open">
          {words().open}
        </p>
      </Show>
    </>
  );
}

/** A parameter of the rules as it holds for a row. */
export function ParameterCard(props: ParameterProps) {
  const session = useSession();
  const parameter = () => props.inYear.parameter;
  const line = () => {
    session.version();
    return lineFor(props.row, parameter().id);
  };
  /** The line, or the one that the user is to give. */
  const known = () => line() ?? openLineFor(props.row, parameter().id);
  return (
    <>
      <Heading label={parameter().label} />
      <BigValue {...props} line={line()} isOpen={known() !== undefined && line() === undefined} />
      <ParameterTags {...props} line={known()} />
      {/* by place and not by value: the field must outlive the value it sets */}
      <Index each={[known()].filter((one) => one !== undefined)}>
        {(of) => (
          <>
            <LineFacts {...props} line={of()} />
            <OwnPart {...props} line={of()} />
          </>
        )}
      </Index>
      <ByYear {...props} lineKey={known()?.key ?? ''} />
      <Show when={props.inYear.lines.size > 1}>
        <AllLines {...props} lineKey={line()?.key} />
      </Show>
      <UsedBy row={props.row} id={parameter().id} />
      <Reach row={props.row} id={parameter().id} />
    </>
  );
}
