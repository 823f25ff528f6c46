import { expect } from 'vitest';
import { test } from './demo-world.ts';

const Create = `mutation ($input: CreateMailBatchInput!) { createMailBatch(input: $input) { mailBatch { id } errors { code path } } }`;
const AddCandidates = `mutation ($input: AddCandidatesToMailBatchInput!) { addCandidatesToMailBatch(input: $input) { mailBatch { recipientCount variables } errors { code path } } }`;
const AddTrainees = `mutation ($input: AddTraineesToMailBatchInput!) { addTraineesToMailBatch(input: $input) { mailBatch { recipientCount variables } errors { code path } } }`;
const AddRespondents = `mutation ($input: AddRespondentsToMailBatchInput!) { addRespondentsToMailBatch(input: $input) { mailBatch { recipientCount variables } errors { code path } } }`;

test('candidates, trainees and respondents become recipients by the filters of their lists', async ({ world }) => {
  const admin = await world.as('ADMIN');
  const added = async (query: string, input: object) => {
    const { createMailBatch } = await admin.run(Create, { input: { name: 'Essai', fr: { subject: 'x', body: 'y' } } });
    const { id } = createMailBatch.mailBatch;
    return (Object.values(await admin.run(query, { input: { batchId: id, ...input } })) as never[])[0];
  };
  const count = async (text: string, values: unknown[] = []) => (await world.rows(text, values))[0]?.count;
  expect(await added(AddCandidates, { filter: { status: 'PUBLISHED' } })).toMatchObject({
    errors: [],
    mailBatch: {
      recipientCount: await count(
        `select count(distinct lower(coalesce(c.email, u.email)))::int as count from candidate c left join "user" u on u.id = c.user_id where c.status = 'PUBLISHED'`,
      ),
      variables: ['nom', 'prenom'],
    },
  });
  const [{ session }] = await world.rows(
    `select session_id as session from enrolment where status = 'CONFIRMED' limit 1`,
  );
  expect(await added(AddTrainees, { trainingSessionId: session })).toMatchObject({
    errors: [],
    mailBatch: {
      recipientCount: await count(
        `select count(distinct trainee_id)::int as count from enrolment where session_id = $1 and status <> 'CANCELLED'`,
        [session],
      ),
      variables: ['debut', 'formation'],
    },
  });
  const [{ questionnaire }] = await world.rows(
    'select questionnaire_id as questionnaire from submission where respondent_id is not null limit 1',
  );
  expect(await added(AddRespondents, { questionnaireId: questionnaire })).toMatchObject({
    errors: [],
    mailBatch: {
      recipientCount: await count(
        'select count(distinct lower(email))::int as count from respondent where questionnaire_id = $1',
        [questionnaire],
      ),
    },
  });
  for (const [query, input] of [
    [AddTrainees, { trainingSessionId: 'nope' }],
    [AddRespondents, { questionnaireId: 'nope' }],
  ] as const)
    expect(await added(query, input)).toMatchObject({ mailBatch: null, errors: [{ code: 'NOT_FOUND' }] });
  const { errors } = await (await world.as('TRAINER')).ask(AddCandidates, { input: { batchId: session } });
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
