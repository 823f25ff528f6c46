import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { MailBatchFullFragment, MailBatchRecipientRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { MailPreview } from '../../mailing/MailPreview.tsx';
import { Facts } from '../../records/Facts.tsx';
import { Section } from '../../records/Section.tsx';
import { ShowPage } from '../../records/ShowPage.tsx';
import { Status } from '../../records/Status.tsx';
import { AddRecipients } from './AddRecipients.tsx';
import { BatchActions } from './BatchActions.tsx';
import { Progress } from './Progress.tsx';
import { Recipients } from './Recipients.tsx';

export default function MailBatchShow() {
  return (
    <ShowPage<MailBatchFullFragment> actions={(batch) => <BatchActions key={batch.id} batch={batch} />}>
      {(batch) => <Details batch={batch} />}
    </ShowPage>
  );
}

function Details({ batch }: { batch: MailBatchFullFragment }) {
  const translate = useTranslate();
  const format = useFormat();
  const [previewed, setPreviewed] = useState<MailBatchRecipientRowFragment>();
  const { id, status, pauseReason, viewerCanUpdate } = batch;
  return (
    <>
      <Section title={translate('mailing.state')}>
        <Facts
          facts={[
            ['status', <Status key="status" of="MailBatchStatus" value={status} />],
            ['pauseReason', format.label('MailPauseReason', pauseReason)],
            ['recipientCount', format.number(batch.recipientCount)],
            ['perMinute', format.number(batch.perMinute)],
            ['topic', batch.topic],
            ['scheduledAt', format.dateTime(batch.scheduledAt)],
            ['startedAt', format.dateTime(batch.startedAt)],
            ['endedAt', format.dateTime(batch.endedAt)],
            ['createdBy', batch.createdBy?.fullName],
          ]}
        />
        {batch.startedAt && <Progress progress={batch.progress} />}
      </Section>
      {viewerCanUpdate && (
        <Section title={translate('mailing.addRecipients')}>
          <AddRecipients batchId={id} />
        </Section>
      )}
      <Section title={translate('mailing.recipients', { smart_count: batch.recipientCount })}>
        <Recipients batch={batch} previewedId={previewed?.id} onPreview={setPreviewed} />
      </Section>
      <Section
        title={
          previewed ? translate('mailing.previewFor', { address: previewed.address }) : translate('mailing.preview')
        }
      >
        <MailPreview batchId={id} recipientId={previewed?.id ?? null} language={previewed?.language ?? 'FR'} />
      </Section>
    </>
  );
}
