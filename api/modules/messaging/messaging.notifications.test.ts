import { expect } from 'vitest';
import { type Client, test } from '../../test/world.ts';

const Start = `mutation ($input: StartConversationInput!) {
  startConversation(input: $input) { conversation { id } errors { code } }
}`;
const Send = 'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } errors { code } } }';
const Read = 'mutation ($id: ID!) { markConversationRead(input: { id: $id }) { errors { code } } }';
const Unread = '{ notifications(filter: { unread: true }) { nodes { message { fr en } link } } }';

const unreadOf = async (by: Client) => (await by.run(Unread)).notifications.nodes;

test('members hear of messages they have not read: the newest only, until they read or answer', async ({ world }) => {
  await world.worker();
  const [rita, tara] = [await world.as('RECRUITER', 'Rita'), await world.as('TRAINER', 'Tara')];
  const { startConversation } = await rita.run(Start, { input: { memberIds: [tara.userId], message: 'Bonjour' } });
  const { id } = startConversation.conversation;
  const told = (beginning: string) => ({
    message: { fr: `Rita vous a écrit : « ${beginning} »`, en: `Rita wrote to you: “${beginning}”` },
    link: `/conversations/${id}`,
  });
  await expect.poll(() => unreadOf(tara)).toEqual([told('Bonjour')]);
  await rita.run(Send, { input: { conversationId: id, body: `Une\nlongue ${'é'.repeat(200)}`, clientId: '2' } });
  await expect.poll(() => unreadOf(tara)).toEqual([told(`Une longue ${'é'.repeat(109)}…`)]);
  expect(await unreadOf(rita)).toEqual([]);

  await tara.run(Read, { id });
  await expect.poll(() => unreadOf(tara)).toEqual([]);
  await rita.run(Send, { input: { conversationId: id, body: 'Encore', clientId: '3' } });
  await expect.poll(() => unreadOf(tara)).toEqual([told('Encore')]);
  await tara.run(Send, { input: { conversationId: id, body: 'Oui', clientId: '4' } });
  await expect.poll(() => unreadOf(tara)).toEqual([]);
  await expect.poll(async () => (await unreadOf(rita)).length).toBe(1);
});
