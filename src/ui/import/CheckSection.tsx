// What the rows will do to the book, what was cleaned, what must be mended, and the button that brings them in.
import { createUniqueId, For, Show, untrack } from 'solid-js';
import { IMPORT_MODES, type ImportMode } from '../../book/import-plan';
import type { ImportReport } from '../../book/import-report';
import { KEYS } from '../../book/types';
import { useSession, useWords } from '../context';
import { IMPORT_WORDS } from '../words/import';
import { createBringingIn } from './bring-in';
import { FaultTable } from './FaultTable';
import { columnLabel } from './labels';
import { QuestionList } from './QuestionList';
import type { Wizard } from './wizard';

function UpdateBox(props: { wizard: Wizard; name: 'addNew' | 'blankClears' }) {
  const words = useWords(IMPORT_WORDS);
  const choice = () => props.wizard.decisions().choice;
  return (
    <label class="im-reading">
      <input
        type="checkbox"
        checked={choice()[props.name]}
        data-testid={`import-${props.name}`}
        onChange={(event) =>
          props.wizard.decide({ choice: { ...choice(), [props.name]: event.currentTarget.checked } })
        }
      />
      <span>{words()[props.name]}</span>
    </label>
  );
}

/** Answers what a mode does; the names of keys where it needs them. */
function useModeHint(wizard: Wizard): (mode: ImportMode) => string {
  const session = useSession();
  const words = useWords(IMPORT_WORDS);
  return (mode) => {
    const { sheet } = wizard.decisions();
    const lang = session.preferences.lang();
    const keys = KEYS[sheet].map((id) => columnLabel(sheet, id, lang)).join(lang === 'zh' ? '、' : ', ');
    if (mode === 'update') return words().modeHints.update(keys);
    return session.book() ? words().modeHints[mode] : '';
  };
}

function ModeChoice(props: { wizard: Wizard }) {
  const session = useSession();
  const words = useWords(IMPORT_WORDS);
  const group = createUniqueId();
  const choice = () => props.wizard.decisions().choice;
  const modes = () => IMPORT_MODES.filter((mode) => mode === 'new' || session.book());
  const hint = useModeHint(untrack(() => props.wizard));
  return (
    <fieldset class="im-question">
      <legend>{words().mode}</legend>
      <For each={modes()}>
        {(mode) => (
          <label class="im-reading">
            <input
              type="radio"
              name={group}
              data-testid={`import-mode-${mode}`}
              checked={choice().mode === mode}
              onChange={() => props.wizard.decide({ choice: { ...choice(), mode } })}
            />
            <span>
              {words().modes[mode]} <span class="muted">{hint(mode)}</span>
            </span>
          </label>
        )}
      </For>
      <Show when={choice().mode === 'update'}>
        <div class="im-sub">
          <UpdateBox wizard={props.wizard} name="addNew" />
          <UpdateBox wizard={props.wizard} name="blankClears" />
        </div>
      </Show>
    </fieldset>
  );
}

