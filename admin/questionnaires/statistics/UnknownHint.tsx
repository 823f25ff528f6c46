// Where groups are institutions: how many responses are of none, and where to tell whose their domains are.
import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { LinkBase } from 'react-admin';
import type { QuestionnaireBreakdownQuery, StatisticsDimensionInput } from '../../gql/graphql.ts';
import { may, useViewer } from '../../providers/viewer.ts';
import { useWording } from './use-wording.ts';

const OF_INSTITUTIONS = ['INSTITUTION', 'INSTITUTION_TYPE', 'SECTOR', 'REFINED_ROLE'];

interface UnknownHintProps {
  by: StatisticsDimensionInput;
  groups: NonNullable<QuestionnaireBreakdownQuery['questionnaireBreakdown']>['groups'];
}

export function UnknownHint({ by, groups }: UnknownHintProps) {
  const { say } = useWording();
  const viewer = useViewer();
  const hasUnknown = groups.some(({ value }) => value.split('/').at(-1) === 'UNKNOWN');
  if (!OF_INSTITUTIONS.includes(by.dimension) || !hasUnknown || !may(viewer, 'institutions.manage')) return null;
  return (
    <Alert severity="info">
      {say('unknownInstitutions')}{' '}
      <Link component={LinkBase} to="/unknownDomains">
        {say('tellInstitutions')}
      </Link>
    </Alert>
  );
}
