import { expect } from 'vitest';
import { linksOf, type Mailbox, test } from '../../test/mailbox.ts';
import { answersTo, makeQuestionnaire, openQuestionnaire, said, submit } from '../../test/questionnaires.ts';
import type { World } from '../../test/world.ts';

const Invite = `mutation ($input: InviteRespondentsInput!) {
  inviteRespondents(input: $input) { invited uninvited { line message } errors { code path } } }`;
const Remind = `mutation ($input: RemindInvitedInput!) { remindInvited(input: $input) { reminded errors { code } } }`;
const Remove = `mutation ($input: RemoveQuestionnaireInvitationInput!) {
  removeQuestionnaireInvitation(input: $input) { removedId errors { code path } } }`;
const List = `query ($filter: QuestionnaireInvitationFilter) {
  questionnaireInvitations(filter: $filter, orderBy: { field: EMAIL }) {
    totalCount nodes { id email name language anonymous status mailCount } } }`;
const State =
  'query ($token: String!) { questionnaireInvitationState(token: $token) { questionnaireId answered anonymous } }';
const Withdraw = `mutation ($input: WithdrawSubmissionInput!) {
  withdrawSubmission(input: $input) { withdrawn errors { code path } } }`;

let keys = 0;
const invite = async (world: World, questionnaireId: string, list: string, changes: object = {}) => {
  const input = { questionnaireId, list, anonymous: false, idempotencyKey: `invite-${++keys}`, ...changes };
  return (await (await world.as('TRAINER')).run(Invite, { input })).inviteRespondents;
};
const invited = async (world: World, questionnaireId: string) =>
  (await (await world.as('TRAINER')).run(List, { filter: { questionnaireId } })).questionnaireInvitations;
const statusOf = async (world: World, email: string): Promise<string> =>
  (await world.rows('select status from questionnaire_invitation where email = $1', [email]))[0]?.status;

// What has happened, also what the job process has put into the chain meanwhile.
const KEPT = 'entity, row_id, transaction_id, actor_id, credential_id, address, user_agent';
const AUDITED = `(select ${KEPT} from audit_change union all select ${KEPT} from audit_entry) audited`;

/** The token of the personal link that was mailed last to this address. */
async function tokenOf(mailbox: Mailbox, address: string): Promise<string> {
  const [link] = linksOf(await mailbox.one('submissions.invitation', address));
  return /#i=([\w-]+)$/.exec(link as string)?.[1] as string;
}
const codes = ({ errors }: { errors: { code: string; path: string[] }[] }) =>
  errors.map(({ code, path }) => [code, ...path].join(' '));

test('a list of people gets personal links, each address once, and what invites nobody is named', async ({
  world,
  mailbox,
}) => {
  const questionnaireId = await openQuestionnaire(world);
  await submit(world, answersTo(questionnaireId, { email: 'deja@invites.example' }));
  const list = `Nom;E-mail;Langue
Ana Bellerose;ana@invites.example;fr
John;John@invites.example;en
;pas une adresse;fr
Ana encore;ANA@invites.example;fr
Déjà;deja@invites.example;fr`;
  const made = await invite(world, questionnaireId, list, { idempotencyKey: 'une fois' });
  expect(made).toEqual({
    invited: 2,
    uninvited: [
      { line: 4, message: 'Ligne 4\u202f: «\u202fpas une adresse\u202f» n’est pas une adresse e-mail.' },
      { line: 5, message: 'Ligne 5\u202f: l’adresse ana@invites.example est déjà destinataire.' },
      { line: 6, message: 'Ligne 6\u202f: deja@invites.example a déjà répondu.' },
    ],
    errors: [],
  });
  expect(await invite(world, questionnaireId, list, { idempotencyKey: 'une fois' })).toMatchObject({ invited: 2 });
  expect(await invite(world, questionnaireId, 'john@invites.example, neuf@invites.example')).toMatchObject({
    invited: 1,
    uninvited: [{ line: 1, message: 'Ligne 1\u202f: john@invites.example a déjà été invité.' }],
  });

  const french = await mailbox.one('submissions.invitation', 'ana@invites.example');
  expect(french.subject).toBe('Votre avis nous intéresse\u202f: Enquête');
  expect(french.text).toContain('Bonjour Ana Bellerose,');
  expect(french.headers.has('list-unsubscribe') || french.headers.has('list')).toBe(true);
  const english = await mailbox.one('submissions.invitation', 'john@invites.example');
  expect(english.subject).toBe('We would like your opinion: Survey');
  const { nodes } = await invited(world, questionnaireId);
  // Lists that are open hear which rows to read again.
  const told = await world.rows(
    `select payload -> 'invitationIds' as ids from outbox_event where name = 'QuestionnaireInvitationsMailed'
       and payload ->> 'questionnaireId' = $1 order by position`,
    [questionnaireId],
  );
  const [ana, john] = nodes.map(({ id }: { id: string }) => id);
  expect(told.flatMap(({ ids }) => ids)).toEqual(expect.arrayContaining([ana, john]));
  expect(nodes).toMatchObject([
    { email: 'ana@invites.example', name: 'Ana Bellerose', language: 'FR', status: 'SENT', mailCount: 1 },
    { email: 'john@invites.example', name: 'John', language: 'EN', status: 'SENT', mailCount: 1 },
    { email: 'neuf@invites.example', name: null, language: 'FR' },
  ]);
});

