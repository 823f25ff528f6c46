import { expect } from 'vitest';
import { linksOf, type Mailbox, test } from '../../test/mailbox.ts';
import type { Client } from '../../test/world.ts';
import { newSignIn, placeIn, UserSignedIn } from '../accounts/index.ts';
import { mailNewSignIn } from './credential-mails.ts';

const Registration = '{ registration { roles } }';
const Register = `mutation ($email: String!, $role: Role!, $language: Language) {
  register(input: { email: $email, role: $role, language: $language }) { requested errors { code path message } } }`;
const Complete = `mutation ($token: String!, $fullName: String!, $password: String!) {
  completeRegistration(input: { token: $token, fullName: $fullName, password: $password }) { email errors { code path } } }`;
const SignIn = `mutation ($email: String!, $password: String!) {
  signIn(input: { email: $email, password: $password }) { viewer { user { id roles language emailVerifiedAt } } accessToken errors { code } } }`;
const Forgot =
  'mutation ($email: String!) { requestPasswordReset(input: { email: $email }) { requested errors { code } } }';
const Reset = `mutation ($token: String!, $newPassword: String!) {
  resetPassword(input: { token: $token, newPassword: $newPassword }) { email errors { code path } } }`;
const ChangeEmail = `mutation ($email: String!) {
  changeEmail(input: { email: $email }) { user { email newEmail } errors { code path } } }`;
const Verify = 'mutation ($token: String!) { verifyEmail(input: { token: $token }) { email errors { code path } } }';
const Grant = `mutation ($granted: Boolean!) {
  setRolePermission(input: { role: TRAINER, permission: "mail.manage", granted: $granted }) { errors { code } } }`;

const password = 'un mot de passe de test';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const EDGE =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0';

/** The house lets candidates register; this world's settings are those of every test file. */
function letCandidatesRegister({ world }: Mailbox): void {
  Object.assign(world.config.security, { registrationRoles: ['CANDIDATE'] });
}
const tokenOf = (link: string | undefined): string => new URL(link ?? '').hash.slice(1);
const accounts = async ({ world }: Mailbox): Promise<number> =>
  (await world.rows('select count(*)::int as count from "user"'))[0].count;

test('nobody registers where no role is offered', async ({ mailbox }) => {
  const { world } = mailbox;
  const anyone = world.anonymous();
  expect((await anyone.run(Registration)).registration).toEqual({ roles: [] });
  const { register } = await anyone.run(Register, { email: 'zoe@example.org', role: 'CANDIDATE' });
  expect(register).toMatchObject({ requested: null, errors: [{ code: 'REGISTRATION_CLOSED', path: [] }] });
  expect(await world.rows('select 1 from registration')).toEqual([]);
});

test('an account begins when its address is confirmed, by whoever reads its mails, and never with an unoffered role', async ({
  mailbox,
}) => {
  letCandidatesRegister(mailbox);
  const { world } = mailbox;
  const anyone = world.anonymous();
  expect((await anyone.run(Registration)).registration).toEqual({ roles: ['CANDIDATE'] });
  for (const role of ['ADMIN', 'TRAINER', 'RECRUITER'])
    expect((await anyone.run(Register, { email: 'zoe@example.org', role })).register.errors).toMatchObject([
      { code: 'ROLE_NOT_OFFERED', path: ['role'] },
    ]);
  const before = await accounts(mailbox);
  const asked = await anyone.run(Register, { email: ' Zoe@Example.org'.trim(), role: 'CANDIDATE', language: 'EN' });
  expect(asked.register).toEqual({ requested: true, errors: [] });
  const mail = await mailbox.one('accounts.registration', 'zoe@example.org');
  expect(mail.subject).toBe('Your registration with Passerelle');
  const [link] = linksOf(mail);
  expect(link).toMatch(new RegExp(`^${world.url}/account/complete-registration\\?lang=en#[\\w-]{43}$`));
  expect(await accounts(mailbox)).toBe(before);
  const token = tokenOf(link);
  expect(await world.rows('select 1 from registration where token_hash = $1', [token])).toEqual([]);

  const complete = (fullName: string, chosen: string, used = token) =>
    anyone
      .run(Complete, { token: used, fullName, password: chosen })
      .then(({ completeRegistration }) => completeRegistration);
  expect((await complete('Zoé', 'password')).errors).toEqual([{ code: 'TOO_COMMON', path: ['password'] }]);
  expect((await complete('Colibri', 'colibri.97')).errors).toEqual([{ code: 'MADE_OF_NAME', path: ['password'] }]);
  expect((await complete('', password)).errors).toEqual([{ code: 'REQUIRED', path: ['fullName'] }]);
  expect((await complete('Zoé', password, `${token}x`)).errors).toEqual([{ code: 'INVALID_TOKEN', path: ['token'] }]);
  expect(await accounts(mailbox)).toBe(before);

  const uses = await Promise.all([1, 2, 3].map(() => complete('Zoé Zénon', password)));
  expect(uses.filter(({ errors }) => errors.length === 0)).toEqual([{ email: 'zoe@example.org', errors: [] }]);
  expect(await accounts(mailbox)).toBe(before + 1);
  const { signIn } = await anyone.run(SignIn, { email: 'zoe@example.org', password });
  expect(signIn.viewer.user).toMatchObject({
    roles: ['CANDIDATE'],
    language: 'EN',
    emailVerifiedAt: expect.any(String),
  });
  expect(await mailbox.queued('accounts', 'zoe@example.org')).toEqual(['accounts.registration']);
});

