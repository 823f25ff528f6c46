import { expect } from 'vitest';
import { linksOf, test } from '../../test/mailbox.ts';
import { statementsOf, type World } from '../../test/world.ts';
import { createUser, Language, Role } from '../accounts/index.ts';
import { createEnrolment } from './enrolment.write.ts';
import { Modality } from './training.ts';
import { createTraining, publishTraining } from './training.write.ts';
import { createTrainingSession, publishTrainingSession } from './training-session.write.ts';
import { TrainingSessionSoon } from './trainings.events.ts';
import { announceSessions, mailEnrolmentReceived, remindTrainees } from './trainings.jobs.ts';

const Enrol =
  'mutation ($sessionId: ID!) { createEnrolment(input: { sessionId: $sessionId }) { enrolment { id } errors { code } } }';
const move = (name: string) => `mutation ($id: ID!) { move: ${name}(input: { id: $id }) { errors { code } } }`;

let made = 0;
/** An open session of a training in the catalogue. */
const openSession = (world: World, { startsOn = '2027-01-11', place = true } = {}): Promise<string> =>
  world.write(async (tx) => {
    const training = await createTraining(tx, {
      slug: `formation-${++made}`,
      officialCode: `M${made}`,
      title: `Souder & assembler ${made}`,
      durationHours: 7,
      modality: Modality.ON_SITE,
      individualPrice: { amount: '10.00', currency: 'EUR' },
    });
    await tx.em.flush();
    await publishTraining(tx, { id: training.id });
    const { id } = await createTrainingSession(tx, {
      trainingId: training.id,
      startsOn,
      endsOn: '2027-01-15',
      capacity: 500,
      ...(place ? { address: '12 rue Frébault', communeCode: '97120' } : {}),
    });
    await tx.em.flush();
    await publishTrainingSession(tx, { id });
    return id;
  });

const inDays = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Guadeloupe', dateStyle: 'short' }).format(
    new Date(Date.now() + days * 86_400_000),
  );

test('a trainee is told that the pre-registration is received, confirmed and cancelled, each once', async ({
  world,
  mailbox,
}) => {
  const trainer = await world.as('TRAINER');
  const trainee = await world.as('TRAINEE', 'Rémi Octave');
  const [{ email }] = await world.rows('select email from "user" where id = $1', [trainee.userId]);
  const sessionId = await openSession(world);
  const { createEnrolment: created } = await trainee.run(Enrol, { sessionId });
  const { id } = created.enrolment;

  const received = await mailbox.one('trainings.enrolmentReceived', email);
  expect(received.subject).toBe(`Votre pré-inscription\u202f: Souder & assembler ${made}`);
  expect(received.text).toContain('Bonjour Rémi Octave,');
  expect(received.text).toContain('Du 11 janvier 2027 au 15 janvier 2027');
  expect(received.text).toContain('12 rue Frébault, Pointe-à-Pitre');
  expect(String(received.html)).toContain(`Souder &amp; assembler ${made}`);
  expect(linksOf(received)[0]).toBe(`${world.url}/#/enrolments/${id}/show`);
  expect(received.headers.has('list-unsubscribe')).toBe(false);

  await trainer.run(move('confirmEnrolment'), { id });
  const confirmed = await mailbox.one('trainings.enrolmentConfirmed', email);
  expect(confirmed.subject).toBe(`Inscription confirmée\u202f: Souder & assembler ${made}`);
  await trainer.run(move('cancelEnrolment'), { id });
  const cancelled = await mailbox.one('trainings.enrolmentCancelled', email);
  expect(cancelled.subject).toBe(`Inscription annulée\u202f: Souder & assembler ${made}`);

  const step = { enrolmentId: id, trainingSessionId: sessionId, traineeId: trainee.userId };
  await world.write((tx) => mailEnrolmentReceived.run(tx, step as never));
  expect(await mailbox.queued('trainings', email)).toEqual([
    'trainings.enrolmentReceived',
    'trainings.enrolmentConfirmed',
    'trainings.enrolmentCancelled',
  ]);
});

