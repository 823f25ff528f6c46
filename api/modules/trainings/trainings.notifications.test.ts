import { expect } from 'vitest';
import { test } from '../../test/world.ts';
import { confirmEnrolment, createEnrolment } from './enrolment.write.ts';
import { Modality } from './training.ts';
import { createTraining, publishTraining } from './training.write.ts';
import { createTrainingSession, publishTrainingSession } from './training-session.write.ts';

test('a trainee hears that the seat is certain', async ({ world }) => {
  await world.worker();
  const toni = await world.as('TRAINEE', 'Toni');
  const enrolmentId = await world.write(async (tx) => {
    const training = await createTraining(tx, {
      officialCode: 'N1',
      title: 'Cuisine créole',
      durationHours: 7,
      modality: Modality.ON_SITE,
      individualPrice: { amount: '10', currency: 'EUR' },
    });
    await tx.em.flush();
    await publishTraining(tx, { id: training.id });
    const days = { startsOn: '2027-01-11', endsOn: '2027-01-15', capacity: 5 };
    const session = await createTrainingSession(tx, { trainingId: training.id, ...days });
    await tx.em.flush();
    await publishTrainingSession(tx, { id: session.id });
    await tx.em.flush();
    const enrolment = await createEnrolment(tx, { sessionId: session.id, traineeId: toni.userId });
    await tx.em.flush();
    await confirmEnrolment(tx, { id: enrolment.id });
    return enrolment.id;
  });
  await expect
    .poll(async () => (await toni.run('{ notifications { nodes { message { fr en } link } } }')).notifications.nodes)
    .toEqual([
      {
        message: {
          fr: 'Votre inscription à « Cuisine créole » est confirmée',
          en: 'Your enrolment in “Cuisine créole” is confirmed',
        },
        link: `/enrolments/${enrolmentId}/show`,
      },
    ]);
});
