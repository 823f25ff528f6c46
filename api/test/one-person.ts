// Somebody who has left traces in every module, told apart from everybody else by name, address and telephone.

import { randomUUID } from 'node:crypto';
import { consentText, recordConsent } from '../modules/accounts/index.ts';
import { Candidate, CandidateTrainingStatus, ContractType, createCandidate } from '../modules/candidates/index.ts';
import { File, filePurpose, keepFile } from '../modules/files/index.ts';
import { addOrganisationMember, createOrganisation, OrganisationKind } from '../modules/organisations/index.ts';
import { storageOf } from '../platform/files/storage.ts';
import { nothing } from '../platform/read/sql.ts';
import { answersTo, openQuestionnaire, submit } from './questionnaires.ts';
import type { Client, World } from './world.ts';

export const NAME = 'Zéphyrine Quillatour';
export const PHONE = '+590 690 98 76 54';
const CV = 'Curriculum vitæ de Zéphyrine Quillatour';

const cv = filePurpose({ name: 'TEST_CV', description: 'A CV of a test.', visible: () => nothing });
const agreed = consentText({ purpose: 'test.agreed', version: '1', text: { fr: 'D’accord.', en: 'Agreed.' } });

/** What finds the person anywhere: parts of the name with and without accents, the address, the telephone. */
export const tracesOf = (ids: readonly string[]): string[] => [
  'z[ée]phyrine',
  'quillatour',
  '690[ .]?98[ .]?76[ .]?54',
  ...ids,
];

export interface OnePerson {
  readonly client: Client;
  readonly userId: string;
  readonly candidateId: string;
  readonly other: Client;
  readonly conversationId: string;
  readonly keptEnrolmentId: string;
}