test('a known address gets the same answer, and a mail that says so; strangers get three a day', async ({
  mailbox,
}) => {
  letCandidatesRegister(mailbox);
  const { world } = mailbox;
  await world.as('TRAINEE', 'Ali Connu');
  const known = 'ali-connu.trainee@example.org';
  const ask = (email: string) => world.anonymous().run(Register, { email, role: 'CANDIDATE' });
  expect(await ask(known)).toEqual(await ask('nouveau@example.org'));
  const mail = await mailbox.one('accounts.alreadyRegistered', known);
  expect(mail.subject).toBe('Vous avez déjà un compte Passerelle');
  expect(linksOf(mail)[0]).toBe(`${world.url}/account/forgot`);
  for (let times = 0; times < 4; times++) await ask('nouveau@example.org');
  await mailbox.of('accounts.registration', 'nouveau@example.org', 3);
  await world.rows('delete from rate_limit');
});

test('a link of a registration expires, and what was asked for twice is made once', async ({ mailbox }) => {
  letCandidatesRegister(mailbox);
  const { world } = mailbox;
  const ask = () => world.anonymous().run(Register, { email: 'deux@example.org', role: 'CANDIDATE' });
  await ask();
  await ask();
  const tokens = (await mailbox.of('accounts.registration', 'deux@example.org', 2)).map((mail) =>
    tokenOf(linksOf(mail)[0]),
  );
  const complete = async (token: string | undefined) =>
    (await world.anonymous().run(Complete, { token, fullName: 'Deux', password })).completeRegistration.errors;
  await world.rows('update registration set expires_at = now() where email = $1', ['deux@example.org']);
  expect(await complete(tokens[0])).toEqual([{ code: 'EXPIRED', path: ['token'] }]);
  await world.rows(`update registration set expires_at = now() + interval '1 day' where email = $1`, [
    'deux@example.org',
  ]);
  expect(await complete(tokens[1])).toEqual([]);
  expect(await complete(tokens[0])).toEqual([{ code: 'INVALID_TOKEN', path: ['token'] }]);
});

test('a forgotten password is chosen anew by mail; an unknown address gets none', async ({ mailbox }) => {
  const { world } = mailbox;
  const owner = await world.as('TRAINEE', 'Omar Oubli');
  const email = 'omar-oubli.trainee@example.org';
  const ask = (address: string) => world.anonymous().run(Forgot, { email: address });
  expect(await ask(email)).toEqual(await ask('personne@example.org'));
  const mail = await mailbox.one('accounts.passwordReset', email);
  expect(mail.subject).toBe('Choisissez un autre mot de passe');
  const [link] = linksOf(mail);
  expect(link).toMatch(new RegExp(`^${world.url}/account/reset#[\\w-]{43}$`));
  const { resetPassword } = await world
    .anonymous()
    .run(Reset, { token: tokenOf(link), newPassword: 'quatre mots sans lien' });
  expect(resetPassword).toEqual({ email, errors: [] });
  expect((await owner.ask('{ __typename }')).status).toBe(401);
  const told = await mailbox.one('accounts.passwordChanged', email);
  expect(told.subject).toBe('Votre mot de passe a été changé');
  await ask(email);
  expect(await mailbox.of('accounts.passwordReset', email, 2)).toHaveLength(2);
  expect(await mailbox.queued('accounts', 'personne@example.org')).toEqual([]);
  expect(await world.rows('select 1 from password_reset where user_id is null')).toEqual([]);
});

