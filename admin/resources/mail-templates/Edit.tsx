import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { required, TextInput, useGetList, useRecordContext, useRedirect, useTranslate } from 'react-admin';
import type { MailMessageRowFragment, MailTemplateFullFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import { MailTextInputs } from '../../mailing/MailTextInputs.tsx';
import { ActionButton } from '../../records/ActionButton.tsx';
import { EditPage } from '../../records/EditPage.tsx';

const needed = required();

export default function MailTemplateEdit() {
  return (
    <EditPage redirect="list">
      <Inputs />
    </EditPage>
  );
}

function Inputs() {
  const template = useRecordContext<MailTemplateFullFragment>();
  const [mailMessageId, setMailMessageId] = useState('');
  const redirect = useRedirect();
  if (!template) return null;
  const { id, declared, changed, purpose, variables } = template;
  return (
    <>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mb: 1, '&:empty': { display: 'none' } }}>
        {changed && (
          <ActionButton name="restoreMailTemplate" confirm run={(provider) => provider.restoreMailTemplate(id)} />
        )}
        {!declared && (
          <ActionButton
            name="deleteMailTemplate"
            color="error"
            confirm
            run={async (provider) => {
              await provider.deleteMailTemplate(id);
              redirect('list', 'mailTemplates');
            }}
          />
        )}
      </Stack>
      {declared ? (
        <Typography sx={{ mb: 1 }}>{purpose && localized(purpose)}</Typography>
      ) : (
        <TextInput source="name" validate={needed} />
      )}
      {declared && <SentMails template={template} chosen={mailMessageId} onChoose={setMailMessageId} />}
      <MailTextInputs
        variables={declared ? variables : []}
        previewed={{ templateId: id, mailMessageId: mailMessageId || null }}
        both={declared}
      />
    </>
  );
}

interface SentMailsProps {
  template: MailTemplateFullFragment;
  chosen: string;
  onChoose: (id: string) => void;
}

/** The last mails that were made from the template: the preview can show the values of one of them. */
function SentMails({ template, chosen, onChoose }: SentMailsProps) {
  const translate = useTranslate();
  const format = useFormat();
  const { data = [] } = useGetList<MailMessageRowFragment>('mailMessages', {
    pagination: { page: 1, perPage: 10 },
    sort: { field: 'CREATED_AT', order: 'DESC' },
    filter: { template: template.name },
  });
  if (data.length === 0) return null;
  return (
    <TextField
      select
      label={translate('mailing.valuesOf')}
      value={chosen}
      onChange={({ target }) => onChoose(target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ maxWidth: 480 }}
    >
      <MenuItem value="">{translate('mailing.examples')}</MenuItem>
      {data.map(({ id, toAddress, createdAt }) => (
        <MenuItem key={id} value={id}>
          {`${toAddress}, ${format.dateTime(createdAt)}`}
        </MenuItem>
      ))}
    </TextField>
  );
}
