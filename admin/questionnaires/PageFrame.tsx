// The frame of every page of a questionnaire: whose it is, and the way to the others.
import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import type { ReactNode } from 'react';
import { Loading, useGetOne, useTranslate } from 'react-admin';
import { Link, useLocation, useParams } from 'react-router-dom';
import type { QuestionnaireFullFragment } from '../gql/graphql.ts';
import { localized } from '../i18n/localized.ts';
import { useTitle } from '../layout/page-title.ts';
import { may, useViewer } from '../providers/viewer.ts';
import { whole } from '../records/ShowPage.tsx';
import { questionnairePages } from './pages.ts';

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
      <QuestionnaireTabs id={id} />
      {children(data)}
    </Box>
  );
}

/** The questionnaire and its pages, as links. */
export function QuestionnaireTabs({ id }: { id: string }) {
  const translate = useTranslate();
  const viewer = useViewer();
  const { pathname } = useLocation();
  const own = { path: 'show', name: translate('resources.questionnaires.name', { smart_count: 1 }) };
  const others = questionnairePages
    .filter(({ permission }) => may(viewer, permission))
    .map(({ path }) => ({ path, name: translate(`questionnaires.pages.${path}`) }));
  return (
    <Tabs component="nav" value={pathname.split('/').at(-1)} variant="scrollable" scrollButtons="auto">
      {[own, ...others].map(({ path, name }) => (
        <Tab key={path} value={path} label={name} component={Link} to={`/questionnaires/${id}/${path}`} />
      ))}
    </Tabs>
  );
}
