// The responses to a questionnaire, the latest first.
import SearchIcon from '@mui/icons-material/Search';
import Button from '@mui/material/Button';
import { LinkBase, useTranslate } from 'react-admin';
import { Related } from '../../records/Related.tsx';
import { Section } from '../../records/Section.tsx';
import { useSubmissionColumns } from '../../resources/submissions/columns.tsx';
import { PageFrame } from '../PageFrame.tsx';

export default function ResponsesPage() {
  const translate = useTranslate();
  const columns = useSubmissionColumns({ named: false });
  return (
    <PageFrame>
      {({ id }) => (
        <Section title={translate('questionnairePages.responses')}>
          <Button
            component={LinkBase}
            to={`/submissions?filter=${encodeURIComponent(JSON.stringify({ questionnaireId: id }))}`}
            startIcon={<SearchIcon />}
            sx={{ mb: 1 }}
          >
            {translate('questionnairePages.allResponses')}
          </Button>
          <Related
            resource="submissions"
            filter={{ questionnaireId: id }}
            sort={{ field: 'SUBMITTED_AT', order: 'DESC' }}
            columns={columns}
          />
        </Section>
      )}
    </PageFrame>
  );
}
