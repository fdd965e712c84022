// How the file was read, each guess open to change, with its first rows below.
import { For, Show } from 'solid-js';
import { DELIMITERS } from '../../book/csv-import-lines';
import { columnLetters } from '../../book/import-table';
import { ENCODINGS } from '../../book/import-text';
import type { AboutFile, ImportRefusal, ImportView, ReadOptions } from '../../book/import-view';
import { useWords } from '../context';
import { SelectField } from '../tools/SelectField';
import { IMPORT_WORDS } from '../words/import';
import type { Wizard } from './wizard';

/** Titles above headers rarely take more lines. */
const HEADER_ROWS = 30;

type About<Kind> = Extract<AboutFile, { kind: Kind }>;

/** Options with a row of headers, which stands elsewhere in another reading. */
function without({ header: _header, decimal: _decimal, ...options }: ReadOptions): ReadOptions {
  return options;
}

function TextChoices(props: { wizard: Wizard; about: About<'text'>; view: ImportView }) {
  const words = useWords(IMPORT_WORDS);
  const set = (change: ReadOptions): void => props.wizard.reread({ ...without(props.wizard.options()), ...change });
  return (
    <>
      <SelectField
        class="im-choice"
        name="import-encoding"
        label={words().encoding}
        value={props.about.encoding}
        options={ENCODINGS.map((value) => ({ value, text: words().encodings[value] }))}
        onChange={(encoding) => {
          const { delimiter: _delimiter, ...others } = without(props.wizard.options());
          props.wizard.reread({ ...others, encoding });
        }}
      />
      <SelectField
        class="im-choice"
        name="import-delimiter"
        label={words().delimiter}
        value={props.about.delimiter}
        options={DELIMITERS.map((value) => ({ value, text: words().delimiters[value] ?? value }))}
        onChange={(delimiter) => set({ delimiter })}
      />
      <SelectField
        class="im-choice"
        name="import-decimal"
        label={words().decimal}
        value={props.view.decimal}
        options={(['.', ','] as const).map((value) => ({ value, text: words().decimals[value] }))}
        onChange={(decimal) => props.wizard.reread({ ...props.wizard.options(), decimal: decimal === ',' ? ',' : '.' })}
      />
    </>
  );
}

/** The sheets of a workbook. */
export function SheetChoice(props: { wizard: Wizard; of: Pick<ImportRefusal, 'sheets' | 'sheet'> }) {
  const words = useWords(IMPORT_WORDS);
  return (
    <SelectField
      class="im-choice"
      name="import-sheet"
      label={words().sheet}
      value={`${props.of.sheet ?? 0}`}
      options={(props.of.sheets ?? []).map(({ name, hidden }, at) => ({
        value: `${at}`,
        text: hidden ? name + words().hiddenSheet : name,
      }))}
      onChange={(sheet) => props.wizard.reread({ ...without(props.wizard.options()), sheet: Number(sheet) })}
    />
  );
}

function HeaderChoice(props: { wizard: Wizard; view: ImportView }) {
  const words = useWords(IMPORT_WORDS);
  return (
    <SelectField
      class="im-choice"
      name="import-header"
      label={words().header}
      value={`${props.view.layout.header}`}
      options={[
        { value: '-1', text: words().noHeader },
        ...props.view.preview
          .slice(0, HEADER_ROWS)
          .map(({ number }, at) => ({ value: `${at}`, text: words().headerRow(number) })),
      ]}
      onChange={(header) => props.wizard.reread({ ...props.wizard.options(), header: Number(header) })}
    />
  );
}

function Preview(props: { view: ImportView }) {
  const words = useWords(IMPORT_WORDS);
  const columns = () => Array.from({ length: props.view.width }, (_, at) => at);
  return (
    // a region that scrolls must be reachable by keyboard
    <section class="im-preview" tabindex={0} aria-label={words().preview(props.view.preview.length)}>
      <table data-testid="import-preview">
        <thead>
          <tr>
            <th scope="col">{words().row}</th>
            <For each={columns()}>{(at) => <th scope="col">{columnLetters(at)}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.view.preview}>
            {(row, at) => (
              <tr
                classList={{
                  'is-header': at() === props.view.layout.header,
                  'is-units': at() === props.view.layout.units,
                  'is-above': at() < props.view.layout.header,
                }}
              >
                <th scope="row">{row.number}</th>
                <For each={columns()}>{(column) => <td>{row.cells[column] ?? ''}</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}

/** Section 1. */
export function FileSection(props: { wizard: Wizard; view: ImportView }) {
  const words = useWords(IMPORT_WORDS);
  const of = <Kind extends AboutFile['kind']>(kind: Kind): About<Kind> | undefined =>
    props.view.about.kind === kind ? (props.view.about as About<Kind>) : undefined;
  const unitRow = () => props.view.preview[props.view.layout.units]?.number;
  return (
    <section class="im-section" aria-labelledby="import-file">
      <h2 id="import-file">{words().file}</h2>
      <div class="im-choices">
        <Show when={of('text')}>
          {(about) => <TextChoices wizard={props.wizard} about={about()} view={props.view} />}
        </Show>
        <Show when={of('xlsx')}>{(about) => <SheetChoice wizard={props.wizard} of={about()} />}</Show>
        <HeaderChoice wizard={props.wizard} view={props.view} />
      </div>
      <p class="muted" data-testid="import-size">
        {words().size(props.view.count, props.view.width)}
        <Show when={unitRow()}>{(number) => words().gap + words().unitRow(number())}</Show>
      </p>
      <Show when={of('text')?.damaged}>
        <p class="warn-note">⚠ {words().damaged}</p>
      </Show>
      <Show when={of('xlsx')?.hiddenRows}>{(rows) => <p class="warn-note">⚠ {words().hiddenRows(rows())}</p>}</Show>
      <Show when={of('xlsx')?.merged}>{(cells) => <p class="muted">{words().merged(cells())}</p>}</Show>
      <Preview view={props.view} />
    </section>
  );
}
