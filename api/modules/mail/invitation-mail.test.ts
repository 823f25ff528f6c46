import { expect } from 'vitest';
import { readReport } from '../../platform/mail/report.ts';
import { linksOf, test } from '../../test/mailbox.ts';
import { mailOnce } from '../../test/mails.ts';
import { deliveryReport } from '../../test/reports.ts';
import type { World } from '../../test/world.ts';
import { keepReport } from './mail-report.write.ts';

const Invite = `mutation ($email: String!, $roles: [Role!]!) {
  inviteUser(input: { email: $email, fullName: "Inès Partie", roles: $roles }) { user { id invitation { id } } errors { code path } } }`;
const Shown = 'query ($id: ID!) { user(id: $id) { email invitation { status mailReason } } }';
const Send = 'mutation ($id: ID!) { sendInvitation(input: { id: $id }) { invitation { mailReason } errors { code } } }';
const Readdress = `mutation ($id: ID!, $email: String!) { readdressInvitation(input: { id: $id, email: $email }) {
  invitation { status mailReason } errors { code path } } }`;
const Accept = `mutation ($token: String!) { acceptInvitation(input: { token: $token, password: "quatre mots sans lien" }) {
  email errors { code path } } }`;

const tokenOf = (link: string | undefined): string => new URL(link ?? '').hash.slice(1);
const invitationTo = async (world: World, address: string): Promise<string> =>
  (await world.rows('select id from mail_message where to_address = $1 order by id desc limit 1', [address]))[0].id;

/** Another server reports that nobody has this address. */
async function bounce(world: World, address: string): Promise<void> {
  const id = await invitationTo(world, address);
  const raw = Buffer.from(deliveryReport([{ address, status: '5.1.1' }], { to: `bounce+${id}@passerelle.example` }));
  const report = await readReport(raw);
  if (report) await world.write((tx) => keepReport(tx, report, raw));
}

test('who was invited at an address that takes no mails is shown as not reached, and invited at another', async ({
  world,
  mailbox,
}) => {
  const admin = await world.as('ADMIN');
  const { user } = (await admin.run(Invite, { email: 'ines@exemple.fr', roles: ['TRAINEE'] })).inviteUser;
  const invitation = { id: user.invitation.id };
  const shown = async () => (await admin.run(Shown, { id: user.id })).user;
  const [first] = linksOf(await mailbox.one('accounts.invitation', 'ines@exemple.fr'));
  expect(await shown()).toEqual({ email: 'ines@exemple.fr', invitation: { status: 'PENDING', mailReason: null } });
  await bounce(world, 'ines@exemple.fr');
  expect((await shown()).invitation).toEqual({ status: 'PENDING', mailReason: 'HARD_BOUNCE' });

  // The address is blocked from now on: sent there again, it is told again.
  expect((await admin.run(Send, invitation)).sendInvitation).toEqual({ invitation: { mailReason: null }, errors: [] });
  await expect.poll(async () => (await shown()).invitation.mailReason).toBe('HARD_BOUNCE');
  await mailOnce(world, await invitationTo(world, 'ines@exemple.fr'), 'SUPPRESSED');

  const readdressed = await admin.run(Readdress, { ...invitation, email: 'Ines@example.org' });
  expect(readdressed.readdressInvitation).toEqual({ invitation: { status: 'PENDING', mailReason: null }, errors: [] });
  const [second] = linksOf(await mailbox.one('accounts.invitation', 'ines@example.org'));
  const accept = async (link: string | undefined) =>
    (await world.anonymous().run(Accept, { token: tokenOf(link) })).acceptInvitation;
  expect(await accept(first)).toEqual({ email: null, errors: [{ code: 'INVALID_TOKEN', path: ['token'] }] });
  expect(await accept(second)).toEqual({ email: 'ines@example.org', errors: [] });
  await bounce(world, 'ines@example.org');
  expect(await shown()).toEqual({ email: 'ines@example.org', invitation: { status: 'ACCEPTED', mailReason: null } });

  const late = await admin.run(Readdress, { ...invitation, email: 'autre@example.org' });
  expect(late.readdressInvitation.errors).toEqual([{ code: 'ALREADY_ACCEPTED', path: ['id'] }]);
  expect((await shown()).email).toBe('ines@example.org');
});

test('an invitation goes nowhere else for whoever may do less than the invited, nor to an address that is taken', async ({
  world,
}) => {
  const admin = await world.as('ADMIN');
  await admin.run(
    `mutation { setRolePermission(input: { role: TRAINER, permission: "users.manage", granted: true }) { errors { code } } }`,
  );
  const trainer = await world.as('TRAINER');
  const { user } = (await admin.run(Invite, { email: 'chef@example.org', roles: ['ADMIN'] })).inviteUser;
  const { id } = user.invitation;
  const refused = async (as: typeof admin, email: string) =>
    (await as.run(Readdress, { id, email })).readdressInvitation.errors;

  expect(await refused(trainer, 'trainer@example.org')).toEqual([{ code: 'EXCEEDS_YOURSELF', path: ['id'] }]);
  const [{ email: taken }] = await world.rows('select email from "user" where id = $1', [trainer.userId]);
  expect(await refused(admin, taken)).toEqual([{ code: 'TAKEN', path: ['email'] }]);
  await world.rows(`update "user" set active = true, password_hash = 'chosen otherwise' where id = $1`, [user.id]);
  expect(await refused(admin, 'autre@example.org')).toEqual([{ code: 'ALREADY_ACCEPTED', path: ['id'] }]);
  expect((await admin.run(Shown, { id: user.id })).user.email).toBe('chef@example.org');
});
