// What can be done with an explanation: copied as text, copied with all steps, printed.
import { createSignal, Show } from 'solid-js';
import type { ExplanationDoc } from '../../derive/explanation-sections';
import { resultDoc } from '../../derive/explanation-sections';
import { docText } from '../../derive/explanation-text';
import { inputDoc, parameterDoc } from '../../derive/input-sections';
import type { Target } from '../../store/explaining';
import type { Session } from '../../store/session';
import { useSession, useWords } from '../context';
import { printOnly } from '../print/printing';
import { EXPLAIN_WORDS } from '../words/explain';

/** What is explained, as lines: a result, a value of the rules, or an input. */
function docOf(session: Session, { row, id }: Target, steps: boolean): ExplanationDoc | undefined {
  const lang = session.preferences.lang();
  const explanation = session.explaining.explanation();
  if (explanation) return resultDoc(explanation, lang, steps);
  const inYear = row.plan?.parameters.get(id);
  if (inYear) return parameterDoc(row, inYear, lang);
  const book = session.book();
  return book && inputDoc(book, row, id, lang);
}

/** Puts the explanation on the clipboard and says whether that worked. */
function createCopying(target: () => Target) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const [said, setSaid] = createSignal('');
  const copy = async (steps: boolean): Promise<void> => {
    const doc = docOf(session, target(), steps);
    if (!doc) return;
    try {
      await navigator.clipboard.writeText(docText(doc, session.preferences.lang()));
      setSaid(words().copied);
    } catch {
      setSaid(words().copyFailed);
    }
  };
  return { said, copy, clear: () => void setSaid('') };
}

interface ButtonProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly onClick: () => void;
  readonly onBlur?: () => void;
}

function FootButton(props: ButtonProps) {
  return (
    <button
      type="button"
      class="button"
      data-testid={`explain-${props.name}`}
      title={props.hint}
      onClick={() => props.onClick()}
      onBlur={() => props.onBlur?.()}
    >
      {props.label}
    </button>
  );
}

/** The buttons at the foot of the panel, and what the lines on the sheet mean. */
export function PanelFoot(props: { readonly target: Target }) {
  const session = useSession();
  const words = useWords(EXPLAIN_WORDS);
  const { said, copy, clear } = createCopying(() => props.target);
  return (
    <>
      <p class="xp-legend xp-small">{words().lights}</p>
      <footer class="xp-foot">
        <FootButton
          name="copy"
          label={words().copy}
          hint={words().copyHint}
          onClick={() => void copy(false)}
          onBlur={clear}
        />
        <Show when={session.explaining.explanation()}>
          <FootButton name="copy-steps" label={words().copySteps} onClick={() => void copy(true)} onBlur={clear} />
        </Show>
        <FootButton
          name="print"
          label={words().print}
          hint={words().printHint}
          onClick={() => printOnly('explanation')}
        />
        <span role="status" class="xp-small">
          {said()}
        </span>
      </footer>
    </>
  );
}
