import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  visit,
} from 'graphql';
import { expect, test as plain } from 'vitest';
import { AlertSeverity, raiseAlert } from '../../modules/alerts/index.ts';
import { chainWaiting } from '../../modules/audit/index.ts';
import { createDemoDatabase } from '../../test/demo-database.ts';
import { type Answer, Client, openWorld, statementsOf, type World } from '../../test/world.ts';

const FOLDER = new URL('../../../schema/operations/', import.meta.url).pathname;
const ROLES = ['ADMIN', 'TRAINER', 'TRAINEE', 'RECRUITER', 'CANDIDATE'] as const;
type Asker = (typeof ROLES)[number] | 'nobody';

/** The console's queries by name, each with its fragments. */
function consoleQueries(): ReadonlyMap<string, string> {
  const definitions = readdirSync(FOLDER).flatMap(
    (file) => parse(readFileSync(join(FOLDER, file), 'utf8')).definitions,
  );
  const fragments = new Map(
    definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const document = (operation: OperationDefinitionNode) => {
    const used = new Set<FragmentDefinitionNode>();
    const find = (node: OperationDefinitionNode | FragmentDefinitionNode): void =>
      void visit(node, {
        FragmentSpread({ name }) {
          const fragment = fragments.get(name.value) as FragmentDefinitionNode;
          if (!used.has(fragment)) find(fragment);
          used.add(fragment);
        },
      });
    find(operation);
    return [operation, ...used].map(print).join('\n');
  };
  const queries = definitions.filter(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.QUERY,
  );
  return new Map(queries.map((query) => [query.name?.value as string, document(query)]));
}

/** An id for the queries of one thing, of a row that the asker sees where there is one. */
const IDS: Readonly<Record<string, string>> = {
  Alert: 'select id from alert',
  AlertChannel: 'select id from alert_channel',
  ApiKey: 'select id from api_key',
  Application: `select a.id from application a join candidate c on c.id = a.candidate_id order by (c.user_id is null), a.id`,
  AuditEntry: 'select id from audit_entry',
  Candidate: 'select id from candidate order by (user_id is null), id',
  CandidateCvLink: 'select id from candidate order by id',
  CandidateMatches: 'select id from candidate order by (user_id is null), id',
  DataRequest: 'select id from data_request',
  MyData: 'select id from "user"',
  PersonalDataExport: 'select id from export',
  RetentionRule: 'select id from retention_rule',
  Conversation: 'select conversation_id as id from conversation_member where person_id = $1',
  Institution: 'select id from institution',
  MailBatch: 'select id from mail_batch',
  MailBatchRecipients: 'select id from mail_batch',
  MailMessage: 'select id from mail_message',
  MailTemplate: 'select id from mail_template',
  Messages: 'select conversation_id as id from conversation_member where person_id = $1',
  Enrolment: 'select id from enrolment order by (trainee_id = $1) desc, id',
  Export: 'select id from export',
  ExportLink: 'select id from export',
  JobOffer: "select id from job_offer where status = 'PUBLISHED' order by id",
  JobOfferMatches: "select id from job_offer where status = 'PUBLISHED' order by id",
  OAuthClient: 'select id from oauth_client',
  Organisation: 'select organisation_id as id from organisation_member',
  OrganisationMembers: 'select organisation_id as id from organisation_member',
  Questionnaire: 'select id from questionnaire',
  QuestionnaireInvitationCounts: 'select id from questionnaire',
  QuestionnaireVersions: 'select id from questionnaire',
  QuestionnaireSyntheses: 'select id from questionnaire',
  SubmissionImport: 'select id from submission_import',
  Report: 'select id from report',
  ReportFileLinks: 'select id from report',
  RespondentOptions: 'select id from questionnaire',
  QuestionnaireStatistics: 'select id from questionnaire',
  QuestionnaireBreakdown: 'select id from questionnaire',
  BenchmarkChoices: 'select id from questionnaire',
  InstitutionBenchmark: 'select id from questionnaire',
  Submission: 'select id from submission',
  Training: 'select id from training',
  TrainingSession: "select id from training_session where status = 'OPEN'",
  User: 'select id from "user"',
  WebhookEndpoint: 'select id from webhook_endpoint',
};

/** What the pages of the console ask for beside the first page. */
const FURTHER: Readonly<Record<string, object>> = {
  AlertChannels: { filter: { kind: 'SLACK', enabled: true }, orderBy: { field: 'CREATED_AT', direction: 'DESC' } },
  AlertDeliveries: { filter: { status: 'FAILED' }, orderBy: { field: 'CREATED_AT' } },
  Alerts: { filter: { open: true, severity: 'CRITICAL' }, orderBy: { field: 'LAST_SEEN_AT', direction: 'DESC' } },
  ApiKeys: { filter: { search: 'Partenaire' }, orderBy: { field: 'NAME' } },
  Applications: { filter: { status: ['RECEIVED', 'INTERVIEW'], search: 'a' }, orderBy: { field: 'STATUS' } },
  AuditEntries: { filter: { action: 'ROW_CREATED', entity: 'training' }, orderBy: { field: 'SEQUENCE' } },
  AuditHistory: { filter: { rowId: 'none' }, orderBy: { field: 'SEQUENCE', direction: 'DESC' } },
  AuditVerifications: { orderBy: { field: 'STARTED_AT' } },
  Candidates: {
    filter: { search: 'a', availableBy: '2030-01-01', minimumExperienceYears: 1 },
    orderBy: { field: 'AVAILABLE_FROM', direction: 'DESC' },
  },
  Consents: { filter: { purpose: 'candidates.publication' }, orderBy: { field: 'AT', direction: 'DESC' } },
  DataRequests: { filter: { kind: 'ERASURE', status: 'WAITING' }, orderBy: { field: 'DUE_ON' } },
  RetentionItems: { filter: { status: 'WARNED' }, orderBy: { field: 'DUE_ON' } },
  RetentionRules: { orderBy: { field: 'ID', direction: 'DESC' } },
  Conversations: { filter: { search: 'a' } },
  Dictations: { orderBy: { field: 'CREATED_AT' } },
  Enrolments: { filter: { status: 'CONFIRMED' }, orderBy: { field: 'CREATED_AT', direction: 'DESC' } },
  FailedJobs: { filter: { status: 'FAILED' }, orderBy: { field: 'FAILED_AT' } },
  DomainAliases: { filter: { search: 'fase' }, orderBy: { field: 'DOMAIN' } },
  Institutions: { filter: { search: 'fase', type: 'COMPANY', sector: 'HEALTH' }, orderBy: { field: 'CREATED_AT' } },
  PersonalProviders: { filter: { search: 'mail' }, orderBy: { field: 'CREATED_AT', direction: 'DESC' } },
  UnknownDomains: { filter: { search: 'a' }, orderBy: { field: 'LAST_RESPONSE_AT', direction: 'DESC' } },
  JobOffers: { filter: { search: 'a', minimumSalary: '1500.00' }, orderBy: { field: 'SALARY', direction: 'DESC' } },
  MailBatches: { filter: { status: 'DRAFT' }, orderBy: { field: 'NAME' } },
  MailBatchRecipients: { filter: { search: 'ada' } },
  MailMessages: { filter: { status: 'FAILED' }, orderBy: { field: 'CREATED_AT' } },
  MailSuppressions: { filter: { reason: 'MANUAL' }, orderBy: { field: 'ADDRESS' } },
  MailTemplates: { filter: { declared: true }, orderBy: { field: 'NAME' } },
  Notifications: { filter: { unread: true } },
  MatchingWeightsVersions: { offset: 1 },
  OAuthClients: { filter: { kind: 'SIGN_IN', search: 'moodle', enabled: true }, orderBy: { field: 'CREATED_AT' } },
  OAuthConsents: { offset: 1 },
  Passkeys: { orderBy: { field: 'CREATED_AT', direction: 'DESC' } },
  Organisations: { filter: { search: 'a', kind: 'COMPANY' }, orderBy: { field: 'CREATED_AT' } },
  People: { filter: { search: 'thierry' }, orderBy: { field: 'FULL_NAME', direction: 'DESC' } },
  Questionnaires: { filter: { status: 'PUBLISHED' }, orderBy: { field: 'CREATED_AT' } },
  QuestionnaireInvitations: { filter: { status: 'SENT', search: 'ana' }, orderBy: { field: 'EMAIL' } },
  Reports: { filter: { enabled: true }, orderBy: { field: 'CREATED_AT', direction: 'DESC' } },
  Sessions: { first: 1 },
  Skills: { filter: { search: 'a' }, orderBy: { field: 'NAME' } },
  Submissions: { filter: { search: 'example' }, orderBy: { field: 'SUBMITTED_AT' } },
  WrittenAnswers: { filter: { written: { questionKey: 'remarque', search: 'a' } } },
  SubmissionImports: { filter: { status: 'DONE' }, orderBy: { field: 'CREATED_AT' } },
  TrainingSessions: { filter: { status: 'OPEN' }, orderBy: { field: 'STARTS_ON', direction: 'DESC' } },
  Trainings: { filter: { search: 'a', certifying: true }, orderBy: { field: 'PRICE' } },
  WebhookDeliveries: { filter: { status: 'DELIVERED' }, orderBy: { field: 'CREATED_AT' } },
  WebhookEndpoints: { filter: { enabled: true }, orderBy: { field: 'CREATED_AT', direction: 'DESC' } },
  Users: { filter: { role: 'ADMIN', active: true }, orderBy: { field: 'LAST_SIGN_IN_AT', direction: 'DESC' } },
};

interface Demo {
  readonly world: World;
  readonly callers: Readonly<Record<Asker, Client>>;
  variablesFor(name: string, client: Client): Promise<Record<string, unknown>>;
}

const test = plain.extend<{ demo: Demo }>({
  demo: [
    async ({}, use) => {
      const database = await createDemoDatabase();
      const { world, close } = await openWorld({}, database);
      const callers: Record<string, Client> = { nobody: world.anonymous() };
      for (const { email, role, password } of database.accounts) {
        const { signIn } = await world
          .anonymous()
          .run('mutation ($input: SignInInput!) { signIn(input: $input) { accessToken viewer { user { id } } } }', {
            input: { email, password },
          });
        callers[role as Asker] = new Client(world.url, signIn.accessToken, signIn.viewer.user.id);
      }
      await callers.ADMIN?.run(
        'mutation { createApiKey(input: { name: "Partenaire", scopes: ["jobOffers.read"] }) { errors { code } } }',
      );
      await callers.ADMIN?.run(
        'mutation { createOAuthClient(input: { name: "Moodle", kind: SIGN_IN, redirectUris: ["https://moodle.example/admin/oauth2callback.php"] }) { errors { code } } }',
      );
      await callers.ADMIN?.run(
        'mutation { createInstitution(input: { name: "FASe", type: COMPANY, sector: HEALTH, rules: [{ kind: DOMAIN, value: "fase.example" }] }) { errors { code } } decideDomainSpelling(input: { domain: "fase.exemple", correctDomain: "fase.example" }) { errors { code } } }',
      );
      await fillWhatTheDemoLacks(world, callers.ADMIN as Client);
      await use({
        world,
        callers: callers as Demo['callers'],
        async variablesFor(name, { userId }) {
          const select = IDS[name];
          const rows = select ? await world.rows(`${select} limit 1`, select.includes('$1') ? [userId] : []) : [];
          const signedIn = userId !== null;
          const flags = { jobOffers: true, applications: signedIn, candidates: signedIn };
          const days = { from: '2026-01-01', to: '2026-01-31' };
          const preview = { input: { language: 'FR', fr: { subject: 'Essai', body: 'Bonjour' } } };
          return {
            id: rows[0]?.id ?? 'none',
            institutionId: 'none',
            by: { dimension: 'LANGUAGE' },
            first: 10,
            language: 'FR',
            ...days,
            ...preview,
            ...(name === 'Dashboard' ? flags : {}),
          };
        },
      });
      await close();
    },
    { scope: 'file' },
  ],
});

/** What people asked and agreed to, and what was sent to their programs. */
async function fillAffairs(world: World, admin: Client): Promise<void> {
  await admin.run('mutation { exportJobOffers(input: {}) { errors { code } } }');
  await admin.run('mutation { startAuditVerification { errors { code } } }');
  await world.rows(
    `insert into consent (id, purpose, given, text_version, text, user_id, form, language, at) values
       (gen_random_uuid(), 'candidates.publication', true, '1', '{"fr": "Essai", "en": "Try"}', $1, 'essai', 'FR', now())`,
    [admin.userId],
  );
  await world.rows(
    `insert into oauth_consent (id, user_id, client_id, scopes, given_at)
     select gen_random_uuid(), $1, id, '{openid}', now() from oauth_client`,
    [admin.userId],
  );
  await world.rows(
    `insert into data_request (id, kind, status, user_id, requested_by_id, by_themselves, idempotency_key, requested_at,
       due_on, erased) values (gen_random_uuid(), 'ERASURE', 'WAITING', $1, $1, true, 'essai', now(), current_date, '[]')`,
    [admin.userId],
  );
  await world.rows(
    `insert into webhook_delivery (id, endpoint_id, event_id, event_type, facts, occurred_at, created_at, status, ended_at)
     select gen_random_uuid(), id, gen_random_uuid(), 'jobOffer.published', '{}', now(), now(), 'DELIVERED', now()
     from webhook_endpoint`,
  );
  await world.rows(
    `insert into passkey (id, user_id, name, credential_id, public_key, counter, transports, synced, created_at)
     values (gen_random_uuid(), $1, 'Clé', 'essai', 'none', 0, '{}', false, now())`,
    [admin.userId],
  );
  await world.rows(
    `insert into retention_item (id, rule_id, row_id, status, due_on, created_at)
     select gen_random_uuid(), id, $1, 'WARNED', current_date, now() from retention_rule limit 1`,
    [admin.userId],
  );
}

/** A batch with a recipient, an address on the suppression list, a mail, an alert and its channel. */
async function fillWhatTheDemoLacks(world: World, admin: Client): Promise<void> {
  const { createMailBatch } = await admin.run(
    'mutation { createMailBatch(input: { name: "Essai", fr: { subject: "Essai", body: "Bonjour" } }) { mailBatch { id } } }',
  );
  await admin.run(
    'mutation ($id: ID!) { addMailRecipient(input: { batchId: $id, address: "ada@example.org" }) { errors { code } } }',
    { id: createMailBatch.mailBatch.id },
  );
  await world.rows(
    `insert into questionnaire_invitation (id, questionnaire_id, email, email_key, name, language, anonymous, status, idempotency_key, created_at)
     select gen_random_uuid(), id, 'ana@example.org', 'ana@example.org', 'Ana', 'FR', false, 'SENT', 'k', now()
     from questionnaire limit 1`,
  );
  await admin.run('mutation { addMailSuppression(input: { address: "non@example.org" }) { errors { code } } }');
  await admin.run(
    'mutation { createAlertChannel(input: { name: "Astreinte", kind: SLACK, target: "https://hooks.example.org/x", minimumSeverity: CRITICAL }) { errors { code } } }',
  );
  await admin.run(
    'mutation { createWebhookEndpoint(input: { name: "CRM", url: "https://crm.example.org/", eventTypes: ["jobOffer.published"] }) { errors { code } } }',
  );
  await fillAffairs(world, admin);
  await chainWaiting(world.house.database);
  const summary = { fr: 'Essai', en: 'Test' };
  await world.write((tx) => raiseAlert(tx, { key: 'test', severity: AlertSeverity.CRITICAL, summary }));
}

/**
 * What comes about only while something goes wrong, for one person alone, or with an institution of many answers; and counts
 * of which some are nought.
 */
const EMPTY_IN_DEMO = new Set([
  'QuestionnaireInvitationCounts',
  'InstitutionBenchmark',
  'AlertDeliveries',
  'Dictations',
  'FailedJobs',
  'Notifications',
  'Report',
  'ReportFileLinks',
  'Reports',
  'SubmissionImport',
  'SubmissionImports',
]);
/** Answered in code where no row stands behind it: by the queue, or from a text that is sent along. */
const IN_CODE = new Set([
  'ApiKeyScopes',
  'HeldData',
  'JobQueues',
  'MailPreview',
  'QuestionnaireTemplates',
  'Registration',
  'WebhookEventTypes',
]);
/** Counted by the database from tallies: what there is first, then as much of it as may be shown. */
const COUNTED = new Set(['QuestionnaireStatistics', 'QuestionnaireBreakdown', 'BenchmarkChoices']);

interface Answered {
  readonly data: Answer;
  readonly errors?: readonly { extensions: { code: string } }[];
}
const isRefused = ({ data, errors = [] }: Answered): boolean =>
  errors.length > 0 &&
  Object.values(data ?? {}).every((value) => value === null) &&
  errors.every(({ extensions }) => /^(FORBIDDEN|UNAUTHENTICATED)$/.test(extensions.code));

/** Only what code knows by itself: nobody's own account. */
const WITHOUT_STATEMENT = new Set(['nobody Viewer', 'nobody NotificationSettings', 'nobody SecondFactors']);

plain('every list of the console is asked with a filter or an order here, and every other query with an id', () => {
  const unnamed = [...consoleQueries()].filter(
    ([name, text]) =>
      /\$(filter|orderBy|offset)\b/.test(text) !== name in FURTHER || /\$id\b/.test(text) !== name in IDS,
  );
  expect(unnamed.map(([name]) => name)).toEqual([]);
});

test('every query of the console is one statement, statistics are two, whoever asks; none where the caller is refused', async ({
  demo,
}) => {
  const counts: Record<string, number> = {};
  const expected: Record<string, number> = {};
  const empty: string[] = [];
  for (const [name, query] of consoleQueries())
    for (const [who, client] of Object.entries(demo.callers)) {
      const variables = await demo.variablesFor(name, client);
      for (const further of [{}, FURTHER[name]]) {
        if (!further) continue;
        const { result, statements } = await statementsOf(() => client.ask(query, { ...variables, ...further }));
        const place = `${who} ${name} ${JSON.stringify(further)}`;
        const nothing = isRefused(result) || WITHOUT_STATEMENT.has(`${who} ${name}`);
        counts[place] = statements.length;
        expected[place] = nothing || IN_CODE.has(name) ? 0 : COUNTED.has(name) ? 2 : 1;
        if (result.errors) expect(isRefused(result), `${place}: ${JSON.stringify(result.errors)}`).toBe(true);
        const found = Object.values(result.data ?? {});
        if (
          who === 'ADMIN' &&
          !EMPTY_IN_DEMO.has(name) &&
          found.some((value) => !value || (value as { totalCount?: number }).totalCount === 0)
        )
          empty.push(place);
      }
    }
  expect(counts).toEqual(expected);
  // An administrator sees all of it: nothing was asked in vain.
  expect(empty).toEqual([]);
  expect(Object.keys(counts).length).toBeGreaterThan(200);
});
