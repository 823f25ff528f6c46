import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import type { MailTemplateRowFragment } from '../../gql/graphql.ts';
import { CreatePage } from '../../records/CreatePage.tsx';
import { MailBatchInputs } from './Inputs.tsx';

export default function MailBatchCreate() {
  const [template, setTemplate] = useState<MailTemplateRowFragment>();
  const text = template ? { fr: template.fr, en: template.en } : {};
  return (
    <>
      <FromTemplate chosen={template} onChoose={setTemplate} />
      <CreatePage key={template?.id ?? ''} defaultValues={{ topic: 'news', perMinute: 600, ...text }}>
        <MailBatchInputs />
      </CreatePage>
    </>
  );
}

interface FromTemplateProps {
  chosen: MailTemplateRowFragment | undefined;
  onChoose: (template: MailTemplateRowFragment | undefined) => void;
}

/** A batch begins with the text of a template, and changes it without changing the template. */
function FromTemplate({ chosen, onChoose }: FromTemplateProps) {
  const translate = useTranslate();
  const { data = [] } = useGetList<MailTemplateRowFragment>('mailTemplates', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'NAME', order: 'ASC' },
    filter: { declared: false },
  });
  if (data.length === 0) return null;
  return (
    <TextField
      select
      label={translate('mailing.fromTemplate')}
      value={chosen?.id ?? ''}
      onChange={({ target }) => onChoose(data.find(({ id }) => id === target.value))}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ maxWidth: 480, mb: 1 }}
    >
      <MenuItem value="">{translate('mailing.noTemplate')}</MenuItem>
      {data.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
