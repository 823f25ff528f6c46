import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { MailBatchFullFragment, MailBatchRecipientRowFragment } from '../../gql/graphql.ts';
import { type Format, useFormat } from '../../i18n/format.ts';
import { MailPreview } from '../../mailing/MailPreview.tsx';
import { type Fact, Facts } from '../../records/Facts.tsx';
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
  const { id, viewerCanUpdate } = batch;
  return (
    <>
      <Section title={translate('mailing.state')}>
        <Facts facts={factsOf(batch, format)} />
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

/** What has no value yet is left out: a draft has little to tell. */
function factsOf(batch: MailBatchFullFragment, format: Format): readonly Fact[] {
  const { status, pauseReason, scheduledAt, startedAt, endedAt } = batch;
  const instant = (name: string, at: string | null): Fact[] => (at ? [[name, format.dateTime(at)]] : []);
  return [
    ['status', <Status key="status" of="MailBatchStatus" value={status} />],
    ...(pauseReason ? [['pauseReason', format.label('MailPauseReason', pauseReason)] as const] : []),
    ['recipientCount', format.number(batch.recipientCount)],
    ['perMinute', format.number(batch.perMinute)],
    ['topic', batch.topic],
    ...instant('scheduledAt', scheduledAt),
    ...instant('startedAt', startedAt),
    ...instant('endedAt', endedAt),
    ['createdBy', batch.createdBy?.fullName],
  ];
}
