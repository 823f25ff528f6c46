// What people mean by a schedule, as the cron pattern that the API takes, and back.

export type Often = 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'PATTERN';
export const OFTEN: readonly Often[] = ['DAILY', 'WEEKLY', 'MONTHLY', 'PATTERN'];

export interface Schedule {
  often: Often;
  /** e.g. "08:30". */
  time: string;
  /** From 1, Monday, to 7. */
  weekday: number;
  /** From 1 to 28: every month has it. */
  day: number;
  pattern: string;
}

const COMMON = /^(\d{1,2}) (\d{1,2}) (\*|\d{1,2}) \* (\*|[0-7])$/;
export const LAST_DAY = 28;
const usual = { time: '08:00', weekday: 1, day: 1 };

export function scheduleOf(pattern: string): Schedule {
  const [, minute = '', hour = '', day = '*', weekday = '*'] = COMMON.exec(pattern) ?? [];
  const written: Schedule = { ...usual, often: 'PATTERN', pattern };
  const isTime = minute !== '' && Number(minute) < 60 && Number(hour) < 24;
  if (!isTime || (day !== '*' && (weekday !== '*' || Number(day) < 1 || Number(day) > LAST_DAY))) return written;
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  if (weekday !== '*') return { ...written, often: 'WEEKLY', time, weekday: Number(weekday) || 7 };
  return day === '*' ? { ...written, often: 'DAILY', time } : { ...written, often: 'MONTHLY', time, day: Number(day) };
}

export function patternOf({ often, time, weekday, day, pattern }: Schedule): string {
  if (often === 'PATTERN') return pattern;
  const [hour, minute] = time.split(':').map(Number);
  const at = `${minute || 0} ${hour || 0}`;
  if (often === 'WEEKLY') return `${at} * * ${weekday % 7}`;
  return often === 'MONTHLY' ? `${at} ${day} * *` : `${at} * * *`;
}
