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

/** Wide enough that a sentence of a few lines does not become a column of words. */
function Text({ consent }: { consent: ConsentRowFragment }) {
  return (
    <Box sx={{ minWidth: { md: '24em' } }}>
      {localized(consent.text)} ({consent.textVersion})
    </Box>
  );
}
