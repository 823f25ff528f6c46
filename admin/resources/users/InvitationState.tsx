// Where an invitation stands; whether its mail did not get through goes before.
import Chip from '@mui/material/Chip';
import { useTranslate } from 'react-admin';
import type { UserRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { Status } from '../../records/Status.tsx';

export function InvitationState({
  status,
  mailReason,
}: Pick<NonNullable<UserRowFragment['invitation']>, 'status' | 'mailReason'>) {
  const translate = useTranslate();
  const format = useFormat();
  if (!mailReason) return <Status of="InvitationStatus" value={status} />;
  const reason = lowerFirst(format.label('MailReason', mailReason));
  return (
    <Chip
      size="small"
      variant="outlined"
      color="error"
      label={translate('invitations.notReached', { reason })}
      sx={{ height: 'auto', '& .MuiChip-label': { whiteSpace: 'normal', py: 0.25 } }}
    />
  );
}

/** A label within a sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
