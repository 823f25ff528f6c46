import { expect } from 'vitest';
import { mailOnce } from '../../test/mails.ts';
import { type Client, test } from '../../test/world.ts';

const Forgot = 'mutation ($email: String!) { requestPasswordReset(input: { email: $email }) { errors { code } } }';
const Reset = `mutation ($token: String!) {
  resetPassword(input: { token: $token, newPassword: "quatre mots sans lien" }) { email errors { code } } }`;
const Grant = `mutation { setRolePermission(input: { role: TRAINER, permission: "mail.manage", granted: true }) { errors { code } } }`;
const Mail = 'query ($id: ID!) { mailMessage(id: $id) { status html text } }';

test('a mail that is kept holds what its link proves sealed; only administrators hand it over', async ({ world }) => {
  await world.worker();
  const email = 'sealed@example.org';
  const person = await world.as('TRAINEE', 'Sealed');
  await world.rows('update "user" set email = $1 where id = $2', [email, person.userId]);
  const [admin, trainer] = [await world.as('ADMIN'), await world.as('TRAINER')];
  await admin.run(Grant);
  await world.anonymous().run(Forgot, { email });
  await expect
    .poll(() => world.rows(`select id from mail_message where template = 'accounts.passwordReset'`))
    .toHaveLength(1);
  const [{ id }] = await world.rows(`select id from mail_message where template = 'accounts.passwordReset'`);
  await mailOnce(world, id, 'KEPT');
  const readBy = async (client: Client) => (await client.run(Mail, { id })).mailMessage;

  const handedOver = await readBy(admin);
  const token = /#([\w-]{43})/.exec(handedOver.text)?.[1] ?? '';
  expect(token).toHaveLength(43);
  expect(handedOver.html).toContain(`#${token}`);
  const others = await readBy(trainer);
  expect(others.text).toBe(handedOver.text.replaceAll(token, '•••'));
  expect(others.html).toBe(handedOver.html.replaceAll(token, '•••'));
  const [row] = await world.rows('select m::text as all from mail_message m where id = $1', [id]);
  expect(row.all).toContain('#•••');
  expect(row.all).not.toContain(token);

  await world.rows(
    `update mail_message set status = 'QUEUED', next_attempt_at = now() + interval '1 day' where id = $1`,
    [id],
  );
  expect((await readBy(admin)).text).toBe(others.text);
  expect((await world.anonymous().run(Reset, { token })).resetPassword).toEqual({ email, errors: [] });
});
