import { expect } from 'vitest';
import { test } from '../../test/world.ts';
import { notifyOfImpersonation } from './impersonation-notifications.ts';

test('whoever was acted for is told by whom, when and why', async ({ world }) => {
  const admin = await world.as('ADMIN', 'Ada Admin');
  const person = await world.as('CANDIDATE', 'Cora Cand');
  const started = {
    sessionId: '019b0000-0000-7000-8000-000000000001',
    userId: person.userId,
    impersonatorId: admin.userId,
    reason: 'Aide demandée par téléphone.',
    at: '2026-11-21T14:05:00.000Z',
    until: '2026-11-21T14:35:00.000Z',
  };
  await world.write((tx) => notifyOfImpersonation.run(tx, started as never));
  const { notifications } = await person.run('{ notifications { nodes { kind message { fr en } } } }');
  expect(notifications.nodes).toEqual([
    {
      kind: 'accounts.opened',
      message: {
        fr: 'Ada Admin a consulté votre compte le 21 novembre 2026 à 10:05. Motif : Aide demandée par téléphone.',
        en: 'Ada Admin opened your account on 21 November 2026 at 10:05. Reason: Aide demandée par téléphone.',
      },
    },
  ]);
});
