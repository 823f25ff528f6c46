// The pages of one questionnaire beside its own: what respondents say, and what is made of it. Each opens at
// /questionnaires/<id>/<path>, under the name `questionnaires.pages.<path>`, for those with its permission.
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Permission } from '../resources/resource.ts';

export interface QuestionnairePage {
  path: string;
  permission: Permission;
  Page: LazyExoticComponent<ComponentType>;
}

export const questionnairePages: readonly QuestionnairePage[] = [
  { path: 'statistics', permission: 'statistics.read', Page: lazy(() => import('./statistics/StatisticsPage.tsx')) },
  { path: 'benchmark', permission: 'statistics.read', Page: lazy(() => import('./benchmark/BenchmarkPage.tsx')) },
  { path: 'syntheses', permission: 'syntheses.manage', Page: lazy(() => import('./syntheses/SynthesesPage.tsx')) },
  { path: 'export', permission: 'submissions.read', Page: lazy(() => import('./export/ExportPage.tsx')) },
  { path: 'reports', permission: 'reports.manage', Page: lazy(() => import('./reports/ReportsPage.tsx')) },
  { path: 'options', permission: 'submissions.read', Page: lazy(() => import('./options/OptionsPage.tsx')) },
  {
    path: 'invitations',
    permission: 'questionnaires.manage',
    Page: lazy(() => import('./invitations/InvitationsPage.tsx')),
  },
  { path: 'versions', permission: 'questionnaires.manage', Page: lazy(() => import('./versions/VersionsPage.tsx')) },
  { path: 'sharing', permission: 'questionnaires.manage', Page: lazy(() => import('./sharing/SharingPage.tsx')) },
];