/** Makes the person with what the API, commands and, for what only processes write, rows can make. */
export async function leaveTraces(world: World): Promise<OnePerson> {
  const client = await world.as('CANDIDATE', NAME);
  const userId = client.userId as string;
  const recruiter = await world.as('RECRUITER', 'Autre Recruteur');
  const trainer = await world.as('TRAINER');
  const [{ email }] = await world.rows('select email from "user" where id = $1', [userId]);
  await world.rows('update "user" set email_verified_at = now(), roles = $2 where id = $1', [
    userId,
    ['CANDIDATE', 'TRAINEE'],
  ]);

  await trainer.run(
    `mutation ($input: CreateInstitutionInput!) { createInstitution(input: $input) { errors { code } } }`,
    { input: { name: 'Mairie', rules: [{ kind: 'ADDRESS', value: email }] } },
  );
  const { organisationId, candidateId } = await world.write(async (tx) => {
    const organisation = await createOrganisation(tx, {
      name: 'Atelier',
      kind: OrganisationKind.COMPANY,
      email,
      phone: PHONE,
    });
    await tx.em.flush();
    await addOrganisationMember(tx, { organisationId: organisation.id, userId: recruiter.userId as string });
    await addOrganisationMember(tx, { organisationId: organisation.id, userId });
    const candidate = await createCandidate(tx, {
      firstName: 'Zéphyrine',
      lastName: 'Quillatour',
      headline: 'Zinguuse de toitures',
      summary: `Je m’appelle ${NAME}, joignable au ${PHONE}.`,
      email,
      phone: PHONE,
      userId,
    });
    await tx.em.flush();
    const content = await storageOf(tx.config).write(Buffer.from(CV));
    const file = keepFile(
      tx,
      { name: 'CV Zéphyrine Quillatour.txt', type: 'text/plain', purpose: cv, ownerId: userId, keepUntil: null },
      content,
    );
    await tx.em.flush();
    (await tx.em.findOneOrFail(Candidate, { id: candidate.id })).cv = tx.em.getReference(File, file.id);
    recordConsent(tx, { to: agreed, userId, form: 'test' });
    recordConsent(tx, { to: agreed, email, form: 'test' });
    return { organisationId: organisation.id, candidateId: candidate.id };
  });

  const created = await trainer.run(
    'mutation ($input: CreateTrainingInput!) { createTraining(input: $input) { training { id } } }',
    { input: { officialCode: 'TRACES', title: 'Traces', durationHours: 7, modality: 'ON_SITE' } },
  );
  const trainingId = created.createTraining.training.id;
  const skill = randomUUID();
  await world.rows(`insert into skill (id, name) values ($1, 'Zinguerie')`, [skill]);
  const update = await client.run(
    `mutation ($input: UpdateCandidateInput!) { updateCandidate(input: $input) { errors { code path } } }`,
    { input: { id: candidateId, skillIds: [skill] } },
  );
  if (update.updateCandidate.errors.length > 0) throw new Error(JSON.stringify(update));
  await world.rows('insert into candidate_training (candidate_id, training_id, status) values ($1, $2, $3)', [
    candidateId,
    trainingId,
    CandidateTrainingStatus.IN_PROGRESS,
  ]);
  await client.run('mutation ($id: ID!) { publishCandidate(input: { id: $id }) { errors { code } } }', {
    id: candidateId,
  });

  const offer = await recruiter.run(
    `mutation ($input: CreateJobOfferInput!) { createJobOffer(input: $input) { jobOffer { id } errors { code path } } }`,
    {
      input: { title: 'Zingueur', description: `Demander ${NAME}.`, organisationId, contract: ContractType.PERMANENT },
    },
  );
  const jobOfferId = offer.createJobOffer.jobOffer.id;
  await recruiter.run('mutation ($id: ID!) { publishJobOffer(input: { id: $id }) { errors { code } } }', {
    id: jobOfferId,
  });
  await client.run(
    'mutation ($input: ApplyToJobOfferInput!) { applyToJobOffer(input: $input) { errors { code path } } }',
    { input: { jobOfferId, message: `Signé ${NAME}` } },
  );
  const started = await recruiter.run(
    `mutation ($input: StartConversationInput!) {
      startConversation(input: $input) { conversation { id } errors { code path } } }`,
    {
      input: { memberIds: [userId], subject: `Pour ${NAME}`, message: `Bonjour ${NAME}, votre numéro est ${PHONE} ?` },
    },
  );
  const conversationId = started.startConversation.conversation.id;
  await client.run('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { errors { code path } } }', {
    input: { conversationId, body: 'Oui, un secret de zinguuse.', clientId: 'un' },
  });
  const questionnaireId = await openQuestionnaire(world);
  const sent = await submit(
    world,
    answersTo(questionnaireId, {
      email,
      answers: [
        { questionKey: 'takesPart', optionKey: 'non' },
        { questionKey: 'topics', optionKey: 'autre', text: `Moi, ${NAME}` },
      ],
    }),
  );
  if (sent.errors.length > 0) throw new Error(JSON.stringify(sent.errors));
  const keptEnrolmentId = randomUUID();
  const session = randomUUID();
  const planned = randomUUID();
  await world.rows(
    `insert into training_session (id, training_id, starts_on, ends_on, capacity, status, trainer_id)
      values ($1, $3, current_date - 90, current_date - 80, 9, 'COMPLETED', $4),
        ($2, $3, current_date + 80, current_date + 90, 9, 'OPEN', null)`,
    [session, planned, trainingId, userId],
  );
  await world.rows(
    `insert into enrolment (id, session_id, trainee_id, status, created_at)
      values ($1, $2, $5, 'COMPLETED', now()), ($3, $4, $5, 'PENDING', now())`,
    [keptEnrolmentId, session, randomUUID(), planned, userId],
  );
  await leaveRows(world, { userId, email, candidateId, jobOfferId, recruiterId: recruiter.userId as string });
  return { client, userId, candidateId, other: recruiter, conversationId, keptEnrolmentId };
}

