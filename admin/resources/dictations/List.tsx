import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { lazy, Suspense } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import type { DictationRowFragment } from '../../gql/graphql.ts';
import { useFormat } from '../../i18n/format.ts';
import { ListPage } from '../../lists/ListPage.tsx';
import { type Column, Rows } from '../../lists/Rows.tsx';
import { ActionButton } from '../../records/ActionButton.tsx';

// The list is there before what one can do with it.
const Dictation = lazy(() => import('../../assistant/Dictation.tsx').then((module) => ({ default: module.Dictation })));
const ReadAloud = lazy(() => import('../../assistant/ReadAloud.tsx').then((module) => ({ default: module.ReadAloud })));

export default function DictationList() {
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
      render: ({ id, rawText, improvedText, language }) => (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          <Suspense fallback={null}>
            <ReadAloud text={improvedText ?? rawText} language={language} />
          </Suspense>
          <ActionButton
            name="deleteDictation"
            size="small"
            color="error"
            confirm
            run={(provider) => provider.deleteDictation(id)}
          />
        </Box>
      ),
    },
  ];
  return (
    <>
      <NewDictation />
      <ListPage sort={{ field: 'CREATED_AT', order: 'DESC' }}>
        <Rows columns={columns} linkTo={null} />
      </ListPage>
    </>
  );
}

function NewDictation() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  return (
    <Box sx={{ mb: 2 }}>
      <Typography sx={{ mb: 1 }}>{translate('dictation.intro')}</Typography>
      <Suspense fallback={null}>
        <Dictation language={locale === 'en' ? 'EN' : 'FR'} />
      </Suspense>
    </Box>
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
