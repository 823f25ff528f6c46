// The mails of the program under test, as the administrators' mailbox shows them.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/** The link in the latest mail of this template to this address, once there are so many of them. */
export async function linkIn(admin: Page, template: string, address: string, count = 1): Promise<string> {
  const query = `query ($template: String!, $address: String!) {
    mailMessages(first: 10, filter: { template: $template, search: $address }) { nodes { text } }
  }`;
  for (;;) {
    const response = await admin.request.post('/graphql', {
      headers: { 'apollo-require-preflight': '1' },
      data: { query, variables: { template, address } },
    });
    const { data } = (await response.json()) as { data: { mailMessages: { nodes: { text: string }[] } } };
    const { nodes } = data.mailMessages;
    // What a link proves is hidden until the mail is kept for want of a mail server.
    const [, link] = /<(http[^>•]+\/account\/[^>•]+)>/.exec(nodes[0]?.text ?? '') ?? [];
    if (link && nodes.length >= count) return link;
    await pause(100);
  }
}