test('names and addresses are read as a mail program copies them', async ({ world }) => {
  const questionnaireId = await openQuestionnaire(world);
  const copied = `Ana Martin <ana@copies.example>; "Bob, du CFA" <bob@copies.example>, nue@copies.example, Cyr <cyr@>
Zoé "Zaza" <zoe@copies.example>`;
  expect(await invite(world, questionnaireId, copied)).toEqual({
    invited: 4,
    uninvited: [{ line: 4, message: 'Ligne 4\u202f: «\u202fcyr@\u202f» n’est pas une adresse e-mail.' }],
    errors: [],
  });
  expect((await invited(world, questionnaireId)).nodes).toMatchObject([
    { email: 'ana@copies.example', name: 'Ana Martin' },
    { email: 'bob@copies.example', name: 'Bob, du CFA' },
    { email: 'nue@copies.example', name: null },
    { email: 'zoe@copies.example', name: 'Zoé "Zaza"' },
  ]);
});

test('a personal link is answered once, also by twenty at once, and says whose the answers are', async ({
  world,
  mailbox,
}) => {
  const questionnaireId = await openQuestionnaire(world);
  await invite(world, questionnaireId, 'une@lien.example');
  const token = await tokenOf(mailbox, 'une@lien.example');
  const state = async () => (await world.anonymous().run(State, { token })).questionnaireInvitationState;
  expect(await state()).toEqual({ questionnaireId, answered: false, anonymous: false });

  const elsewhere = await openQuestionnaire(world);
  expect(codes(await submit(world, answersTo(elsewhere, { invitation: token })))).toEqual([
    'INVITATION_UNKNOWN invitation',
  ]);
  for (const forged of ['x', token.slice(0, -1), `${token.slice(0, -2)}AA`])
    expect(codes(await submit(world, answersTo(questionnaireId, { invitation: forged })))).toEqual([
      'INVITATION_UNKNOWN invitation',
    ]);
  expect((await world.anonymous().run(State, { token: 'x' })).questionnaireInvitationState).toBeNull();

  // Each with an address of its own: only the invitation stands against the second.
  const sent = await Promise.all(
    Array.from({ length: 20 }, () => submit(world, answersTo(questionnaireId, { invitation: token }))),
  );
  expect(sent.filter(({ submission }) => submission)).toHaveLength(1);
  expect(new Set(sent.flatMap(codes))).toEqual(new Set(['INVITATION_USED invitation']));
  expect(await state()).toMatchObject({ answered: true });
  expect(await statusOf(world, 'une@lien.example')).toBe('ANSWERED');
});

/** A questionnaire that asks for no address. */
async function withoutAddress(world: World): Promise<string> {
  const trainer = await world.as('TRAINER');
  const sections = [
    { key: 's', title: said('Une partie'), questions: [{ key: 'mot', kind: 'TEXT', label: said('Un mot ?') }] },
  ];
  const { createQuestionnaire } = await trainer.run(
    'mutation ($input: CreateQuestionnaireInput!) { createQuestionnaire(input: $input) { questionnaire { id } } }',
    { input: { slug: `sans-adresse-${++keys}`, title: said('Sans adresse'), sections } },
  );
  const { id } = createQuestionnaire.questionnaire;
  await trainer.run('mutation ($id: ID!) { publishQuestionnaire(input: { id: $id }) { errors { code } } }', { id });
  return id;
}
const word = { email: null, answers: [{ questionKey: 'mot', text: 'secret' }] };

