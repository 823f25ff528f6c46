// The sessions of one training, on its page.
import { useTranslate } from 'react-admin';
import type { TrainingSessionRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { Related } from '../../records/Related.tsx';
import { Section } from '../../records/Section.tsx';
import { sessionColumns } from './columns.tsx';

export function SessionsOfTraining({ trainingId }: { trainingId: string }) {
  const translate = useTranslate();
  return (
    <Section title={translate('resources.trainingSessions.name', { smart_count: 2 })}>
      <Related<TrainingSessionRowFragment>
        resource="trainingSessions"
        filter={{ trainingId }}
        sort={{ field: 'STARTS_ON', order: 'DESC' }}
        columns={sessionColumns(useFormat())}
      />
    </Section>
  );
}
