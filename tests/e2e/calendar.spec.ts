// The calendar: what comes next from a day for the markets of the book, and the file for other calendars, also offline.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { startApp } from './support/app';
import { downloaded, openTool } from './support/tool';

test.use({ serviceWorkers: 'allow' });

const from = (page: Page, day: string) => page.getByTestId('calendar-from').fill(day);
const days = (page: Page): Locator => page.locator('.cal-table time');
const who = (page: Page): Locator => page.locator('.cal-table tr[data-testid^=date-] .cal-whom');

interface Event {
  readonly uid: string;
  readonly day: string;
}

/** The events of a calendar file, after its folded lines are put together. */
function eventsIn(text: string): readonly Event[] {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.filter((line) => line !== '').at(-1)).toBe('END:VCALENDAR');
  const valuesOf = (name: RegExp) => lines.filter((line) => name.test(line)).map((line) => line.replace(name, ''));
  const starts = valuesOf(/^DTSTART;VALUE=DATE:/);
  expect(valuesOf(/^BEGIN:VEVENT$/)).toHaveLength(starts.length);
  return valuesOf(/^UID:/).map((uid, at) => ({ uid, day: starts[at] ?? '' }));
}

const exported = (page: Page) => downloaded(page, page.getByTestId('calendar-export'));

test('what comes next from a day, for the market and sector of the book', async ({ page }) => {
  await openTool(page, 'coal-gas-2024', 'calendar');
  await from(page, '2026-03-13');
  await expect(page.getByTestId('calendar-next')).toContainText(
    '20 Mar 2026 Apply for banking (first batch) 7 days left',
  );
  expect((await days(page).allTextContents()).slice(0, 3)).toEqual(['20 Mar 2026', '31 Mar 2026', '9 Apr 2026']);
  await expect(who(page).filter({ hasNotText: 'Power generation' })).toHaveCount(0);
  await expect(who(page).filter({ hasText: 'Guangdong' })).toHaveCount(0);

  // a day that is today is still to come, a day later it is past
  await from(page, '2026-03-20');
  await expect(page.getByTestId('calendar-next')).toContainText('today');
  await from(page, '2026-03-21');
  await expect(page.getByTestId('calendar-next')).toContainText('31 Mar 2026');
  await page.getByTestId('calendar-past').check();
  await expect(page.getByTestId('date-national.banking.firstBatch-2019-2024')).toContainText('1 day ago');
});

test('an enterprise in two markets sees the dates of both, and can choose market, sector and year', async ({
  page,
}) => {
  await openTool(page, 'two-markets-2023', 'calendar');
  await from(page, '2026-03-13');
  await expect(who(page).filter({ hasText: 'Guangdong ETS' })).not.toHaveCount(0);
  await expect(who(page).filter({ hasText: 'National ETS' })).not.toHaveCount(0);

  await page.getByTestId('calendar-who').selectOption('guangdong');
  await expect(days(page)).toHaveText(['10 Jun 2026', '20 Jun 2026']);
  await page.getByTestId('calendar-who').selectOption('national');
  await page.getByTestId('calendar-sector').selectOption('cement');
  await page.getByTestId('calendar-year').selectOption('2026');
  await expect(who(page).filter({ hasText: 'Cement' })).not.toHaveCount(0);
  await expect(who(page).filter({ hasNotText: 'Cement' })).toHaveCount(0);
  await expect(who(page).filter({ hasNotText: 'Year of emissions 2026' })).toHaveCount(0);

  await page.reload();
  await expect(page.getByTestId('calendar-who')).toHaveValue('national');
  await expect(page.getByTestId('calendar-sector')).toHaveValue('cement');
});

test('the calendar file holds what is listed, and an entry keeps its id from one export to the next', async ({
  page,
}) => {
  await openTool(page, 'coal-gas-2024', 'calendar');
  await from(page, '2026-03-13');
  const listed = await days(page).evaluateAll((all) =>
    all.map((one) => one.getAttribute('datetime')?.replaceAll('-', '')),
  );
  const first = await exported(page);
  expect(first.name).toBe('Tanbiao compliance calendar.ics');
  const events = eventsIn(first.text);
  expect(events.map(({ day }) => day)).toEqual(listed);
  const ids = events.map(({ uid }) => uid);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids[0]).toBe('national.banking.firstBatch-2019-2024@tanbiao');
  await expect(page.locator('.cal-export [role=status]')).toHaveText(`${ids.length} entries exported`);

  expect((await exported(page)).text).toBe(first.text);
  // the nearest one is past by then, all others stay what they were
  await from(page, '2026-03-21');
  expect(eventsIn((await exported(page)).text)).toEqual(events.slice(1));
});

test('the calendar opens and exports without a network', async ({ page, context }) => {
  const app = await startApp(page);
  await expect(page.locator('html[data-offline=ready]')).toBeAttached();
  await context.setOffline(true);
  await page.reload();
  await app.openExample('cement-carbide-slag-2025');
  await app.show('calendar');
  await from(page, '2026-12-01');
  await expect(page.getByTestId('calendar-next')).toContainText('2026-12-10');
  const { name, text } = await exported(page);
  expect(name).toBe('碳表履约日历.ics');
  expect(text).toContain('足额清缴配额');
  expect(eventsIn(text).length).toBe(await days(page).count());
});
