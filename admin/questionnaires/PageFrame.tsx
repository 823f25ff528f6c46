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

/** The editor stands at the address of the questionnaire itself. */
const EDITOR = '';

/** The questionnaire and its pages, as links. */
export function QuestionnaireTabs({ id }: { id: string }) {
  const translate = useTranslate();
  const viewer = useViewer();
  const { pathname } = useLocation();
  const name = (path: string) => translate(`questionnaires.pages.${path}`);
  const tabs = [
    { path: 'show', name: translate('resources.questionnaires.name', { smart_count: 1 }) },
    ...(may(viewer, 'questionnaires.manage') ? [{ path: EDITOR, name: name('edit') }] : []),
    ...questionnairePages
      .filter(({ permission }) => may(viewer, permission))
      .map(({ path }) => ({ path, name: name(path) })),
  ];
  const open = pathname.split('/')[3] ?? EDITOR;
  return (
    <Tabs
      component="nav"
      value={open}
      variant="scrollable"
      scrollButtons
      allowScrollButtonsMobile
      // Always with room for both ways: the open tab would slip under a button that comes later.
      sx={{ mb: 1, '& .MuiTabs-scrollButtons': { width: 28 } }}
    >
      {tabs.map(({ path, name }) => (
        <Tab key={path} value={path} label={name} component={Link} to={`/questionnaires/${id}/${path}`} />
      ))}
    </Tabs>
  );
}
