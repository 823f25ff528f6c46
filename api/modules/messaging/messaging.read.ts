// Only members see a conversation, its people and its messages, whatever else they may do.

import type { WriteContext } from '../../platform/context.ts';
import { words } from '../../platform/read/filters.ts';
import { type Condition, extendReadable, isUuid, type Row, readable } from '../../platform/read/readable.ts';
import { rowsOf } from '../../platform/read/rows.ts';
import { nothing, type Sql, sql, viewerId } from '../../platform/read/sql.ts';
import { people, reachable, viewers } from '../accounts/index.ts';
import { Conversation, ConversationMember } from './conversation.ts';
import { Message } from './message.ts';

// A partner key carries its owner's id but never this permission, so it sees no conversation.
const membersOnly =
  <E>(conversation: (row: Row<E>) => Sql): Condition<E> =>
  (viewer, row) =>
    viewer.may('conversations.use')
      ? sql`exists (select 1 from "conversation_member" own where own."conversation_id" = ${conversation(row)} and own."person_id" = ${viewerId})`
      : nothing;

const unread = (row: Row<Conversation>): Sql =>
  sql`(select ${row.lastSeq} - own."last_read_seq" from "conversation_member" own where own."conversation_id" = ${row.id} and own."person_id" = ${viewerId})`;

const namesOfMembers = (row: Row<Conversation>): Sql =>
  sql`(select string_agg(u."full_name", ' ') from "conversation_member" m join "user" u on u."id" = m."person_id" where m."conversation_id" = ${row.id})`;

export const conversations = readable(Conversation, {
  resource: 'conversations',
  visible: membersOnly((row) => row.id),
  filters: {
    search: words((row) => [row.subject, namesOfMembers(row)]),
    unread: (wanted: boolean, row) => (wanted ? sql`${unread(row)} > 0` : sql`${unread(row)} = 0`),
  },
  orders: { LAST_MESSAGE_AT: (row) => sql`coalesce(${row.lastMessageAt}, ${row.createdAt})` },
  defaultOrder: { field: 'LAST_MESSAGE_AT', direction: 'DESC' },
  fields: {
    messageCount: { kind: 'computed', value: (row) => row.lastSeq },
    unreadCount: { kind: 'computed', value: unread },
    members: { kind: 'many', target: () => members, on: (member, row) => sql`${member.conversation} = ${row.id}` },
    messages: { kind: 'many', target: () => messages, on: (message, row) => sql`${message.conversation} = ${row.id}` },
    lastMessage: {
      kind: 'one',
      target: () => messages,
      on: (message, row) => sql`${message.conversation} = ${row.id} and ${message.seq} = ${row.lastSeq}`,
    },
  },
});

const members = readable(ConversationMember, {
  visible: membersOnly((row) => row.conversation),
  orders: { NAME: (row) => sql`(select u."full_name" from "user" u where u."id" = ${row.person})` },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
});

const messages = readable(Message, {
  visible: membersOnly((row) => row.conversation),
  orders: { SEQ: (row) => row.seq },
  defaultOrder: { field: 'SEQ', direction: 'DESC' },
});

extendReadable(viewers, {
  unreadCount: {
    kind: 'computed',
    value: (row) =>
      sql`(select coalesce(sum(c.last_seq - m.last_read_seq), 0)::int from conversation_member m join conversation c on c.id = m.conversation_id where m.person_id = ${row.id})`,
  },
});

/** Those of the people whom the viewer may write to. */
export async function idsToWriteTo(tx: WriteContext, ids: readonly string[]): Promise<string[]> {
  const row = people.row('t');
  const found = await rowsOf<{ id: string }>(
    tx,
    sql`select t.id from ${people.table} t where ${row.id} = any(${ids.filter(isUuid)}::uuid[]) and ${reachable(tx.viewer, row)}`,
  );
  return found.map(({ id }) => id);
}

/** Who has not read this message yet, with what it says, as a notification tells it; null when everybody has. */
export async function unreadMessage(
  tx: WriteContext,
  messageId: string,
): Promise<{ author: string; authorId: string; body: string; userIds: string[] } | null> {
  const [found] = await rowsOf<{ author: string; authorId: string; body: string; userIds: string[] }>(
    tx,
    sql`select u.full_name as author, u.id as "authorId", m.body, array_agg(c.person_id) as "userIds"
        from message m join "user" u on u.id = m.author_id
        join conversation_member c on c.conversation_id = m.conversation_id and c.last_read_seq < m.seq
        where m.id = ${messageId} and c.person_id <> m.author_id
        group by u.id, m.id`,
  );
  return found ?? null;
}
