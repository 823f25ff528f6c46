import { expect } from 'vitest';
import { linksOf, type Mailbox, test } from '../../test/mailbox.ts';
import { createUser, Language, Role, UserCreated, UserInvited } from '../accounts/index.ts';
import { mailInvitation, mailWelcome } from './account-mails.ts';

const Verify =
  'mutation ($token: String!) { verifyEmail(input: { token: $token }) { email verifiedAt errors { code path message } } }';
const SendAgain = 'mutation { sendVerificationMail { user { id } errors { code message } } }';
const SignIn =
  'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { user { emailVerifiedAt } } accessToken errors { code } } }';
const Invite =
  'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { user { id active roles invitation { id status sentAt expiresAt acceptedAt } } errors { code path } } }';
const Send =
  'mutation ($id: ID!) { sendInvitation(input: { id: $id }) { invitation { status } errors { code path } } }';
const Withdraw =
  'mutation ($id: ID!) { withdrawInvitation(input: { id: $id }) { invitation { status } errors { code path } } }';
const Accept =
  'mutation ($token: String!, $password: String!) { acceptInvitation(input: { token: $token, password: $password }) { email errors { code path } } }';

const password = 'un mot de passe de test';
const tokenOf = (link: string | undefined): string => new URL(link ?? '').hash.slice(1);
const account = (email: string, fullName: string, language = 'FR') => ({
  email,
  fullName,
  roles: ['TRAINEE'],
  language,
});

/** An account that is open from the start. */
const opened = (world: Mailbox['world'], email: string, fullName: string, language = Language.FR) =>
  world.write((tx) => createUser(tx, { email, fullName, roles: [Role.TRAINEE], language, password }));

const verifiedAt = async ({ world }: Mailbox, email: string) =>
  (await world.rows('select email_verified_at as at from "user" where email = $1', [email]))[0].at as Date | null;

test('a new account is welcomed once, in its language, with a link that confirms the address', async ({
  world,
  mailbox,
}) => {
  await opened(world, 'Eve@example.org', 'Ève Zénon');
  await opened(world, 'tom@example.org', 'Tom Reed', Language.EN);

  const french = await mailbox.one('accounts.welcome', 'eve@example.org');
  expect(french.subject).toBe('Bienvenue sur Passerelle, Ève Zénon');
  expect(french.text).toContain('Bonjour Ève Zénon,');
  expect(String(french.html)).toContain('<html lang="fr">');
  expect(french.to).toMatchObject({ value: [{ address: 'eve@example.org', name: 'Ève Zénon' }] });
  const [link] = linksOf(french);
  expect(link).toMatch(new RegExp(`^${world.url}/account/verify-email#[\\w-]{43}$`));
  const english = await mailbox.one('accounts.welcome', 'tom@example.org');
  expect(english.subject).toBe('Welcome to Passerelle, Tom Reed');
  expect(linksOf(english)[0]).toContain('/account/verify-email?lang=en#');
  expect(await world.rows('select 1 from email_verification where hash = $1', [tokenOf(link)])).toEqual([]);

  const page = await fetch(link as string);
  await page.text();
  expect(await verifiedAt(mailbox, 'eve@example.org')).toBeNull();

  const token = tokenOf(link);
  const [first, second] = await Promise.all([
    world.anonymous().run(Verify, { token }),
    world.anonymous().run(Verify, { token }),
  ]);
  expect(first.verifyEmail).toMatchObject({ email: 'eve@example.org', errors: [] });
  expect(second).toEqual(first);
  expect((await world.anonymous().run(Verify, { token })).verifyEmail).toEqual(first.verifyEmail);
  const { signIn } = await world.anonymous().run(SignIn, { input: { email: 'eve@example.org', password } });
  expect(signIn.viewer.user.emailVerifiedAt).toBe(first.verifyEmail.verifiedAt);
  expect(await world.rows(`select 1 from outbox_event where name = 'EmailVerified'`)).toHaveLength(1);
});

