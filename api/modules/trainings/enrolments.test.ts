import { expect } from 'vitest';
import { type Client, statementsOf, test, type World } from '../../test/world.ts';

const CreateSession = `mutation ($input: CreateTrainingSessionInput!) {
  createTrainingSession(input: $input) {
    trainingSession { id training { title } startsOn endsOn capacity status seatsLeft enrolmentCount version commune { name } address trainer { fullName } }
    errors { code path message }
  }
}`;
const UpdateSession = `mutation ($input: UpdateTrainingSessionInput!) {
  updateTrainingSession(input: $input) { trainingSession { startsOn endsOn capacity commune { name } trainer { fullName } version } errors { code path } }
}`;
const PublishSession =
  'mutation ($id: ID!) { publishTrainingSession(input: { id: $id }) { trainingSession { status } errors { code path } } }';
const Enrol = `mutation ($input: CreateEnrolmentInput!) {
  createEnrolment(input: $input) {
    enrolment { id status createdAt trainee { id fullName } session { seatsLeft enrolmentCount training { title } } }
    errors { code path message }
  }
}`;
const move = (name: string) =>
  `mutation ($id: ID!) { move: ${name}(input: { id: $id }) { enrolment { status session { seatsLeft } } errors { code path } } }`;
const [Confirm, Cancel, Complete] = [move('confirmEnrolment'), move('cancelEnrolment'), move('completeEnrolment')];

let made = 0;
async function training(trainer: Client, { inCatalogue = true } = {}): Promise<string> {
  const input = {
    officialCode: `S${++made}`,
    title: `Formation à sessions ${made}`,
    durationHours: 7,
    modality: 'ON_SITE',
    individualPrice: { amount: '10' },
  };
  const { createTraining } = await trainer.run(
    'mutation ($input: CreateTrainingInput!) { createTraining(input: $input) { training { id } } }',
    { input },
  );
  const { id } = createTraining.training;
  if (inCatalogue)
    await trainer.run('mutation ($id: ID!) { publishTraining(input: { id: $id }) { errors { code } } }', { id });
  return id;
}

async function openSession(
  world: World,
  capacity: number,
  options?: { inCatalogue: boolean },
): Promise<{ id: string; trainingId: string }> {
  const trainer = await world.as('TRAINER');
  const trainingId = await training(trainer, options);
  const input = { trainingId, startsOn: '2027-01-11', endsOn: '2027-01-15', capacity };
  const { createTrainingSession } = await trainer.run(CreateSession, { input });
  const { id } = createTrainingSession.trainingSession;
  expect((await trainer.run(PublishSession, { id })).publishTrainingSession).toEqual({
    trainingSession: { status: 'OPEN' },
    errors: [],
  });
  return { id, trainingId };
}

async function enrolled(client: Client, sessionId: string, traineeId?: string | null): Promise<string> {
  const { createEnrolment } = await client.run(Enrol, { input: { sessionId, traineeId } });
  expect(createEnrolment.errors).toEqual([]);
  return createEnrolment.enrolment.id;
}

const events = async (world: World, id: string) =>
  (
    await world.rows(
      `select name from outbox_event where $1 in (payload->>'trainingSessionId', payload->>'enrolmentId') order by id`,
      [id],
    )
  ).map(({ name }) => name);

test('a trainer plans a session, changes it and opens it, in few statements', async ({ world }) => {
  const trainer = await world.as('TRAINER', 'Théo Forme');
  const trainingId = await training(trainer);
  const input = {
    trainingId,
    startsOn: '2027-02-01',
    endsOn: '2027-02-05',
    capacity: 8,
    communeCode: '97120',
    address: '3 rue des Écoles',
    trainerId: trainer.userId,
  };
  const created = await statementsOf(() => trainer.run(CreateSession, { input }));
  const session = created.result.createTrainingSession.trainingSession;
  expect(session).toMatchObject({
    startsOn: '2027-02-01',
    endsOn: '2027-02-05',
    capacity: 8,
    status: 'PLANNED',
    seatsLeft: 8,
    enrolmentCount: 0,
    version: 1,
    commune: { name: 'Pointe-à-Pitre' },
    trainer: { fullName: 'Théo Forme' },
  });
  expect(created.statements.length).toBeLessThanOrEqual(10);

  const changes = { id: session.id, version: 1, endsOn: '2027-02-12', capacity: 6, communeCode: null, trainerId: null };
  const changed = await statementsOf(() => trainer.run(UpdateSession, { input: changes }));
  expect(changed.result.updateTrainingSession).toEqual({
    trainingSession: {
      startsOn: '2027-02-01',
      endsOn: '2027-02-12',
      capacity: 6,
      commune: null,
      trainer: null,
      version: 2,
    },
    errors: [],
  });
  expect(changed.statements.length).toBeLessThanOrEqual(10);
  const stale = await trainer.run(UpdateSession, { input: changes });
  expect(stale.updateTrainingSession.errors).toEqual([{ code: 'CONFLICT', path: ['version'] }]);

  const opened = await statementsOf(() => trainer.run(PublishSession, { id: session.id }));
  expect(opened.result.publishTrainingSession.trainingSession).toEqual({ status: 'OPEN' });
  expect(opened.statements.length).toBeLessThanOrEqual(10);
  expect((await trainer.run(PublishSession, { id: session.id })).publishTrainingSession.errors).toEqual([
    { code: 'ALREADY_PUBLISHED', path: ['id'] },
  ]);
  expect(await events(world, session.id)).toEqual([
    'TrainingSessionCreated',
    'TrainingSessionUpdated',
    'TrainingSessionPublished',
  ]);
});

