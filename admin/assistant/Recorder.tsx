// The controls of a recording: begin, pause, stop, throw away; its time and how loud it is.
import FiberManualRecordIcon from '@mui/icons-material/FiberManualRecord';
import PauseIcon from '@mui/icons-material/Pause';
import StopIcon from '@mui/icons-material/Stop';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Bar } from '../records/Bar.tsx';
import type { DictationCourse } from './use-dictation.ts';

export function Recorder({ dictation: { state, start, pause, resume, stop, leave } }: { dictation: DictationCourse }) {
  const translate = useTranslate();
  const recording = state.kind === 'recording' || state.kind === 'paused';
  return (
    <>
      <Box role="status" sx={{ fontWeight: 600, '&:empty': { display: 'none' } }}>
        {state.kind !== 'idle' && state.kind !== 'done' && translate(`dictation.states.${state.kind}`)}
      </Box>
      {state.kind === 'idle' && (
        <Typography variant="body2" sx={{ mb: 1 }}>
          {translate('dictation.help')}
        </Typography>
      )}
      {state.kind === 'idle' && state.fault && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {translate(state.fault, { _: state.fault })}
        </Alert>
      )}
      {recording && (
        <Box
          sx={{ display: 'grid', gridTemplateColumns: 'auto minmax(80px, 1fr)', gap: 1.5, alignItems: 'center', my: 1 }}
        >
          <Box
            role="timer"
            aria-label={translate('dictation.time')}
            sx={{ fontVariantNumeric: 'tabular-nums', fontSize: '1.25rem' }}
          >
            {clockOf(state.seconds)}
          </Box>
          <Bar value={state.level} maximum={1} />
        </Box>
      )}
      {state.kind === 'sending' && (
        <LinearProgress
          aria-label={translate('dictation.states.sending')}
          variant={state.share < 1 ? 'determinate' : 'indeterminate'}
          value={Math.round(state.share * 100)}
          sx={{ my: 1 }}
        />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {(state.kind === 'idle' || state.kind === 'asking') && (
          <Button
            variant="contained"
            size="small"
            startIcon={<FiberManualRecordIcon />}
            disabled={state.kind === 'asking'}
            autoFocus={state.kind === 'idle' && state.fault !== undefined}
            onClick={start}
          >
            {translate('dictation.start')}
          </Button>
        )}
        {recording && (
          <Button variant="contained" size="small" startIcon={<StopIcon />} autoFocus onClick={stop}>
            {translate('dictation.stop')}
          </Button>
        )}
        {recording && (
          <Button
            variant="outlined"
            size="small"
            startIcon={state.kind === 'paused' ? <FiberManualRecordIcon /> : <PauseIcon />}
            onClick={state.kind === 'paused' ? resume : pause}
          >
            {translate(state.kind === 'paused' ? 'dictation.resume' : 'dictation.pause')}
          </Button>
        )}
        {(recording || state.kind === 'sending') && (
          <Button size="small" color="error" onClick={leave}>
            {translate('dictation.discard')}
          </Button>
        )}
      </Box>
    </>
  );
}

function clockOf(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