test('a wrong link and an old one confirm nothing', async ({ world, mailbox }) => {
  await opened(world, 'old@example.org', 'Odile Ancienne');
  const token = tokenOf(linksOf(await mailbox.one('accounts.welcome', 'old@example.org'))[0]);
  const wrong = await world.anonymous().run(Verify, { token: `${token}x` });
  expect(wrong.verifyEmail.errors).toMatchObject([{ code: 'INVALID_TOKEN', path: ['token'] }]);
  await world.rows(`update email_verification set expires_at = now() where email = 'old@example.org'`);
  const late = await world.anonymous().run(Verify, { token });
  expect(late.verifyEmail).toMatchObject({ email: null, verifiedAt: null, errors: [{ code: 'EXPIRED' }] });
  expect(await verifiedAt(mailbox, 'old@example.org')).toBeNull();
});

test('one asks for another link, three an hour at most, and not when it is done', async ({ world, mailbox }) => {
  const person = await world.as('CANDIDATE', 'Rita Renvoi');
  const address = 'rita-renvoi.candidate@example.org';
  for (let times = 0; times < 3; times++)
    expect((await person.run(SendAgain)).sendVerificationMail).toMatchObject({
      user: { id: person.userId },
      errors: [],
    });
  expect((await person.run(SendAgain)).sendVerificationMail.errors).toMatchObject([{ code: 'TOO_MANY_ATTEMPTS' }]);
  const mails = await mailbox.of('accounts.verifyEmail', address, 3);
  expect(mails[0]?.subject).toBe('Confirmez votre adresse');
  const tokens = mails.map((mail) => tokenOf(linksOf(mail)[0]));
  expect(new Set(tokens).size).toBe(3);
  await world.anonymous().run(Verify, { token: tokens[0] });
  expect((await person.run(SendAgain)).sendVerificationMail.errors).toMatchObject([{ code: 'ALREADY_VERIFIED' }]);
  expect(await world.anonymous().ask(SendAgain)).toMatchObject({
    errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
  });
  await mailbox.of('accounts.verifyEmail', address, 3);
});

test('somebody invited chooses a password, and only then can sign in and is confirmed', async ({ world, mailbox }) => {
  const admin = await world.as('ADMIN');
  const { createOrganisation } = await admin.run(
    'mutation { createOrganisation(input: { name: "Chantier du Moule", kind: COMPANY }) { organisation { id } } }',
  );
  const input = {
    email: 'Nadia@example.org',
    fullName: 'Nadia Invitée',
    roles: ['RECRUITER'],
    organisationId: createOrganisation.organisation.id,
  };
  const { inviteUser } = await admin.run(Invite, { input });
  expect(inviteUser).toMatchObject({
    user: { active: false, roles: ['RECRUITER'], invitation: { status: 'PENDING', acceptedAt: null } },
    errors: [],
  });
  const { id } = inviteUser.user.invitation;
  expect((await admin.run(Invite, { input })).inviteUser).toEqual({
    user: null,
    errors: [{ code: 'TAKEN', path: ['email'] }],
  });

  const mail = await mailbox.one('accounts.invitation', 'nadia@example.org');
  expect(mail.subject).toBe('Vous êtes invité à rejoindre Passerelle');
  const [link] = linksOf(mail);
  expect(link).toMatch(new RegExp(`^${world.url}/account/invitation#[\\w-]{43}$`));
  const attempt = () => world.anonymous().run(SignIn, { input: { email: 'nadia@example.org', password } });
  expect((await attempt()).signIn.errors).toEqual([{ code: 'INVALID_CREDENTIALS' }]);

  expect((await admin.run(Send, { id })).sendInvitation.errors).toEqual([]);
  const accept = (token: string, chosen = password) =>
    world
      .anonymous()
      .run(Accept, { token, password: chosen })
      .then(({ acceptInvitation }) => acceptInvitation);
  expect((await accept(tokenOf(link))).errors).toEqual([{ code: 'INVALID_TOKEN', path: ['token'] }]);
  const [, again] = await mailbox.of('accounts.invitation', 'nadia@example.org', 2);
  const token = tokenOf(linksOf(again as never)[0]);
  expect((await accept(token, 'court')).errors).toEqual([{ code: 'TOO_SHORT', path: ['password'] }]);
  const uses = await Promise.all([accept(token), accept(token), accept(token)]);
  expect(uses.filter(({ email }) => email === 'nadia@example.org')).toHaveLength(1);
  expect(uses.filter(({ errors }) => errors[0]?.code === 'INVALID_TOKEN')).toHaveLength(2);

  const { signIn } = await attempt();
  expect(signIn).toMatchObject({ viewer: { user: { emailVerifiedAt: expect.any(String) } }, errors: [] });
  expect((await admin.run(Send, { id })).sendInvitation.errors).toEqual([{ code: 'ALREADY_ACCEPTED', path: ['id'] }]);
  const { user } = await admin.run('query ($id: ID!) { user(id: $id) { active invitation { status } } }', {
    id: inviteUser.user.id,
  });
  expect(user).toEqual({ active: true, invitation: { status: 'ACCEPTED' } });
  expect(await world.rows('select 1 from organisation_member where user_id = $1', [inviteUser.user.id])).toHaveLength(
    1,
  );
  expect(await mailbox.queued('accounts', 'nadia@example.org')).toHaveLength(2);
});