test('what is wrong with a session is said at its field, and nothing is written', async ({ world }) => {
  const trainer = await world.as('TRAINER');
  const trainingId = await training(trainer);
  const before = await world.rows('select count(*)::int as count from training_session');
  const refused = async (changes: object) => {
    const input = { trainingId, startsOn: '2027-02-05', endsOn: '2027-02-05', capacity: 8, ...changes };
    const { createTrainingSession } = await trainer.run(CreateSession, { input });
    return createTrainingSession.errors.map(({ code, path }: { code: string; path: string[] }) =>
      [code, ...path].join(' '),
    );
  };
  expect(await refused({ endsOn: '2027-02-04' })).toEqual(['INVALID endsOn']);
  expect(await refused({ capacity: 0 })).toEqual(['OUT_OF_RANGE capacity']);
  expect(await refused({ trainingId: 'rien' })).toEqual(['NOT_FOUND trainingId']);
  expect(await refused({ communeCode: '75056' })).toEqual(['NOT_FOUND communeCode']);
  expect(await refused({ trainerId: 'personne' })).toEqual(['NOT_FOUND trainerId']);
  expect(await world.rows('select count(*)::int as count from training_session')).toEqual(before);

  const session = await openSession(world, 2);
  await enrolled(trainer, session.id, (await world.as('TRAINEE')).userId);
  await enrolled(trainer, session.id, (await world.as('CANDIDATE')).userId);
  const update = async (changes: object) =>
    (await trainer.run(UpdateSession, { input: { id: session.id, ...changes } })).updateTrainingSession.errors;
  expect(await update({ capacity: 1 })).toEqual([{ code: 'OUT_OF_RANGE', path: ['capacity'] }]);
  expect(await update({ startsOn: '2028-01-01' })).toEqual([{ code: 'INVALID', path: ['endsOn'] }]);
  expect(await update({ trainingId: null })).toEqual([{ code: 'REQUIRED', path: ['trainingId'] }]);
  expect(
    await world.rows('select starts_on::text as day, capacity from training_session where id = $1', [session.id]),
  ).toEqual([{ day: '2027-01-11', capacity: 2 }]);
});

test('twenty people ask for five seats at the same moment: five get one', async ({ world }) => {
  const trainer = await world.as('TRAINER');
  const { id } = await openSession(world, 5);
  const people = await world.rows(
    `insert into "user" (id, email, full_name, roles, password_hash, created_at)
     select gen_random_uuid(), 'foule' || n || '@example.org', 'Foule ' || n, '{TRAINEE}', 'x', now() from generate_series(1, 20) n returning id`,
  );
  const answers = await Promise.all(
    people.map((person) => trainer.run(Enrol, { input: { sessionId: id, traineeId: person.id } })),
  );
  expect(answers.filter(({ createEnrolment }) => createEnrolment.enrolment)).toHaveLength(5);
  const refusals = answers.flatMap(({ createEnrolment }) => createEnrolment.errors);
  expect(refusals).toHaveLength(15);
  for (const refusal of refusals)
    expect(refusal).toEqual({
      code: 'SESSION_FULL',
      path: ['sessionId'],
      message: "Il n'y a plus de place dans cette session.",
    });
  const { trainingSession } = await world
    .anonymous()
    .run('query ($id: ID!) { trainingSession(id: $id) { enrolmentCount seatsLeft enrolments { totalCount } } }', {
      id,
    });
  expect(trainingSession).toEqual({ enrolmentCount: 5, seatsLeft: 0, enrolments: { totalCount: 0 } });
  expect(await world.rows('select count(*)::int as count from enrolment where session_id = $1', [id])).toEqual([
    { count: 5 },
  ]);
});

