import { useLocale, useTranslate } from 'react-admin';
import { scheduleOf } from './schedule.ts';

/** A schedule in words, e.g. "every Monday at 08:00 (America/Guadeloupe)". */
export function useScheduleText() {
  const translate = useTranslate();
  const weekdays = useWeekdays();
  return ({ schedule, timeZone }: { schedule: string; timeZone: string }): string => {
    const { often, time, weekday, day, pattern } = scheduleOf(schedule);
    const text = translate(`reports.at.${often}`, { time, weekday: weekdays[weekday - 1], day, pattern });
    return `${text} (${timeZone})`;
  };
}

/** Monday first, in the reader's language. */
export function useWeekdays(): string[] {
  const names = new Intl.DateTimeFormat(useLocale(), { weekday: 'long', timeZone: 'UTC' });
  // The 5th of January 1970 was a Monday.
  return [0, 1, 2, 3, 4, 5, 6].map((day) => names.format(new Date((4 + day) * 86_400_000)));
}
