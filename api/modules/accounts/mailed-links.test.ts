import { expect } from 'vitest';
import { test, type World } from '../../test/world.ts';
import { startEmailVerification } from './email-verification.write.ts';
import { PasswordReset } from './password-reset.ts';
import { Registration } from './registration.ts';
import { hashToken, newToken } from './token.ts';
import { Language, Role, User } from './user.ts';

const Link = `query ($purpose: MailedLinkPurpose!, $token: String!) {
  mailedLink(input: { purpose: $purpose, token: $token }) { works errors { code message path } } }`;
const Invite = `mutation { inviteUser(input: { email: "ines@example.org", fullName: "Inès", roles: [TRAINEE] }) {
  user { invitation { id } } errors { code } } }`;
const USES = {
  VERIFY_EMAIL: 'verifyEmail(input: { token: $token })',
  INVITATION: 'acceptInvitation(input: { token: $token, password: "quatre mots sans lien" })',
  COMPLETE_REGISTRATION:
    'completeRegistration(input: { token: $token, fullName: "Zoé", password: "quatre mots sans lien" })',
  RESET: 'resetPassword(input: { token: $token, newPassword: "quatre mots sans lien" })',
};
type Purpose = keyof typeof USES;
const TABLES: Record<Purpose, string> = {
  VERIFY_EMAIL: 'email_verification',
  INVITATION: 'invitation',
  COMPLETE_REGISTRATION: 'registration',
  RESET: 'password_reset',
};

const FRENCH = {
  INVALID_TOKEN: 'Ce lien n’est plus valable : il a déjà servi, un plus récent l’a remplacé, ou il est incomplet.',
  EXPIRED: 'Ce lien a expiré.',
};
const refused = (code: keyof typeof FRENCH) => ({
  works: null,
  errors: [{ code, path: ['token'], message: FRENCH[code] }],
});
const works = { works: true, errors: [] };

const look = async (world: World, purpose: Purpose, token: string) =>
  (await world.anonymous().run(Link, { purpose, token })).mailedLink;
const use = async (world: World, purpose: Purpose, token: string) => {
  const answer = await world
    .anonymous()
    .run(`mutation ($token: String!) { used: ${USES[purpose]} { errors { code } } }`, {
      token,
    });
  return answer.used.errors.map(({ code }: { code: string }) => code);
};

/** A link that works, as it would have been mailed. */
async function linkFor(world: World, purpose: Purpose): Promise<string> {
  const token = newToken();
  const tokenHash = hashToken(token);
  if (purpose === 'INVITATION') {
    const { inviteUser } = await (await world.as('ADMIN')).run(Invite);
    await world.rows('update invitation set token_hash = $1 where id = $2', [tokenHash, inviteUser.user.invitation.id]);
    return token;
  }
  const person = await world.as('TRAINEE');
  return world.write(async (tx) => {
    const user = await tx.em.findOneOrFail(User, { id: person.userId as string });
    const expiresAt = new Date(Date.now() + 600_000);
    const shared = { tokenHash, createdAt: tx.now, expiresAt };
    if (purpose === 'VERIFY_EMAIL') return startEmailVerification(tx, user);
    const row =
      purpose === 'RESET'
        ? tx.em.create(PasswordReset, { user, ...shared })
        : tx.em.create(Registration, {
            email: 'zoe@example.org',
            role: Role.CANDIDATE,
            language: Language.FR,
            ...shared,
          });
    tx.em.persist(row);
    return token;
  });
}

test.for(Object.keys(USES) as Purpose[])(
  'whether a link for %s works is told before it is used, and looking uses nothing',
  async (purpose, { world }) => {
    Object.assign(world.config.security, { registrationRoles: ['CANDIDATE'] });
    const token = await linkFor(world, purpose);
    const expire = (at: string) => world.rows(`update ${TABLES[purpose]} set expires_at = ${at}`);
    const happened = () => world.rows('select count(*)::int as count from outbox_event');
    const before = await happened();
    expect(await look(world, purpose, token)).toEqual(works);
    expect(await look(world, purpose, `${token}x`)).toEqual(refused('INVALID_TOKEN'));
    const other = purpose === 'RESET' ? 'INVITATION' : 'RESET';
    expect(await look(world, other, token)).toEqual(refused('INVALID_TOKEN'));
    await expire('now()');
    expect(await look(world, purpose, token)).toEqual(refused('EXPIRED'));
    await expire("now() + interval '1 hour'");
    expect(await look(world, purpose, token)).toEqual(works);
    expect(await happened()).toEqual(before);

    expect(await use(world, purpose, token)).toEqual([]);
    // Who confirms an address twice is thanked twice.
    const after = purpose === 'VERIFY_EMAIL' ? works : refused('INVALID_TOKEN');
    expect(await look(world, purpose, token)).toEqual(after);
  },
);

test('whoever looks for links is stopped as whoever tries them, and both count together', async ({ world }) => {
  await world.rows('delete from rate_limit');
  for (let times = 0; times < 10; times++) {
    expect(await look(world, 'RESET', 'x')).toEqual(refused('INVALID_TOKEN'));
    expect(await use(world, 'RESET', 'x')).toEqual(['INVALID_TOKEN']);
  }
  expect((await look(world, 'RESET', 'x')).errors).toMatchObject([{ code: 'TOO_MANY_ATTEMPTS', path: [] }]);
  expect(await use(world, 'RESET', 'x')).toEqual(['TOO_MANY_ATTEMPTS']);
  await world.rows('delete from rate_limit');
});