test('one person asking twenty times gets one seat, and gets it again after giving it up', async ({ world }) => {
  const trainee = await world.as('TRAINEE', 'Inès Insiste');
  const { id } = await openSession(world, 5);
  const answers = await Promise.all(Array.from({ length: 20 }, () => trainee.run(Enrol, { input: { sessionId: id } })));
  const codes = answers.flatMap(({ createEnrolment }) =>
    createEnrolment.errors.map(({ code }: { code: string }) => code),
  );
  expect(codes).toEqual(Array(19).fill('ALREADY_ENROLLED'));
  const first = answers.find(({ createEnrolment }) => createEnrolment.enrolment).createEnrolment.enrolment;
  expect(first).toMatchObject({
    status: 'PENDING',
    trainee: { fullName: 'Inès Insiste' },
    session: { seatsLeft: 4, enrolmentCount: 1 },
  });
  expect((await trainee.run(Cancel, { id: first.id })).move).toEqual({
    enrolment: { status: 'CANCELLED', session: { seatsLeft: 5 } },
    errors: [],
  });

  const { result, statements } = await statementsOf(() => trainee.run(Enrol, { input: { sessionId: id } }));
  expect(result.createEnrolment.enrolment.id).not.toBe(first.id);
  expect(statements.length).toBeLessThanOrEqual(10);
});

test('an enrolment goes from pending to confirmed to completed, and never back', async ({ world }) => {
  const trainer = await world.as('TRAINER');
  const trainee = await world.as('TRAINEE', 'Pas à Pas');
  const { id: sessionId } = await openSession(world, 5);
  const id = await enrolled(trainee, sessionId);
  const refused = { enrolment: null, errors: [{ code: 'TRANSITION_NOT_ALLOWED', path: ['id'] }] };
  expect((await trainer.run(Complete, { id })).move).toEqual(refused);
  const confirmed = await statementsOf(() => trainer.run(Confirm, { id }));
  expect(confirmed.result.move).toMatchObject({ enrolment: { status: 'CONFIRMED' }, errors: [] });
  expect(confirmed.statements.length).toBeLessThanOrEqual(10);
  expect((await trainer.run(Confirm, { id })).move).toEqual(refused);
  expect((await trainer.run(Complete, { id })).move).toMatchObject({ enrolment: { status: 'COMPLETED' }, errors: [] });
  expect((await trainee.run(Cancel, { id })).move).toEqual(refused);
  expect(await events(world, id)).toEqual(['EnrolmentCreated', 'EnrolmentConfirmed', 'EnrolmentCompleted']);
});

test('enrolment is refused where the session is not open, hidden or unknown, and for somebody else', async ({
  world,
}) => {
  const trainer = await world.as('TRAINER');
  const trainee = await world.as('TRAINEE');
  const before = await world.rows('select count(*)::int as count from enrolment');
  const input = { trainingId: await training(trainer), startsOn: '2027-02-01', endsOn: '2027-02-01', capacity: 3 };
  const planned = (await trainer.run(CreateSession, { input })).createTrainingSession.trainingSession.id;
  const open = await openSession(world, 3);
  const refusal = async (client: Client, sessionId: string, traineeId?: string | null) =>
    (await client.run(Enrol, { input: { sessionId, traineeId } })).createEnrolment.errors.map(
      ({ code, path }: { code: string; path: string[] }) => [code, ...path].join(' '),
    );

  expect(await refusal(trainer, planned, trainee.userId)).toEqual(['SESSION_NOT_OPEN sessionId']);
  expect(await refusal(trainee, planned)).toEqual(['NOT_FOUND sessionId']);
  expect(await refusal(trainee, crypto.randomUUID())).toEqual(['NOT_FOUND sessionId']);
  expect(await refusal(trainee, open.id, (await world.as('TRAINEE', 'Autrui')).userId)).toEqual([
    'NOT_FOUND traineeId',
  ]);
  expect(await refusal(trainer, open.id, 'personne')).toEqual(['NOT_FOUND traineeId']);
  for (const [client, code] of [
    [world.anonymous(), 'UNAUTHENTICATED'],
    [await world.as('RECRUITER'), 'FORBIDDEN'],
  ] as const)
    expect((await client.ask(Enrol, { input: { sessionId: open.id } })).errors).toMatchObject([
      { extensions: { code } },
    ]);
  expect(await world.rows('select count(*)::int as count from enrolment')).toEqual(before);
});