test('what a link proves is its recipient’s: nobody reads it, and once it was sent it stands nowhere', async ({
  mailbox,
}) => {
  const { world } = mailbox;
  await world.as('TRAINEE', 'Lina Lien');
  const email = 'lina-lien.trainee@example.org';
  await world.anonymous().run(Forgot, { email });
  const token = tokenOf(linksOf(await mailbox.one('accounts.passwordReset', email))[0]);
  const holding = 'select 1 from mail_message where concat(html, text, "values") like $1';
  expect(await world.rows(holding, [`%${token}%`])).toEqual([]);
  expect(
    await world.rows('select 1 from mail_message where sealed_texts is not null and to_address = $1', [email]),
  ).toEqual([]);

  const link = `${world.url}/account/reset#`;
  // As without a mail server, or while it is away.
  await world.rows(
    `update mail_message set status = 'KEPT', html = replace(html, '#•••', $2), text = replace(text, '#•••', $2),
      "values" = replace("values"::text, '#•••', $2)::jsonb where to_address = $1`,
    [email, `#${token}`],
  );
  const admin = await world.as('ADMIN', 'Adèle');
  const trainer = await world.as('TRAINER', 'Postier');
  const trainersMay = (granted: boolean) => admin.run(Grant, { granted });
  await trainersMay(true);
  const list = `{ mailMessages(filter: { search: "${email}" }) { nodes { id html text } } }`;
  const readBy = async (client: Client) => (await client.run(list)).mailMessages.nodes[0];
  const seen = await readBy(trainer);
  expect([seen.text, seen.html].map((text) => [text.includes(`${link}•••`), text.includes(token)])).toEqual([
    [true, false],
    [true, false],
  ]);
  expect((await readBy(admin)).text).toContain(`${link}${token}`);
  await world.rows(
    `update mail_message set status = 'QUEUED', next_attempt_at = now() + interval '1 day' where id = $1`,
    [seen.id],
  );
  expect((await readBy(admin)).text).toContain(`${link}•••`);
  const [{ id: templateId }] = await world.rows(`select id from mail_template where name = 'accounts.passwordReset'`);
  const { mailPreview } = await admin.run(
    'query ($input: MailPreviewInput!) { mailPreview(input: $input) { mail { text } } }',
    { input: { templateId, mailMessageId: seen.id, language: 'FR' } },
  );
  expect([mailPreview.mail.text.includes('Lina Lien'), mailPreview.mail.text.includes(token)]).toEqual([true, false]);
  await trainersMay(false);
});

test('at most five links to another password are on their way to one mailbox', async ({ mailbox }) => {
  const { world } = mailbox;
  await world.as('TRAINEE', 'Sami Sature');
  const email = 'sami-sature.trainee@example.org';
  for (let times = 0; times < 7; times++) {
    await world.rows('delete from rate_limit');
    await world.anonymous().run(Forgot, { email });
  }
  await expect.poll(() => world.rows('select 1 from password_reset where token_hash is null')).toEqual([]);
  expect(await mailbox.of('accounts.passwordReset', email, 5)).toHaveLength(5);
});

test('another address counts once it is confirmed, and the old one is told before', async ({ mailbox }) => {
  const { world } = mailbox;
  const person = await world.as('TRAINEE', 'Elsa Echange');
  const [old, wanted] = ['elsa-echange.trainee@example.org', 'elsa@nouveau.example'];
  const { changeEmail } = await person.run(ChangeEmail, { email: 'Elsa@nouveau.example' });
  expect(changeEmail).toEqual({ user: { email: old, newEmail: wanted }, errors: [] });
  const notice = await mailbox.one('accounts.emailChangeNotice', old);
  expect(notice.text).toContain(wanted);
  const mail = await mailbox.one('accounts.emailChange', wanted);
  const token = tokenOf(linksOf(mail)[0]);
  expect((await world.anonymous().run(SignIn, { email: wanted, password })).signIn.errors).toEqual([
    { code: 'INVALID_CREDENTIALS' },
  ]);
  expect((await world.anonymous().run(Verify, { token })).verifyEmail).toEqual({ email: wanted, errors: [] });
  const { signIn } = await world.anonymous().run(SignIn, { email: wanted, password });
  expect(signIn.viewer.user).toMatchObject({ id: person.userId, emailVerifiedAt: expect.any(String) });
  expect((await world.anonymous().run(SignIn, { email: old, password })).signIn.errors).toEqual([
    { code: 'INVALID_CREDENTIALS' },
  ]);
});

