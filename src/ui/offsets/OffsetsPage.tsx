// Whether a lot of offsets can be used for a year: test by test, with the limits of both markets beside it.
import { Show } from 'solid-js';
import { choiceText } from '../../derive/labels';
import { OFFSET_ANSWERS } from '../../derive/offset-questions';
import { useSession, useWords } from '../context';
import { CaseAnswers } from '../tools/CaseAnswers';
import { CaseForm } from '../tools/CaseForm';
import { SelectField } from '../tools/SelectField';
import { ToolPage, ToolSection } from '../tools/ToolPage';
import { OFFSETS_WORDS } from '../words/offsets';
import { LimitTable } from './LimitTable';
import { createOffsets, type Offsets, SCHEMES } from './offsets-model';

function Choices(props: { readonly of: Offsets }) {
  const { preferences } = useSession();
  const words = useWords(OFFSETS_WORDS);
  const schemes = () => SCHEMES.map((value) => ({ value, text: choiceText('scheme', value, preferences.lang()) }));
  const years = () => {
    const [from, to] = props.of.span();
    return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
  };
  return (
    <div class="tool-form offset-choices">
      <SelectField
        name="offset-scheme"
        label={words().market}
        value={props.of.scheme()}
        options={schemes()}
        onChange={(value) => props.of.state.set('scheme', value)}
      />
      <SelectField
        name="offset-year"
        label={words().year}
        value={String(props.of.year())}
        options={years().map((value) => ({ value, text: value }))}
        onChange={(value) => props.of.state.set('year', value)}
      />
    </div>
  );
}

function Lot(props: { readonly of: Offsets }) {
  const words = useWords(OFFSETS_WORDS);
  return (
    <ToolSection title={words().lot} lead={words().lotHint}>
      <CaseForm
        rules={props.of.questions().lot}
        values={props.of.state.values()}
        onChange={props.of.state.set}
        hints={props.of.hints(words().fromBook)}
      />
      <div class="tool-actions">
        <button type="button" class="button" data-testid="offsets-clear" onClick={props.of.state.reset}>
          {words().clear}
        </button>
      </div>
    </ToolSection>
  );
}

function Account(props: { readonly of: Offsets }) {
  const words = useWords(OFFSETS_WORDS);
  return (
    <ToolSection title={words().account} lead={words().accountHint}>
      <CaseForm rules={props.of.questions().account} values={props.of.state.values()} onChange={props.of.state.set} />
      <CaseAnswers row={props.of.row()} ids={OFFSET_ANSWERS.account} />
    </ToolSection>
  );
}

/** The page. */
export function OffsetsPage() {
  const words = useWords(OFFSETS_WORDS);
  const offsets = createOffsets(useSession());
  return (
    <ToolPage name="offsets" title={words().title} lead={words().lead}>
      <Choices of={offsets} />
      <Lot of={offsets} />
      <ToolSection title={words().tests}>
        <CaseAnswers row={offsets.row()} ids={OFFSET_ANSWERS.tests} />
      </ToolSection>
      <ToolSection title={words().amounts}>
        <CaseAnswers row={offsets.row()} ids={OFFSET_ANSWERS.amounts} />
      </ToolSection>
      <Show when={offsets.questions().account.length > 0}>
        <Account of={offsets} />
      </Show>
      <ToolSection title={words().limits}>
        <LimitTable year={offsets.year()} />
      </ToolSection>
    </ToolPage>
  );
}
