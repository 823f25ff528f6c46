// The pages of one questionnaire beside its own: what respondents say, and what is made of it. Each opens at
// /questionnaires/<id>/<path>, under the name `questionnairePages.<path>`, for those with its permission.
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import { loadTexts } from '../providers/i18n.ts';
import type { Permission } from '../resources/resource.ts';

export interface QuestionnairePage {
  path: string;
  /** Under which of the first row of PageFrame it stands. */
  group: 'questionnaire' | 'share' | 'results' | 'reports';
  permission: Permission;
  Page: LazyExoticComponent<ComponentType>;
}

const page = (load: () => Promise<{ default: ComponentType }>) =>
  lazy(async () => (await Promise.all([load(), loadTexts('surveys')]))[0]);

export const questionnairePages: readonly QuestionnairePage[] = [
  {
    path: 'versions',
    group: 'questionnaire',
    permission: 'questionnaires.manage',
    Page: page(() => import('./versions/VersionsPage.tsx')),
  },
  {
    path: 'sharing',
    group: 'share',
    permission: 'questionnaires.manage',
    Page: page(() => import('./sharing/SharingPage.tsx')),
  },
  {
    path: 'invitations',
    group: 'share',
    permission: 'questionnaires.manage',
    Page: page(() => import('./invitations/InvitationsPage.tsx')),
  },
  {
    path: 'statistics',
    group: 'results',
    permission: 'statistics.read',
    Page: page(() => import('./statistics/StatisticsPage.tsx')),
  },
  {
    path: 'responses',
    group: 'results',
    permission: 'submissions.read',
    Page: page(() => import('./responses/ResponsesPage.tsx')),
  },
  {
    path: 'benchmark',
    group: 'results',
    permission: 'statistics.read',
    Page: page(() => import('./benchmark/BenchmarkPage.tsx')),
  },
  {
    path: 'options',
    group: 'results',
    permission: 'submissions.read',
    Page: page(() => import('./options/OptionsPage.tsx')),
  },
  {
    path: 'syntheses',
    group: 'reports',
    permission: 'syntheses.manage',
    Page: page(() => import('./syntheses/SynthesesPage.tsx')),
  },
  {
    path: 'reports',
    group: 'reports',
    permission: 'reports.manage',
    Page: page(() => import('./reports/ReportsPage.tsx')),
  },
  {
    path: 'export',
    group: 'reports',
    permission: 'submissions.read',
    Page: page(() => import('./export/ExportPage.tsx')),
  },
];
