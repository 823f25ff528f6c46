// What each root field of the API reads, said once more and plainly. A root field that is missing here fails the test.

import { notificationKinds } from '../../modules/notifications/index.ts';
import { modules } from '../../modules.ts';
import { queueNames } from '../../platform/jobs/queue.ts';
import { type AnyReadable, type AnyRow, isUuid, readableOf } from '../../platform/read/readable.ts';
import { everything, nothing, requestTime, type Sql, sql, viewerId } from '../../platform/read/sql.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { Arguments } from './reference-pages.ts';
import type { Rows } from './reference-rows.ts';

interface Root {
  readonly type: string;
  readonly kind: 'connection' | 'list' | 'one';
  readonly on: (row: AnyRow, args: Arguments, viewer: Viewer) => Sql;
}

const connection = (type: string, on: Root['on'] = () => everything): Root => ({ type, kind: 'connection', on });
const one = (type: string, on: Root['on']): Root => ({ type, kind: 'one', on });
const byId = (type: string): Root => one(type, (row, { id }) => (isUuid(id) ? sql`${row.id} = ${id}` : nothing));

export const ROOTS: Readonly<Record<string, Root>> = {
  alert: byId('Alert'),
  alertChannel: byId('AlertChannel'),
  alertChannels: connection('AlertChannel'),
  alertDeliveries: connection('AlertDelivery'),
  alerts: connection('Alert'),
  apiKey: byId('ApiKey'),
  apiKeys: connection('ApiKey'),
  application: byId('Application'),
  applications: connection('Application'),
  auditEntries: connection('AuditEntry'),
  auditEntry: byId('AuditEntry'),
  auditVerification: byId('AuditVerification'),
  auditVerifications: connection('AuditVerification'),
  candidate: byId('Candidate'),
  candidates: connection('Candidate'),
  communes: { type: 'Commune', kind: 'list', on: () => everything },
  consent: byId('Consent'),
  consents: connection('Consent'),
  conversation: byId('Conversation'),
  conversations: connection('Conversation'),
  dataRequest: byId('DataRequest'),
  dataRequests: connection('DataRequest'),
  dictations: connection('Dictation'),
  domainAliases: connection('DomainAlias'),
  export: byId('Export'),
  exports: connection('Export'),
  enrolment: byId('Enrolment'),
  enrolments: connection('Enrolment'),
  failedJob: byId('FailedJob'),
  failedJobs: connection('FailedJob'),
  institution: byId('Institution'),
  institutionProposals: connection('InstitutionProposal'),
  institutions: connection('Institution'),
  jobOffer: byId('JobOffer'),
  jobOffers: connection('JobOffer'),
  mailBatch: byId('MailBatch'),
  mailBatches: connection('MailBatch'),
  mailMessage: byId('MailMessage'),
  mailMessages: connection('MailMessage'),
  mailTemplate: byId('MailTemplate'),
  mailTemplates: connection('MailTemplate'),
  mailServer: one('MailServer', () => everything),
  mailSuppressions: connection('MailSuppression'),
  matchingWeights: one('MatchingWeights', (row) => row.active),
  matchingWeightsVersions: connection('MatchingWeights'),
  notifications: connection('Notification'),
  oauthClient: byId('OAuthClient'),
  oauthClients: connection('OAuthClient'),
  oauthConsents: connection('OAuthConsent'),
  organisation: byId('Organisation'),
  organisations: connection('Organisation'),
  passkeys: connection('Passkey'),
  people: connection('Person', (row, _, viewer) =>
    viewer.may('people.read')
      ? sql`${row.active}`
      : sql`${row.active} and ('ADMIN' = any(${row.roles}) or 'TRAINER' = any(${row.roles}))`,
  ),
  personalProviders: connection('PersonalProvider'),
  questionnaire: byId('Questionnaire'),
  questionnaireBySlug: one('Questionnaire', (row, { slug }) => sql`${row.slug} = ${slug} and ${row.status} <> 'DRAFT'`),
  questionnaireInvitations: connection('QuestionnaireInvitation'),
  questionnaires: connection('Questionnaire'),
  sessions: connection('Session', (row, { userId = null }) => {
    const whose = userId === null ? sql`${row.user} = ${viewerId}` : sql`${row.user}::text = ${userId}`;
    return sql`${whose} and ${row.revokedAt} is null and ${row.expiresAt} > ${requestTime}::timestamptz
      and ${row.lastSeenAt} > ${requestTime}::timestamptz - make_interval(hours => ${row.idleHours})`;
  }),
  report: byId('Report'),
  reports: connection('Report'),
  retentionItems: connection('RetentionItem'),
  retentionRule: one('RetentionRule', (row, { id }) => sql`${row.id} = ${id}`),
  retentionRules: connection('RetentionRule'),
  roles: { type: 'RoleSetting', kind: 'list', on: () => everything },
  skills: connection('Skill'),
  submission: byId('Submission'),
  syntheses: connection('Synthesis'),
  synthesis: byId('Synthesis'),
  submissionImport: byId('SubmissionImport'),
  submissionImports: connection('SubmissionImport'),
  submissions: connection('Submission'),
  training: byId('Training'),
  trainingBySlug: one('Training', (row, { slug }) => sql`${row.slug} = ${slug}`),
  trainings: connection('Training'),
  trainingSession: byId('TrainingSession'),
  trainingSessions: connection('TrainingSession'),
  unknownDomains: connection('UnknownDomain'),
  user: byId('User'),
  users: connection('User'),
  webhookDeliveries: connection('WebhookDelivery'),
  webhookDelivery: byId('WebhookDelivery'),
  webhookEndpoint: byId('WebhookEndpoint'),
  webhookEndpoints: connection('WebhookEndpoint'),
};

