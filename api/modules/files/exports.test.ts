import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { transaction } from '../../platform/write.ts';
import { type Client, test, type World } from '../../test/world.ts';
import { proofsOf } from '../accounts/index.ts';
import { exportKind, requestExport } from './index.ts';

const people = exportKind<{ least: number }>({
  name: 'test.people',
  access: 'users.manage',
  fileName: () => 'personnes.csv',
  async *write(ctx, { least }) {
    yield `asked by ${ctx.viewer.userId}\n`;
    for (let number = least; number < least + 3; number++) yield `${number}\n`;
  },
});

const EXPORT = `query ($id: ID!) { export(id: $id) {
  status error file { name mediaType size sha256 status scanned downloadUrl } } }`;

/** Asks for an export as this person, as a mutation of a later module would. */
async function ask(world: World, client: Client): Promise<string> {
  const [session] = await world.rows('select id from session where user_id = $1', [client.userId]);
  const ctx = world.house.context();
  const [proof] = await proofsOf(world.house.database, [session.id], ctx.now);
  if (!proof) throw new Error('The session proves nobody');
  return transaction(
    { ...ctx, viewer: proof.viewer },
    async (tx) => (await requestExport(tx, people, { least: 7 })).id,
  );
}

async function ended(client: Client, id: string) {
  for (let tries = 0; tries < 100; tries++) {
    const { export: made } = await client.run(EXPORT, { id });
    if (made.status === 'DONE' || made.status === 'FAILED') return made;
    await wait(50);
  }
  throw new Error('The export does not end');
}

test('an export is made as the person who asked, and downloaded by a link that is theirs', async ({ world }) => {
  const admin = await world.as('ADMIN');
  await world.worker();
  const made = await ended(admin, await ask(world, admin));
  expect(made).toMatchObject({ status: 'DONE', error: null, file: { name: 'personnes.csv', status: 'CLEAN' } });
  const response = await fetch(made.file.downloadUrl);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe(`asked by ${admin.userId}\n7\n8\n9\n`);
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="personnes.csv"; filename*=UTF-8''personnes.csv`,
  );
});
