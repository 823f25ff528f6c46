import { expect } from 'vitest';
import { commands } from '../commands.ts';
import { unseal } from '../platform/encryption.ts';
import { addTotp } from './factors.ts';
import { CREATE_ENDPOINT } from './webhooks.ts';
import { test, type World } from './world.ts';

const Rotate = 'mutation ($id: ID!) { rotateWebhookSecret(input: { id: $id }) { errors { code } } }';

/** Every sealed text of the database, by its table and row. */
async function sealedTexts(world: World): Promise<{ table: string; id: string; purpose: string; sealed: string }[]> {
  return world.rows(`
    select 'totp' as table, user_id::text as id, 'totp ' || user_id as purpose, sealed_secret as sealed from totp
    union all select 'webhook', id::text, 'webhook ' || id, unnest(array[secret, previous_secret]) from webhook_endpoint
    union all select 'secret', name, name, value from secret where name = 'identity-provider.keys'`);
}

/** Columns of any table that still hold something which this key sealed. */
async function columnsWith(world: World, key: string): Promise<string[]> {
  const columns = await world.rows(`select table_name as t, column_name as c from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'character varying')`);
  const held = await Promise.all(
    columns.map(async ({ t, c }) => {
      const found = await world.rows(`select 1 from "${t}" where "${c}" like $1 limit 1`, [`gcm1.${key}.%`]);
      return found.length > 0 ? [`${t}.${c}`] : [];
    }),
  );
  return held.flat();
}

test('secrets are sealed anew under another key, and open without the one before', async ({ world }) => {
  const admin = await world.as('ADMIN');
  await addTotp(await world.as('TRAINER', 'Tina'));
  const input = { name: 'Paie', url: 'https://example.org/', eventTypes: ['jobOffer.published'] };
  const { createWebhookEndpoint } = await admin.run(CREATE_ENDPOINT, { input });
  await admin.run(Rotate, { id: createWebhookEndpoint.webhookEndpoint.id });
  await fetch(`${world.url}/oidc/jwks`);

  const before = await sealedTexts(world);
  expect(before.map(({ table }) => table).sort()).toEqual(['secret', 'totp', 'webhook', 'webhook']);
  const keyBefore = before[0]?.sealed.split('.')[1] ?? '';
  const settings = { dataDir: world.config.dataDir, encryptionKey: 'another key for the same secrets' };
  const reseal = async (formerEncryptionKeys: string[]): Promise<string> => {
    const ctx = { ...world.house.context(), config: { ...world.config, ...settings, formerEncryptionKeys } };
    const said: string[] = [];
    const call = {
      config: ctx.config,
      args: [],
      context: async () => ctx,
      say: (line: string) => void said.push(line),
    };
    await commands.find(({ name }) => name === 'secrets reseal')?.run(call as never);
    return said.join();
  };

  await expect(reseal([])).rejects.toThrow('4 secrets open with none of the keys');
  expect(await sealedTexts(world)).toEqual(before);
  expect(await reseal([world.config.encryptionKey])).toBe('4 secrets were sealed anew.');
  expect(await columnsWith(world, keyBefore)).toEqual([]);
  const after = await sealedTexts(world);
  const opened = (rows: typeof before, keys: Parameters<typeof unseal>[0]) =>
    rows.map(({ purpose, sealed }) => `${purpose}: ${unseal(keys, purpose, sealed)}`).sort();
  expect(opened(after, { ...settings, formerEncryptionKeys: [] })).toEqual(opened(before, world.config));
  expect(await reseal([])).toBe('0 secrets were sealed anew.');
});
