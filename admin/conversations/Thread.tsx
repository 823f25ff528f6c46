// One conversation: its messages as a live log, what is being sent, the field to write in.
import ArrowBackIcon from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { LinkBase, Loading, useTranslate } from 'react-admin';
import { ConversationDocument } from '../gql/graphql.ts';
import { request } from '../providers/graphql.ts';
import { onMessage } from '../providers/realtime.ts';
import { useActions } from '../providers/use-actions.ts';
import { refreshViewer } from '../providers/viewer.ts';
import { Bubble, OutgoingBubble } from './Bubble.tsx';
import { Composer } from './Composer.tsx';
import { addMessage, useMessages } from './messages.ts';
import { nameOf } from './name-of.ts';
import { useOutbox } from './outbox.ts';

export function Thread({ id, viewerId }: { id: string; viewerId: string }) {
  const translate = useTranslate();
  const queryClient = useQueryClient();
  const { data, isPending } = useQuery({
    queryKey: ['conversations', 'one', { id }],
    queryFn: ({ signal }) => request(ConversationDocument, { id }, signal),
  });
  const { messages, hasNextPage, fetchNextPage, isFetchingNextPage, isPending: loading } = useMessages(id);
  const { outgoing, send, retry } = useOutbox(id);
  const newest = messages.at(-1)?.seq ?? 0;
  const log = useScrolledToEnd(newest + outgoing.length);
  useMarkedRead(id, newest);
  useEffect(
    () => onMessage((message) => message.conversation.id === id && addMessage(queryClient, id, message)),
    [id, queryClient],
  );

  const conversation = data?.conversation;
  if (!isPending && !conversation) return <Typography sx={{ p: 2 }}>{translate('conversations.missing')}</Typography>;
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, p: 1.5, borderBottom: 1, borderColor: 'divider' }}>
        <IconButton
          component={LinkBase}
          to="/conversations"
          aria-label={translate('conversations.back')}
          sx={{ display: { md: 'none' } }}
        >
          <ArrowBackIcon />
        </IconButton>
        <Box sx={{ minWidth: 0 }}>
          <Typography component="h2" variant="h2" sx={{ overflowWrap: 'anywhere' }}>
            {conversation && nameOf(conversation, viewerId)}
          </Typography>
          {conversation?.subject && (
            <Typography variant="body2" color="textSecondary">
              {conversation.members.map(({ person }) => person.fullName).join(', ')}
            </Typography>
          )}
        </Box>
      </Box>
      <Box
        ref={log}
        tabIndex={0}
        sx={{
          height: { xs: 'calc(100vh - 330px)', md: 'calc(100vh - 300px)' },
          minHeight: 160,
          overflowY: 'auto',
          p: 1.5,
        }}
      >
        {loading && <Loading />}
        {hasNextPage && (
          <Button size="small" loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
            {translate('conversations.older')}
          </Button>
        )}
        <Box
          role="log"
          aria-live="polite"
          aria-label={translate('conversations.messages')}
          aria-busy={isFetchingNextPage}
        >
          {messages.map((message) => (
            <Bubble key={message.seq} message={message} own={message.author.id === viewerId} />
          ))}
        </Box>
        {outgoing.map((entry) => (
          <OutgoingBubble key={entry.clientId} outgoing={entry} onRetry={() => retry(entry)} />
        ))}
      </Box>
      <Composer onSend={send} />
    </>
  );
}

/** Keeps the end in view when something is added, unless the reader has scrolled up to older messages. */
function useScrolledToEnd(version: number) {
  const box = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || version === 0) return;
    const nearEnd = element.scrollHeight - element.scrollTop - element.clientHeight < 200;
    if (first.current || nearEnd) element.scrollTop = element.scrollHeight;
    first.current = false;
  }, [version]);
  return box;
}

/** A message counts as read once it stands in a tab somebody looks at. */
function useMarkedRead(id: string, newest: number): void {
  const provider = useActions();
  const queryClient = useQueryClient();
  const marked = useRef(0);
  useEffect(() => {
    const mark = async () => {
      if (newest <= marked.current || document.visibilityState !== 'visible') return;
      const before = marked.current;
      marked.current = newest;
      try {
        await provider.markConversationRead(id, newest);
        await queryClient.invalidateQueries({ queryKey: ['conversations', 'list'] });
        await refreshViewer(queryClient);
      } catch {
        marked.current = before;
      }
    };
    const markQuietly = () => void mark();
    markQuietly();
    document.addEventListener('visibilitychange', markQuietly);
    return () => document.removeEventListener('visibilitychange', markQuietly);
  }, [id, newest, provider, queryClient]);
}