test('an invited person is known by the link; an anonymous one leaves nothing that leads to the answers', async ({
  world,
  mailbox,
}) => {
  const questionnaireId = await withoutAddress(world);
  await invite(world, questionnaireId, 'nommee@lien.example');
  await invite(world, questionnaireId, 'anonyme@lien.example', { anonymous: true });
  const anonymousMail = await mailbox.one('submissions.invitation', 'anonyme@lien.example');
  expect(anonymousMail.text).toContain('mais pas ce que chacun répond');
  for (const address of ['nommee@lien.example', 'anonyme@lien.example']) {
    const invitation = await tokenOf(mailbox, address);
    expect(codes(await submit(world, answersTo(questionnaireId, { ...word, invitation })))).toEqual([]);
    expect(await statusOf(world, address)).toBe('ANSWERED');
  }
  expect(
    await world.rows(
      `select r.email, s.invitation_id is null as unknown from submission s left join respondent r on r.id = s.respondent_id
       where s.questionnaire_id = $1 order by r.email`,
      [questionnaireId],
    ),
  ).toEqual([
    { email: 'nommee@lien.example', unknown: false },
    { email: null, unknown: true },
  ]);
  // Neither the audit nor an event tells when an anonymous one was answered.
  expect(await world.rows(`select 1 from ${AUDITED} where entity = 'questionnaire_invitation'`)).toEqual([]);
});

test('the address is not asked of whoever came by a personal link, and not known of an anonymous one', async ({
  world,
  mailbox,
}) => {
  const questionnaireId = await openQuestionnaire(world);
  expect(codes(await submit(world, answersTo(questionnaireId, { email: null })))).toEqual(['REQUIRED email']);
  expect(codes(await submit(world, answersTo(questionnaireId, { email: null, invitation: 'x' })))).toEqual([
    'INVITATION_UNKNOWN invitation',
  ]);
  await invite(world, questionnaireId, 'nommee@adresse.example');
  await invite(world, questionnaireId, 'anonyme@adresse.example', { anonymous: true });
  for (const address of ['nommee@adresse.example', 'anonyme@adresse.example']) {
    const invitation = await tokenOf(mailbox, address);
    expect(codes(await submit(world, answersTo(questionnaireId, { email: null, invitation })))).toEqual([]);
  }
  expect(
    await world.rows(
      `select r.email, s.not_asked @> array['address'] as unasked from submission s
       left join respondent r on r.id = s.respondent_id where s.questionnaire_id = $1 order by r.email`,
      [questionnaireId],
    ),
  ).toEqual([
    { email: 'nommee@adresse.example', unasked: false },
    { email: null, unasked: true },
  ]);
});

test('whoever has not answered is reminded once a day, whoever has is not', async ({ world, mailbox }) => {
  const questionnaireId = await openQuestionnaire(world);
  await invite(world, questionnaireId, 'tard@rappel.example\nfait@rappel.example');
  await tokenOf(mailbox, 'tard@rappel.example');
  await tokenOf(mailbox, 'fait@rappel.example');
  const trainer = await world.as('TRAINER');
  const remind = async (idempotencyKey: string) =>
    (await trainer.run(Remind, { input: { questionnaireId, idempotencyKey } })).remindInvited;
  const remindable = async () =>
    (await trainer.run(List, { filter: { questionnaireId, remindable: true } })).questionnaireInvitations.totalCount;
  expect(await remindable()).toBe(0);
  expect(await remind('trop tôt')).toEqual({ reminded: 0, errors: [] });

  // Without the link, with the same address.
  await submit(world, answersTo(questionnaireId, { email: ' Fait@rappel.example' }));
  await expect.poll(() => statusOf(world, 'fait@rappel.example')).toBe('ANSWERED');
  await world.rows(`update questionnaire_invitation set mailed_at = mailed_at - interval '1 day'`);
  expect(await remindable()).toBe(1);
  expect(await remind('un jour')).toEqual({ reminded: 1, errors: [] });
  expect(await remindable()).toBe(0);
  const reminder = await mailbox.one('submissions.invitationReminder', 'tard@rappel.example');
  expect(reminder.subject).toBe('Rappel\u202f: Enquête');
  expect(await remind('un jour')).toEqual({ reminded: 1, errors: [] });
  expect(await remind('encore')).toEqual({ reminded: 0, errors: [] });
  expect(await mailbox.queued('submissions', 'fait@rappel.example')).not.toContain('submissions.invitationReminder');
});

