import { expect, test } from 'vitest';
import { openWorld } from '../../test/world.ts';

const TOKEN = 'a token of the operator';

test('only who has the token reads the gauges, and finds jobs, events, mails and requests', async () => {
  const { world, close } = await openWorld({ metricsToken: TOKEN });
  try {
    const read = (authorization?: string) =>
      fetch(`${world.url}/metrics`, authorization ? { headers: { authorization } } : {});
    expect((await read()).status).toBe(404);
    expect((await read('Bearer wrong')).status).toBe(404);
    await world.anonymous().run('{ __typename }');
    const answer = await read(`Bearer ${TOKEN}`);
    expect(answer.status).toBe(200);
    const text = await answer.text();
    for (const line of [
      /^passerelle_jobs\{queue="passerelle",state="waiting"\} 0$/m,
      /^passerelle_oldest_unrelayed_event_seconds 0$/m,
      /^passerelle_unfinished_deliveries 0$/m,
      /^passerelle_failed_jobs 0$/m,
      /^# TYPE passerelle_mails gauge$/m,
      /^passerelle_http_request_seconds_count\{route="\/graphql",status="200"\} 1$/m,
      /^process_resident_memory_bytes \d/m,
    ])
      expect(text).toMatch(line);
  } finally {
    await close();
  }
});

test('without a token there are no gauges', async () => {
  const { world, close } = await openWorld();
  expect((await fetch(`${world.url}/metrics`, { headers: { authorization: 'Bearer ' } })).status).toBe(404);
  await close();
});
