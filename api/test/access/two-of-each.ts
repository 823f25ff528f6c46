// Two of everything that belongs to somebody: what is one person's own is foreign to the other.

import { rootAccess } from '../../access-file.ts';
import { schema } from '../../schema.ts';
import { type Answer, type Client, test, type World } from '../world.ts';
import { callOf } from './call.ts';

export interface Belongings {
  readonly candidate: Client;
  readonly trainee: Client;
  readonly recruiter: Client;
  readonly trainer: Client;
  readonly organisationId: string;
  readonly candidateId: string;
  /** A draft, and a published one to which the candidate has applied. */
  readonly jobOfferId: string;
  readonly openOfferId: string;
  readonly applicationId: string;
  readonly enrolmentId: string;
  readonly conversationId: string;
  readonly notificationId: string;
  readonly pushSubscriptionId: string;
  readonly dictationId: string;
  /** A session beside the one that calls. */
  readonly sessionId: string;
  readonly passkeyId: string;
  readonly exportId: string;
  readonly uploadId: string;
  readonly consentId: string;
  readonly dataRequestId: string;
  readonly oauthConsentId: string;
  readonly webhookEndpointId: string;
  readonly webhookDeliveryId: string;
}

export interface TwoOfEach {
  readonly mine: Belongings;
  readonly theirs: Belongings;
  /** What is public, and what is not yet. */
  readonly shown: Readonly<Record<'trainingId' | 'sessionId' | 'questionnaireId', string>>;
  readonly hidden: Readonly<Record<'trainingId' | 'sessionId' | 'questionnaireId', string>>;
  readonly admin: Client;
}

/** Calls a field with placeholders and these values; the payload or row it gives. Throws when it is refused. */
export async function does(client: Client, field: string, given: Readonly<Record<string, unknown>>): Promise<Answer> {
  const root = rootAccess().find((one) => one.field === field);
  if (!root) throw new Error(`There is no root field ${field}`);
  const call = callOf(schema(), root, given);
  const answer = (await client.run(call.query, call.variables))[field];
  if (answer?.errors?.length > 0) throw new Error(`${field}: ${JSON.stringify(answer.errors)}`);
  return answer;
}

interface Shared {
  readonly admin: Client;
  readonly sessionId: string;
  readonly oauthClientId: string;
}

/** What somebody let others know, asked about themselves, and has sent to a program of theirs. */
async function affairs(world: World, candidate: Client, recruiter: Client, { oauthClientId }: Shared) {
  const [consent] = await world.rows(
    `insert into consent (id, purpose, given, text_version, text, user_id, form, language, at)
     values (gen_random_uuid(), 'candidates.publication', true, '1', '{"fr": "Essai", "en": "Try"}', $1, 'essai', 'FR', now())
     returning id`,
    [candidate.userId],
  );
  const { dataRequest } = await does(candidate, 'requestErasure', {});
  const [agreed] = await world.rows(
    `insert into oauth_consent (id, user_id, client_id, scopes, given_at)
     values (gen_random_uuid(), $1, $2, '{openid}', now()) returning id`,
    [candidate.userId, oauthClientId],
  );
  const { webhookEndpoint } = await does(recruiter, 'createWebhookEndpoint', {
    'input.url': 'https://partner.example.org/',
    'input.eventTypes': ['jobOffer.published'],
  });
  const [delivery] = await world.rows(
    `insert into webhook_delivery (id, endpoint_id, event_id, event_type, facts, occurred_at, created_at)
     values (gen_random_uuid(), $1, gen_random_uuid(), 'jobOffer.published', '{}', now(), now()) returning id`,
    [webhookEndpoint.id],
  );
  return {
    consentId: consent.id,
    dataRequestId: dataRequest.id,
    oauthConsentId: agreed.id,
    webhookEndpointId: webhookEndpoint.id,
    webhookDeliveryId: delivery.id,
  };
}

