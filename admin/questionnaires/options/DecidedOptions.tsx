// What was decided of options that respondents added, and how to take it back.
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Status } from '../../records/Status.tsx';
import { reopenOptions } from '../commands.ts';
import type { WrittenOption } from './OptionsPage.tsx';

interface DecidedOptionsProps {
  options: readonly WrittenOption[];
  nameOf: (key: string, part: WrittenOption['part']) => string;
  mayDecide: boolean;
}

export function DecidedOptions({ options, nameOf, mayDecide }: DecidedOptionsProps) {
  const translate = useTranslate();
  return (
    <>
      <Typography component="h3" variant="h3" sx={{ mt: 3, mb: 1 }}>
        {translate('respondents.decided')}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {options.map(({ id, part, label, status, mergedInto, answerCount }) => (
          <Box
            component="li"
            key={id}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              gap: 1,
              alignItems: 'center',
              py: 1,
              borderTop: 1,
              borderColor: 'divider',
            }}
          >
            <Typography sx={{ flex: '1 1 200px', overflowWrap: 'anywhere' }}>
              {`${label} (${translate('respondents.answers', { smart_count: answerCount })})`}
              {mergedInto !== null && ` → ${nameOf(mergedInto, part)}`}
            </Typography>
            <Status of="RespondentOptionStatus" value={status} />
            {mayDecide && <ActionButton name="reopenRespondentOptions" size="small" run={() => reopenOptions([id])} />}
          </Box>
        ))}
      </Box>
    </>
  );
}
