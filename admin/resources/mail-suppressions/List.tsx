import { lazy } from 'react';
import { useTranslate } from 'react-admin';
import type { MailSuppressionRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { ActionButton } from '../../records/ActionButton.tsx';
import { RecordLink } from '../../records/RecordLink.tsx';

const Filters = lazy(() => import('./Filters.tsx'));

export default function MailSuppressionList() {
  const format = useFormat();
  const translate = useTranslate();
  const columns: Column<MailSuppressionRowFragment>[] = [
    { source: 'address', order: 'ADDRESS', render: (suppression) => suppression.address },
    { source: 'reason', render: (suppression) => format.label('MailSuppressionReason', suppression.reason) },
    { source: 'topic', render: (suppression) => suppression.topic ?? translate('mails.everyTopic') },
    {
      source: 'mailMessage',
      render: ({ mailMessage }) =>
        mailMessage ? (
          <RecordLink resource="mailMessages" id={mailMessage.id}>
            {mailMessage.subject}
          </RecordLink>
        ) : (
          '—'
        ),
    },
    { source: 'note', render: (suppression) => format.text(suppression.note) },
    { source: 'createdAt', order: 'CREATED_AT', render: (suppression) => format.dateTime(suppression.createdAt) },
    {
      source: 'removal',
      render: (suppression) => (
        <ActionButton
          name="removeMailSuppression"
          size="small"
          color="error"
          confirm
          run={(provider) => provider.removeMailSuppression(suppression.id)}
        />
      ),
    },
  ];
  return (
    <ListPage sort={{ field: 'CREATED_AT', order: 'DESC' }} search filters={Filters}>
      <Rows columns={columns} linkTo={null} />
    </ListPage>
  );
}
