// The ordered list of resources: the only file that knows every one of them.
import { alertChannels } from './alert-channels/index.ts';
import { alertDeliveries } from './alert-deliveries/index.ts';
import { alerts } from './alerts/index.ts';
import { apiKeys } from './api-keys/index.ts';
import { applications } from './applications/index.ts';
import { auditEntries } from './audit-entries/index.ts';
import { auditVerifications } from './audit-verifications/index.ts';
import { candidates } from './candidates/index.ts';
import { consents } from './consents/index.ts';
import { dataRequests } from './data-requests/index.ts';
import { dictations } from './dictations/index.ts';
import { enrolments } from './enrolments/index.ts';
import { failedJobs } from './failed-jobs/index.ts';
import { invitations } from './invitations/index.ts';
import { jobOffers } from './job-offers/index.ts';
import { mailBatches } from './mail-batches/index.ts';
import { mailMessages } from './mail-messages/index.ts';
import { mailSuppressions } from './mail-suppressions/index.ts';
import { mailTemplates } from './mail-templates/index.ts';
import { matchingWeights } from './matching-weights/index.ts';
import { oauthClients } from './oauth-clients/index.ts';
import { organisations } from './organisations/index.ts';
import { people } from './people/index.ts';
import { questionnaireInvitations } from './questionnaire-invitations/index.ts';
import { questionnaires } from './questionnaires/index.ts';
import type { Resource } from './resource.ts';
import { retentionItems } from './retention-items/index.ts';
import { retentionRules } from './retention-rules/index.ts';
import { roles } from './roles/index.ts';
import { skills } from './skills/index.ts';
import { submissions } from './submissions/index.ts';
import { trainingSessions } from './training-sessions/index.ts';
import { trainings } from './trainings/index.ts';
import { users } from './users/index.ts';
import { webhookDeliveries } from './webhook-deliveries/index.ts';
import { webhookEndpoints } from './webhook-endpoints/index.ts';

export const resources: readonly Resource[] = [
  trainings,
  trainingSessions,
  enrolments,
  candidates,
  jobOffers,
  applications,
  questionnaires,
  questionnaireInvitations,
  submissions,
  dictations,
  mailBatches,
  mailTemplates,
  mailMessages,
  mailSuppressions,
  organisations,
  skills,
  matchingWeights,
  users,
  roles,
  invitations,
  apiKeys,
  oauthClients,
  webhookEndpoints,
  webhookDeliveries,
  failedJobs,
  alerts,
  alertChannels,
  alertDeliveries,
  auditEntries,
  auditVerifications,
  dataRequests,
  retentionItems,
  retentionRules,
  consents,
  people,
];

export function findResource(name: string): Resource | undefined {
  return resources.find((resource) => resource.name === name);
}

/** Throws for a name no resource has: a mistake in the console's own code. */
export function resourceNamed(name: string): Resource {
  const resource = findResource(name);
  if (!resource) throw new Error(`Unknown resource: ${name}`);
  return resource;
}
