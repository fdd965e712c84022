// The day by which a national enterprise surrenders, by emission year: taken from the calendar, where every date stands.
import type { Parameter } from '../../model/pack';
import { text } from '../../model/text';
import { versionsOf } from '../calendar/named';
import { NATIONAL_SURRENDER } from '../calendar/national';
import { parameter } from '../named';

export const DEADLINES: readonly Parameter[] = [
  parameter('surrenderDate', '', text('清缴截止日', 'Surrender deadline'), versionsOf(NATIONAL_SURRENDER), {
    kind: 'date',
  }),
];
