// A file to take answers over from: sent, read and reported on. Nothing is taken over before somebody has seen the report.
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Form, FormDataConsumer, useRedirect, useTranslate } from 'react-admin';
import { UploadButton } from '../../files/UploadButton.tsx';
import { OneOf } from '../../inputs/ReferenceInputs.tsx';
import { useTitle } from '../../layout/page-title.ts';
import { useActions } from '../../providers/use-actions.ts';
import { Section } from '../../records/Section.tsx';

const ACCEPT = '.json,.jsonl,.ndjson,.csv,application/json,text/csv';

export default function SubmissionImportCreate() {
  const translate = useTranslate();
  const title = translate('submissionImports.new');
  useTitle(title);
  return (
    <Section title={title}>
      <Typography sx={{ mb: 2, maxWidth: '75ch' }}>{translate('submissionImports.intro')}</Typography>
      <Form>
        <Stack spacing={2} sx={{ maxWidth: 520, alignItems: 'stretch' }}>
          <OneOf source="questionnaireId" reference="questionnaires" />
          <Typography variant="body2" color="text.secondary">
            {translate('submissionImports.questionnaireHelp')}
          </Typography>
          <FormDataConsumer<{ questionnaireId?: string }>>
            {({ formData }) => <SendFile questionnaireId={formData.questionnaireId || null} />}
          </FormDataConsumer>
        </Stack>
      </Form>
    </Section>
  );
}

function SendFile({ questionnaireId }: { questionnaireId: string | null }) {
  const translate = useTranslate();
  const redirect = useRedirect();
  const provider = useActions();
  const [idempotencyKey] = useState(() => crypto.randomUUID());

  async function begin(uploadId: string) {
    const { id } = await provider.createSubmissionImport({ uploadId, questionnaireId, idempotencyKey });
    redirect('show', 'submissionImports', id);
  }
  return (
    <UploadButton
      label={translate('submissionImports.choose')}
      purpose="SUBMISSION_FILE"
      accept={ACCEPT}
      help={translate('submissionImports.fileHelp')}
      use={begin}
    />
  );
}
