import { expect } from 'vitest';
import { newId } from '../../platform/context.ts';
import { test } from '../../test/world.ts';
import { mailOfToken, unsubscribeUrl } from './unsubscribe-link.ts';

test('the link names its mail and nothing else, and nobody can make one', async ({ world }) => {
  const ctx = world.house.context();
  const id = newId();

  const url = await unsubscribeUrl(ctx, id);
  const token = url.slice(`${world.url}/api/mail/unsubscribe/`.length);

  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await unsubscribeUrl(ctx, id)).toBe(url);
  expect(await mailOfToken(ctx, token)).toBe(id);
  const other = (await unsubscribeUrl(ctx, newId())).slice(-43);
  const forged = [token.slice(0, 21) + other.slice(21), other.slice(0, 22) + token.slice(22), `${token}A`, 'A', ''];
  for (const given of forged) expect(await mailOfToken(ctx, given)).toBeNull();
});
