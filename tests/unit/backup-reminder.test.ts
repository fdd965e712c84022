// The reminder of a backup: by how much was changed, not by the calendar alone.
import { expect, test } from 'vitest';
import { changesSince, isReminderDue } from '../../src/book/backup-reminder';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 30);

test('forty changes without a backup are worth a reminder, at once', () => {
  expect(isReminderDue({ seq: 39, created: NOW }, NOW)).toBe(false);
  expect(isReminderDue({ seq: 40, created: NOW }, NOW)).toBe(true);
});

test('fifteen changes are, once the last backup is a week old', () => {
  const backup = { at: NOW - 8 * DAY, seq: 100 };
  expect(isReminderDue({ seq: 114, created: 0, backup }, NOW)).toBe(false);
  expect(isReminderDue({ seq: 115, created: 0, backup }, NOW)).toBe(true);
  expect(isReminderDue({ seq: 115, created: 0, backup: { ...backup, at: NOW - 6 * DAY } }, NOW)).toBe(false);
});

test('an unchanged book is never worth one, however old its backup', () => {
  expect(isReminderDue({ seq: 100, created: 0, backup: { at: 0, seq: 100 } }, NOW)).toBe(false);
  expect(isReminderDue({ seq: 0, created: 0 }, NOW)).toBe(false);
});

test('put off, it comes again after as many changes again', () => {
  const putOff = { at: NOW, seq: 45 };
  expect(isReminderDue({ seq: 84, created: 0, putOff }, NOW + DAY)).toBe(false);
  expect(isReminderDue({ seq: 85, created: 0, putOff }, NOW + DAY)).toBe(true);
  expect(isReminderDue({ seq: 60, created: 0, putOff }, NOW + 7 * DAY)).toBe(true);
  expect(changesSince({ seq: 60, created: 0, putOff })).toBe(60);
});
