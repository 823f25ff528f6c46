// The reports on a questionnaire, with what became of the last of each.
import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Related } from '../../records/Related.tsx';
import { Section } from '../../records/Section.tsx';
import { useReportColumns } from '../../resources/reports/columns.tsx';
import { PageFrame } from '../PageFrame.tsx';

export default function ReportsPage() {
  const translate = useTranslate();
  const columns = useReportColumns({ named: false });
  return (
    <PageFrame>
      {({ id }) => (
        <Section title={translate('questionnairePages.reports')}>
          <Typography sx={{ mb: 2 }}>{translate('reports.help')}</Typography>
          <Related
            resource="reports"
            filter={{ questionnaireId: id }}
            sort={{ field: 'CREATED_AT', order: 'DESC' }}
            columns={columns}
          />
          <Button
            component={Link}
            to={`/reports/create?questionnaireId=${id}`}
            variant="contained"
            startIcon={<AddIcon />}
            sx={{ mt: 2 }}
          >
            {translate('reports.create')}
          </Button>
        </Section>
      )}
    </PageFrame>
  );
}
