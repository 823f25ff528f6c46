// When a report is due: a cron pattern of five fields and its time zone, at most once a day.

import { CronExpressionParser } from 'cron-parser';
import { Problem } from '../../platform/problem.ts';

const FIVE_FIELDS = /^\s*\S+(\s+\S+){4}\s*$/;
/** A day may have 23 hours. */
const LEAST_HOURS = 20;
/** A pattern that is only sometimes too frequent is found among so many times. */
const LOOKED_AT = 60;

/** The next time after `from`. Throws for what is no pattern or time zone. */
export const nextTime = (schedule: string, timeZone: string, from: Date): Date =>
  CronExpressionParser.parse(schedule, { tz: timeZone, currentDate: from }).next().toDate();

/** Throws INVALID for what is no pattern of five fields, no time zone or never comes, TOO_OFTEN for more than once a day. */
export function expectSchedule(schedule: string, timeZone: string, now: Date): void {
  if (!isTimeZone(timeZone)) throw new Problem('INVALID', ['timeZone']);
  if (!FIVE_FIELDS.test(schedule)) throw new Problem('INVALID', ['schedule']);
  let before: Date | null = null;
  for (let looked = 0; looked < LOOKED_AT; looked++) {
    let time: Date;
    try {
      time = nextTime(schedule, timeZone, before ?? now);
    } catch {
      throw new Problem('INVALID', ['schedule']);
    }
    if (before && time.getTime() - before.getTime() < LEAST_HOURS * 3_600_000)
      throw new Problem('TOO_OFTEN', ['schedule']);
    before = time;
  }
}

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
