import Box from '@mui/material/Box';
import { lazy } from 'react';
import { useTranslate } from 'react-admin';
import type { ConsentRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { localized } from '../../i18n/localized.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';

const Filters = lazy(() => import('./Filters.tsx'));

export default function ConsentList() {
  const format = useFormat();
  const translate = useTranslate();
  const columns: Column<ConsentRowFragment>[] = [
    { source: 'user', render: (consent) => consent.user?.fullName ?? consent.email ?? translate('privacy.nobody') },
    { source: 'at', order: 'AT', render: (consent) => format.dateTime(consent.at) },
    { source: 'given', render: (consent) => format.yesNo(consent.given) },
    { source: 'purpose', render: (consent) => <code>{consent.purpose}</code> },
    { source: 'text', render: (consent) => <Text consent={consent} /> },
    {
      source: 'form',
      render: (consent) => <code>{[consent.form, consent.address].filter(Boolean).join(' – ')}</code>,
    },
  ];
  return (
    <ListPage sort={{ field: 'AT', order: 'DESC' }} filters={Filters}>
      <Rows columns={columns} linkTo={null} />
    </ListPage>
  );
}

/** The same for most rows: its version tells them apart, and opens it. */
function Text({ consent: { text, textVersion } }: { consent: ConsentRowFragment }) {
  const translate = useTranslate();
  return (
    <details>
      <summary>{`${translate('audit.values.version')} ${textVersion}`}</summary>
      <Box sx={{ mt: 0.5, maxWidth: '50ch' }}>{localized(text)}</Box>
    </details>
  );
}
