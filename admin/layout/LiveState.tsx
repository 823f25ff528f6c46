// Says, discreetly, when the live connection is down: lists then no longer refresh by themselves.
import CloudOffIcon from '@mui/icons-material/CloudOff';
import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useTranslate } from 'react-admin';
import { useRealtimeState } from '../providers/realtime.ts';

export function LiveState() {
  const translate = useTranslate();
  const offline = useRealtimeState() === 'offline';
  return (
    <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 0.5, fontSize: '0.85rem' }}>
      {offline && (
        <Tooltip title={translate('layout.offlineHelp')}>
          <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5 }}>
            <CloudOffIcon fontSize="small" aria-hidden />
            <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
              {translate('layout.offline')}
            </Box>
          </Box>
        </Tooltip>
      )}
    </Box>
  );
}
