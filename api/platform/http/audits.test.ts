import { auditServer, serverAudits } from 'graphql-http';
import { expect } from 'vitest';
import { test } from '../../test/world.ts';

test('the server passes all 61 audits of the GraphQL over HTTP specification', async ({ world }) => {
  const results = await auditServer({
    url: `${world.url}/graphql`,
    // Cookie sessions are protected by asking for a header that a foreign form cannot send.
    fetchFn: (url: string, options: RequestInit = {}) =>
      fetch(url, {
        ...options,
        headers: { ...(options.headers as Record<string, string>), 'apollo-require-preflight': 'true' },
      }),
  });
  const failed = results
    .filter(({ status }) => status !== 'ok')
    .map(({ status, name, ...rest }) => ({ status, name, reason: 'reason' in rest ? rest.reason : '' }));
  expect(failed).toEqual([]);
  expect(serverAudits({ url: world.url })).toHaveLength(61);
});
