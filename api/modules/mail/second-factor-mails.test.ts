import { expect } from 'vitest';
import { addPasskey, addTotp, challengeFor, documents } from '../../test/factors.ts';
import { test } from '../../test/mailbox.ts';

test('a person hears of every factor that is added or removed, and of every recovery code that is used', async ({
  world,
  mailbox,
}) => {
  const admin = await world.as('ADMIN');
  const person = await world.as('TRAINEE', 'Marie Mail');
  const address = 'marie-mail.trainee@example.org';
  const { recoveryCodes } = await addTotp(person);
  const added = await mailbox.one('accounts.secondFactorAdded', address);
  expect(added.subject).toBe('Un second facteur protège votre compte');
  expect(added.text).toContain('une application d’authentification a été ajoutée');
  for (const code of recoveryCodes) expect(added.text).not.toContain(code);

  const input = { challenge: await challengeFor(world, person), recoveryCode: recoveryCodes[0] };
  await world.anonymous().run(documents.completeSignIn, { input });
  expect((await mailbox.one('accounts.recoveryCodeUsed', address)).text).toContain('Codes restants\u202f: 9.');

  await addPasskey(world, person);
  expect((await mailbox.of('accounts.secondFactorAdded', address, 2))[1]?.text).toContain('une clé d’accès');
  await person.run(documents.removeTotp);
  expect((await mailbox.one('accounts.secondFactorRemoved', address)).text).toContain(
    'une application d’authentification.',
  );
  await admin.run(documents.resetSecondFactors, { id: person.userId });
  expect((await mailbox.of('accounts.secondFactorRemoved', address, 2))[1]?.text).toContain('par un administrateur');
});
