// The calendar: what comes next from a day, for the carbon markets and sectors chosen, and the file for other calendars.
import { createSignal, Show } from 'solid-js';
import { eventsOf } from '../../derive/ics';
import { dateText } from '../../derive/numbers';
import { CALENDAR_REVISED } from '../../rules/calendar';
import { useSession, useWords } from '../context';
import { download } from '../files/download';
import { ToolPage, ToolSection } from '../tools/ToolPage';
import { CALENDAR_WORDS } from '../words/calendar';
import { type CalendarState, createCalendarState } from './calendar-state';
import { EntryTable, StandingTable } from './EntryTable';
import { Filters } from './Filters';
import './calendar.css';

function ExportButton(props: { readonly state: CalendarState }) {
  const session = useSession();
  const words = useWords(CALENDAR_WORDS);
  const [told, setTold] = createSignal('');
  const write = async () => {
    const lang = session.preferences.lang();
    const { file, exported } = words();
    const events = eventsOf(session.registry, props.state.shown(), lang);
    const { icsText } = await import('./ics-file');
    download(`${file}.ics`, icsText(file, lang, events, CALENDAR_REVISED), 'text/calendar;charset=utf-8');
    setTold(exported(events.length));
  };
  return (
    <>
      <div class="tool-actions cal-export">
        <button
          type="button"
          class="button"
          data-testid="calendar-export"
          disabled={props.state.shown().length === 0}
          onClick={() => void write()}
        >
          {words().exporting}
        </button>
        <span role="status">{told()}</span>
      </div>
      <p class="tool-hint">{words().exportHint}</p>
    </>
  );
}

/** What comes next, in one line, told aloud when the choice changes. */
function NextLine(props: { readonly state: CalendarState }) {
  const { preferences } = useSession();
  const words = useWords(CALENDAR_WORDS);
  const first = () => props.state.seen().next[0];
  return (
    <div class="cal-next" aria-live="polite" data-testid="calendar-next">
      <Show when={first()} fallback={<p>{words().nothingNext}</p>}>
        {(entry) => (
          <p>
            <b>{dateText(entry().date, preferences.lang())}</b> {entry().what[preferences.lang()]}{' '}
            <span class="tag warn">{words().daysLeft(entry().daysLeft)}</span>
          </p>
        )}
      </Show>
      <p class="cal-count">{words().count(props.state.seen().next.length, props.state.seen().past.length)}</p>
    </div>
  );
}

/** The page. */
export function CalendarPage() {
  const session = useSession();
  const words = useWords(CALENDAR_WORDS);
  const state = createCalendarState(session);
  return (
    <ToolPage name="calendar" title={words().title} lead={words().lead}>
      <Filters state={state} />
      <ToolSection title={words().next}>
        <NextLine state={state} />
        <Show when={state.seen().next.length > 0}>
          <EntryTable entries={state.seen().next} caption={words().next} />
        </Show>
      </ToolSection>
      <Show when={state.withPast() && state.seen().past.length > 0}>
        <ToolSection title={words().past}>
          <EntryTable entries={state.seen().past} caption={words().past} />
        </ToolSection>
      </Show>
      <ExportButton state={state} />
      <Show when={state.standing().length > 0}>
        <ToolSection title={words().standing} lead={words().standingLead}>
          <StandingTable rules={state.standing()} />
        </ToolSection>
      </Show>
    </ToolPage>
  );
}