/** The queues of jobs, in which nothing stands here; no rows stand behind them. */
export const jobQueuesValue = queueNames(modules.flatMap((module) => module.jobs ?? [])).map((name) => ({
  name,
  waiting: 0,
  active: 0,
  delayed: 0,
  failed: 0,
}));

/** What the assistant says of itself where no provider is configured, as here; no row stands behind it. */
export const assistantValue = { writing: false, transcription: false, tokensLeftToday: 200_000 };

/** Root fields that no rows stand behind, or counts of them: their own tests say what they answer. */
export const ANSWERED_IN_CODE: ReadonlySet<string> = new Set([
  'apiKeyScopes',
  'heldData',
  'institutionBenchmark',
  'mailPreview',
  'mailStatistics',
  'mailedLink',
  'questionnaireInvitationState',
  'questionnaireBreakdown',
  'questionnaireStatistics',
  'questionnaireTemplates',
  'registration',
  'submissionChallenge',
  'webhookEventTypes',
]);

export function readableNamed(type: string): AnyReadable {
  const found = readableOf(type);
  if (!found) throw new Error(`${type} is not readable`);
  return found;
}

const UNREAD = sql`
  select sum(c.last_seq - m.last_read_seq) as count
  from conversation_member m join conversation c on c.id = m.conversation_id where m.person_id = ${viewerId}`;
const FIRST_ORGANISATION = sql`
  select m.organisation_id from organisation_member m where m.user_id = ${viewerId} order by m.created_at, m.id limit 1`;

const UNREAD_NOTIFICATIONS = sql`
  select count(*)::int as count from notification n where n.user_id = ${viewerId} and n.in_console and n.read_at is null`;
const CHOICES = sql`
  select c.kind || ' ' || c.channel as place, c.enabled from notification_choice c where c.user_id = ${viewerId}`;
const PUSH_KEYS = sql`select s.value from secret s where s.name = 'notifications.vapid'`;
const FACTOR_MISSING = sql`
  select count(*) filter (where r.second_factor_required) > 0
    and not exists (select from passkey k where k.user_id = ${viewerId})
    and not exists (select from totp t where t.user_id = ${viewerId} and t.confirmed_at is not null) as missing
  from "user" u join role_setting r on r.role = any(u.roles) where u.id = ${viewerId}`;
const NEWEST_FIRST = sql`"reference_child"."created_at" desc, "reference_child"."id" desc`;

/** What every kind of notification says of every channel, unless the person has chosen. */
async function preferencesOf(rows: Rows): Promise<object[]> {
  const choices = await rows.select<{ place: string; enabled: boolean }>(CHOICES);
  const chosen = new Map(choices.map(({ place, enabled }) => [place, enabled]));
  const concerning = notificationKinds().filter(({ permission }) => !permission || rows.run.viewer.may(permission));
  return concerning.flatMap(({ name, purpose, defaults }) =>
    Object.entries(defaults).map(([way, byDefault]) => {
      const channel = way.toUpperCase();
      const enabled = chosen.get(`${name} ${channel}`);
      return { kind: name, purpose, channel, enabled: enabled ?? byDefault, isDefault: enabled === undefined };
    }),
  );
}

/** The fields of Viewer, the one type that no row stands behind. */
export function viewerValue(rows: Rows): object | null {
  const { viewer } = rows.run;
  if (viewer.kind !== 'USER') return null;
  const oneOf = async (type: string, on: (row: AnyRow) => Sql) =>
    (await rows.matching(readableNamed(type), on))[0] ?? null;
  return {
    user: () => oneOf('User', (row) => sql`${row.id} = ${viewerId}`),
    permissions: [...viewer.permissions].sort(),
    candidate: () => oneOf('Candidate', (row) => sql`${row.user} = ${viewerId}`),
    organisation: () => oneOf('Organisation', (row) => sql`${row.id} = (${FIRST_ORGANISATION})`),
    secondFactorMissing: async () => (await rows.select<{ missing: boolean }>(FACTOR_MISSING))[0]?.missing ?? false,
    unreadNotificationCount: async () => (await rows.select<{ count: number }>(UNREAD_NOTIFICATIONS))[0]?.count,
    notificationPreferences: () => preferencesOf(rows),
    pushSubscriptions: () =>
      rows.matching(readableNamed('PushSubscription'), (row) => sql`${row.user} = ${viewerId}`, NEWEST_FIRST),
    pushKey: async () =>
      JSON.parse((await rows.select<{ value: string }>(PUSH_KEYS))[0]?.value ?? '{}').publicKey ?? null,
    unreadCount: async () => (await rows.select<{ count: number | null }>(UNREAD))[0]?.count ?? 0,
  };
}
