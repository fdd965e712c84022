// Dates as a table, a group of lines per month: day, days left, what, for whom, year, and what it rests on.
import { For, Show } from 'solid-js';
import type { CalendarEntry } from '../../derive/calendar';
import { citationText } from '../../derive/citations';
import { concernedText } from '../../derive/ics';
import { dateText } from '../../derive/numbers';
import { yearsText } from '../../derive/rule-words';
import type { Standing } from '../../model/deadline';
import { useSession, useWords } from '../context';
import { StatusTag } from '../explain/StatusTag';
import { CALENDAR_WORDS } from '../words/calendar';

/** Days from which a date is near enough to be marked. */
const SOON = 30;
const MONTH_LENGTH = '2026-01'.length;

interface Month {
  readonly month: string;
  readonly entries: readonly CalendarEntry[];
}

/** Neighbours of the same month together. */
function byMonth(entries: readonly CalendarEntry[]): readonly Month[] {
  const months = new Map<string, CalendarEntry[]>();
  for (const entry of entries) {
    const month = entry.date.slice(0, MONTH_LENGTH);
    const group = months.get(month);
    if (group) group.push(entry);
    else months.set(month, [entry]);
  }
  return [...months].map(([month, group]) => ({ month, entries: group }));
}

/** Status, citations and note of a date or a duty. */
function BasisCell(props: { readonly of: Pick<Standing, 'status' | 'cite' | 'note'> }) {
  const { registry, preferences } = useSession();
  const lang = () => preferences.lang();
  return (
    <td class="cal-basis">
      <StatusTag status={props.of.status} />
      <ul>
        <For each={props.of.cite}>{(cite) => <li>{citationText(registry, cite, lang())}</li>}</For>
      </ul>
      <Show when={props.of.note}>{(note) => <p>{note()[lang()]}</p>}</Show>
    </td>
  );
}

function EntryRow(props: { readonly entry: CalendarEntry }) {
  const { preferences } = useSession();
  const words = useWords(CALENDAR_WORDS);
  const lang = () => preferences.lang();
  const isSoon = () => props.entry.daysLeft >= 0 && props.entry.daysLeft <= SOON;
  return (
    <tr data-testid={`date-${props.entry.key}`}>
      <th scope="row" class="cal-date">
        <time dateTime={props.entry.date}>{dateText(props.entry.date, lang())}</time>
        <Show when={props.entry.start}>
          {(start) => <small>{words().span(dateText(start(), lang()), dateText(props.entry.date, lang()))}</small>}
        </Show>
      </th>
      <td class="cal-left">
        <span classList={{ tag: isSoon(), warn: isSoon() }}>{words().daysLeft(props.entry.daysLeft)}</span>
      </td>
      <td class="cal-what">
        {props.entry.what[lang()]} <span class="tag">{words().kinds[props.entry.kind]}</span>
      </td>
      <td class="cal-whom">
        {concernedText(props.entry, lang())}
        <small>
          {words().year} {yearsText(props.entry)}
        </small>
      </td>
      <BasisCell of={props.entry} />
    </tr>
  );
}

/** The table; `caption` says which part of the calendar it is. */
export function EntryTable(props: { readonly entries: readonly CalendarEntry[]; readonly caption: string }) {
  const words = useWords(CALENDAR_WORDS);
  return (
    <table class="tool-table cal-table">
      <caption class="visually-hidden">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words().date}</th>
          <th scope="col">{words().left}</th>
          <th scope="col">{words().what}</th>
          <th scope="col">{words().whom}</th>
          <th scope="col">{words().basis}</th>
        </tr>
      </thead>
      <For each={byMonth(props.entries)}>
        {(group) => (
          <tbody>
            <tr class="cal-month">
              <th scope="rowgroup" colSpan={5}>
                {words().month(group.month)}
              </th>
            </tr>
            <For each={group.entries}>{(entry) => <EntryRow entry={entry} />}</For>
          </tbody>
        )}
      </For>
    </table>
  );
}

/** Duties whose time runs from an event. */
export function StandingTable(props: { readonly rules: readonly Standing[] }) {
  const { preferences } = useSession();
  const words = useWords(CALENDAR_WORDS);
  const lang = () => preferences.lang();
  return (
    <table class="tool-table cal-table cal-standing">
      <caption class="visually-hidden">{words().standing}</caption>
      <thead>
        <tr>
          <th scope="col">{words().what}</th>
          <th scope="col">{words().limit}</th>
          <th scope="col">{words().whom}</th>
          <th scope="col">{words().basis}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.rules}>
          {(rule) => (
            <tr data-testid={`standing-${rule.id}`}>
              <th scope="row" class="cal-what">
                {rule.what[lang()]}
              </th>
              <td>{rule.limit[lang()]}</td>
              <td class="cal-whom">{concernedText(rule, lang())}</td>
              <BasisCell of={rule} />
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
