import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { MailTemplateRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';

export default function MailTemplateList() {
  const format = useFormat();
  const translate = useTranslate();
  const stateOf = ({ declared, changed }: MailTemplateRowFragment): string => {
    if (!declared) return translate('mailing.own');
    return translate(changed ? 'mailing.changed' : 'mailing.original');
  };
  const columns: Column<MailTemplateRowFragment>[] = [
    {
      source: 'name',
      order: 'NAME',
      render: (template) => (template.purpose ? localized(template.purpose) : template.name),
    },
    { source: 'fr.subject', render: (template) => template.fr.subject },
    { source: 'changed', render: stateOf },
    { source: 'updatedAt', order: 'UPDATED_AT', render: (template) => format.dateTime(template.updatedAt) },
  ];
  return (
    <>
      <Typography sx={{ mb: 2, maxWidth: '75ch' }}>{translate('mailing.templatesHelp')}</Typography>
      <ListPage search sort={{ field: 'NAME', order: 'ASC' }}>
        <Rows columns={columns} linkTo={({ id }) => `/mailTemplates/${encodeURIComponent(id)}`} />
      </ListPage>
    </>
  );
}