// What only the processes of the house write.
async function leaveRows(
  world: World,
  made: { userId: string; email: string; candidateId: string; jobOfferId: string; recruiterId: string },
): Promise<void> {
  const { userId, email, candidateId, jobOfferId, recruiterId } = made;
  const report = randomUUID();
  const mail = randomUUID();
  const push = randomUUID();
  const notification = randomUUID();
  const channel = randomUUID();
  const batch = randomUUID();
  const client = randomUUID();
  const message = `insert into mail_message (id, key, recipient_id, to_address, to_name, language, subject, html, text,
    message_id, status, priority, attempt_count, created_at, "values")
    values ($1, $2, $3, $4, $5, 'FR', $6, $7, $7, $2, 'SENT', 1, 1, now(), $8)`;
  const rows: [string, unknown[]][] = [
    [message, [mail, 'k1', null, email, NAME, `Pour ${NAME}`, `<p>${NAME}</p>`, JSON.stringify({ name: NAME })]],
    [
      message,
      [
        randomUUID(),
        'k2',
        recruiterId,
        'r@example.org',
        'R',
        `De ${NAME}`,
        `<p>${NAME} ${email}</p>`,
        JSON.stringify({ a: [NAME] }),
      ],
    ],
    [
      `insert into mail_attempt (id, mail_message_id, started_at, smtp_text) values ($1, $2, now(), $3)`,
      [randomUUID(), mail, `550 <${email}>`],
    ],
    [
      `insert into mail_report (id, mail_message_id, kind, text, digest, received_at) values ($1, $2, 'SOFT_BOUNCE', $3, 'd', now())`,
      [randomUUID(), mail, email],
    ],
    [
      `insert into mail_suppression (id, address, topic, reason, created_at) values ($1, $2, 'offers', 'UNSUBSCRIBED', now())`,
      [randomUUID(), email],
    ],
    [
      `insert into mail_batch (id, name, topic, fr, per_minute, created_at, updated_at) values ($1, 'Envoi', 'offers', '{"subject":"s","body":"b"}', 60, now(), now())`,
      [batch],
    ],
    [
      `insert into mail_batch_recipient (id, batch_id, address, name, language, "values") values ($1, $2, $3, $4, 'FR', '{}')`,
      [randomUUID(), batch, email, NAME],
    ],
    [
      `insert into notification (id, user_id, kind, key, message, in_console, created_at) values ($1, $2, 'k', 'n1', $3, true, now()), ($4, $5, 'k', 'n2', $3, true, now())`,
      [notification, userId, JSON.stringify({ fr: `${NAME} a écrit` }), randomUUID(), recruiterId],
    ],
    [
      `insert into notification_choice (id, user_id, kind, channel, enabled) values ($1, $2, 'k', 'MAIL', true)`,
      [randomUUID(), userId],
    ],
    [
      `insert into push_subscription (id, user_id, endpoint, p256dh, auth, created_at) values ($1, $2, 'https://push.example/quillatour', 'p', 'a', now())`,
      [push, userId],
    ],
    [
      `insert into push_delivery (id, notification_id, subscription_id, created_at) values ($1, $2, $3, now())`,
      [randomUUID(), notification, push],
    ],
    [
      `insert into alert (id, key, severity, summary, detail, count, opened_at, last_seen_at, last_told_at, recovered_at, acknowledged_by_id)
        values ($1, 'k', 'INFO', '{"fr":"x"}', $2, 1, now(), now(), now(), now(), $3)`,
      [randomUUID(), `Erreur pour ${email}`, userId],
    ],
    [
      `insert into alert_channel (id, name, kind, target, target_shown, minimum_severity, enabled, created_at, updated_at)
        values ($1, 'c', 'MAIL', $2, 'z…', 'INFO', false, now(), now())`,
      [channel, email],
    ],
    [
      `insert into alert_delivery (id, channel_id, step, count, created_at, status) values ($1, $2, 'TEST', 1, now(), 'DELIVERED')`,
      [randomUUID(), channel],
    ],
    [
      `insert into ai_call (id, day, at, user_id, purpose, provider, model, prompt_version, reserved_tokens, outcome)
        values ($1, current_date, now(), $2, 'p', 'p', 'm', '1', 1, 'DONE')`,
      [randomUUID(), userId],
    ],
    [
      `insert into dictation (id, user_id, raw_text, language, created_at, delete_after) values ($1, $2, $3, 'FR', now(), now() + interval '9 days')`,
      [randomUUID(), userId, `Je suis ${NAME}`],
    ],
    [
      `insert into api_key (id, name, prefix, hash, scopes, owner_id, requests_per_minute, allowed_addresses, created_at, expires_at)
        values ($1, $2, 'pfx', 'hsh', '{}', $3, 600, '{}', now(), now())`,
      [randomUUID(), `Clé de ${NAME}`, userId],
    ],
    [
      `insert into email_verification (hash, user_id, email, expires_at) values ('h', $1, $2, now() + interval '1 day')`,
      [userId, email],
    ],
    [
      `insert into questionnaire_invitation (id, questionnaire_id, email, email_key, name, language, anonymous, status, idempotency_key, created_at)
        select $1::uuid, id, $2::text, lower($2::text), $3::text, 'FR', false, 'SENT', 'k', now() from questionnaire limit 1`,
      [randomUUID(), email, NAME],
    ],
    [`insert into invitation (id, user_id, sent_at, expires_at) values ($1, $2, now(), now())`, [randomUUID(), userId]],
    [
      `insert into match_news ("for", job_offer_id, candidate_id, score, found_at) values ('CANDIDATE', $1, $2, 50, now()) on conflict do nothing`,
      [jobOfferId, candidateId],
    ],
    [
      `insert into failed_job (id, job, payload, error, attempts, failed_at) values ($1, 'x.y', $2, $3, 1, now())`,
      [randomUUID(), JSON.stringify({ candidateId, userId }), `No mail to ${email}`],
    ],
    [`insert into rate_limit (key, points, expire) values ($1, 1, 9999999999999)`, [`sign-in:${email}`]],
    [
      `insert into password_reset (id, user_id, created_at, expires_at) values ($1, $2, now(), now())`,
      [randomUUID(), userId],
    ],
    [
      `insert into registration (id, email, role, language, created_at, expires_at) values ($1, $2, 'CANDIDATE', 'FR', now(), now())`,
      [randomUUID(), email],
    ],
    [
      `insert into submission_import (id, file_name, idempotency_key, format, status, created_by_id, created_at)
        values ($1, $2, 'k', 'CSV', 'DONE', $3, now())`,
      [randomUUID(), `${NAME}.csv`, userId],
    ],
    [
      `insert into synthesis (id, questionnaire_id, method, language, prompt_version, text_count, read_count, themes, created_by_id, created_at)
        select $1, id, 'AI', 'FR', '1', 1, 1, $2, $3, now() from questionnaire limit 1`,
      [randomUUID(), JSON.stringify([{ title: NAME, summary: '', count: 0, share: 0, claims: [] }]), userId],
    ],
    [`insert into totp (user_id, sealed_secret, started_at) values ($1, 's', now())`, [userId]],
    [`insert into recovery_code (hash, user_id, created_at) values ('rc', $1, now())`, [userId]],
    [
      `insert into passkey (id, user_id, name, credential_id, public_key, counter, transports, synced, created_at)
        values ($1, $2, $3, 'c', 'k', 0, '{}', true, now())`,
      [randomUUID(), userId, `Téléphone de ${NAME}`],
    ],
    [
      `insert into identity_challenge (hash, purpose, user_id, expires_at) values ('ic', 'CONFIRMATION', $1, now())`,
      [userId],
    ],
    [
      `insert into oauth_client (id, name, kind, confidential, trusted, pkce_required, refresh_tokens, redirect_uris,
        post_logout_redirect_uris, scopes, owner_id, enabled, created_at, updated_at)
        values ($1, $2, 'SIGN_IN', false, false, true, false, '{}', '{}', '{openid}', $3, true, now(), now())`,
      [client, `Application de ${NAME}`, userId],
    ],
    [
      `insert into oauth_consent (id, user_id, client_id, scopes, given_at) values ($1, $2, $3, '{openid}', now())`,
      [randomUUID(), userId, client],
    ],
    [
      `insert into oidc_record (id, hash, model, payload, client_id, user_id, created_at, expires_at)
        values ($1, 'oidc', 'Grant', $2, $3, $4, now(), now() + interval '1 hour')`,
      [randomUUID(), JSON.stringify({ accountId: userId }), client, userId],
    ],
    [
      `insert into sign_out_notice (id, client_id, subject_id, sid, status, answer, created_at, ended_at)
        values ($1, $2, $3, 's', 'FAILED', $4, now(), now())`,
      [randomUUID(), client, randomUUID(), `500 no ${email}`],
    ],
    [
      `insert into webhook_endpoint (id, owner_id, name, url, event_types, enabled, secret, last_answer, created_at, updated_at)
        values ($1, $2, $3, 'https://crm.example.org/', '{}', true, 's', $4, now(), now())`,
      [randomUUID(), userId, `Programme de ${NAME}`, `no ${email}`],
    ],
    [
      `insert into report (id, questionnaire_id, language, schedule, time_zone, formats, enabled, created_at, updated_at)
        select $1, id, 'FR', '0 8 * * 1', 'America/Guadeloupe', '{PDF}', false, now(), now() from questionnaire limit 1`,
      [report],
    ],
    [`insert into report_recipient (id, report_id, address) values ($1, $2, $3)`, [randomUUID(), report, email]],
    [`insert into job_claim (key, claimed_at) values ($1, now())`, [`job:${candidateId}`]],
    [
      `insert into upload (id, user_id, purpose, name, created_at, expires_at) values ($1, $2, 'P', $3, now(), now())`,
      [randomUUID(), userId, `${NAME}.pdf`],
    ],
  ];
  for (const [text, values] of rows) await world.rows(text, values);
  await world.rows(`update mail_server set last_error = $1`, [`550 ${email}`]);
}

/** Where any of the patterns stands: every column of every table, the queue's too, as `schema.table: row`. */
export async function found(world: World, patterns: readonly string[]): Promise<string[]> {
  const tables = await world.rows(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1, 2`,
  );
  const places: string[] = [];
  for (const { schema, name } of tables) {
    const rows = await world.rows(`select t::text as row from "${schema}"."${name}" t where t::text ~* $1`, [
      patterns.join('|'),
    ]);
    places.push(...rows.map(({ row }) => `${schema}.${name}: ${row}`));
  }
  return places;
}
