// The people who are invited, how many of them have answered, and a reminder for those whom one would reach.
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Loading, useTranslate } from 'react-admin';
import { QuestionnaireInvitationCountsDocument, type QuestionnaireInvitationRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import type { Column } from '../../lists/Rows.tsx';
import { request } from '../../providers/graphql.ts';
import { ActionButton } from '../../records/ActionButton.tsx';
import { Related } from '../../records/Related.tsx';
import { Status } from '../../records/Status.tsx';
import { remindInvited, removeInvitation } from '../commands.ts';

interface InvitedPeopleProps {
  questionnaireId: string;
  /** Only then somebody can be reminded. */
  isOpen: boolean;
}

const STATUSES = ['ANSWERED', 'SENT', 'QUEUED'] as const;
type Shown = (typeof STATUSES)[number] | 'all';

export function InvitedPeople({ questionnaireId, isOpen }: InvitedPeopleProps) {
  const translate = useTranslate();
  const format = useFormat();
  const [shown, setShown] = useState<Shown>('all');
  const { data, error } = useQuery({
    queryKey: ['questionnaireInvitations', 'counts', questionnaireId],
    queryFn: ({ signal }) => request(QuestionnaireInvitationCountsDocument, { id: questionnaireId }, signal),
  });
  if (error) throw error;
  if (!data) return <Loading />;
  const all = data.all.totalCount;
  if (all === 0) return <Typography>{translate('respondents.nobodyInvited')}</Typography>;
  const nameOf = (status: Shown) =>
    status === 'all' ? translate('respondents.everybody') : format.label('QuestionnaireInvitationStatus', status);
  return (
    <>
      <Typography sx={{ mb: 1 }}>
        {translate('respondents.answeredOf', {
          answered: format.number(data.ANSWERED.totalCount),
          smart_count: all,
          all: format.number(all),
          share: format.percent(data.ANSWERED.totalCount, all),
        })}
      </Typography>
      {isOpen && <Reminder questionnaireId={questionnaireId} count={data.remindable.totalCount} />}
      <ToggleButtonGroup
        exclusive
        size="small"
        value={shown}
        onChange={(_, chosen: Shown | null) => chosen && setShown(chosen)}
        aria-label={translate('respondents.show')}
        sx={{ flexWrap: 'wrap', mb: 1 }}
      >
        {(['all', ...STATUSES] as const)
          .filter((status) => data[status].totalCount > 0 || status === shown)
          .map((status) => (
            <ToggleButton key={status} value={status} sx={{ textTransform: 'none' }}>
              {`${nameOf(status)} (${format.number(data[status].totalCount)})`}
            </ToggleButton>
          ))}
      </ToggleButtonGroup>
      <List key={shown} filter={{ questionnaireId, ...(shown === 'all' ? {} : { status: shown }) }} />
    </>
  );
}

function Reminder({ questionnaireId, count }: { questionnaireId: string; count: number }) {
  const translate = useTranslate();
  // One for each reminder: pressed again after a lost answer, nobody is reminded twice.
  const key = useRef(crypto.randomUUID());
  return (
    <Box sx={{ mb: 2 }}>
      {count === 0 ? (
        <Typography color="textSecondary">{translate('respondents.nobodyToRemind')}</Typography>
      ) : (
        <ActionButton
          name="remindInvited"
          label={translate('respondents.remind', { smart_count: count })}
          confirm
          run={async () => {
            await remindInvited(questionnaireId, key.current);
            key.current = crypto.randomUUID();
          }}
        />
      )}
    </Box>
  );
}

function List({ filter }: { filter: object }) {
  const format = useFormat();
  const columns: Column<QuestionnaireInvitationRowFragment>[] = [
    {
      source: 'email',
      order: 'EMAIL',
      render: ({ email, name }) => (
        <>
          {email}
          {name && <Box sx={{ color: 'text.secondary' }}>{name}</Box>}
        </>
      ),
    },
    { source: 'status', render: ({ status }) => <Status of="QuestionnaireInvitationStatus" value={status} /> },
    { source: 'anonymous', render: ({ anonymous }) => format.yesNo(anonymous) },
    { source: 'mailCount', align: 'right', render: ({ mailCount }) => format.number(mailCount) },
    { source: 'mailedAt', render: ({ mailedAt }) => format.dateTime(mailedAt) },
    {
      source: 'removal',
      render: ({ id }) => (
        <ActionButton
          name="removeQuestionnaireInvitation"
          size="small"
          color="error"
          confirm
          run={() => removeInvitation(id)}
        />
      ),
    },
  ];
  return (
    <Related
      resource="questionnaireInvitations"
      filter={filter}
      sort={{ field: 'CREATED_AT', order: 'DESC' }}
      columns={columns}
      linkTo={null}
    />
  );
}
