// The modules in their order: one may use those before it, and hears of those after it by events. The only file that
// knows them all.

import { accounts } from './modules/accounts/index.ts';
import { alertsModule } from './modules/alerts/index.ts';
import { assistantModule } from './modules/assistant/index.ts';
import { auditModule } from './modules/audit/index.ts';
import { candidatesModule } from './modules/candidates/index.ts';
import { filesModule } from './modules/files/index.ts';
import { identityProvider } from './modules/identity-provider/index.ts';
import { institutionsModule } from './modules/institutions/index.ts';
import { jobOffersModule } from './modules/job-offers/index.ts';
import { mailModule } from './modules/mail/index.ts';
import { matching } from './modules/matching/index.ts';
import { messaging } from './modules/messaging/index.ts';
import { notificationsModule } from './modules/notifications/index.ts';
import { organisationsModule } from './modules/organisations/index.ts';
import { privacyModule } from './modules/privacy/index.ts';
import { submissionsModule } from './modules/submissions/index.ts';
import { trainingsModule } from './modules/trainings/index.ts';
import { webhooksModule } from './modules/webhooks/index.ts';
import { jobsModule } from './platform/jobs/index.ts';
import type { Module } from './platform/module.ts';

export const modules: readonly Module[] = [
  jobsModule,
  accounts,
  organisationsModule,
  filesModule,
  mailModule,
  notificationsModule,
  alertsModule,
  auditModule,
  webhooksModule,
  assistantModule,
  institutionsModule,
  submissionsModule,
  trainingsModule,
  candidatesModule,
  jobOffersModule,
  matching,
  messaging,
  identityProvider,
  privacyModule,
];
