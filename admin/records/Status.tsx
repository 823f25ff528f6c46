// A state as a small label: the words carry the meaning, the colour only helps.
import Chip from '@mui/material/Chip';
import { useFormat } from '../i18n/format.ts';
import type { EnumName, EnumValues } from '../providers/enums.ts';

type Tone = 'success' | 'warning' | 'error' | 'info' | 'default';

const tones: Record<string, Tone> = {
  PUBLISHED: 'success',
  OPEN: 'success',
  CONFIRMED: 'success',
  HIRED: 'success',
  ACCEPTED: 'success',
  COMPLETED: 'info',
  RECEIVED: 'info',
  SHORTLISTED: 'info',
  INTERVIEW: 'info',
  OFFERED: 'info',
  PENDING: 'warning',
  PLANNED: 'warning',
  IN_PROGRESS: 'warning',
  RETRIED: 'info',
  SENT: 'success',
  SENDING: 'info',
  QUEUED: 'warning',
  HELD: 'warning',
  KEPT: 'warning',
  DEFERRED: 'warning',
  UNREACHABLE: 'warning',
  INTERRUPTED: 'warning',
  UNKNOWN: 'warning',
  SOFT_BOUNCE: 'warning',
  BOUNCED: 'error',
  COMPLAINED: 'error',
  FAILED: 'error',
  REFUSED: 'error',
  HARD_BOUNCE: 'error',
  COMPLAINT: 'error',
  REJECTED: 'error',
  CANCELLED: 'error',
  DELIVERED: 'success',
  INFO: 'info',
  WARNING: 'warning',
  CRITICAL: 'error',
  EXPIRED: 'error',
  INTACT: 'success',
  BROKEN: 'error',
  CLEAN: 'success',
  QUARANTINED: 'warning',
  WAITING: 'warning',
  WARNED: 'warning',
  DUE: 'warning',
  RENEWED: 'success',
  DONE: 'success',
  RUNNING: 'info',
};

export function Status<Name extends EnumName>({ of, value }: { of: Name; value: EnumValues[Name] }) {
  const format = useFormat();
  return <Chip size="small" variant="outlined" color={tones[value] ?? 'default'} label={format.label(of, value)} />;
}
