// The frame of every page of a questionnaire: whose it is, and the way to the others.
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Loading, useGetOne } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { QuestionnaireFullFragment } from '../gql/graphql.ts';
import { localized } from '../i18n/localized.ts';
import { useTitle } from '../layout/page-title.ts';
import { whole } from '../records/ShowPage.tsx';
import { QuestionnaireNavigation } from './QuestionnaireNavigation.tsx';

interface PageFrameProps {
  children: (questionnaire: QuestionnaireFullFragment) => ReactNode;
}

export function PageFrame({ children }: PageFrameProps) {
  const { id = '' } = useParams();
  const { data, error } = useGetOne<QuestionnaireFullFragment>('questionnaires', { id, ...whole });
  useTitle(data ? localized(data.title) : '');
  if (error) throw error;
  if (!data) return <Loading />;
  return (
    <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
      <QuestionnaireNavigation id={id} />
      {children(data)}
    </Box>
  );
}