test('trainees see and give up their own enrolments only; staff see all', async ({ world }) => {
  const trainer = await world.as('TRAINER');
  const [ana, bob] = [await world.as('TRAINEE', 'Ana Élève'), await world.as('TRAINEE', 'Bob Élève')];
  const { id: sessionId } = await openSession(world, 5);
  const [hers, his] = [await enrolled(ana, sessionId), await enrolled(bob, sessionId)];
  const query = `query ($sessionId: ID!, $hers: ID!, $his: ID!) {
    enrolments(filter: { sessionId: $sessionId }, orderBy: { field: CREATED_AT }) { totalCount nodes { trainee { fullName } session { training { title } } } }
    hers: enrolment(id: $hers) { status }
    his: enrolment(id: $his) { status }
    trainingSession(id: $sessionId) { enrolmentCount enrolments { nodes { trainee { fullName } } } }
  }`;
  const variables = { sessionId, hers, his };
  const seen = await statementsOf(() => ana.run(query, variables));
  expect(seen.result).toMatchObject({
    enrolments: { totalCount: 1, nodes: [{ trainee: { fullName: 'Ana Élève' } }] },
    hers: { status: 'PENDING' },
    his: null,
    trainingSession: { enrolmentCount: 2, enrolments: { nodes: [{ trainee: { fullName: 'Ana Élève' } }] } },
  });
  expect(seen.statements).toHaveLength(1);
  expect(await trainer.run(query, variables)).toMatchObject({
    enrolments: { totalCount: 2 },
    his: { status: 'PENDING' },
  });
  const outsider = await (await world.as('RECRUITER')).run('{ enrolments { totalCount } }');
  expect(outsider.enrolments.totalCount).toBe(0);

  expect((await ana.run(Cancel, { id: his })).move.errors).toEqual([{ code: 'NOT_FOUND', path: ['id'] }]);
  expect((await ana.ask(Confirm, { id: hers })).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect(await world.rows('select distinct status from enrolment where session_id = $1', [sessionId])).toEqual([
    { status: 'PENDING' },
  ]);
});

test('sessions in preparation, or of trainings outside the catalogue, are hidden; whoever was enrolled keeps seeing theirs', async ({
  world,
}) => {
  const trainer = await world.as('TRAINER');
  const trainee = await world.as('TRAINEE', 'Fidèle Élève');
  const { id, trainingId } = await openSession(world, 5);
  await openSession(world, 5, { inCatalogue: false });
  const input = { trainingId, startsOn: '2027-03-01', endsOn: '2027-03-01', capacity: 3, communeCode: '97120' };
  await trainer.run(CreateSession, { input });
  const list =
    'query ($filter: TrainingSessionFilter) { trainingSessions(first: 100, filter: $filter) { nodes { id status trainer { fullName } } } }';
  const statuses = async (client: Client, filter: object = { trainingId }) =>
    (await client.run(list, { filter })).trainingSessions.nodes.map(({ status }: { status: string }) => status);
  expect(await statuses(world.anonymous())).toEqual(['OPEN']);
  expect(await statuses(trainer)).toEqual(['OPEN', 'PLANNED']);
  expect(
    await statuses(trainer, {
      trainingId,
      status: 'PLANNED',
      communeCode: '97120',
      startsOn: { from: '2027-03-01', to: '2027-03-01' },
    }),
  ).toEqual(['PLANNED']);

  await enrolled(trainee, id);
  await trainer.run('mutation ($id: ID!) { archiveTraining(input: { id: $id }) { errors { code } } }', {
    id: trainingId,
  });
  expect(await statuses(world.anonymous())).toEqual([]);
  const { enrolments } = await trainee.run(
    '{ enrolments { nodes { session { id training { status sessions { totalCount } } } } } }',
  );
  expect(enrolments.nodes).toEqual([
    { session: { id, training: { status: 'ARCHIVED', sessions: { totalCount: 1 } } } },
  ]);
});

test('whoever does not manage trainings plans, changes and opens no session', async ({ world }) => {
  const { id, trainingId } = await openSession(world, 5);
  const input = { trainingId, startsOn: '2027-02-01', endsOn: '2027-02-01', capacity: 3 };
  for (const client of [world.anonymous(), await world.as('TRAINEE'), await world.as('RECRUITER')]) {
    for (const [mutation, variables] of [
      [CreateSession, { input }],
      [UpdateSession, { input: { id, capacity: 99 } }],
      [PublishSession, { id }],
    ] as const) {
      const { errors } = await client.ask(mutation, variables);
      expect(errors?.[0]?.extensions.code).toMatch(/^(UNAUTHENTICATED|FORBIDDEN)$/);
    }
  }
  expect(await world.rows('select capacity from training_session where training_id = $1', [trainingId])).toEqual([
    { capacity: 5 },
  ]);
});