test('a refused enrolment tells nobody, and neither does one whose account is closed', async ({ world, mailbox }) => {
  const trainee = await world.as('TRAINEE', 'Rosa Refusée');
  const [{ email }] = await world.rows('select email from "user" where id = $1', [trainee.userId]);
  const sessionId = await openSession(world);
  await trainee.run(Enrol, { sessionId });
  await mailbox.one('trainings.enrolmentReceived', email);
  expect((await trainee.run(Enrol, { sessionId })).createEnrolment.errors).toEqual([{ code: 'ALREADY_ENROLLED' }]);
  const closed = await world.as('TRAINEE', 'Fanny Fermée');
  await world.rows('update "user" set active = false where id = $1', [closed.userId]);
  const input = { sessionId, traineeId: closed.userId as string };
  const { id } = await world.write((tx) => createEnrolment(tx, input));
  await world.write((tx) => mailEnrolmentReceived.run(tx, { enrolmentId: id } as never));
  const [{ email: address }] = await world.rows('select email from "user" where id = $1', [closed.userId]);
  expect(await mailbox.queued('trainings', address)).toEqual([]);
  expect(await mailbox.queued('trainings', email)).toHaveLength(1);
});

test('confirmed trainees are reminded a week and a day before, in their language, however often it is announced', async ({
  world,
  mailbox,
}) => {
  const trainer = await world.as('TRAINER');
  const french = await world.as('TRAINEE', 'Flora Demain');
  const pending = await world.as('TRAINEE', 'Paul Attend');
  await world.write((tx) =>
    createUser(tx, {
      email: 'tom.week@example.org',
      fullName: 'Tom Week',
      roles: [Role.TRAINEE],
      language: Language.EN,
      password: 'un mot de passe de test',
    }),
  );
  const [{ id: tom }] = await world.rows(`select id from "user" where email = 'tom.week@example.org'`);
  const sessions = {
    1: await openSession(world, { startsOn: inDays(1), place: false }),
    7: await openSession(world, { startsOn: inDays(7) }),
  };
  await openSession(world, { startsOn: inDays(2) });
  for (const sessionId of Object.values(sessions))
    for (const traineeId of [french.userId as string, tom as string, pending.userId as string]) {
      const { id } = await world.write((tx) => createEnrolment(tx, { sessionId, traineeId }));
      if (traineeId !== pending.userId) await trainer.run(move('confirmEnrolment'), { id });
    }

  await world.write((tx) => announceSessions.run(tx, {} as never));
  await world.write((tx) => announceSessions.run(tx, {} as never));

  expect(await mailbox.payloads(TrainingSessionSoon)).toHaveLength(4);
  const tomorrow = await mailbox.one('trainings.dayBefore', 'flora-demain.trainee@example.org');
  expect(tomorrow.subject).toMatch(/^C’est demain\u202f: Souder & assembler/);
  expect(tomorrow.text).not.toContain('Lieu');
  const week = await mailbox.one('trainings.weekBefore', 'tom.week@example.org');
  expect(week.subject).toMatch(/^In a week: Souder & assembler/);
  expect(week.text).toContain('Place: 12 rue Frébault, Pointe-à-Pitre');
  await mailbox.one('trainings.weekBefore', 'flora-demain.trainee@example.org');
  await mailbox.one('trainings.dayBefore', 'tom.week@example.org');
  const templates = await mailbox.queued('trainings', 'paul-attend.trainee@example.org');
  expect(templates.filter((template) => template.endsWith('Before'))).toEqual([]);
});

test('a session of two hundred is reminded of in as many statements as one of two', async ({ world }) => {
  const sessionId = await openSession(world, { startsOn: inDays(7) });
  await world.rows(
    `insert into "user" (id, email, full_name, roles, active, created_at)
     select gen_random_uuid(), 'foule' || n || '@example.org', 'Foule ' || n, '{TRAINEE}', true, now() from generate_series(1, 200) n`,
  );
  const enrol = `insert into enrolment (id, session_id, trainee_id, status, created_at)
    select gen_random_uuid(), $1, id, 'CONFIRMED', now() from "user" where email like 'foule%' order by email limit $2 on conflict do nothing`;
  const reminding = (session: string) =>
    statementsOf(() =>
      world.write((tx) => remindTrainees.run(tx, { trainingSessionId: session, daysLeft: 7 } as never)),
    );
  await world.rows(enrol, [sessionId, 200]);
  const many = await reminding(sessionId);
  const small = await openSession(world, { startsOn: inDays(7) });
  await world.rows(enrol, [small, 2]);
  const few = await reminding(small);
  expect(await world.rows(`select 1 from mail_message where to_address like 'foule%'`)).toHaveLength(202);
  expect(few.statements).toHaveLength(5);
  expect(many.statements).toHaveLength(5);
});
