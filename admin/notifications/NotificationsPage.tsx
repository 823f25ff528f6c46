// All notifications of the viewer, and how they want them.
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import FormControlLabel from '@mui/material/FormControlLabel';
import Pagination from '@mui/material/Pagination';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loading, useTranslate } from 'react-admin';
import { NotificationsDocument } from '../gql/graphql.ts';
import { useTitle } from '../layout/page-title.ts';
import { request } from '../providers/graphql.ts';
import { Item } from './Item.tsx';
import { NOTIFICATIONS, useMarkRead, useNews } from './news.ts';
import { Settings } from './Settings.tsx';

const PER_PAGE = 20;

export default function NotificationsPage() {
  const translate = useTranslate();
  useTitle(translate('notifications.title'));
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <All />
      <Settings />
    </Box>
  );
}

function All() {
  const translate = useTranslate();
  const markRead = useMarkRead();
  const { unread } = useNews();
  const [page, setPage] = useState(1);
  const [onlyUnread, setOnlyUnread] = useState(false);
  const { data, isPending } = useQuery({
    queryKey: [...NOTIFICATIONS, 'page', { page, onlyUnread }],
    queryFn: ({ signal }) =>
      request(
        NotificationsDocument,
        { first: PER_PAGE, offset: (page - 1) * PER_PAGE, filter: onlyUnread ? { unread: true } : {} },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
  const { nodes = [], totalCount = 0 } = data?.notifications ?? {};
  const last = Math.max(1, Math.ceil(totalCount / PER_PAGE));
  return (
    <Card>
      <Box
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          justifyContent: 'space-between',
          gap: 1,
          px: 2,
          py: 1,
        }}
      >
        <FormControlLabel
          control={
            <Switch
              checked={onlyUnread}
              onChange={(_, checked) => {
                setOnlyUnread(checked);
                setPage(1);
              }}
            />
          }
          label={translate('notifications.onlyUnread')}
        />
        {unread > 0 && <Button onClick={() => markRead()}>{translate('notifications.markAll')}</Button>}
      </Box>
      {isPending && <Loading />}
      {!isPending && nodes.length === 0 && (
        <Typography sx={{ px: 2, pb: 2 }}>{translate('notifications.empty')}</Typography>
      )}
      <Box
        component="ul"
        sx={{ listStyle: 'none', m: 0, p: 0, '&:not(:empty)': { borderTop: 1, borderColor: 'divider' } }}
      >
        {nodes.map((notification) => (
          <Item key={notification.id} notification={notification} />
        ))}
      </Box>
      {last > 1 && (
        <Pagination
          count={last}
          page={Math.min(page, last)}
          siblingCount={0}
          onChange={(_, next) => setPage(next)}
          aria-label={translate('lists.pages')}
          sx={{ p: 1.5 }}
        />
      )}
    </Card>
  );
}
