// Options that may mean the same: which of them are meant, and what becomes of these.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ActionButton } from '../../records/ActionButton.tsx';
import { mergeOptions, rejectOptions } from '../commands.ts';
import { OfferDialog } from './OfferDialog.tsx';
import type { Target, WrittenOption } from './OptionsPage.tsx';

interface OptionGroupProps {
  members: readonly WrittenOption[];
  /** Key of the option that they are like. */
  likely: string | null;
  targets: readonly Target[];
  mayDecide: boolean;
  mayOffer: boolean;
}

export function OptionGroup({ members, likely, targets, mayDecide, mayOffer }: OptionGroupProps) {
  const [left, setLeft] = useState<readonly string[]>([]);
  const [target, setTarget] = useState(likely ?? '');
  const [offering, setOffering] = useState(false);
  const translate = useTranslate();
  const heading = useId();
  const meant = members.filter(({ id }) => !left.includes(id));
  const ids = meant.map(({ id }) => id);
  const [first] = members;
  const like = targets.find(({ key }) => key === likely);
  return (
    <Box
      component="li"
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2, minWidth: 0, overflowWrap: 'anywhere' }}
    >
      <Box component="section" aria-labelledby={heading}>
        <Typography component="h3" variant="h3" id={heading} sx={{ mb: 0.5 }}>
          {first?.label}
        </Typography>
        {like && <Typography color="textSecondary">{translate('respondents.like', { name: like.name })}</Typography>}
        <Box sx={{ display: 'grid', my: 1 }}>
          {members.map(({ id, label, answerCount }) => {
            const text = `${label} (${translate('respondents.answers', { smart_count: answerCount })})`;
            if (!mayDecide || members.length === 1) return <Typography key={id}>{text}</Typography>;
            return (
              <FormControlLabel
                key={id}
                label={text}
                control={
                  <Checkbox
                    checked={!left.includes(id)}
                    onChange={(_, checked) => setLeft(checked ? left.filter((other) => other !== id) : [...left, id])}
                  />
                }
              />
            );
          })}
        </Box>
        {mayDecide && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
            {mayOffer && (
              <Button variant="contained" disabled={ids.length === 0} onClick={() => setOffering(true)}>
                {translate('respondents.offer')}
              </Button>
            )}
            {targets.length > 0 && (
              <TextField
                select
                size="small"
                margin="none"
                label={translate('respondents.target')}
                value={target}
                onChange={(event) => setTarget(event.target.value)}
                sx={{ minWidth: 200, maxWidth: '100%' }}
              >
                {targets.map(({ key, name }) => (
                  <MenuItem key={key} value={key}>
                    {name}
                  </MenuItem>
                ))}
              </TextField>
            )}
            {target !== '' && ids.length > 0 && (
              <ActionButton name="mergeRespondentOptions" run={() => mergeOptions(ids, target)} />
            )}
            {ids.length > 0 && (
              <ActionButton name="rejectRespondentOptions" color="error" run={() => rejectOptions(ids)} />
            )}
          </Box>
        )}
        {offering && <OfferDialog options={meant} onClose={() => setOffering(false)} />}
      </Box>
    </Box>
  );
}
