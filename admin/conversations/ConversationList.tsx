// The viewer's conversations, the newest first, with what is unread in each.

import Badge from '@mui/material/Badge';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { LinkBase, Loading, useTranslate } from 'react-admin';
import { ConversationsDocument, type ConversationsQuery } from '../gql/graphql.ts';
import { useFormat } from '../i18n/format.ts';
import { PlainField } from '../inputs/PlainField.tsx';
import { request } from '../providers/graphql.ts';
import { useViewer } from '../providers/viewer.ts';
import { nameOf } from './name-of.ts';

type Row = ConversationsQuery['conversations']['nodes'][number];

const NewConversation = lazy(() => import('./NewConversation.tsx'));

const MOST = 50;

export function ConversationList({ openId }: { openId: string | undefined }) {
  const translate = useTranslate();
  const [search, setSearch] = useState('');
  const [starting, setStarting] = useState(false);
  const { data } = useQuery({
    queryKey: ['conversations', 'list', { search }],
    queryFn: ({ signal }) => request(ConversationsDocument, { first: MOST, filter: search ? { search } : {} }, signal),
    placeholderData: keepPreviousData,
  });
  const conversations = data?.conversations.nodes;
  return (
    <>
      <Box sx={{ p: 1.5, display: 'grid', gap: 1 }}>
        <Button variant="contained" onClick={() => setStarting(true)}>
          {translate('conversations.start')}
        </Button>
        <PlainField
          type="search"
          label={translate('conversations.search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </Box>
      {!conversations && <Loading />}
      {conversations?.length === 0 && <Typography sx={{ p: 2 }}>{translate('conversations.none')}</Typography>}
      <List
        dense
        aria-label={translate('conversations.title')}
        sx={{ maxHeight: { md: 'calc(100vh - 300px)' }, overflowY: { md: 'auto' } }}
      >
        {conversations?.map((conversation) => (
          <Entry key={conversation.id} conversation={conversation} open={conversation.id === openId} />
        ))}
      </List>
      {starting && (
        <Suspense fallback={null}>
          <NewConversation onClose={() => setStarting(false)} />
        </Suspense>
      )}
    </>
  );
}

function Entry({ conversation, open }: { conversation: Row; open: boolean }) {
  const translate = useTranslate();
  const format = useFormat();
  const viewerId = useViewer()?.user.id;
  const { id, lastMessage, lastMessageAt, unreadCount } = conversation;
  const author = lastMessage?.author.id === viewerId ? translate('conversations.you') : lastMessage?.author.fullName;
  return (
    <ListItem disablePadding>
      <ListItemButton
        component={LinkBase}
        to={`/conversations/${id}`}
        selected={open}
        aria-current={open ? 'page' : undefined}
      >
        <ListItemText
          primary={nameOf(conversation, viewerId)}
          secondary={lastMessage ? `${author} : ${lastMessage.body}` : format.dateTime(lastMessageAt)}
          slotProps={{
            primary: { sx: { fontWeight: unreadCount > 0 ? 700 : 500, overflowWrap: 'anywhere' } },
            secondary: { noWrap: true },
          }}
        />
        {unreadCount > 0 && (
          <Badge
            badgeContent={unreadCount}
            color="secondary"
            role="img"
            aria-label={translate('conversations.unread', { smart_count: unreadCount })}
            sx={{ mx: 1.5 }}
          />
        )}
      </ListItemButton>
    </ListItem>
  );
}
