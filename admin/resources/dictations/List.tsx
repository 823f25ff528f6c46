import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import { useTranslate } from 'react-admin';
import type { DictationRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';

// The list is there before what one can do with it.
const NewDictation = lazy(() => import('./NewDictation.tsx'));
const RowActions = lazy(() => import('./RowActions.tsx'));

export default function DictationList() {
  const translate = useTranslate();
  const format = useFormat();
  const columns: Column<DictationRowFragment>[] = [
    { source: 'createdAt', order: 'CREATED_AT', render: (dictation) => format.dateTime(dictation.createdAt) },
    { source: 'rawText', render: ({ rawText, language }) => <Said text={rawText} language={language} /> },
    {
      source: 'improvedText',
      render: ({ improvedText, language }) =>
        improvedText === null ? '—' : <Said text={improvedText} language={language} />,
    },
    { source: 'deleteAfter', render: (dictation) => format.date(dictation.deleteAfter.slice(0, 10)) },
    {
      source: 'actions',
      render: (dictation) => (
        <Suspense fallback={null}>
          <RowActions dictation={dictation} />
        </Suspense>
      ),
    },
  ];
  return (
    <>
      <Box sx={{ mb: 2 }}>
        <Typography sx={{ mb: 1 }}>{translate('dictation.intro')}</Typography>
        <Suspense fallback={null}>
          <NewDictation />
        </Suspense>
      </Box>
      <ListPage sort={{ field: 'CREATED_AT', order: 'DESC' }}>
        <Rows columns={columns} linkTo={null} />
      </ListPage>
    </>
  );
}

function Said({ text, language }: { text: string; language: string }) {
  return (
    <Box
      lang={language.toLowerCase()}
      sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxHeight: '12em', overflowY: 'auto', minWidth: '12em' }}
    >
      {text}
    </Box>
  );
}
