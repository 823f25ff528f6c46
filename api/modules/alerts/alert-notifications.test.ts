import { expect } from 'vitest';
import { type Client, test } from '../../test/world.ts';
import { peopleWhoMay } from '../accounts/index.ts';
import { AlertSeverity } from './alert.ts';
import { raiseAlert, recoverAlert } from './alert.write.ts';

const Grant = `mutation ($role: Role!, $granted: Boolean!) {
  setRolePermission(input: { role: $role, permission: "alerts.manage", granted: $granted }) { errors { code } } }`;

const summary = { fr: 'Le <serveur> ne répond pas.', en: 'The <server> does not answer.' };
const told = async (of: Client): Promise<object[]> =>
  (await of.run('{ notifications { nodes { message { fr } link readAt } } }')).notifications.nodes;

test('whoever looks after alerts is notified when one opens and when it is over, and nobody else', async ({
  world,
}) => {
  const admin = await world.as('ADMIN');
  const trainer = await world.as('TRAINER');
  const recruiter = await world.as('RECRUITER');
  const raise = (key: string) => world.write((tx) => raiseAlert(tx, { key, severity: AlertSeverity.WARNING, summary }));
  const toManage = () => world.write((tx) => peopleWhoMay(tx, 'alerts.manage'));
  expect(await toManage()).toEqual([admin.userId]);

  await admin.run(Grant, { role: 'TRAINER', granted: true });
  await admin.run(Grant, { role: 'ADMIN', granted: false });
  expect(await toManage()).toEqual([trainer.userId]);
  const alert = await raise('given away');
  await world.write((tx) => recoverAlert(tx, 'given away'));
  const link = `/alerts/${alert.id}/show`;
  expect(await told(trainer)).toEqual([
    { message: { fr: 'Rétabli : Le <serveur> ne répond pas.' }, link, readAt: null },
    { message: { fr: 'Alerte : Le <serveur> ne répond pas.' }, link, readAt: expect.any(String) },
  ]);
  expect([await told(admin), await told(recruiter)]).toEqual([[], []]);

  await world.rows('update "user" set active = false where id = $1', [trainer.userId]);
  expect(await toManage()).toEqual([]);
});