function Notes(props: { wizard: Wizard; report: ImportReport }) {
  const { preferences } = useSession();
  const words = useWords(IMPORT_WORDS);
  const count = () => props.report.notes.reduce((sum, line) => sum + line.count, 0);
  const label = (id: string): string => columnLabel(props.wizard.decisions().sheet, id, preferences.lang());
  return (
    <Show when={count() > 0}>
      <details class="im-notes" data-testid="import-notes">
        <summary>{words().notesTitle(count())}</summary>
        <ul>
          <For each={props.report.notes}>
            {(line) => (
              <li>
                {words().noteLine(label(line.column), words().notes[line.note], line.count)}
                <span class="muted">
                  {` ${line.samples.map(({ typed, text }) => `${typed} → ${text}`).join(' · ')}`}
                  {line.count > line.samples.length ? ` ${words().more}` : ''}
                </span>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}

/** How many things keep the rows from coming in. */
const openIn = (report: ImportReport): number =>
  report.faults + report.questions.filter(({ chosen }) => chosen === undefined).length;

function Warnings(props: { report: ImportReport }) {
  const { preferences } = useSession();
  const words = useWords(IMPORT_WORDS);
  const names = () => props.report.ownMaterials.join(preferences.lang() === 'zh' ? '、' : ', ');
  return (
    <>
      <Show when={names()}>{(list) => <p class="warn-note">⚠ {words().ownMaterials(list())}</p>}</Show>
      <Show when={props.report.orphans}>{(rows) => <p class="warn-note">⚠ {words().orphans(rows())}</p>}</Show>
    </>
  );
}

function Done(props: { wizard: Wizard; report: ImportReport }) {
  const session = useSession();
  const words = useWords(IMPORT_WORDS);
  const bringIn = createBringingIn(
    untrack(() => props.wizard),
    session,
  );
  const isNew = () => props.wizard.decisions().choice.mode === 'new';
  const open = () => openIn(props.report);
  const changes = () => props.report.effect.added + props.report.effect.changedCells;
  const why = (): string => {
    if (open() > 0) return words().waits(open());
    return changes() === 0 ? words().nothing : '';
  };
  const run = (): void => {
    if (why() === '' && !props.wizard.busy() && (isNew() || session.mayEdit())) bringIn();
  };
  return (
    <div class="im-done">
      <button
        type="button"
        class="button primary"
        data-testid="import-done"
        aria-disabled={why() !== '' || props.wizard.busy() !== undefined}
        aria-describedby="import-why"
        onClick={run}
      >
        {isNew() ? words().doneNew : words().done}
      </button>
      <span id="import-why" class="muted">
        {why() || words().undoHint}
      </span>
    </div>
  );
}

function Report(props: { wizard: Wizard; report: ImportReport }) {
  const words = useWords(IMPORT_WORDS);
  const effect = () => props.report.effect;
  return (
    <>
      <p class="im-effect" data-testid="import-effect">
        <b>{words().effect(effect().added, effect().changedRows, effect().changedCells, effect().sameRows)}</b>
        <Show when={props.report.leftOut > 0}>
          <span class="muted"> {words().leftOut(props.report.leftOut)} </span>
          <button type="button" class="button small" onClick={() => props.wizard.decide({ skipped: [] })}>
            {words().takeBack}
          </button>
        </Show>
      </p>
      <Show when={words().passed(props.report.passed.repeated, props.report.passed.bare)}>
        {(text) => (
          <p class="muted" data-testid="import-passed">
            {text()}
          </p>
        )}
      </Show>
      <QuestionList wizard={props.wizard} questions={props.report.questions} />
      <FaultTable wizard={props.wizard} report={props.report} />
      <Warnings report={props.report} />
      <Notes wizard={props.wizard} report={props.report} />
      <Show when={openIn(props.report) === 0}>
        <p class="im-fine">✓ {words().faultsNone}</p>
      </Show>
      <Done wizard={props.wizard} report={props.report} />
    </>
  );
}

/** Section 3. */
export function CheckSection(props: { wizard: Wizard }) {
  const { preferences } = useSession();
  const words = useWords(IMPORT_WORDS);
  const missing = () =>
    props.wizard
      .missingKeys()
      .map((id) => columnLabel(props.wizard.decisions().sheet, id, preferences.lang()))
      .join(preferences.lang() === 'zh' ? '、' : ', ');
  return (
    <section class="im-section" aria-labelledby="import-check">
      <h2 id="import-check">{words().check}</h2>
      <ModeChoice wizard={props.wizard} />
      <Show when={props.wizard.blocked() > 0}>
        <p class="warn-note">⚠ {words().blocked(props.wizard.blocked())}</p>
      </Show>
      <Show when={missing()}>
        <p class="warn-note" data-testid="import-missing">
          ⚠ {words().missingKeys(missing())}
        </p>
      </Show>
      <Show when={props.wizard.report()}>{(report) => <Report wizard={props.wizard} report={report()} />}</Show>
    </section>
  );
}
