// While an administrator acts as somebody else: who, why, for how long, and the way back, on every page.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import GlobalStyles from '@mui/material/GlobalStyles';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { EndImpersonationDocument } from '../gql/graphql.ts';
import { request } from '../providers/graphql.ts';
import { becomeOneselfAgain } from '../providers/session.ts';

const MINUTE_MS = 60_000;

interface BannerProps {
  impersonator: string;
  name: string;
  reason: string;
  endsAt: string;
}

export default function Banner({ impersonator, name, reason, endsAt }: BannerProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const minutes = useMinutesUntil(endsAt);

  async function end() {
    try {
      await request(EndImpersonationDocument, {});
      await becomeOneselfAgain();
    } catch (error) {
      notify((error as Error).message, { type: 'error' });
    }
  }

  return (
    <Box
      component="section"
      aria-label={translate('impersonation.region')}
      sx={{
        bgcolor: 'warning.main',
        color: 'warning.contrastText',
        px: { xs: 1, md: 2 },
        py: 0.5,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2,
      }}
    >
      <GlobalStyles
        styles={({ palette }) => ({
          body: { boxShadow: `inset 0 0 0 4px ${palette.warning.main}`, padding: 4, minHeight: '100vh' },
        })}
      />
      <Box sx={{ flex: 1, minWidth: 200 }}>
        <Typography sx={{ fontWeight: 600 }}>{translate('impersonation.banner', { impersonator, name })}</Typography>
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {translate('impersonation.why', { reason })} · {translate('impersonation.left', { smart_count: minutes })}
        </Typography>
      </Box>
      <Button color="inherit" variant="outlined" size="small" onClick={end}>
        {translate('impersonation.end')}
      </Button>
    </Box>
  );
}

/** Whole minutes until then, counted anew each minute. */
function useMinutesUntil(endsAt: string): number {
  const count = () => Math.max(0, Math.ceil((Date.parse(endsAt) - Date.now()) / MINUTE_MS));
  const [minutes, setMinutes] = useState(count);
  useEffect(() => {
    const clock = setInterval(() => setMinutes(count), MINUTE_MS / 4);
    return () => clearInterval(clock);
  });
  return minutes;
}