test('answers are withdrawn by the link of the receipt: they, the address, the invitation and the mails are gone', async ({
  world,
  mailbox,
}) => {
  const questionnaireId = await openQuestionnaire(world);
  await invite(world, questionnaireId, 'retire@lien.example');
  const invitation = await tokenOf(mailbox, 'retire@lien.example');
  const { submission } = await submit(world, answersTo(questionnaireId, { email: 'retire@lien.example', invitation }));
  await submit(world, answersTo(questionnaireId, { email: 'reste@lien.example' }));
  const [link] = linksOf(await mailbox.one('submissions.receipt', 'retire@lien.example'));
  expect(submission.withdrawUrl).toBe(link);
  const token = /#w=([\w-]+)$/.exec(link as string)?.[1];

  const withdraw = async (given: unknown) =>
    (await world.anonymous().run(Withdraw, { input: { token: given } })).withdrawSubmission;
  for (const forged of ['x', invitation])
    expect(await withdraw(forged)).toEqual({ withdrawn: null, errors: [{ code: 'INVALID', path: ['token'] }] });
  const rows = (address: string) =>
    world.rows(
      `select 'respondent' as what from respondent where email = $1 union all
       select 'invitation' from questionnaire_invitation where email = $1 union all
       select 'answers' from submission s join respondent r on r.id = s.respondent_id and r.email = $1
         join answer a on a.submission_id = s.id union all
       select 'mails' from mail_message where to_address = $1 union all
       select 'audit' from audit_detail where row_to_json(audit_detail)::text like '%' || $1 || '%'`,
      [address],
    );
  expect((await rows('retire@lien.example')).length).toBeGreaterThanOrEqual(5);
  expect(await withdraw(token)).toEqual({ withdrawn: true, errors: [] });
  expect(await withdraw(token)).toEqual({ withdrawn: true, errors: [] });
  expect(await rows('retire@lien.example')).toEqual([]);
  expect(await world.rows('select 1 from submission where id = $1', [submission.id])).toEqual([]);
  expect((await rows('reste@lien.example')).length).toBeGreaterThan(0);
  expect(
    await world.rows(`select payload ->> 'count' as count from outbox_event where name = 'SubmissionsErased'`),
  ).toEqual([{ count: '1' }]);
  // The address may answer again.
  expect(codes(await submit(world, answersTo(questionnaireId, { email: 'retire@lien.example' })))).toEqual([]);
});

test('invitations are for those who manage questionnaires, of open ones, and can be removed', async ({ world }) => {
  const draft = await makeQuestionnaire(world);
  expect(await invite(world, draft, 'a@b.example')).toMatchObject({
    invited: null,
    errors: [{ code: 'NOT_OPEN', path: ['questionnaireId'] }],
  });
  const questionnaireId = await openQuestionnaire(world);
  expect(await invite(world, questionnaireId, 'Nom;Prénom\nA;B')).toMatchObject({
    errors: [{ code: 'NO_ADDRESS_COLUMN', path: ['list'] }],
  });
  const recruiter = await world.as('RECRUITER');
  const input = { questionnaireId, list: 'a@b.example', anonymous: false, idempotencyKey: 'x' };
  expect((await recruiter.ask(Invite, { input })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect((await recruiter.ask(List, {})).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect((await invited(world, questionnaireId)).totalCount).toBe(0);

  await invite(world, questionnaireId, 'parti@lien.example');
  const [{ id }] = (await invited(world, questionnaireId)).nodes;
  expect((await recruiter.ask(Remove, { input: { id } })).errors).toMatchObject([
    { extensions: { code: 'FORBIDDEN' } },
  ]);
  const { removeQuestionnaireInvitation } = await (await world.as('TRAINER')).run(Remove, { input: { id } });
  expect(removeQuestionnaireInvitation).toEqual({ removedId: id, errors: [] });
  expect((await invited(world, questionnaireId)).totalCount).toBe(0);
});

test('nothing tells of a session that answers came from, nor of their network', async ({ world }) => {
  const questionnaireId = await withoutAddress(world);
  const trainee = await world.as('TRAINEE', 'Qui répond');
  const { submission } = await submit(world, answersTo(questionnaireId, word), trainee);
  const { submission: other } = await submit(world, answersTo(questionnaireId, word));
  await trainee.run(Withdraw, { input: { token: /#w=(.*)$/.exec(other.withdrawUrl)?.[1] } });
  const told = await world.rows(
    `select actor_id, credential_id, address, user_agent from outbox_event where name like 'Submission%'
       and (payload ->> 'questionnaireId' = $1)
     union all select actor_id, credential_id, address, user_agent from ${AUDITED} where transaction_id in (
       select transaction_id from ${AUDITED} where entity in ('submission', 'answer') and row_id like any ($2))`,
    [questionnaireId, [submission.id, other.id].map((id) => `${id}%`)],
  );
  expect(told.length).toBeGreaterThan(4);
  const nobody = { actor_id: null, credential_id: null, address: null, user_agent: null };
  expect(new Set(told.map((row) => JSON.stringify(row)))).toEqual(new Set([JSON.stringify(nobody)]));
});
