// The pages of one questionnaire beside its own: what respondents say, and what is made of it. Each opens at
// /questionnaires/<id>/<path>, under the name `questionnaires.pages.<path>`, for those with its permission.
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { loadSurveyTexts } from '../providers/i18n.ts';
import type { Permission } from '../resources/resource.ts';

export interface QuestionnairePage {
  path: string;
  permission: Permission;
  Page: LazyExoticComponent<ComponentType>;
}

const page = (load: () => Promise<{ default: ComponentType }>) =>
  lazy(async () => (await Promise.all([load(), loadSurveyTexts()]))[0]);

export const questionnairePages: readonly QuestionnairePage[] = [
  { path: 'sharing', permission: 'questionnaires.manage', Page: page(() => import('./sharing/SharingPage.tsx')) },
  {
    path: 'invitations',
    permission: 'questionnaires.manage',
    Page: page(() => import('./invitations/InvitationsPage.tsx')),
  },
  { path: 'statistics', permission: 'statistics.read', Page: page(() => import('./statistics/StatisticsPage.tsx')) },
  { path: 'benchmark', permission: 'statistics.read', Page: page(() => import('./benchmark/BenchmarkPage.tsx')) },
  { path: 'syntheses', permission: 'syntheses.manage', Page: page(() => import('./syntheses/SynthesesPage.tsx')) },
  { path: 'export', permission: 'submissions.read', Page: page(() => import('./export/ExportPage.tsx')) },
  { path: 'reports', permission: 'reports.manage', Page: page(() => import('./reports/ReportsPage.tsx')) },
  { path: 'options', permission: 'submissions.read', Page: page(() => import('./options/OptionsPage.tsx')) },
  { path: 'versions', permission: 'questionnaires.manage', Page: page(() => import('./versions/VersionsPage.tsx')) },
];