async function belongings(world: World, name: string, shared: Shared): Promise<Belongings> {
  const { admin, sessionId } = shared;
  const candidate = await world.as('CANDIDATE', `Candidate ${name}`);
  const trainee = await world.as('TRAINEE', `Stagiaire ${name}`);
  const recruiter = await world.as('RECRUITER', `Recruteur ${name}`);
  const trainer = await world.as('TRAINER', `Formatrice ${name}`);
  const { organisation } = await does(admin, 'createOrganisation', { 'input.name': `Maison ${name}` });
  const organisationId = organisation.id;
  const membership = { 'input.organisationId': organisationId, 'input.userId': recruiter.userId };
  await does(admin, 'addOrganisationMember', membership);
  const profile = await does(candidate, 'createCandidate', {});
  const offer = { 'input.organisationId': organisationId };
  const [draft, open] = [
    await does(recruiter, 'createJobOffer', offer),
    await does(recruiter, 'createJobOffer', offer),
  ];
  await does(recruiter, 'publishJobOffer', { 'input.id': open.jobOffer.id });
  const { application } = await does(candidate, 'applyToJobOffer', { 'input.jobOfferId': open.jobOffer.id });
  const { enrolment } = await does(trainee, 'createEnrolment', { 'input.sessionId': sessionId });
  const { conversation } = await does(candidate, 'startConversation', { 'input.memberIds': [trainer.userId] });
  const { pushSubscription } = await does(candidate, 'registerPushSubscription', {
    'input.endpoint': `https://push.example.org/${name}`,
    'input.p256dh': 'B'.repeat(87),
    'input.auth': 'A'.repeat(22),
  });
  const [notification] = await world.rows(
    `insert into notification (id, user_id, kind, key, message, in_console, created_at)
     values (gen_random_uuid(), $1, 'essai', $2, '{"fr": "Essai", "en": "Try"}', true, now()) returning id`,
    [candidate.userId, name],
  );
  const [dictation] = await world.rows(
    `insert into dictation (id, user_id, raw_text, language, created_at, delete_after)
     values (gen_random_uuid(), $1, 'Essai', 'FR', now(), now() + interval '1 day') returning id`,
    [trainer.userId],
  );
  const [session] = await world.rows(
    `insert into session select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'access_hash', $2::text))).*
     from session s where s.user_id = $1 limit 1 returning id`,
    [candidate.userId, `hash of ${name}`],
  );
  const [passkey] = await world.rows(
    `insert into passkey (id, user_id, name, credential_id, public_key, counter, transports, synced, created_at)
     values (gen_random_uuid(), $1, 'Clé', $2, 'none', 0, '{}', false, now()) returning id`,
    [candidate.userId, `credential of ${name}`],
  );
  const { export: made } = await does(recruiter, 'exportJobOffers', {});
  const { upload } = await does(candidate, 'createUpload', {
    'input.purpose': 'CANDIDATE_CV',
    'input.name': 'cv.pdf',
  });
  return {
    candidate,
    trainee,
    recruiter,
    trainer,
    organisationId,
    candidateId: profile.candidate.id,
    jobOfferId: draft.jobOffer.id,
    openOfferId: open.jobOffer.id,
    applicationId: application.id,
    enrolmentId: enrolment.id,
    conversationId: conversation.id,
    notificationId: notification.id,
    pushSubscriptionId: pushSubscription.id,
    dictationId: dictation.id,
    sessionId: session.id,
    passkeyId: passkey.id,
    exportId: made.id,
    uploadId: upload.id,
    ...(await affairs(world, candidate, recruiter, shared)),
  };
}

async function catalogue(admin: Client, number: number): Promise<TwoOfEach['shown']> {
  const { training } = await does(admin, 'createTraining', {
    'input.officialCode': `CODE${number}`,
    'input.slug': `formation-${number}`,
    'input.individualPrice': { amount: '10' },
  });
  const { trainingSession } = await does(admin, 'createTrainingSession', {
    'input.trainingId': training.id,
    'input.capacity': 10,
    'input.startsOn': '2099-01-11',
    'input.endsOn': '2099-01-15',
  });
  const { questionnaire } = await does(admin, 'createQuestionnaire', {
    'input.slug': `questionnaire-${number}`,
    'input.sections': [
      {
        key: 'un',
        title: { fr: 'Un' },
        questions: [{ key: 'mot', kind: 'LONG_TEXT', label: { fr: 'Un mot' }, required: false }],
      },
    ],
  });
  return { trainingId: training.id, sessionId: trainingSession.id, questionnaireId: questionnaire.id };
}

async function make(world: World): Promise<TwoOfEach> {
  const admin = await world.as('ADMIN', 'Personne ADMIN');
  const [shown, hidden] = [await catalogue(admin, 1), await catalogue(admin, 2)];
  await does(admin, 'publishTraining', { 'input.id': shown.trainingId });
  await does(admin, 'publishTrainingSession', { 'input.id': shown.sessionId });
  await does(admin, 'publishQuestionnaire', { 'input.id': shown.questionnaireId });
  const { oauthClient } = await does(admin, 'createOAuthClient', {
    'input.kind': 'SIGN_IN',
    'input.redirectUris': ['https://moodle.example.org/callback'],
  });
  const shared = { admin, sessionId: shown.sessionId, oauthClientId: oauthClient.id };
  const mine = await belongings(world, 'Alpha', shared);
  const theirs = await belongings(world, 'Beta', shared);
  return { mine, theirs, shown, hidden, admin };
}

/** `test` with two of each; made once a file. */
export const testOfRows = test.extend<{ rows: TwoOfEach }>({
  rows: [async ({ world }, use) => use(await make(world)), { scope: 'file' }],
});
