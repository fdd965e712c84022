// The choices of the calendar: day, carbon market, sector, year of emissions, past dates.
import { createUniqueId, type JSX, Show } from 'solid-js';
import { choiceText } from '../../derive/labels';
import { useSession, useWords } from '../context';
import { SelectField, type SelectOption } from '../tools/SelectField';
import { CALENDAR_WORDS } from '../words/calendar';
import { type CalendarState, SCHEMES, YEARS } from './calendar-state';

function FromDay(props: { readonly state: CalendarState }): JSX.Element {
  const words = useWords(CALENDAR_WORDS);
  const id = createUniqueId();
  return (
    <div class="tool-field">
      <label for={id}>{words().from}</label>
      <input
        id={id}
        type="date"
        data-testid="calendar-from"
        value={props.state.from()}
        onChange={(event) => props.state.setFrom(event.currentTarget.value)}
      />
    </div>
  );
}

function WhoChoice(props: { readonly state: CalendarState }) {
  const { preferences } = useSession();
  const words = useWords(CALENDAR_WORDS);
  const options = (): readonly SelectOption[] => [
    ...(props.state.mine().length > 0 ? [{ value: 'mine', text: words().whose.mine }] : []),
    { value: '', text: words().whose.all },
    ...SCHEMES.map((scheme) => ({ value: scheme, text: choiceText('scheme', scheme, preferences.lang()) })),
  ];
  return (
    <SelectField
      name="calendar-who"
      label={words().who}
      value={props.state.who()}
      options={options()}
      onChange={(value) => props.state.set('who', value)}
    />
  );
}

function SectorChoice(props: { readonly state: CalendarState }) {
  const { preferences } = useSession();
  const words = useWords(CALENDAR_WORDS);
  const options = (): readonly SelectOption[] => [
    { value: '', text: words().every },
    ...props.state.sectors().map((id) => ({ value: id, text: choiceText('sector', id, preferences.lang()) })),
  ];
  return (
    <Show when={props.state.sectors().length > 1}>
      <SelectField
        name="calendar-sector"
        label={words().sector}
        value={props.state.sector()}
        options={options()}
        onChange={(value) => props.state.set('sector', value)}
      />
    </Show>
  );
}

const YEAR_OPTIONS: readonly SelectOption[] = YEARS.map((year) => ({ value: String(year), text: String(year) }));

/** The choices. */
export function Filters(props: { readonly state: CalendarState }) {
  const words = useWords(CALENDAR_WORDS);
  return (
    <form class="tool-form cal-filters" onSubmit={(event) => event.preventDefault()}>
      <FromDay state={props.state} />
      <WhoChoice state={props.state} />
      <SectorChoice state={props.state} />
      <SelectField
        name="calendar-year"
        label={words().year}
        value={props.state.year()}
        options={[{ value: '', text: words().every }, ...YEAR_OPTIONS]}
        onChange={(value) => props.state.set('year', value)}
      />
      <label class="cal-past">
        <input
          type="checkbox"
          data-testid="calendar-past"
          checked={props.state.withPast()}
          onChange={(event) => props.state.set('past', event.currentTarget.checked ? 'yes' : '')}
        />
        {words().withPast}
      </label>
    </form>
  );
}