test('an invitation that expired or was withdrawn opens nothing, until it is sent again', async ({
  world,
  mailbox,
}) => {
  const admin = await world.as('ADMIN');
  const { inviteUser } = await admin.run(Invite, { input: account('late@example.org', 'Léo Tardif', 'EN') });
  const { id } = inviteUser.user.invitation;
  const mail = await mailbox.one('accounts.invitation', 'late@example.org');
  expect(mail.subject).toBe('You are invited to join Passerelle');
  const token = tokenOf(linksOf(mail)[0]);
  await world.rows('update invitation set expires_at = now() where id = $1', [id]);
  expect((await world.anonymous().run(Accept, { token, password })).acceptInvitation).toEqual({
    email: null,
    errors: [{ code: 'EXPIRED', path: ['token'] }],
  });
  expect((await admin.run(Send, { id })).sendInvitation.invitation).toEqual({ status: 'PENDING' });
  const [, again] = await mailbox.of('accounts.invitation', 'late@example.org', 2);
  expect((await admin.run(Withdraw, { id })).withdrawInvitation.invitation).toEqual({ status: 'EXPIRED' });
  const withdrawn = await world.anonymous().run(Accept, { token: tokenOf(linksOf(again as never)[0]), password });
  expect(withdrawn.acceptInvitation.errors).toEqual([{ code: 'INVALID_TOKEN', path: ['token'] }]);
  expect(await world.rows('select active, password_hash from "user" where email = $1', ['late@example.org'])).toEqual([
    { active: false, password_hash: null },
  ]);
});

test('only administrators invite, and nobody else learns of an invitation', async ({ world }) => {
  const trainer = await world.as('TRAINER');
  const before = await world.rows('select count(*)::int as count from "user"');
  for (const [mutation, variables] of [
    [Invite, { input: account('nope@example.org', 'Non') }],
    [Send, { id: crypto.randomUUID() }],
  ] as const)
    expect(await trainer.ask(mutation, variables)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] });
  expect(await world.rows('select count(*)::int as count from "user"')).toEqual(before);
  const { viewer } = await trainer.run('{ viewer { user { invitation { id } } } }');
  expect(viewer.user.invitation).toBeNull();
});

test('links can be tried thirty times from an address, then no more for a while', async ({ world }) => {
  const answers: string[] = [];
  for (let times = 0; times < 31; times++) {
    const { verifyEmail } = await world.anonymous().run(Verify, { token: 'x' });
    answers.push(verifyEmail.errors[0].code);
  }
  expect(answers.at(-1)).toBe('TOO_MANY_ATTEMPTS');
});

test('told again, the same event writes no second mail', async ({ world, mailbox }) => {
  await opened(world, 'twice@example.org', 'Théo Deux');
  await mailbox.one('accounts.welcome', 'twice@example.org');
  for (const payload of await mailbox.payloads(UserCreated))
    await world.write((tx) => mailWelcome.run(tx, payload as never));
  for (const payload of await mailbox.payloads(UserInvited))
    await world.write((tx) => mailInvitation.run(tx, payload as never));
  expect(await mailbox.queued('accounts', 'twice@example.org')).toHaveLength(1);
  expect(await mailbox.queued('accounts', 'nadia@example.org')).toHaveLength(2);
});
