// `viewerCan…` fields say what the mutations then do: for every role, on rows of every state, own and foreign.
import { expect } from 'vitest';
import { rootAccess } from '../access-file.ts';
import { schema } from '../schema.ts';
import { callOf } from './access/call.ts';
import { checksumOf } from './access/checksum.ts';
import { does, type TwoOfEach, testOfRows as test } from './access/two-of-each.ts';
import { type Answer, type Client, type World } from './world.ts';

/** What a field promises: the query that shows the row, and the mutation that may then be done. */
interface Promised {
  readonly query: string;
  readonly field: string;
  readonly mutation: string;
  readonly rows: (rows: TwoOfEach) => readonly string[];
  readonly given?: Readonly<Record<string, unknown>>;
  /** Where the mutation takes the id. */
  readonly path?: string;
}

const both =
  <K extends keyof TwoOfEach['mine']>(name: K) =>
  ({ mine, theirs }: TwoOfEach): string[] => [mine[name] as string, theirs[name] as string];
const catalogue =
  (name: 'trainingId' | 'sessionId' | 'questionnaireId') =>
  ({ shown, hidden }: TwoOfEach): string[] => [shown[name], hidden[name]];

const offers = (rows: TwoOfEach): string[] => [...both('jobOfferId')(rows), ...both('openOfferId')(rows)];
const people = (rows: TwoOfEach): string[] =>
  [rows.mine.candidate, rows.mine.trainer, rows.theirs.recruiter, rows.admin].map(({ userId }) => userId as string);

const PROMISES: readonly Promised[] = [
  { query: 'organisation', field: 'viewerCanUpdate', mutation: 'updateOrganisation', rows: both('organisationId') },
  {
    query: 'organisation',
    field: 'viewerCanManageMembers',
    mutation: 'addOrganisationMember',
    rows: both('organisationId'),
    path: 'input.organisationId',
  },
  { query: 'training', field: 'viewerCanUpdate', mutation: 'updateTraining', rows: catalogue('trainingId') },
  { query: 'training', field: 'viewerCanPublish', mutation: 'publishTraining', rows: catalogue('trainingId') },
  { query: 'training', field: 'viewerCanArchive', mutation: 'archiveTraining', rows: catalogue('trainingId') },
  {
    query: 'trainingSession',
    field: 'viewerCanUpdate',
    mutation: 'updateTrainingSession',
    rows: catalogue('sessionId'),
  },
  {
    query: 'trainingSession',
    field: 'viewerCanPublish',
    mutation: 'publishTrainingSession',
    rows: catalogue('sessionId'),
  },
  { query: 'enrolment', field: 'viewerCanConfirm', mutation: 'confirmEnrolment', rows: both('enrolmentId') },
  { query: 'enrolment', field: 'viewerCanComplete', mutation: 'completeEnrolment', rows: both('enrolmentId') },
  { query: 'enrolment', field: 'viewerCanCancel', mutation: 'cancelEnrolment', rows: both('enrolmentId') },
  { query: 'candidate', field: 'viewerCanUpdate', mutation: 'updateCandidate', rows: both('candidateId') },
  { query: 'candidate', field: 'viewerCanPublish', mutation: 'publishCandidate', rows: both('candidateId') },
  { query: 'candidate', field: 'viewerCanArchive', mutation: 'archiveCandidate', rows: both('candidateId') },
  { query: 'jobOffer', field: 'viewerCanUpdate', mutation: 'updateJobOffer', rows: offers },
  { query: 'jobOffer', field: 'viewerCanPublish', mutation: 'publishJobOffer', rows: offers },
  { query: 'jobOffer', field: 'viewerCanClose', mutation: 'closeJobOffer', rows: offers },
  { query: 'application', field: 'viewerCanWithdraw', mutation: 'withdrawApplication', rows: both('applicationId') },
  {
    query: 'questionnaire',
    field: 'viewerCanUpdate',
    mutation: 'updateQuestionnaire',
    rows: catalogue('questionnaireId'),
  },
  {
    query: 'questionnaire',
    field: 'viewerCanPublish',
    mutation: 'publishQuestionnaire',
    rows: catalogue('questionnaireId'),
  },
  {
    query: 'questionnaire',
    field: 'viewerCanClose',
    mutation: 'closeQuestionnaire',
    rows: catalogue('questionnaireId'),
  },
  { query: 'user', field: 'viewerCanUpdate', mutation: 'updateUser', rows: people },
  {
    query: 'user',
    field: 'viewerCanImpersonate',
    mutation: 'startImpersonation',
    rows: people,
    path: 'input.userId',
  },
];

/** Everybody who has something, and an administrator. */
const everyone = ({ mine, theirs, admin }: TwoOfEach): Client[] => [
  ...[mine, theirs].flatMap(({ candidate, trainee, recruiter, trainer }) => [candidate, trainee, recruiter, trainer]),
  admin,
];

const rootOf = (field: string) => rootAccess().find((root) => root.field === field) as ReturnType<typeof rootAccess>[0];

/** What the field says of the row; null for who does not see it. */
async function says(client: Client, { query, field }: Promised, id: string): Promise<boolean | null> {
  const { data } = await client.ask(`query ($id: ID!) { row: ${query}(id: $id) { ${field} } }`, { id });
  return data?.row?.[field] ?? null;
}

/** Whether the mutation does it. */
async function happens(client: Client, { mutation, path = 'input.id', given }: Promised, id: string): Promise<boolean> {
  const { query, variables } = callOf(schema(), rootOf(mutation), { ...given, [path]: id });
  const { data, errors } = await client.ask(query, variables);
  if (errors) return false;
  const problems: Answer[] = data[mutation].errors;
  // The person whom the call names does not exist: the organisation was reached.
  return problems.every(({ path: at }) => at[0] === 'userId' && mutation === 'addOrganisationMember');
}

async function undone(world: World, before: string): Promise<void> {
  expect(await checksumOf(world)).toBe(before);
}

test('where a field says no, or the row is not seen, the mutation is refused and writes nothing', async ({
  world,
  rows,
}) => {
  await does(rows.admin, 'publishCandidate', { 'input.id': rows.theirs.candidateId });
  const before = await checksumOf(world);
  const lies: string[] = [];
  for (const promised of PROMISES)
    for (const id of promised.rows(rows))
      for (const [index, client] of everyone(rows).entries()) {
        if ((await says(client, promised, id)) === true) continue;
        if (await happens(client, promised, id)) lies.push(`${promised.mutation} by ${index}`);
      }
  expect(lies).toEqual([]);
  await undone(world, before);
});

test('where a field says yes, the mutation is done', async ({ rows }) => {
  const lies: string[] = [];
  let kept = 0;
  for (const promised of PROMISES)
    for (const id of promised.rows(rows))
      for (const [index, client] of everyone(rows).entries()) {
        if ((await says(client, promised, id)) !== true) continue;
        if (await happens(client, promised, id)) kept++;
        else lies.push(`${promised.mutation} by ${index}`);
      }
  expect(lies).toEqual([]);
  expect(kept).toBeGreaterThan(PROMISES.length);
});
