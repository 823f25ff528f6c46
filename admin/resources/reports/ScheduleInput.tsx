// When a report is sent, in words: every day, week or month at a time; a cron pattern for whatever else.
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { InputHelperText, required, useInput, useTranslate } from 'react-admin';
import { FormGrid } from '../../inputs/FormGrid.tsx';
import { LAST_DAY, OFTEN, patternOf, type Schedule, scheduleOf } from './schedule.ts';
import { useWeekdays } from './schedule-text.ts';

const needed = required();

export function ScheduleInput() {
  const translate = useTranslate();
  const weekdays = useWeekdays();
  const { field, fieldState } = useInput<string>({ source: 'schedule', validate: needed });
  // What is chosen now: a pattern that somebody is writing may look like another choice for a moment.
  const [schedule, setSchedule] = useState(() => scheduleOf(field.value ?? ''));
  const change = (changes: Partial<Schedule>) => {
    const changed = { ...schedule, ...changes };
    if (changes.often === 'PATTERN') changed.pattern = patternOf(schedule);
    setSchedule(changed);
    field.onChange(patternOf(changed));
  };
  const { often, time, weekday, day, pattern } = schedule;
  const error = fieldState.error?.message;
  const said = error ? { error: true, helperText: <InputHelperText error={error} /> } : {};
  return (
    <FormGrid>
      <TextField
        select
        label={translate('reports.often.label')}
        value={often}
        onChange={({ target }) => change({ often: target.value as Schedule['often'] })}
        {...said}
      >
        {OFTEN.map((value) => (
          <MenuItem key={value} value={value}>
            {translate(`reports.often.${value}`)}
          </MenuItem>
        ))}
      </TextField>
      {often === 'WEEKLY' && (
        <TextField
          select
          label={translate('reports.often.weekday')}
          value={weekday}
          onChange={({ target }) => change({ weekday: Number(target.value) })}
        >
          {weekdays.map((name, at) => (
            <MenuItem key={name} value={at + 1}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
      {often === 'MONTHLY' && (
        <TextField
          select
          label={translate('reports.often.day')}
          value={day}
          onChange={({ target }) => change({ day: Number(target.value) })}
        >
          {Array.from({ length: LAST_DAY }, (_, at) => at + 1).map((number) => (
            <MenuItem key={number} value={number}>
              {number}
            </MenuItem>
          ))}
        </TextField>
      )}
      {often === 'PATTERN' ? (
        <TextField
          label={translate('reports.often.pattern')}
          helperText={translate('reports.often.patternHelp')}
          value={pattern}
          onChange={({ target }) => change({ pattern: target.value })}
        />
      ) : (
        <TextField
          type="time"
          label={translate('reports.often.time')}
          value={time}
          onChange={({ target }) => change({ time: target.value })}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      )}
    </FormGrid>
  );
}
