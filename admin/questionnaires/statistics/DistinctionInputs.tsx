// Chooses by what responses are told apart, and whether all groups are compared or one is shown alone.
import Autocomplete from '@mui/material/Autocomplete';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { StatisticsFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import { type Distinction, nameOf } from './use-distinction.ts';

interface DistinctionInputsProps {
  dimensions: StatisticsFullFragment['dimensions'];
  distinction: Distinction;
}

export function DistinctionInputs({ dimensions, distinction: { dimension, value, choose } }: DistinctionInputsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const useful = dimensions.filter(({ values }) => values.some(({ responses }) => responses !== null));
  const shown = dimension?.values.filter(({ responses }) => responses !== null) ?? [];
  const everything = { value: '', name: translate('statistics.allGroups') };
  const choices = [
    everything,
    ...shown.map(({ value: key, label, responses }) => ({
      value: key,
      name: translate('statistics.valueWithCount', { label: localized(label), count: format.number(responses) }),
    })),
  ];
  return (
    <>
      <Stack direction={{ xs: 'column', md: 'row' }} sx={{ columnGap: 2 }}>
        <TextField
          select
          label={translate('statistics.by')}
          value={dimension ? nameOf(dimension) : ''}
          onChange={({ target }) => choose(useful.find((one) => nameOf(one) === target.value) ?? null)}
          slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
        >
          <MenuItem value="">{translate('statistics.nothing')}</MenuItem>
          {useful.map((one) => (
            <MenuItem key={nameOf(one)} value={nameOf(one)} sx={{ whiteSpace: 'normal' }}>
              {localized(one.label)}
            </MenuItem>
          ))}
        </TextField>
        {dimension && (
          <Autocomplete
            disableClearable
            options={choices}
            value={choices.find((choice) => choice.value === (value?.value ?? '')) ?? everything}
            isOptionEqualToValue={(one, other) => one.value === other.value}
            getOptionKey={(choice) => choice.value}
            getOptionLabel={(choice) => choice.name}
            onChange={(_, choice) => choose(dimension, choice.value)}
            renderInput={(params) => <TextField {...params} label={translate('statistics.show')} />}
          />
        )}
      </Stack>
      {dimension && (
        <Typography variant="body2" color="textSecondary">
          {translate('statistics.why')}
        </Typography>
      )}
    </>
  );
}