test('somebody else’s address, one given up and one that was taken meanwhile are not got', async ({ mailbox }) => {
  const { world } = mailbox;
  const person = await world.as('TRAINEE', 'Felix Fourbe');
  const own = 'felix-fourbe.trainee@example.org';
  await world.as('TRAINEE', 'Gina Garde');
  const others = 'gina-garde.trainee@example.org';
  const ask = async (email: string) => (await person.run(ChangeEmail, { email })).changeEmail;
  expect(await ask(others)).toEqual({ user: { email: own, newEmail: others }, errors: [] });
  await mailbox.one('accounts.emailChangeNotice', own);
  expect(await mailbox.queued('accounts.emailChange', others)).toEqual([]);

  await ask('felix@libre.example');
  const first = tokenOf(linksOf(await mailbox.one('accounts.emailChange', 'felix@libre.example'))[0]);
  expect(await ask(own)).toEqual({ user: { email: own, newEmail: null }, errors: [] });
  expect((await world.anonymous().run(Verify, { token: first })).verifyEmail.errors).toEqual([
    { code: 'INVALID_TOKEN', path: ['token'] },
  ]);

  await ask('felix@pris.example');
  const second = tokenOf(linksOf(await mailbox.one('accounts.emailChange', 'felix@pris.example'))[0]);
  await world.rows(`update "user" set email = 'felix@pris.example' where email = $1`, [others]);
  expect((await world.anonymous().run(Verify, { token: second })).verifyEmail.errors).toEqual([
    { code: 'TAKEN', path: ['email'] },
  ]);
  expect(await world.rows('select email from "user" where id = $1', [person.userId])).toEqual([{ email: own }]);
});

test('who has not shown for ten minutes who they are changes no address', async ({ mailbox }) => {
  const { world } = mailbox;
  const person = await world.as('TRAINEE', 'Hugo Hier');
  await world.rows(`update session set proven_at = now() - interval '11 minutes' where user_id = $1`, [person.userId]);
  await world.write(async (tx) => tx.record({ name: 'UserUpdated' }, { userId: person.userId }));
  const code = async () =>
    (await person.ask(ChangeEmail, { email: 'hugo@libre.example' })).errors?.[0]?.extensions.code;
  await expect.poll(code).toBe('STEP_UP_REQUIRED');
  expect(
    await world.rows('select 1 from "user" where id = $1 and new_email is not null', [person.userId]),
  ).toHaveLength(0);
});

test('a sign-in from a new device is told by mail and in the console, once; the first and a known one are not', async ({
  mailbox,
}) => {
  const { world } = mailbox;
  const { userId } = await world.as('TRAINEE', 'Iris Ici');
  const email = 'iris-ici.trainee@example.org';
  const enter = (agent: string) => world.anonymous().ask(SignIn, { email, password }, { 'user-agent': agent });
  await enter(FIREFOX);
  await enter(FIREFOX);
  const mail = await mailbox.one('accounts.newSignIn', email);
  expect(mail.text).toContain('Firefox, Windows');
  await enter(EDGE);
  await mailbox.of('accounts.newSignIn', email, 2);
  const told = () =>
    world.rows(`select message ->> 'fr' as message from notification where user_id = $1 order by id`, [userId]);
  await expect.poll(async () => (await told()).length).toBe(2);
  expect((await told())[0].message).toContain('Firefox, Windows');
  for (const payload of await mailbox.payloads(UserSignedIn))
    await world.write((tx) => mailNewSignIn.run(tx, payload as never));
  expect(await mailbox.queued('accounts', email)).toEqual([
    'accounts.welcome',
    'accounts.newSignIn',
    'accounts.newSignIn',
  ]);

  const [{ id: sessionId }] = await world.rows(
    `update session set country = 'GP' where id = (select id from session where user_id = $1 order by created_at desc limit 1) returning id`,
    [userId],
  );
  const found = await world.write((tx) => newSignIn(tx, { userId: userId as string, sessionId }));
  expect(placeIn('FR', found as never)).toBe('Microsoft Edge, Linux · Guadeloupe');
  expect(placeIn('EN', { browser: null, system: null, country: 'DE' })).toBe('Germany');
});
