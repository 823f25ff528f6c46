// Conversations: the list and the open thread side by side, or one at a time where there is no room for both.
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { useParams, useTranslate } from 'react-admin';
import { useTitle } from '../layout/page-title.ts';
import { useViewer } from '../providers/viewer.ts';
import { ConversationList } from './ConversationList.tsx';
import { Thread } from './Thread.tsx';

export default function ConversationsPage() {
  const { id } = useParams();
  const translate = useTranslate();
  useTitle(translate('conversations.title'));
  const viewer = useViewer();
  return (
    <>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '320px minmax(0, 1fr)' },
          alignItems: 'start',
        }}
      >
        <Card sx={{ display: { xs: id ? 'none' : 'block', md: 'block' } }}>
          <ConversationList openId={id} />
        </Card>
        <Card sx={{ display: { xs: id ? 'block' : 'none', md: 'block' } }}>
          {id && viewer ? (
            <Thread key={id} id={id} viewerId={viewer.user.id} />
          ) : (
            <Typography sx={{ p: 2 }}>{translate('conversations.choose')}</Typography>
          )}
        </Card>
      </Box>
    </>
  );
}
